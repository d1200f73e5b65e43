package dev.blueline.verify.rules;

import dev.blueline.layout.BoxEdits;
import dev.blueline.layout.Frame;
import dev.blueline.layout.RoomMaker;
import dev.blueline.layout.SizeEdits;
import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.plan.CommandText;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator.Scope;
import dev.blueline.verify.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A child's box lies inside its parent's; a root component's lies within the screen's width and
 * below its upper edge. Downwards a screen scrolls.
 */
final class BoundsRule extends FieldRule {
  BoundsRule() {
    super(
        "bounds",
        Severity.ERROR,
        Scope.PARENT,
        Aspects.LAYOUT.and(Aspects.STATE).and(Aspects.ROLE));
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    Box box = component.box();
    if (box == null || !component.takesSpace()) {
      return;
    }
    Component parent = blueprint.parentOf(component);
    Box limits = limits(blueprint, parent);
    if (limits != null) {
      check(component, parent, limits.x() - box.x(), "left", out);
      check(component, parent, limits.y() - box.y(), "upper", out);
      check(component, parent, box.right() - limits.right(), "right", out);
      check(component, parent, box.bottom() - limits.bottom(), "lower", out);
    }
  }

  /** Each side is a case of its own: to leave by another one is not to leave by less. */
  private void check(
      Component component,
      @Nullable Component parent,
      double excess,
      String side,
      Consumer<Violation> out) {
    if (excess > Box.EDGE_PX) {
      String holder = holder(parent);
      String subject = (parent == null ? "" : parent.id()) + " " + side;
      String message =
          "'"
              + component.id()
              + "' reaches "
              + px(excess)
              + " out of "
              + holder
              + " at the "
              + side
              + " edge";
      out.accept(violation(component, subject, rounded(excess), message));
    }
  }

  private static String holder(@Nullable Component parent) {
    return parent == null ? "the screen" : "'" + parent.id() + "'";
  }

  /** What a component keeps within; null where its parent has no box. */
  private static @Nullable Box limits(Blueprint blueprint, @Nullable Component parent) {
    return parent == null
        ? new Box(0, 0, Frame.screenWidth(blueprint), Double.MAX_VALUE)
        : parent.box();
  }

  /*
   * Idea. What fits is moved inside by the shortest way. What is too wide is made as wide as there is
   * room, and a parent grows downwards around what is too high, or for which it has no free place;
   * what is too high begins no higher than its parent.
   */
  @Override
  List<Repair> repairs(Blueprint blueprint, Component component, Violation violation) {
    Component parent = blueprint.parentOf(component);
    Box box = component.box();
    Box limits = limits(blueprint, parent);
    if (box == null || limits == null) {
      return List.of();
    }
    List<Repair> ways = new ArrayList<>(2);
    String holder = holder(parent);
    boolean isTooHigh = box.height() > limits.height() + Box.EDGE_PX;
    if (!isTooHigh) {
      ways.add(
          box.width() <= limits.width() + Box.EDGE_PX
              ? moved(component, box, limits, holder)
              : narrowed(component, box, limits, holder));
    }
    if (parent != null && (isTooHigh || box.bottom() > limits.bottom())) {
      ways.add(grown(component, parent, Math.max(0, Math.ceil(limits.y() - box.y()))));
    }
    return ways;
  }

  private static Repair moved(Component component, Box box, Box limits, String holder) {
    double right = shift(box.x(), box.right(), limits.x(), limits.right());
    double down = shift(box.y(), box.bottom(), limits.y(), limits.bottom());
    return Repair.certain(
        "moved '" + component.id() + "' inside " + holder,
        CommandText.place(component.id(), box.x() + right, box.y() + down),
        (recorder, corrections) -> BoxEdits.moveWithin(recorder, component.id(), right, down));
  }

  private static Repair narrowed(Component component, Box box, Box limits, String holder) {
    long width = (long) Math.floor(limits.width());
    boolean isOnlyTooWide = box.x() == limits.x() && box.bottom() <= limits.bottom();
    double down = shift(box.y(), box.bottom(), limits.y(), limits.bottom());
    return Repair.certain(
        "made '" + component.id() + "' as wide as " + holder,
        isOnlyTooWide ? CommandText.width(component.id(), width) : null,
        (recorder, corrections) -> {
          SizeEdits.setWidth(recorder, component, width);
          BoxEdits.moveWithin(recorder, component.id(), limits.x() - box.x(), down);
        });
  }

  /** A parent grows at its lower edge, so what sticks out above moves down first. */
  private static Repair grown(Component component, Component parent, double down) {
    return Repair.certain(
        "made '" + parent.id() + "' higher around '" + component.id() + "'",
        null,
        (recorder, corrections) -> {
          BoxEdits.moveWithin(recorder, component.id(), 0, down);
          new RoomMaker(recorder, corrections, Set.of()).growAround(component.id());
        });
  }

  /** By how many whole px a range has to move to lie within another one that it fits into. */
  private static double shift(double start, double end, double from, double to) {
    if (start < from - Box.EDGE_PX) {
      return Math.ceil(from - start);
    }
    return end > to + Box.EDGE_PX ? Math.floor(to - end) : 0;
  }
}
