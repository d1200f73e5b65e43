package dev.blueline.decompose.clauses;

import dev.blueline.decompose.targets.Adjectives;
import dev.blueline.decompose.targets.Subject;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.targets.TargetReader;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.ChangeReader;
import dev.blueline.decompose.values.ValueReader;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.Verb;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.plan.Intent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads clauses that say how something is to become: {@code make X bigger}, {@code paint X red},
 * {@code give X a shadow}, {@code use red for X}, {@code X should be hidden}.
 */
final class DescriptionReader {
  private final Words words;
  private final TargetReader targets;
  private final ValueReader values;
  private final ChangeReader changes;
  private final AssignmentReader assignments;

  DescriptionReader(
      Words words,
      TargetReader targets,
      ValueReader values,
      ChangeReader changes,
      AssignmentReader assignments) {
    this.words = words;
    this.targets = targets;
    this.values = values;
    this.changes = changes;
    this.assignments = assignments;
  }

  /** "TARGET CHANGES": the target is what stands before the first words that are all changes. */
  @Nullable Reading make(Verb verb, int from, int to) {
    for (int i = from + 1; i < to && i < from + ClauseReader.MAX_SPLIT_WORDS; i++) {
      Subject subject = subject(verb, from, i, to);
      if (subject != null) {
        Reading said = words.is(i, "saying") ? saying(verb, from, i, to) : null;
        List<Change> read = said != null ? null : changes.read(i, to, subject.property());
        if (said != null || read != null) {
          return read == null ? said : made(verb, subject, read, from, i, to);
        }
        // "The hidden text visible": no text is that, so these words are a name.
        TargetPhrase name = subject.property() == null ? null : subject.target().named();
        List<Change> plain = name == null ? null : changes.read(i, to, null);
        if (name != null && plain != null) {
          return Reading.of(verb, name, plain, changes.endsInOpenText());
        }
      }
    }
    return null;
  }

  /**
   * "The button saying Buy now red": where words of change end what would be a text, it is the one
   * that the button has. Null where they do not.
   */
  private @Nullable Reading saying(Verb verb, int from, int said, int to) {
    for (int i = said + 2; i < to && i < said + ClauseReader.MAX_SPLIT_WORDS; i++) {
      List<Change> read = changes.read(i, to, null);
      TargetPhrase target = read == null ? null : targets.read(from, i);
      if (read != null && target != null) {
        return Reading.of(verb, target, read, changes.endsInOpenText());
      }
    }
    return null;
  }

  /** "The button that says Buy" is no button that is to say so. */
  private boolean isThat(int from, int index) {
    boolean says = words.is(index, "says") || words.is(index, "reads") || words.is(index, "say");
    return says
        && index - 1 > from
        && (words.is(index - 1, "that") || words.is(index - 1, "which"));
  }

  /** What a change that starts at an index is said of; null where none starts there. */
  private @Nullable Subject subject(Verb verb, int from, int index, int to) {
    boolean isName =
        isThat(from, index)
            || (verb == Verb.SET && words.is(index, "saying")) // "the button saying Buy"
            || isAllOfAKind(from, index, to)
            || isHeadOfLast(from, index)
            || (verb == Verb.MAKE && isBareDecoration(index, to));
    return isName ? null : Subject.read(words, targets, from, index);
  }

  /** "All text", "all red text bold" are all of that type, and not the text of all. */
  private boolean isAllOfAKind(int from, int index, int to) {
    boolean isAll = index - from == 1 && words.is(from, "all");
    boolean isEach = index - from == 1 && (words.is(from, "every") || words.is(from, "each"));
    if (!isAll && !isEach) {
      return false;
    }
    int noun = index;
    while (noun < to - 1
        && (isAdjective(noun) || (words.isParting(noun) && isAdjective(noun + 1)))) {
      noun++;
    }
    boolean isKind = Lexicon.property(words.get(noun)) != null;
    return isKind && (noun == index ? isAll : noun + 1 < to && !words.isParting(noun + 1));
  }

  private boolean isAdjective(int index) {
    return words.isKind(index, Kind.WORD)
        && (Adjectives.isOne(words.get(index)) || Lexicon.size(words.get(index)) != null);
  }

  /** "The first button and the last label" are two components, and no label of two buttons. */
  private boolean isHeadOfLast(int from, int to) {
    return Lexicon.property(words.get(to)) != null && targets.endsInEllipsis(from, to);
  }

  /** "Make the cta border" does not say how; "make the cta a border" would. */
  private boolean isBareDecoration(int index, int to) {
    boolean ends = index + 1 == to || words.is(index + 1, "and") || words.is(index + 1, ",");
    return ends
        && (words.is(index, "border") || words.is(index, "outline") || words.is(index, "shadow"));
  }

  private Reading made(Verb verb, Subject subject, List<Change> read, int from, int i, int to) {
    Reading reading = reading(verb, mayEndIn(subject, from, i, to), read);
    if (changes.endsInOpenText()) {
      return reading;
    }
    if (subject.property() != null && subject.target().named() != null) {
      List<Change> plain = changes.read(i, to, null);
      return plain == null ? reading : reading.withPlainChanges(plain);
    }
    boolean mayBeName = i + 1 < to && (words.is(i, "a") || Lexicon.property(words.get(i)) != null);
    TargetPhrase named = mayBeName ? targets.read(from, i + 1) : null;
    List<Change> plain = named == null ? null : changes.read(i + 1, to, null);
    return named == null || plain == null
        ? reading
        : reading.withTarget(subject.target().withNamed(named)).withPlainChanges(plain);
  }

  /** "Reply all red", "Sign in red": a word that adds nothing may be the last one of a name. */
  private Subject mayEndIn(Subject subject, int from, int index, int to) {
    boolean may = index < to - 1 && targets.mayEndName(index);
    Subject longer = may ? Subject.read(words, targets, from, index + 1) : null;
    return longer == null || !Objects.equals(longer.property(), subject.property())
        ? subject
        : new Subject(subject.target().withUntrimmed(longer.target()), subject.property());
  }

  /** "make the header 200px" says no more than that it is one of two. */
  @Nullable Reading size(int from, int to) {
    for (int at = to - 2; at < to; at++) {
      boolean px = at > from && words.isKind(at, Kind.NUMBER) && values.isLength(at, to);
      Subject subject = px ? Subject.read(words, targets, from, at) : null;
      TargetPhrase target = subject == null ? null : subject.target();
      if (subject != null && subject.property() != null) {
        return null; // "the width 200px" says which
      }
      if (target != null && Lexicon.size(words.get(at - 1)) != null) {
        String by = words.typed(from - 1, at) + " by " + words.typed(at, to);
        return Reading.invalid(
            Verb.MAKE, target, "it does not say whether by so much or to so much", List.of(by));
      }
      if (target != null) {
        String made = words.typed(from - 1, to);
        return Reading.invalid(
            Verb.MAKE,
            target,
            "it does not say whether it is to be so high or so wide",
            List.of(made + " tall", made + " wide"));
      }
    }
    return null;
  }

  /** "make the footer brand": a word may be a token's name, as only a document knows. */
  @Nullable Reading guess(Verb verb, int from, int to) {
    for (int i = from + 1; i < to && i < from + ClauseReader.MAX_SPLIT_WORDS; i++) {
      Subject subject = subject(verb, from, i, to);
      List<Change> read = subject == null ? null : changes.readGuessing(i, to, subject.property());
      if (subject != null && read != null) {
        return reading(verb, subject, read);
      }
    }
    return null;
  }

  private Reading reading(Verb verb, Subject subject, List<Change> read) {
    Property property = subject.property() == null ? changes.named() : subject.property();
    return Reading.of(verb, subject.target(), read, changes.endsInOpenText())
        .withProperty(property);
  }

  /** "paint TARGET COLOUR". */
  @Nullable Reading paint(int from, int to) {
    Reading reading = make(Verb.PAINT, from, to);
    return reading != null && reading.asksOnlyFor(Intent.MODIFY_COLOR) ? reading : null;
  }

  /** "Give TARGET CHANGES". */
  @Nullable Reading give(int from, int to) {
    return givesColour(from, to) ? null : make(Verb.GIVE, from, to);
  }

  /** "Give X a red and blue border": a colour alone is nothing that can be given. */
  private boolean givesColour(int from, int to) {
    for (int i = from; i < to - 1; i++) {
      int end = words.is(i, "a") || words.is(i, "an") ? values.colourEnd(i + 1, to) : -1;
      if (end == to || words.is(end, ",") || words.is(end, "and")) {
        return end > 0;
      }
    }
    return false;
  }

  /** "use CHANGES for TARGET", "apply CHANGES to TARGET", "add STYLE to TARGET". */
  @Nullable Reading apply(int from, int to, Verb verb) {
    for (int i = from + 1; i < to - 1 && i < from + ClauseReader.MAX_SPLIT_WORDS; i++) {
      boolean joined =
          words.is(i, "for")
              || words.is(i, "on")
              || words.is(i, "to")
              || words.is(i, "in")
              || words.is(i, "around");
      Subject subject = joined ? Subject.read(words, targets, i + 1, to) : null;
      Property property = subject == null ? null : subject.property();
      int start = words.is(from, "the") ? from + 1 : from;
      boolean isThing = subject != null && !givesColour(from, i);
      List<Change> read =
          !isThing ? null : changes.read(start, words.is(i - 1, "as") ? i - 1 : i, property);
      if (subject != null && read != null && !changes.endsInOpenText()) {
        return reading(verb, subject, read);
      }
    }
    return null;
  }

  /** "X should be Y", "X: Y"; "X is Y" only behind "make sure". */
  @Nullable Reading state(int from, int to, boolean isEnsured) {
    int start = isEnsured && words.is(from, "that") ? from + 1 : from;
    for (int i = start + 1; i < to - 1; i++) {
      int value = valueStart(i, isEnsured);
      if (value > 0 && value < to) {
        return state(start, i, value, to);
      }
    }
    return null;
  }

  /** "X needs to be Y", "X ought to be Y", where "to" would set X to it otherwise. */
  @Nullable Reading owe(int from, int to) {
    for (int i = from + 1; i < to - 2; i++) {
      if (isOwing(i) && words.is(i + 2, "be")) {
        return state(from, i, i + 3, to);
      }
    }
    return null;
  }

  /** "Can X be Y": what stands behind the first word; null for anything else. */
  @Nullable Reading ask(int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if (words.is(i, "be")) {
        return state(from, i, i + 1, to);
      }
    }
    return null;
  }

  private boolean isOwing(int index) {
    boolean needs = words.is(index, "needs") || words.is(index, "need") || words.is(index, "ought");
    return (needs || words.is(index, "has") || words.is(index, "have"))
        && words.is(index + 1, "to");
  }

  boolean states(int index) {
    return valueStart(index, false) > 0;
  }

  private int valueStart(int index, boolean isEnsured) {
    if (words.isKind(index, Kind.SIGN)) {
      return index + 1;
    }
    if (words.is(index, "should") || words.is(index, "must") || words.is(index, "shall")) {
      return words.is(index + 1, "be") ? index + 2 : index + 1;
    }
    if (isOwing(index)) {
      return words.is(index + 2, "be") ? index + 3 : index + 2;
    }
    boolean is = words.is(index, "is") || words.is(index, "are") || words.is(index, "has");
    boolean says = words.is(index, "says") || words.is(index, "reads");
    return isEnsured && (is || says) ? (says ? index : index + 1) : -1;
  }

  private @Nullable Reading state(int from, int end, int valueFrom, int to) {
    Subject subject = Subject.read(words, targets, from, end);
    List<Change> read = subject == null ? null : changes.read(valueFrom, to, subject.property());
    if (subject == null || read != null) {
      return subject == null || read == null ? null : reading(Verb.MAKE, subject, read);
    }
    List<Change> guessed =
        subject.property() == null ? changes.readGuessing(valueFrom, to, null) : null;
    if (guessed != null) {
      return reading(Verb.MAKE, subject, guessed);
    }
    return assignments.readStated(subject, from, end, valueFrom, to);
  }
}
