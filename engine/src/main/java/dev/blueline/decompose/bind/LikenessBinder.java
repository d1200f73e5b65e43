package dev.blueline.decompose.bind;

import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.Changes;
import dev.blueline.decompose.words.Property;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Colour;
import dev.blueline.model.Component;
import dev.blueline.plan.ColourKeys;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.Paint;
import dev.blueline.plan.Parameters.Relation;
import dev.blueline.plan.Parameters.Resize;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes over values from components: a size or a colour as it is before the command. It is a plain
 * value from there on, so whatever the other becomes later does not matter.
 */
final class LikenessBinder {
  private final Blueprint blueprint;

  /** What was taken since the last "then". */
  private final List<Taken> taken = new ArrayList<>(1);

  /** Steps that change nothing of what they go by. */
  private final List<Kept> kept = new ArrayList<>(0);

  /** What the step that is to follow goes by, if it takes the same of it; else null. */
  private @Nullable Component own;

  LikenessBinder(Blueprint blueprint) {
    this.blueprint = blueprint;
  }

  /**
   * Returns a change with the value that another component has.
   *
   * @param other whose value it takes
   * @param earlier the steps before; none may change that value, or nobody could tell whether the
   *     one before or behind it is meant
   */
  Change bind(Change change, Property source, Component other, List<Step> earlier) {
    Taken value = new Taken(other, change.intent() == Intent.MODIFY_COLOR);
    for (Step step : earlier) {
      requireUnchanged(value, step);
    }
    taken.add(value);
    own = isSame(change, source) ? other : null;
    Parameters bound =
        change.parameters() instanceof Resize resize
            ? resized(resize, source, other)
            : painted((Paint) change.parameters(), source, other);
    return new Change(change.intent(), bound);
  }

  /** "All buttons as wide as the first": that one keeps its width, if it is one of them. */
  private static boolean isSame(Change change, Property source) {
    return change.parameters() instanceof Resize resize
        ? Changes.dimensionOf(source) == resize.dimension()
        : Changes.colourOf(source) == ((Paint) change.parameters()).property();
  }

  /** Checks a later step: it may change what was taken only behind a "then". */
  void follow(Step step) {
    if (step.sequenced()) {
      taken.clear();
    }
    if (own != null && isAmong(step, own)) {
      kept.add(new Kept(step, own));
    }
    own = null;
    for (Taken value : taken) {
      requireUnchanged(value, step);
    }
  }

  private void requireUnchanged(Taken value, Step step) {
    boolean isKept = kept.contains(new Kept(step, value.other));
    if (!isKept && mayChange(step, value.isColour, value.other)) {
      throw new UnboundException(
          RefusalCode.INVALID_VALUE,
          "it does not say whether '"
              + value.other.id()
              + "' is meant as it is now, or as this command makes it");
    }
  }

  /** Whether a step is about a component, and about nothing that it lies in. */
  private boolean isAmong(Step step, Component component) {
    boolean is = false;
    for (String target : step.targets()) {
      boolean itself = target.equals(component.id());
      if (!itself && isWithin(target, component)) {
        return false;
      }
      is |= itself;
    }
    return is;
  }

  /** A step that gives a component the value that it has. */
  private record Kept(Step step, Component component) {}

  /** A value that was taken. */
  private record Taken(Component other, boolean isColour) {}

  private boolean mayChange(Step step, boolean isColour, Component other) {
    return switch (step.intent()) {
      case MODIFY_TOKEN -> isColour;
      case MODIFY_COLOR -> isColour && isAbout(step, other);
      case RESIZE_COMPONENT, DUPLICATE_COMPONENT -> !isColour && isAbout(step, other);
      case ADD_COMPONENT -> !isColour && isWithin(listOf(step), other);
      case MODIFY_STYLE, SET_PROPERTY -> isAbout(step, other);
      default -> false;
    };
  }

  /** What grows makes what it lies in grow. */
  private boolean isAbout(Step step, Component other) {
    for (String target : step.targets()) {
      if (isWithin(target, other)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String listOf(Step step) {
    boolean isInside =
        step.parameters() instanceof Parameters.Add add && add.relation() == Relation.INSIDE;
    String anchor = step.anchor();
    return isInside || anchor == null || !blueprint.contains(anchor)
        ? anchor
        : blueprint.parentId(anchor);
  }

  private boolean isWithin(@Nullable String id, Component other) {
    return id != null && blueprint.contains(id) && blueprint.isWithin(id, other.id());
  }

  private static Resize resized(Resize resize, Property source, Component other) {
    double px = Changes.dimensionOf(source).of(other);
    if (!Double.isFinite(px)) {
      throw nothingToTake(source, other);
    }
    return new Resize(resize.dimension(), new Amount(Amount.Kind.TO, px));
  }

  private Paint painted(Paint paint, Property source, Component other) {
    Colour colour = ColourKeys.colourOf(other, Changes.colourOf(source), blueprint.tokens());
    if (colour == null) {
      throw nothingToTake(source, other);
    }
    return new Paint(paint.property(), colour.toHex());
  }

  private static UnboundException nothingToTake(Property source, Component other) {
    String what = source.key().equals("main") ? "colour" : source.key().replace('_', ' ');
    return new UnboundException(
        RefusalCode.INVALID_VALUE, "'" + other.id() + "' has no " + what + " to take");
  }
}
