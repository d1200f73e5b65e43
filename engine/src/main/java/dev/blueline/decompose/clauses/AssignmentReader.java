package dev.blueline.decompose.clauses;

import dev.blueline.decompose.targets.Subject;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.targets.TargetReader;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.ChangeReader;
import dev.blueline.decompose.values.Changes;
import dev.blueline.decompose.values.Doubt;
import dev.blueline.decompose.values.SizeReader;
import dev.blueline.decompose.values.ValueReader;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.PropertyKind;
import dev.blueline.decompose.words.Verb;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.model.Letters;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads clauses that set something to a value: {@code change the color of the header to red}. */
final class AssignmentReader {
  /** A value without a word in front of it is short; to look further back takes the square. */
  private static final int MOST_VALUE_WORDS = 8;

  private static final Set<String> CURRENCIES = Set.of("$", "€", "£", "¥");

  /** So far behind the first "to" another one is looked for. */
  private static final int MOST_NAME_WORDS = 6;

  private final Words words;
  private final TargetReader targets;
  private final ValueReader values;
  private final ChangeReader changes;
  private final AssignedValueReader assigned;
  private final TokenReader tokens;
  private final TextDoubt doubt;
  private final CustomPropertyReader customs;

  AssignmentReader(Words words, TargetReader targets, ValueReader values, ChangeReader changes) {
    this.words = words;
    this.targets = targets;
    this.values = values;
    this.changes = changes;
    this.assigned = new AssignedValueReader(words, values, changes);
    this.tokens = new TokenReader(words, values);
    this.doubt = new TextDoubt(words, values, changes, assigned);
    this.customs = new CustomPropertyReader(words, targets, values, assigned);
  }

  /**
   * Reads "SUBJECT to VALUE"; null where there is none.
   *
   * @param carried the property of the clause before, for "of the button to blue"; or null
   */
  @Nullable Reading read(int from, int to, Verb verb, @Nullable Property carried) {
    for (int i = from; i < to - 1; i++) {
      if (isAssigner(i, from)) {
        Reading reading = read(from, i, valueStart(i, to), to, verb, carried);
        if (reading != null) {
          return reading.openText() ? orOfLongerName(reading, from, i, to, verb) : reading;
        }
      }
    }
    return null;
  }

  /** "Rename Add to cart to Order": where nothing is called "Add", the name may be longer. */
  private Reading orOfLongerName(Reading reading, int from, int assigner, int to, Verb verb) {
    for (int i = assigner + 2; i < to - 1 && i < assigner + MOST_NAME_WORDS; i++) {
      boolean mayBe = words.is(i, "to") && isAssigner(i, from) && reading.target().named() == null;
      Reading longer = mayBe ? read(from, i, valueStart(i, to), to, verb, null) : null;
      boolean isText = longer != null && longer.asksOnlyFor(Intent.EDIT_TEXT);
      if (longer != null && isText && longer.problem() == null) {
        return reading
            .withTarget(reading.target().withNamed(longer.target()))
            .withPlainChanges(longer.changes())
            .withOpenText(longer.openText()); // a quoted text ends where its marks do
      }
    }
    return reading;
  }

  /**
   * Reads "TARGET to VALUE" where the clause before named the property: "and the footer to 130".
   * Null where the value is none of that property.
   */
  @Nullable Reading readCarried(int from, int to, Verb verb, Property property) {
    boolean of = words.is(from, "of") || words.is(from, "for");
    for (int i = from + 1; i < to - 1 && !of; i++) {
      boolean assigns = isAssigner(i, from) && words.isKind(i, Kind.WORD);
      Subject subject = assigns ? Subject.read(words, targets, from, i) : null;
      if (subject != null) {
        return subject.property() == null
            ? carried(subject.target(), property, valueStart(i, to), to, verb)
            : null;
      }
    }
    return null;
  }

  private @Nullable Reading carried(
      TargetPhrase target, Property property, int from, int to, Verb verb) {
    Reading reading = assigned.read(target, property, from, to, verb);
    boolean isDoubtful = reading.openText() && doubt.isDoubtful(from, to);
    return reading.problem() != null || isDoubtful ? null : reading;
  }

  /** "The text of the cta should be Go", "should be changed to Go". Null where it is no value. */
  @Nullable Reading readStated(Subject subject, int from, int end, int valueFrom, int to) {
    int value = doubt.behindParticiple(valueFrom, to);
    boolean quoted = words.isKind(value, Kind.QUOTED) && value == to - 1;
    Reading assigned =
        subject.property() != null || quoted ? assign(subject, value, to, Verb.SET) : null;
    if (assigned == null || assigned.problem() != null) {
      return null;
    }
    return assigned.openText() && value == valueFrom && doubt.isState(end, value)
        ? null
        : doubt.held(assigned, from, end, value, to);
  }

  private int valueStart(int assigner, int to) {
    int at = assigner + 1;
    boolean be = words.is(at, "be") || words.is(at, "equal") || words.isKind(at, Kind.SIGN);
    return be && at + 1 < to ? at + 1 : at;
  }

  private boolean isAssigner(int index, int from) {
    if (!words.is(index, "to")) {
      boolean as = words.is(index, "as") && !isAsIs(index);
      return as || words.is(index, "into") || words.isKind(index, Kind.SIGN);
    }
    boolean callToAction =
        index > from && words.is(index - 1, "call") && words.is(index + 1, "action");
    boolean secondToLast =
        words.is(index + 1, "last") && index > from && Lexicon.ordinal(words.get(index - 1)) > 0;
    return !callToAction && !secondToLast;
  }

  /** "The footer as well", "leave it as is": nothing is set to that. */
  private boolean isAsIs(int index) {
    return !words.isCapital(Math.min(index + 1, words.size() - 1))
        && (words.is(index + 1, "well")
            || words.is(index + 1, "is")
            || words.is(index + 1, "it")
            || words.is(index + 1, "before")
            || words.is(index + 1, "usual")
            || words.is(index + 1, "always"));
  }

  private @Nullable Reading read(
      int from, int assigner, int rightFrom, int to, Verb verb, @Nullable Property carried) {
    int leftEnd = withoutOldValue(from, assigner);
    boolean of = words.is(from, "of") || words.is(from, "for");
    if (of && carried != null) {
      TargetPhrase target = targets.read(from + 1, leftEnd);
      return target == null ? null : assign(new Subject(target, carried), rightFrom, to, verb);
    }
    TargetPhrase both = of ? null : ofBothSizes(from, leftEnd);
    Amount length = both == null ? null : values.amount(rightFrom, to, Amount.Kind.TO);
    if (both != null && length != null && length.makesLength()) {
      return Reading.of(verb, both, SizeReader.both(length, length));
    }
    Reading token = of ? null : tokens.assign(from, leftEnd, rightFrom, to, verb);
    if (token != null) {
      return token;
    }
    Subject subject = Subject.read(words, targets, from, leftEnd);
    if (subject == null || of) {
      return null;
    }
    Reading replaced = replaced(subject, leftEnd, assigner, rightFrom, to, verb);
    if (replaced != null) {
      return replaced;
    }
    Reading custom =
        subject.property() == null && verb == Verb.SET
            ? customs.read(from, leftEnd, rightFrom, to)
            : null;
    if (custom != null) {
      return custom;
    }
    Reading reading =
        doubt.held(assign(subject, rightFrom, to, verb), from, assigner, rightFrom, to);
    return reading == null ? null : stating(reading, subject, leftEnd + 1, assigner, verb);
  }

  /** "From 300px to 500px": a number, or a colour that is no name, is held against what is so. */
  private Reading stating(Reading reading, Subject subject, int from, int to, Verb verb) {
    boolean isExact =
        from < to && (words.isKind(from, Kind.NUMBER) || words.isKind(from, Kind.COLOUR));
    Reading old = isExact ? assign(subject, from, to, verb) : null;
    if (old == null || old.changes().size() != reading.changes().size()) {
      return reading;
    }
    List<Change> stated = new ArrayList<>(reading.changes());
    for (int i = 0; i < stated.size(); i++) {
      stated.set(i, stated.get(i).withStated(old.changes().get(i).parameters()));
    }
    return reading.withChanges(stated);
  }

  /** "The width and height of X", "X's height and width"; null where there is no such thing. */
  private @Nullable TargetPhrase ofBothSizes(int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      boolean isBoth =
          words.is(i, "and")
              && ((words.is(i - 1, "width") && words.is(i + 1, "height"))
                  || (words.is(i - 1, "height") && words.is(i + 1, "width")));
      if (isBoth && i + 2 == to) {
        int end = words.isKind(i - 2, Kind.POSSESSIVE) ? i - 2 : i - 1;
        return targets.read(from, end);
      }
      if (isBoth && words.is(i + 2, "of") && i - 1 - from <= 1) {
        return targets.read(i + 3, to);
      }
    }
    return null;
  }

  /** "Change the text from "A" to "B"": only where it says A. Null for any other values. */
  private @Nullable Reading replaced(
      Subject subject, int leftEnd, int assigner, int rightFrom, int to, Verb verb) {
    boolean quoted =
        leftEnd == assigner - 2
            && words.isKind(leftEnd + 1, Kind.QUOTED)
            && words.isKind(rightFrom, Kind.QUOTED)
            && rightFrom == to - 1;
    Property property = subject.property();
    boolean text = property == null || property.kind() == PropertyKind.TEXT;
    return quoted && text
        ? Reading.of(
            verb,
            subject.target(),
            new Change(
                Intent.EDIT_TEXT,
                new Parameters.ReplaceText(words.quoted(leftEnd + 1), words.quoted(rightFrom))))
        : null;
  }

  /** "Change the header from red to blue": what it is now need not be said, but is to be so. */
  private int withoutOldValue(int from, int assigner) {
    for (int i = assigner - 2; i > from && i > assigner - 5; i--) {
      if (words.is(i, "from") && isValue(i + 1, assigner)) {
        return i;
      }
    }
    return assigner;
  }

  private boolean isValue(int from, int to) {
    return values.colour(from, to) != null
        || values.amount(from, to, Amount.Kind.TO) != null
        || (words.isKind(from, Kind.QUOTED) && from + 1 == to);
  }

  /** Reads "SUBJECT VALUE" with nothing between, for a subject that ends in a property. */
  @Nullable Reading readJuxtaposed(int from, int to, Verb verb) {
    for (int i = to - 1; i > from && i >= to - MOST_VALUE_WORDS; i--) {
      Reading token = tokens.assign(from, i, i, to, verb);
      if (token != null && token.problem() == null) {
        return token;
      }
      Subject subject = Subject.read(words, targets, from, i);
      Property property = subject == null ? null : subject.property();
      boolean clear = property != null && isClear(property, i, to) && !isEndOfName(i, to);
      if (subject != null && clear) {
        Reading reading = assign(subject, i, to, verb);
        return reading != null && reading.problem() == null ? reading : null;
      }
    }
    return null;
  }

  /** "The opacity of header 1" does not say what it is to be. */
  private boolean isEndOfName(int index, int to) {
    boolean bare =
        to - index == 1 && words.isKind(index, Kind.NUMBER) && Lexicon.number(words.get(index)) > 0;
    return bare && Lexicon.property(words.get(index - 1)) == null;
  }

  /** A text needs its quotation marks here, or nobody could tell where it starts. */
  private boolean isClear(Property property, int from, int to) {
    return switch (property.kind()) {
      case TEXT -> to - from == 1 && words.isKind(from, Kind.QUOTED);
      case COLOUR ->
          values.colour(from, to) != null
              || (to - from == 1 && !Lexicon.isSaid(words.get(from)))
              || words.is(to - 1, "darker")
              || words.is(to - 1, "lighter");
      case FREE, TOKEN -> false;
      default -> true;
    };
  }

  /** Reads "300 by 200"; null where there is no such thing. */
  @Nullable List<Change> bothSizes(int from, int to) {
    return assigned.bothSizes(from, to);
  }

  /** Reads a value for a subject. */
  @Nullable Reading assign(Subject subject, int from, int to, Verb verb) {
    Property property = subject.property();
    if (property == null) {
      return assignUnnamed(subject.target(), from, to, verb);
    }
    return property.kind() == PropertyKind.TEXT
        ? text(subject.target(), from, to, verb).withProperty(property)
        : assigned.read(subject.target(), property, from, to, verb);
  }

  /** "Set the text to Hello", "to say Hello". */
  private Reading text(TargetPhrase target, int from, int to, Verb verb) {
    int start = doubt.behindSay(from, to);
    if (start == from && doubt.mayBeSaid(from, to)) {
      String message = "'" + words.typed(from, to) + "' may be its text, or end in it";
      return Reading.invalid(verb, target, message);
    }
    return assigned.text(target, start, to, verb);
  }

  /** "change the cta to red", "set the title to "Hello"", "change the title to Welcome home". */
  private @Nullable Reading assignUnnamed(TargetPhrase target, int from, int to, Verb verb) {
    if (words.isKind(from, Kind.QUOTED) && to - from == 1) {
      return assigned.text(target, from, to, verb);
    }
    List<Change> read = verb == Verb.RENAME ? null : changes.read(from, to, null);
    if (read != null) {
      return Reading.of(verb, target, read, changes.endsInOpenText());
    }
    if (verb == Verb.RENAME) {
      return assigned.text(target, from, to, verb);
    }
    if (verb != Verb.RESIZE && isTextLike(target)) {
      return assigned.textOrToken(assigned.text(target, from, to, verb), from, to);
    }
    if (verb != Verb.RESIZE && isMoney(from, to)) {
      return assigned.text(target, from, to, verb).withDoubt(Doubt.UNSAID);
    }
    Amount amount = values.amount(from, to, Amount.Kind.TO);
    if (amount != null || verb == Verb.RESIZE) {
      return amount(target, amount, from, to, verb);
    }
    String phrase = values.mayBeColour(from, to);
    return phrase == null
        ? null
        : Reading.of(verb, target, Changes.paint(Parameters.ColourProperty.MAIN, phrase));
  }

  /** "$13", "-$5": nothing but what a component says is that. */
  private boolean isMoney(int from, int to) {
    int at = words.is(from, "-") || words.is(from, "+") ? from + 1 : from;
    return words.isOneOfMarks(CURRENCIES, at) && words.isKind(at + 1, Kind.NUMBER) && at + 1 < to;
  }

  /** A size is meant only where the verb says so; else a number may be anything. */
  private @Nullable Reading amount(
      TargetPhrase target, @Nullable Amount amount, int from, int to, Verb verb) {
    if (verb == Verb.RESIZE) {
      List<Change> both = assigned.bothSizes(from, to);
      if (both != null) {
        return Reading.of(verb, target, both);
      }
      return amount == null || !amount.makesLength()
          ? Reading.invalid(verb, target, "'" + words.raw(from, to) + "' is no size in px")
          : Reading.of(verb, target, SizeReader.resize(Dimension.HEIGHT, amount));
    }
    return Reading.invalid(
        verb, target, "it does not say what of it becomes " + words.raw(from, to));
  }

  private static boolean isTextLike(TargetPhrase target) {
    if (target.nouns().size() != 1) {
      return false;
    }
    String head = target.nouns().get(0).head();
    String last = head.substring(head.lastIndexOf(' ') + 1);
    return Lexicon.isTextLike(Letters.lower(last));
  }
}
