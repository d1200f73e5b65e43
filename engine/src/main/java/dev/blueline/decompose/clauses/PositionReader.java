package dev.blueline.decompose.clauses;

import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.targets.TargetReader;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.ValueReader;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.Verb;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Beside;
import dev.blueline.plan.Parameters.MoveTo;
import dev.blueline.plan.Parameters.Shift;
import dev.blueline.plan.Parameters.Side;
import org.jspecify.annotations.Nullable;

/**
 * Reads where something is to lie on the screen: {@code 20px left}, {@code at 10, 20}, {@code next
 * to X}.
 */
final class PositionReader {
  private final Words words;
  private final TargetReader targets;
  private final ValueReader values;

  /** Without a unit, up to so many are places in the order, and not px. */
  private static final int MAX_PLACES = PlacementReader.MAX_PLACES;

  private int at;
  private int to;
  private boolean hasUnit;
  private boolean mayBePlaces = true;

  PositionReader(Words words, TargetReader targets, ValueReader values) {
    this.words = words;
    this.targets = targets;
    this.values = values;
  }

  /** Reads "TARGET WHERE"; null where there is no such thing. */
  @Nullable Reading read(int from, int limit, Verb verb) {
    mayBePlaces = verb != Verb.NUDGE;
    int last = from + PlacementReader.MAX_TARGET_WORDS;
    for (int i = from + 1; i < limit && i <= last; i++) {
      Parameters where = where(i, limit);
      TargetPhrase target = where == null ? null : targets.read(from, i);
      if (where != null && target != null) {
        Change change = new Change(Intent.MODIFY_POSITION, where);
        return Reading.of(Verb.MOVE, withNumber(target, from, i), change);
      }
      Reading beside = beside(from, i, limit);
      if (beside != null) {
        return beside;
      }
    }
    return null;
  }

  /** A number without its unit may be the last word of a name: "move card 1 left". */
  private TargetPhrase withNumber(TargetPhrase target, int from, int number) {
    boolean bare =
        words.isKind(number, Kind.NUMBER)
            && Lexicon.number(words.get(number)) > 0
            && !values.isUnit(number + 1);
    TargetPhrase named = bare ? targets.read(from, number + 1) : null;
    return named == null ? target : target.withNamed(named);
  }

  /** "and 10px down": what was moved already moves on. */
  @Nullable Reading readFurther(int from, int limit) {
    Parameters where = where(from, limit);
    return where == null
        ? null
        : Reading.of(Verb.MOVE, TargetPhrase.INHERITED, new Change(Intent.MODIFY_POSITION, where));
  }

  private @Nullable Parameters where(int from, int limit) {
    Parameters shift = shift(from, limit);
    return shift != null ? shift : place(from, limit);
  }

  /** "20px left", "left by 20px and 10px up", "20px to the right". */
  private @Nullable Parameters shift(int from, int limit) {
    at = from;
    to = limit;
    double right = 0;
    double down = 0;
    while (at < to) {
      at += at > from && (words.is(at, "and") || words.is(at, ",")) ? 1 : 0;
      at += at > from && words.is(at, "and") ? 1 : 0;
      double[] part = part();
      if (part == null) {
        return null;
      }
      right += part[0];
      down += part[1];
    }
    return new Shift(right, down);
  }

  private double @Nullable [] part() {
    int start = at;
    double px = amount();
    boolean first = !Double.isNaN(px);
    at = first ? at : start;
    double[] direction = direction();
    px = first || direction == null ? px : amount();
    boolean vertical = direction != null && direction[1] != 0;
    boolean places = mayBePlaces && vertical && !hasUnit && px <= MAX_PLACES;
    return direction == null || Double.isNaN(px) || places
        ? null
        : new double[] {direction[0] * px, direction[1] * px};
  }

  private double amount() {
    boolean by = words.is(at, "by");
    at += by ? 1 : 0;
    if (at >= to) {
      return Double.NaN;
    }
    double px = values.px(at);
    at++;
    boolean unit = at < to && values.isUnit(at);
    hasUnit = by || unit || words.get(at - 1).endsWith("px");
    if (unit && (words.is(at, "percent") || words.is(at, "%"))) {
      return Double.NaN;
    }
    at += unit ? 1 : 0;
    return px < 0 ? Double.NaN : px;
  }

  private double @Nullable [] direction() {
    at += words.is(at, "to") || words.is(at, "towards") || words.is(at, "toward") ? 1 : 0;
    at += words.is(at, "the") ? 1 : 0;
    if (at >= to) {
      return null;
    }
    return switch (words.get(at++)) {
      case "left", "leftwards" -> new double[] {-1, 0};
      case "right", "rightwards" -> new double[] {1, 0};
      case "up", "upwards", "higher" -> new double[] {0, -1};
      case "down", "downwards", "lower" -> new double[] {0, 1};
      default -> null;
    };
  }

  /** "at 10, 20", "to x 10 y 20", "to y=100", "to position (10, 20)". */
  private @Nullable Parameters place(int from, int limit) {
    at = from;
    to = limit;
    boolean preposition = words.is(at, "at") || words.is(at, "to");
    at += preposition ? 1 : 0;
    at += words.is(at, "the") ? 1 : 0;
    boolean noun =
        words.is(at, "position")
            || words.is(at, "coordinates")
            || words.is(at, "point")
            || words.is(at, "location");
    at += noun ? 1 : 0;
    return preposition || noun || isAxis(at) ? coordinates() : null;
  }

  private boolean isAxis(int index) {
    return words.is(index, "x") || words.is(index, "y");
  }

  private @Nullable Parameters coordinates() {
    Double x = null;
    Double y = null;
    boolean isNamed = false;
    while (at < to) {
      skipMarks();
      String axis = isAxis(at) ? words.get(at) : null;
      at += axis == null ? 0 : 1;
      skipMarks();
      double px = at < to ? values.px(at) : Double.NaN;
      if (Double.isNaN(px)) {
        return null;
      }
      at += at + 1 < to && values.isUnit(at + 1) ? 2 : 1;
      boolean across = axis == null ? x == null && y == null : axis.equals("x");
      if (across ? x != null : y != null) {
        return null;
      }
      x = across ? Double.valueOf(px) : x;
      y = across ? y : Double.valueOf(px);
      isNamed |= axis != null;
      skipMarks();
    }
    return isNamed || (x != null && y != null) ? new MoveTo(x, y) : null;
  }

  private void skipMarks() {
    while (at < to
        && (words.isKind(at, Kind.MARK)
            || words.isKind(at, Kind.SIGN)
            || words.is(at, ",")
            || words.is(at, "and"))) {
      at++;
    }
  }

  /** "next to X", "to the left of X". */
  private @Nullable Reading beside(int from, int placeAt, int limit) {
    int index = placeAt;
    index += words.is(index, "to") || words.is(index, "on") ? 1 : 0;
    index += words.is(index, "the") ? 1 : 0;
    Side side = null;
    int anchorAt = 0;
    if (words.is(index, "next") && words.is(index + 1, "to")) {
      side = Side.RIGHT;
      anchorAt = index + 2;
    } else if (words.is(index, "beside") || words.is(index, "alongside")) {
      side = Side.RIGHT;
      anchorAt = index + 1;
    } else if (words.is(index, "left") || words.is(index, "right")) {
      int of = words.is(index + 1, "side") ? index + 2 : index + 1;
      side = !words.is(of, "of") ? null : words.is(index, "left") ? Side.LEFT : Side.RIGHT;
      anchorAt = of + 1;
    }
    if (side == null || anchorAt >= limit) {
      return null;
    }
    TargetPhrase target = targets.read(from, placeAt);
    TargetPhrase anchor = target == null ? null : targets.readAnchor(target, anchorAt, limit);
    Change change = new Change(Intent.MODIFY_POSITION, new Beside(side, null));
    return target == null || anchor == null
        ? null
        : Reading.of(Verb.MOVE, target, change).withAnchor(anchor);
  }
}
