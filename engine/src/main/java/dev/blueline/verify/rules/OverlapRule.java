package dev.blueline.verify.rules;

import dev.blueline.layout.BoxEdits;
import dev.blueline.layout.RoomMaker;
import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.plan.CommandText;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator.Scope;
import dev.blueline.verify.Violation;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * No two siblings' boxes overlap in their interiors, but for overlays and what is hidden. A pair is
 * reported once, under the id that sorts first, so that it does not matter who was looked at.
 */
final class OverlapRule extends FieldRule {
  private static final int MOST_IN_PILE = 2_500;

  OverlapRule() {
    super(
        "overlap",
        Severity.ERROR,
        Scope.SIBLINGS,
        Aspects.LAYOUT.and(Aspects.STATE).and(Aspects.ROLE));
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    Box box = component.box();
    if (box == null || !component.takesSpace()) {
      return;
    }
    blueprint.forEachOverlapping(
        blueprint.parentId(component.id()),
        box,
        other -> {
          Box otherBox = other.box();
          if (otherBox != null
              && box.overlaps(otherBox)
              && !other.id().equals(component.id())
              && other.takesSpace()) {
            report(component, other, rounded(box.sharedArea(otherBox)), out);
          }
        });
  }

  private void report(Component left, Component right, double area, Consumer<Violation> out) {
    boolean inOrder = left.id().compareTo(right.id()) < 0;
    Component first = inOrder ? left : right;
    Component second = inOrder ? right : left;
    String message =
        "'" + first.id() + "' and '" + second.id() + "' overlap by " + number(area) + "px²";
    out.accept(violation(first, second.id(), area, message));
  }

  /*
   * Idea. Two boxes come apart by the shorter way: the lower one goes below the other, with all that
   * stands there, or the right one beside it. Where one lies within the other they are more likely
   * layers than neighbours, so that is a matter of taste.
   */
  @Override
  List<Repair> repairs(Blueprint blueprint, Component component, Violation violation) {
    Component other = blueprint.component(violation.subject());
    Box box = component.box();
    Box otherBox = other == null ? null : other.box();
    if (other == null || box == null || otherBox == null || isInPile(blueprint, component, box)) {
      return List.of();
    }
    boolean isAlike = box.equals(otherBox);
    boolean isCertain = isAlike || !(box.contains(otherBox) || otherBox.contains(box));
    boolean isFirst = blueprint.compareOrder(component, other) < 0;
    Repair below =
        box.y() < otherBox.y() || (box.y() == otherBox.y() && isFirst)
            ? below(component, box, other, otherBox, isCertain)
            : below(other, otherBox, component, box, isCertain);
    Repair beside =
        box.x() < otherBox.x() || (box.x() == otherBox.x() && isFirst)
            ? beside(component, box, other, otherBox, isCertain)
            : beside(other, otherBox, component, box, isCertain);
    if (isAlike) {
      Repair apart =
          isFirst
              ? apart(blueprint, component, other, otherBox)
              : apart(blueprint, other, component, box);
      return List.of(apart, below, beside);
    }
    return sharedWidth(box, otherBox) < sharedHeight(box, otherBox)
        ? List.of(beside, below)
        : List.of(below, beside);
  }

  /** To take a pile apart costs the square of its boxes. */
  private static boolean isInPile(Blueprint blueprint, Component component, Box box) {
    int[] count = {0};
    blueprint.forEachOverlapping(blueprint.parentId(component.id()), box, other -> count[0]++);
    return count[0] > MOST_IN_PILE;
  }

  /**
   * Of boxes that are alike, as in a pile, one goes to the next free place below: it has not grown,
   * and nobody has to give way.
   */
  private static Repair apart(Blueprint blueprint, Component first, Component second, Box box) {
    double y = freePlaceBelow(blueprint, second, box);
    return Repair.certain(
        "put '" + second.id() + "', which lay on '" + first.id() + "', below it",
        CommandText.place(second.id(), box.x(), y),
        (recorder, corrections) -> BoxEdits.moveWithin(recorder, second.id(), 0, y - box.y()));
  }

  private static double freePlaceBelow(Blueprint blueprint, Component component, Box box) {
    double[] y = {Math.ceil(box.bottom())};
    double tried;
    do {
      tried = y[0];
      blueprint.forEachOverlapping(
          blueprint.parentId(component.id()),
          new Box(box.x(), tried, box.width(), box.height()),
          other -> {
            Box taken = other.box();
            if (taken != null && other.takesSpace() && !other.id().equals(component.id())) {
              y[0] = Math.max(y[0], Math.ceil(taken.bottom()));
            }
          });
    } while (y[0] > tried);
    return tried;
  }

  private static double sharedWidth(Box left, Box right) {
    return Math.min(left.right(), right.right()) - Math.max(left.x(), right.x());
  }

  private static double sharedHeight(Box upper, Box lower) {
    return Math.min(upper.bottom(), lower.bottom()) - Math.max(upper.y(), lower.y());
  }

  private static Repair below(
      Component upper, Box upperBox, Component lower, Box lowerBox, boolean isCertain) {
    double down = Math.ceil(upperBox.bottom() - lowerBox.y());
    return new Repair(
        "put '" + lower.id() + "' below '" + upper.id() + "'",
        CommandText.place(lower.id(), lowerBox.x(), lowerBox.y() + down),
        isCertain,
        (recorder, corrections) ->
            new RoomMaker(recorder, corrections, Set.of())
                .makeRoom(upper.id(), lowerBox.y(), down));
  }

  private static Repair beside(
      Component left, Box leftBox, Component right, Box rightBox, boolean isCertain) {
    double aside = Math.ceil(leftBox.right() - rightBox.x());
    return new Repair(
        "put '" + right.id() + "' to the right of '" + left.id() + "'",
        CommandText.place(right.id(), rightBox.x() + aside, rightBox.y()),
        isCertain,
        (recorder, corrections) -> BoxEdits.moveWithin(recorder, right.id(), aside, 0));
  }
}
