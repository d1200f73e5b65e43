package dev.blueline.decompose;

import dev.blueline.decompose.Words.Kind;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.Dimension;
import dev.blueline.plan.Parameters.Visibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one clause: its verb decides its form, and without one its shape does. */
final class ClauseReader {
  /** A longer clause without a quoted text is no instruction; the bound keeps reading linear. */
  private static final int MAX_SPLIT_WORDS = 96;

  private static final int STEP_PERCENT = 20;

  private final Words words;
  private final TargetReader targets;
  private final ValueReader values;
  private final ChangeReader changes;
  private final AssignmentReader assignments;
  private final PlacementReader placements;

  ClauseReader(Words words) {
    this.words = words;
    this.targets = new TargetReader(words);
    this.values = new ValueReader(words);
    this.changes = new ChangeReader(words, values);
    this.assignments = new AssignmentReader(words, targets, values, changes);
    this.placements = new PlacementReader(words, targets);
  }

  /**
   * Returns what some words say, or null where they are no clause.
   *
   * @param previous the clause before, whose verb, property and targets may be carried on; or null
   */
  @Nullable Reading read(int from, int to, @Nullable Reading previous) {
    int start = skipCourtesy(from, to);
    int end = trimEnd(start, to);
    if (start >= end) {
      return null;
    }
    Reading reading = readForm(start, end, previous);
    int textEnd = trimTextEnd(end, to);
    if (reading != null && reading.openText() && textEnd > end) {
      reading = readForm(start, textEnd, previous);
    }
    return reading == null || (!reading.openText() && isNegated(start, end)) ? null : reading;
  }

  private @Nullable Reading readForm(int start, int end, @Nullable Reading previous) {
    Verb verb = words.isKind(start, Kind.WORD) ? Lexicon.verb(words.get(start)) : null;
    if (words.is(start, "get") && words.is(start + 1, "rid") && words.is(start + 2, "of")) {
      return targetOnly(start + 3, end, Verb.REMOVE);
    }
    Reading reading = verb == null ? null : readVerb(verb, start + 1, end);
    return reading != null ? reading : readVerbless(start, end, previous);
  }

  /** What is not to be done is no instruction to do it. */
  private boolean isNegated(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.is(i, "not") || words.is(i, "never") || words.is(i, "no") || words.is(i, "don't")) {
        return true;
      }
    }
    return false;
  }

  /** Skips words that change nothing; a clause never consists of them alone. */
  int skipCourtesy(int from, int to) {
    int at = from;
    while (at < to && isCourtesy(at)) {
      at += courtesyLength(at);
    }
    return Math.min(at, to);
  }

  private boolean isCourtesy(int index) {
    return courtesyLength(index) > 0;
  }

  private int courtesyLength(int index) {
    if (words.isKind(index, Kind.SEPARATOR) || words.isKind(index, Kind.MARK)) {
      return 1;
    }
    if (!words.isKind(index, Kind.WORD)) {
      return 0;
    }
    String word = words.get(index);
    if (word.equals("i") || word.equals("i'd") || word.equals("we")) {
      boolean wanting =
          words.is(index + 1, "want") || words.is(index + 1, "like") || words.is(index + 1, "need");
      return wanting ? words.is(index + 2, "to") ? 3 : 2 : 0;
    }
    if (word.equals("after") && words.is(index + 1, "that")) {
      return 2;
    }
    boolean you = words.is(index + 1, "you");
    if (word.equals("can") || word.equals("could") || word.equals("would")) {
      return you ? 2 : 0;
    }
    return Lexicon.isCourtesy(word) || Lexicon.isConjunction(word) || word.equals("let's") ? 1 : 0;
  }

  private int trimEnd(int from, int to) {
    int end = to;
    while (end > from + 1 && isTrailing(end - 1)) {
      end--;
    }
    return isTrailing(end - 1) ? from : end;
  }

  private boolean isTrailing(int index) {
    return words.isKind(index, Kind.SEPARATOR)
        || words.isKind(index, Kind.MARK)
        || words.is(index, "please")
        || words.is(index, "now")
        || words.is(index, "too");
  }

  /** A text keeps its marks and whatever else may belong to it; only courtesy is cut off. */
  private int trimTextEnd(int end, int to) {
    int textEnd = to;
    while (textEnd > end
        && (words.isKind(textEnd - 1, Kind.SEPARATOR) || words.is(textEnd - 1, "please"))) {
      textEnd--;
    }
    return textEnd;
  }

  private @Nullable Reading readVerb(Verb verb, int from, int to) {
    return switch (verb) {
      case MAKE -> words.is(from, "sure") ? stated(from + 1, to) : make(verb, from, to);
      case SET -> set(from, to);
      case PAINT -> paint(from, to);
      case RENAME -> assignments.read(from, to, verb, null);
      case REPLACE -> replace(from, to);
      case RESIZE, GROW, SHRINK -> resize(verb, from, to);
      case DOUBLE -> scaled(from, to, 100);
      case HALVE -> scaled(from, to, -50);
      case DARKEN -> shaded(from, to, verb, -ChangeReader.SHADE_POINTS);
      case LIGHTEN -> shaded(from, to, verb, ChangeReader.SHADE_POINTS);
      case MOVE -> placements.read(from, to);
      default -> targetOnly(from, to, verb);
    };
  }

  /** "TARGET CHANGES": the target is what stands before the first words that are all changes. */
  private @Nullable Reading make(@Nullable Verb verb, int from, int to) {
    for (int i = from + 1; i < to && i < from + MAX_SPLIT_WORDS; i++) {
      boolean linked = words.is(i, "be") || words.is(i, "to") || words.is(i, "look");
      Subject subject = linked ? null : Subject.read(words, targets, from, i);
      if (subject != null) {
        List<Change> read = changes.read(i, to, subject.property());
        if (read != null) {
          return Reading.of(verb, subject.target(), read).withProperty(subject.property());
        }
      }
    }
    return null;
  }

  private @Nullable Reading set(int from, int to) {
    Reading assigned = assignments.read(from, to, Verb.SET, null);
    if (assigned != null) {
      return assigned;
    }
    Reading juxtaposed =
        to - from > MAX_SPLIT_WORDS ? null : assignments.readJuxtaposed(from, to, Verb.SET);
    return juxtaposed != null ? juxtaposed : make(Verb.SET, from, to);
  }

  private @Nullable Reading paint(int from, int to) {
    Reading reading = make(Verb.PAINT, from, to);
    boolean colours =
        reading != null
            && reading.changes().stream().allMatch(c -> c.intent() == Intent.MODIFY_COLOR);
    return colours ? reading : null;
  }

  /** "replace "X" with "Y" [in TARGET]", or "replace the title text with Y". */
  private @Nullable Reading replace(int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if (words.is(i, "with") || words.is(i, "by")) {
        return replace(from, i, to);
      }
    }
    return null;
  }

  private @Nullable Reading replace(int from, int with, int to) {
    if (words.isKind(from, Kind.QUOTED) && with == from + 1) {
      if (!words.isKind(with + 1, Kind.QUOTED) || words.quoted(from).isEmpty()) {
        return null;
      }
      Change change =
          new Change(
              Intent.EDIT_TEXT,
              new Parameters.ReplaceText(words.quoted(from), words.quoted(with + 1)));
      TargetPhrase target = with + 2 >= to ? TargetPhrase.INHERITED : targets.read(with + 3, to);
      return target == null ? null : Reading.of(Verb.REPLACE, target, change);
    }
    Subject subject = Subject.read(words, targets, from, with);
    boolean text =
        subject != null
            && subject.property() != null
            && subject.property().kind() == PropertyKind.TEXT;
    if (subject == null || !text) {
      return null;
    }
    Change change = new Change(Intent.EDIT_TEXT, new Parameters.Text(values.text(with + 1, to)));
    Reading reading = Reading.of(Verb.REPLACE, subject.target(), change);
    return words.isKind(with + 1, Kind.QUOTED) ? reading : reading.withOpenText();
  }

  private @Nullable Reading resize(Verb verb, int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if (words.is(i, "by")) {
        return resizeBy(verb, from, i, to);
      }
    }
    Reading assigned = assignments.read(from, to, verb == Verb.RESIZE ? verb : Verb.SET, null);
    if (assigned != null || verb == Verb.RESIZE) {
      return assigned;
    }
    int sign = verb == Verb.SHRINK ? -1 : 1;
    return lengthChange(verb, from, to, new Amount(Amount.Kind.PERCENT, sign * STEP_PERCENT));
  }

  private @Nullable Reading resizeBy(Verb verb, int from, int by, int to) {
    Amount amount = values.amount(by + 1, to, Amount.Kind.BY);
    if (amount == null || (verb != Verb.RESIZE && amount.value() < 0)) {
      return null;
    }
    double value = verb == Verb.SHRINK ? -amount.value() : amount.value();
    return lengthChange(verb, from, by, new Amount(amount.kind(), value));
  }

  private @Nullable Reading lengthChange(Verb verb, int from, int to, Amount amount) {
    Subject subject = Subject.read(words, targets, from, to);
    Property property = subject == null ? null : subject.property();
    if (subject == null) {
      return null;
    }
    if (property != null && property.kind() == PropertyKind.NUMBER) {
      Change change =
          new Change(Intent.MODIFY_STYLE, new Parameters.StyleNumber(property.key(), amount));
      return Reading.of(verb, subject.target(), change).withProperty(property);
    }
    boolean length =
        property == null
            || property.kind() == PropertyKind.LENGTH
            || property.kind() == PropertyKind.TEXT;
    Dimension dimension = ChangeReader.dimensionOf(property);
    return length
        ? Reading.of(verb, subject.target(), ChangeReader.resize(dimension, amount))
            .withProperty(property)
        : null;
  }

  private @Nullable Reading scaled(int from, int to, int percent) {
    return lengthChange(Verb.GROW, from, to, new Amount(Amount.Kind.PERCENT, percent));
  }

  private @Nullable Reading shaded(int from, int to, Verb verb, int points) {
    Subject subject = Subject.read(words, targets, from, to);
    boolean colour =
        subject != null
            && (subject.property() == null || subject.property().kind() == PropertyKind.COLOUR);
    if (subject == null || !colour) {
      return null;
    }
    Parameters parameters = new Parameters.Shade(ChangeReader.colourOf(subject.property()), points);
    return Reading.of(verb, subject.target(), new Change(Intent.MODIFY_COLOR, parameters));
  }

  private @Nullable Reading targetOnly(int from, int to, Verb verb) {
    TargetPhrase target = from < to ? targets.read(from, to) : null;
    return target == null ? null : Reading.of(verb, target, changeOf(verb));
  }

  private static Change changeOf(Verb verb) {
    return switch (verb) {
      case HIDE -> new Change(Intent.SET_VISIBILITY, Visibility.HIDE);
      case SHOW -> new Change(Intent.SET_VISIBILITY, Visibility.SHOW);
      case TOGGLE -> new Change(Intent.SET_VISIBILITY, Visibility.TOGGLE);
      case REMOVE -> new Change(Intent.REMOVE_COMPONENT, Parameters.Removal.REMOVE);
      case BOLD -> style("font_weight", "bold");
      case ITALICIZE -> style("font_style", "italic");
      case UNDERLINE -> style("text_decoration", "underline");
      case CAPITALIZE -> style("text_transform", "capitalize");
      case UPPERCASE -> style("text_transform", "uppercase");
      case LOWERCASE -> style("text_transform", "lowercase");
      default -> throw new IllegalArgumentException(verb + " says more than its target");
    };
  }

  private static Change style(String key, String value) {
    return new Change(Intent.MODIFY_STYLE, new Parameters.StyleWord(key, value));
  }

  private @Nullable Reading readVerbless(int from, int to, @Nullable Reading previous) {
    Verb carried = previous == null ? Verb.SET : previous.verb();
    if (previous != null) {
      List<Change> more = changes.read(from, to, null);
      if (more != null) {
        return Reading.of(carried, TargetPhrase.INHERITED, more);
      }
      Reading assigned = assignments.read(from, to, Verb.SET, previous.property());
      if (assigned != null && assigned.problem() == null) {
        return assigned;
      }
    }
    Reading stated = stated(from, to);
    if (stated != null) {
      return stated;
    }
    Reading juxtaposed =
        to - from > MAX_SPLIT_WORDS ? null : assignments.readJuxtaposed(from, to, Verb.SET);
    return juxtaposed != null ? juxtaposed : make(carried, from, to);
  }

  /** "X should be Y", "X is Y" after "make sure", "X: Y". */
  private @Nullable Reading stated(int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      boolean should =
          (words.is(i, "should") || words.is(i, "must")) && words.is(i + 1, "be") && i + 2 < to;
      boolean is = words.is(i, "is") || words.is(i, "are");
      if (should || is || words.isKind(i, Kind.SIGN)) {
        return state(from, i, should ? i + 2 : i + 1, to);
      }
    }
    return null;
  }

  private @Nullable Reading state(int from, int end, int valueFrom, int to) {
    Subject subject = Subject.read(words, targets, from, end);
    List<Change> read = subject == null ? null : changes.read(valueFrom, to, subject.property());
    if (subject == null || read == null) {
      return null;
    }
    return Reading.of(Verb.MAKE, subject.target(), read).withProperty(subject.property());
  }
}
