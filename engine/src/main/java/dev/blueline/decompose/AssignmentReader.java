package dev.blueline.decompose;

import dev.blueline.decompose.Words.Kind;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.Dimension;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads clauses that set something to a value: {@code change the color of the header to red}. */
final class AssignmentReader {
  private final Words words;
  private final TargetReader targets;
  private final ValueReader values;
  private final ChangeReader changes;

  AssignmentReader(Words words, TargetReader targets, ValueReader values, ChangeReader changes) {
    this.words = words;
    this.targets = targets;
    this.values = values;
    this.changes = changes;
  }

  /**
   * Reads "SUBJECT to VALUE"; null where there is none.
   *
   * @param carried the property of the clause before, for "of the button to blue"; or null
   */
  @Nullable Reading read(int from, int to, Verb verb, @Nullable Property carried) {
    for (int i = from; i < to - 1; i++) {
      if (isAssigner(i, from)) {
        Reading reading = read(from, i, i + 1, to, verb, carried);
        if (reading != null) {
          return reading;
        }
      }
    }
    return null;
  }

  private boolean isAssigner(int index, int from) {
    boolean callToAction =
        words.is(index, "to")
            && index > from
            && words.is(index - 1, "call")
            && words.is(index + 1, "action");
    boolean secondToLast =
        words.is(index, "to")
            && words.is(index + 1, "last")
            && index > from
            && Lexicon.ordinal(words.get(index - 1)) > 0;
    return !callToAction
        && !secondToLast
        && (words.is(index, "to")
            || words.is(index, "as")
            || words.is(index, "into")
            || words.isKind(index, Kind.SIGN));
  }

  private @Nullable Reading read(
      int from, int leftEnd, int rightFrom, int to, Verb verb, @Nullable Property carried) {
    boolean of = words.is(from, "of") || words.is(from, "for");
    if (of && carried != null) {
      TargetPhrase target = targets.read(from + 1, leftEnd);
      return target == null ? null : assign(new Subject(target, carried), rightFrom, to, verb);
    }
    Subject subject = Subject.read(words, targets, from, leftEnd);
    return subject == null || of ? null : assign(subject, rightFrom, to, verb);
  }

  /** Reads "SUBJECT VALUE" with nothing between, for a subject that ends in a property. */
  @Nullable Reading readJuxtaposed(int from, int to, Verb verb) {
    for (int i = to - 1; i > from; i--) {
      Subject subject = Subject.read(words, targets, from, i);
      Property property = subject == null ? null : subject.property();
      if (subject != null && property != null && isClear(property, i, to)) {
        Reading reading = assign(subject, i, to, verb);
        return reading != null && reading.problem() == null ? reading : null;
      }
    }
    return null;
  }

  /** A text needs its quotation marks here, or nobody could tell where it starts. */
  private boolean isClear(Property property, int from, int to) {
    return property.kind() != PropertyKind.TEXT
        || (to - from == 1 && words.isKind(from, Kind.QUOTED));
  }

  private @Nullable Reading assign(Subject subject, int from, int to, Verb verb) {
    Property property = subject.property();
    if (property == null) {
      return assignUnnamed(subject.target(), from, to, verb);
    }
    Reading reading =
        switch (property.kind()) {
          case COLOUR -> colour(subject.target(), property, from, to, verb);
          case TEXT -> text(subject.target(), from, to, verb);
          case LENGTH -> length(subject.target(), property, from, to, verb);
          case NUMBER -> number(subject.target(), property, from, to, verb);
          case WORD -> word(subject.target(), property, from, to, verb);
        };
    return reading.withProperty(property);
  }

  private Reading colour(TargetPhrase target, Property property, int from, int to, Verb verb) {
    List<Change> read = changes.read(from, to, property);
    if (read != null && read.stream().allMatch(c -> c.intent() == Intent.MODIFY_COLOR)) {
      return Reading.of(verb, target, read);
    }
    String phrase = values.mayBeColour(from, to);
    if (phrase == null) {
      return Reading.invalid(verb, target, "'" + words.raw(from, to) + "' is no colour");
    }
    return Reading.of(
        verb,
        target,
        new Change(
            Intent.MODIFY_COLOR, new Parameters.Paint(ChangeReader.colourOf(property), phrase)));
  }

  private Reading text(TargetPhrase target, int from, int to, Verb verb) {
    boolean quoted = words.isKind(from, Kind.QUOTED) && to - from == 1;
    Change change = new Change(Intent.EDIT_TEXT, new Parameters.Text(values.text(from, to)));
    Reading reading = Reading.of(verb, target, change);
    return quoted ? reading : reading.withOpenText();
  }

  private Reading length(TargetPhrase target, Property property, int from, int to, Verb verb) {
    Amount amount = values.amount(from, to, Amount.Kind.TO);
    if (amount != null && isSound(amount)) {
      return Reading.of(
          verb, target, ChangeReader.resize(ChangeReader.dimensionOf(property), amount));
    }
    List<Change> read = changes.read(from, to, property);
    if (read != null && read.stream().allMatch(c -> c.intent() == Intent.RESIZE_COMPONENT)) {
      return Reading.of(verb, target, read);
    }
    return Reading.invalid(verb, target, "'" + words.raw(from, to) + "' is no length in px");
  }

  static boolean isSound(Amount amount) {
    return amount.kind() == Amount.Kind.PERCENT ? amount.value() > -100 : amount.value() > 0;
  }

  private Reading number(TargetPhrase target, Property property, int from, int to, Verb verb) {
    Amount amount = values.amount(from, to, Amount.Kind.TO);
    boolean sound =
        amount != null
            && amount.value() >= 0
            && amount.kind() == Amount.Kind.TO
            && (!property.key().equals("opacity") || amount.value() <= 1);
    if (amount == null || !sound) {
      return Reading.invalid(
          verb, target, "'" + words.raw(from, to) + "' is no " + property.key() + " value");
    }
    return Reading.of(
        verb,
        target,
        new Change(Intent.MODIFY_STYLE, new Parameters.StyleNumber(property.key(), amount)));
  }

  private Reading word(TargetPhrase target, Property property, int from, int to, Verb verb) {
    StyleWord style = to - from == 1 ? Lexicon.style(words.get(from)) : null;
    String value = style != null && style.key().equals(property.key()) ? style.value() : null;
    if (value == null && (words.is(from, "normal") || words.is(from, "none")) && to - from == 1) {
      value = words.get(from);
    }
    if (value == null) {
      return Reading.invalid(
          verb, target, "'" + words.raw(from, to) + "' is no " + property.key() + " value");
    }
    return Reading.of(
        verb,
        target,
        new Change(Intent.MODIFY_STYLE, new Parameters.StyleWord(property.key(), value)));
  }

  /** "change the cta to red", "set the title to "Hello"", "change the title to Welcome home". */
  private @Nullable Reading assignUnnamed(TargetPhrase target, int from, int to, Verb verb) {
    if (words.isKind(from, Kind.QUOTED) && to - from == 1) {
      return text(target, from, to, verb);
    }
    List<Change> read = changes.read(from, to, null);
    if (read != null) {
      return Reading.of(verb, target, read);
    }
    if (verb == Verb.RENAME || isTextLike(target)) {
      return text(target, from, to, verb);
    }
    if (verb == Verb.RESIZE) {
      Amount amount = values.amount(from, to, Amount.Kind.TO);
      return amount == null || !isSound(amount)
          ? null
          : Reading.of(verb, target, ChangeReader.resize(Dimension.HEIGHT, amount));
    }
    String phrase = values.mayBeColour(from, to);
    return phrase == null ? null : mayBePaint(target, phrase, verb);
  }

  /** One word that may be a token's name; if it is not, the binder refuses it as no colour. */
  private static Reading mayBePaint(TargetPhrase target, String phrase, Verb verb) {
    return Reading.of(
        verb,
        target,
        new Change(
            Intent.MODIFY_COLOR, new Parameters.Paint(Parameters.ColourProperty.MAIN, phrase)));
  }

  private static boolean isTextLike(TargetPhrase target) {
    if (target.nouns().size() != 1) {
      return false;
    }
    String head = target.nouns().get(0).head();
    String last = head.substring(head.lastIndexOf(' ') + 1);
    return Lexicon.isTextLike(last.toLowerCase(java.util.Locale.ROOT));
  }
}
