package dev.blueline.decompose.clauses;

import dev.blueline.decompose.targets.Noun;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.targets.TargetReader;
import dev.blueline.decompose.values.ChangeReader;
import dev.blueline.decompose.words.Words;
import dev.blueline.plan.Intent;
import org.jspecify.annotations.Nullable;

/**
 * Reads a clause that asks for the same once more: {@code and the footer too}, {@code also the
 * footer}, {@code do the same for the footer}.
 */
final class RepetitionReader {
  private final Words words;
  private final TargetReader targets;
  private final ChangeReader changes;

  RepetitionReader(Words words, TargetReader targets, ChangeReader changes) {
    this.words = words;
    this.targets = targets;
    this.changes = changes;
  }

  /**
   * Returns what is asked of what some words name; null where they do not ask for the same.
   *
   * @param end where the clause ends without courtesies, of which "too" is one
   * @param to where it ends with them
   * @param previous the clause before, which says what is asked for
   */
  @Nullable Reading read(int start, int end, int to, Reading previous) {
    if (!isRepeatable(previous)) {
      return null;
    }
    int name = behindSame(start);
    int nameEnd = name > start ? end : endBeforeAgain(start, end, to, previous);
    boolean isOrder = words.isVerb(name) && nameEnd > name + 1; // "also make the footer"
    if (name >= nameEnd || isOrder || startsWithLook(name, nameEnd)) {
      return null;
    }
    targets.follow(previous.target());
    TargetPhrase target = targets.read(name, nameEnd);
    targets.follow(null);
    return target == null || isPronoun(target) ? null : previous.withTarget(target);
  }

  /**
   * What moves one thing beside another can mean several places for the next. A text without
   * quotation marks goes on itself.
   */
  private boolean isRepeatable(Reading previous) {
    boolean isLookOrFate =
        previous.asksOnlyFor(
            Intent.MODIFY_COLOR,
            Intent.RESIZE_COMPONENT,
            Intent.MODIFY_STYLE,
            Intent.EDIT_TEXT,
            Intent.SET_VISIBILITY,
            Intent.SET_PROPERTY,
            Intent.REMOVE_COMPONENT,
            Intent.DUPLICATE_COMPONENT);
    return isLookOrFate
        && previous.problem() == null
        && !previous.openText()
        && previous.plainChanges().isEmpty() // which of the two is meant is not known here
        && saysAll(previous.target());
  }

  /** "Make X bigger, make it red, and Y too" does not say whether Y is to be bigger as well. */
  private boolean saysAll(TargetPhrase target) {
    if (target.isInherited()) {
      return false;
    }
    if (isPronoun(target)) {
      for (int i = 0; i < target.nouns().get(0).from(); i++) {
        if (words.isParting(i)) {
          return false;
        }
      }
    }
    return true;
  }

  /** "And bigger and the footer too" does not say whether the footer is to be all of it. */
  private boolean startsWithLook(int from, int to) {
    int end = words.partEnd(from, to);
    return end < to && changes.read(from, end, null) != null;
  }

  private static boolean isPronoun(TargetPhrase target) {
    Noun noun = target.single();
    return noun != null && noun.pronoun();
  }

  /** Behind "the same for", "do the same with", "ditto for"; the start where none stands there. */
  int behindSame(int start) {
    int at = words.is(start, "do") ? start + 1 : start;
    at = words.is(at, "the") && words.is(at + 1, "same") ? at + 1 : at;
    boolean isSame = words.is(at, "same") || words.is(at, "likewise") || words.is(at, "ditto");
    return isSame && isLink(at + 1) ? at + 2 : start;
  }

  private boolean isLink(int index) {
    return words.is(index, "for")
        || words.is(index, "with")
        || words.is(index, "to")
        || words.is(index, "on");
  }

  /** Where what is named before "too" or behind "also" ends; the start where neither is said. */
  private int endBeforeAgain(int start, int end, int to, Reading previous) {
    if (FurtherReader.takesNames(previous.verb())) {
      return start; // "hide the nav and the footer too" hides both at once
    }
    if (words.is(end - 1, "also") || words.is(end - 1, "likewise")) {
      return end - 1;
    }
    boolean isSaid = words.is(start - 1, "also");
    for (int i = end; i < to && !isSaid; i++) {
      isSaid = words.is(i, "too") || (words.is(i, "as") && words.is(i + 1, "well"));
    }
    return isSaid ? end : start;
  }
}
