package dev.blueline.decompose.clauses;

import dev.blueline.decompose.targets.Subject;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.targets.TargetReader;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.Changes;
import dev.blueline.decompose.values.Doubt;
import dev.blueline.decompose.values.ShadeReader;
import dev.blueline.decompose.values.SizeReader;
import dev.blueline.decompose.values.ValueReader;
import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.PropertyKind;
import dev.blueline.decompose.words.Verb;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.Dimension;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads clauses whose verb says in which direction a value goes: {@code increase the height of X by
 * 10px}, {@code shrink X}, {@code double the width of X}, {@code darken X by 20%}.
 */
final class ScalingReader {
  private static final int STEP_PERCENT = 20;

  /** What is scaled by more was meant in px, or not at all. */
  private static final int MOST_TIMES = 10;

  private static final double HALF = 0.5;

  private final Words words;
  private final TargetReader targets;
  private final ValueReader values;
  private final AssignmentReader assignments;
  private final TokenReader tokens;
  private final SizeReader sizes;

  ScalingReader(
      Words words, TargetReader targets, ValueReader values, AssignmentReader assignments) {
    this.words = words;
    this.targets = targets;
    this.values = values;
    this.assignments = assignments;
    this.tokens = new TokenReader(words, values);
    this.sizes = new SizeReader(words, values);
  }

  /**
   * Reads what follows a verb of size.
   *
   * @param sign 1 for growing, -1 for shrinking, 0 where the verb does not say
   * @param dimension what it changes where no property is named
   */
  @Nullable Reading scale(Verb verb, int from, int to, int sign, Dimension dimension) {
    int direction = sign;
    int start = from;
    if (sign == 0 && (words.is(from, "up") || words.is(from, "down"))) {
      direction = words.is(from, "up") ? 1 : -1;
      start++;
    }
    for (int i = start + 1; i < to - 1; i++) {
      if (words.is(i, "by")) {
        boolean isShare = direction == 0 && isShare(i + 1, to);
        if (words.is(from - 1, "scale") && (isShare || isBare(i + 1, to))) {
          return times(verb, start, i, to, direction, dimension);
        }
        return isShare ? unclear(verb, start, i, to) : by(verb, start, i, to, direction, dimension);
      }
    }
    if (words.is(from - 1, "scale") && words.is(to - 2, "to") && isFactor(to - 1, to)) {
      return null; // "scale X to 1.5" is no size in px
    }
    Reading assigned = assignments.read(start, to, direction == 0 ? Verb.RESIZE : Verb.SET, null);
    if (assigned != null && assigned.problem() == null) {
      return directed(assigned, direction);
    }
    return direction == 0
        ? assigned
        : directed(stepped(verb, start, to, direction, dimension, assigned), direction);
  }

  private boolean isBare(int from, int to) {
    boolean number = to - from == 1 && words.isKind(from, Kind.NUMBER);
    return number && !words.get(from).endsWith("px") && !words.get(from).endsWith("%");
  }

  /** "80%", "half", "a bit": no way is said that it goes. */
  private boolean isShare(int from, int to) {
    Amount amount = values.amount(from, to, Amount.Kind.BY);
    if (amount == null) {
      return !words.isKind(from, Kind.NUMBER);
    }
    char first = words.get(from).charAt(0);
    return amount.kind() == Amount.Kind.PERCENT && first != '+' && first != '-';
  }

  /** "Resize X by 80%": to so much, or by so much. */
  private @Nullable Reading unclear(Verb verb, int from, int by, int to) {
    Subject subject = Subject.read(words, targets, from, by);
    String other = words.typed(from - 1, by) + " to " + words.typed(by + 1, to);
    return subject == null
        ? null
        : Reading.invalid(
            verb,
            subject.target(),
            "it does not say whether by so much or to so much",
            List.of(other));
  }

  /** "Scale by 1.5", "scale by 80%": to so many times what it is. */
  private @Nullable Reading times(
      Verb verb, int from, int by, int to, int direction, Dimension dimension) {
    double factor = share(by + 1, to);
    boolean isSound = direction >= 0 && isFactor(factor);
    Amount amount = new Amount(Amount.Kind.PERCENT, 100 * (factor - 1));
    return isSound ? change(verb, from, by, amount, dimension) : null;
  }

  private double share(int from, int to) {
    if (isBare(from, to)) {
      return factor(from);
    }
    Amount amount = values.amount(from, to, Amount.Kind.BY);
    return amount == null ? (isHalf(from, to) ? HALF : 0) : amount.value() / 100;
  }

  /** "Half", "a half", "one half". */
  private boolean isHalf(int from, int to) {
    boolean isCounted = words.is(from, "a") || words.is(from, "one");
    return words.is(to - 1, "half") && (to - from == 1 || (to - from == 2 && isCounted));
  }

  private static boolean isFactor(double factor) {
    return factor > 0 && factor <= MOST_TIMES;
  }

  private boolean isFactor(int from, int to) {
    return isBare(from, to) && isFactor(factor(from));
  }

  private double factor(int index) {
    return words.get(index).endsWith("x") ? values.factor(index) : values.px(index);
  }

  /** "Increase the height to 80" is no increase of what is higher. */
  private static @Nullable Reading directed(@Nullable Reading reading, int direction) {
    if (reading == null || direction == 0) {
      return reading;
    }
    return reading.withDoubt(direction > 0 ? Doubt.GROWTH : Doubt.DECREASE);
  }

  private @Nullable Reading stepped(
      Verb verb, int from, int to, int sign, Dimension dimension, @Nullable Reading assigned) {
    if (assigned != null) {
      return assigned.property() == null ? dimensioned(verb, from, to, dimension) : assigned;
    }
    int end = to;
    int percent = STEP_PERCENT;
    for (int i = Math.max(from + 1, to - 3); i < to; i++) {
      int intensity = sizes.readIntensity(i, to);
      if (intensity > 0 && sizes.end() == to) {
        end = i;
        percent = intensity;
        break;
      }
    }
    return change(verb, from, end, new Amount(Amount.Kind.PERCENT, sign * percent), dimension);
  }

  /** "widen X to 300": the verb says which size it is. */
  private @Nullable Reading dimensioned(Verb verb, int from, int to, Dimension dimension) {
    for (int i = from + 1; i < to - 1; i++) {
      Amount amount = words.is(i, "to") ? values.amount(i + 1, to, Amount.Kind.TO) : null;
      if (amount != null && amount.makesLength()) {
        return change(verb, from, i, amount, dimension);
      }
    }
    return null;
  }

  private @Nullable Reading by(Verb verb, int from, int by, int to, int sign, Dimension dimension) {
    Amount amount = values.amount(by + 1, to, Amount.Kind.BY);
    if (amount == null) {
      int intensity = sizes.readIntensity(by + 1, to);
      int percent = isHalf(by + 1, to) ? 50 : sizes.end() == to ? intensity : 0;
      return percent == 0
          ? null
          : change(
              verb,
              from,
              by,
              new Amount(Amount.Kind.PERCENT, (sign == 0 ? 1 : sign) * percent),
              dimension);
    }
    if (sign != 0 && amount.value() < 0) {
      return null;
    }
    double value = sign < 0 ? -amount.value() : amount.value();
    return change(verb, from, by, new Amount(amount.kind(), value), dimension);
  }

  /** "Add 20px to the padding of X": behind what is added stands what to. */
  @Nullable Reading increase(int from, int to) {
    int joint = values.amountEnd(from, to);
    boolean isJoined = joint < to - 1 && words.is(joint, "to");
    Amount amount = isJoined ? values.amount(from, joint, Amount.Kind.BY) : null;
    Subject subject =
        amount == null || amount.value() <= 0 ? null : Subject.read(words, targets, joint + 1, to);
    return amount == null || subject == null || subject.property() == null
        ? null
        : change(Verb.GROW, joint + 1, to, amount, Dimension.HEIGHT);
  }

  /** "and [of] the footer by 2": what is changed, and which way, was said before. */
  @Nullable Reading readFurther(Reading previous, int from, int to) {
    Property property = previous.property();
    Verb verb = previous.verb();
    boolean scales = verb == Verb.GROW || verb == Verb.SHRINK;
    if (property == null || verb == null || !scales) {
      return null;
    }
    boolean of = words.is(from, "of");
    if (!of && !saysByHowMuch(previous)) {
      return null; // "the height of the header and the footer by 8"
    }
    int start = of ? from + 1 : from;
    for (int by = start + 1; by < to - 1; by++) {
      Amount amount = words.is(by, "by") ? values.amount(by + 1, to, Amount.Kind.BY) : null;
      TargetPhrase target = amount == null ? null : targets.read(start, by);
      if (amount != null && target != null && amount.value() >= 0) {
        double value = verb == Verb.SHRINK ? -amount.value() : amount.value();
        Change change = change(property, new Amount(amount.kind(), value), Dimension.HEIGHT);
        return change == null ? null : Reading.of(verb, target, change).withProperty(property);
      }
    }
    return null;
  }

  private static boolean saysByHowMuch(Reading reading) {
    Amount amount = reading.changes().get(0).parameters().amount();
    return amount != null && amount.kind() == Amount.Kind.BY;
  }

  /** Reads "SUBJECT" for a change of length that is known. */
  @Nullable Reading change(Verb verb, int from, int to, Amount amount, Dimension unnamed) {
    Reading token = tokens.change(from, to, amount, verb);
    if (token != null) {
      return token;
    }
    Subject subject = Subject.read(words, targets, from, to);
    if (subject == null || (subject.property() == null && needsProperty(from))) {
      return null;
    }
    Property property = subject.property();
    Change plain = plain(from, amount, unnamed);
    Change change = property == null ? plain : change(property, amount, unnamed);
    if (change == null) {
      return null;
    }
    boolean isText = property != null && property.kind() == PropertyKind.TEXT;
    Change meant = isText && words.is(from - 1, "shorten") ? change.withDoubt(Doubt.WORDS) : change;
    return Reading.of(verb, subject.target(), meant)
        .withProperty(property)
        .withPlainChanges(List.of(plain));
  }

  /** "Double X": what is not said to be its size may be something else. */
  private Change plain(int from, Amount amount, Dimension dimension) {
    Change resize = SizeReader.resize(dimension, amount);
    String verb = from == 0 ? "" : words.get(from - 1);
    return switch (verb) {
      case "increase", "decrease", "reduce", "double", "triple", "halve" ->
          resize.withDoubt(Doubt.VALUE);
      case "shorten" -> resize.withDoubt(Doubt.WORDS);
      default -> resize;
    };
  }

  /** To lower or raise a component may as well be to move it. */
  private boolean needsProperty(int from) {
    return from > 0
        && (words.is(from - 1, "lower")
            || words.is(from - 1, "raise")
            || words.is(from - 1, "extend")
            || words.is(from - 1, "expand"));
  }

  private static @Nullable Change change(
      @Nullable Property property, Amount amount, Dimension unnamed) {
    if (property == null) {
      return SizeReader.resize(unnamed, amount);
    }
    return switch (property.kind()) {
      case NUMBER ->
          new Change(Intent.MODIFY_STYLE, new Parameters.StyleNumber(property.key(), amount));
      case LENGTH -> length(property, amount);
      case TEXT -> SizeReader.resize(Dimension.FONT_SIZE, amount);
      case POSITION -> position(property, amount);
      default -> null;
    };
  }

  private static Change length(Property property, Amount amount) {
    Dimension dimension = Changes.dimensionOf(property);
    return dimension == Dimension.FONT_SIZE
        ? new Change(Intent.MODIFY_STYLE, new Parameters.Resize(dimension, amount))
        : SizeReader.resize(dimension, amount);
  }

  private static @Nullable Change position(Property property, Amount amount) {
    if (amount.kind() != Amount.Kind.BY) {
      return null;
    }
    boolean across = property.key().equals("x");
    return new Change(
        Intent.MODIFY_POSITION,
        new Parameters.Shift(across ? amount.value() : 0, across ? 0 : amount.value()));
  }

  /** "darken X", "lighten X by 20%". */
  @Nullable Reading shade(int from, int to, Verb verb, int sign) {
    int end = to;
    int points = ShadeReader.points(0);
    for (int i = from + 1; i < to - 1; i++) {
      if (words.is(i, "by")) {
        points = values.points(i + 1, to);
        end = i;
      }
    }
    if (end == to) {
      end = withoutIntensity(from, to);
      points = ShadeReader.points(end == to ? 0 : sizes.readIntensity(end, to));
    }
    Subject subject = points <= 0 ? null : Subject.read(words, targets, from, end);
    boolean colour =
        subject != null && (subject.property() == null || takesShade(subject.property()));
    if (subject == null || !colour) {
      return null;
    }
    Parameters parameters =
        new Parameters.Shade(Changes.colourOf(subject.property()), sign * points);
    Parameters plain = new Parameters.Shade(Parameters.ColourProperty.MAIN, sign * points);
    return Reading.of(verb, subject.target(), new Change(Intent.MODIFY_COLOR, parameters))
        .withProperty(subject.property())
        .withPlainChanges(List.of(new Change(Intent.MODIFY_COLOR, plain)));
  }

  private static boolean takesShade(Property property) {
    return property.kind() == PropertyKind.COLOUR || property.kind() == PropertyKind.TEXT;
  }

  private int withoutIntensity(int from, int to) {
    for (int i = Math.max(from + 1, to - 3); i < to; i++) {
      if (sizes.readIntensity(i, to) > 0 && sizes.end() == to) {
        return i;
      }
    }
    return to;
  }
}
