package dev.blueline.decompose.clauses;

import dev.blueline.decompose.targets.Noun;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.Changes;
import dev.blueline.decompose.words.Words;
import dev.blueline.model.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads "all text bigger": the size of what is called text is that of its letters. */
final class TextSize {
  /** Words that speak of the box after all. */
  private static final Set<String> OF_BOXES =
      Set.of("height", "heights", "tall", "taller", "high", "higher", "short", "shorter");

  private TextSize() {}

  /**
   * Returns what some words say, which were read as if text were like any other component.
   *
   * @param previous the clause before, which may speak of it; or null
   */
  static Reading of(Words words, int from, int to, Reading reading, @Nullable Reading previous) {
    TargetPhrase target = reading.target();
    Noun noun = target.single();
    boolean isSame = target.isInherited() || (noun != null && noun.pronoun());
    boolean isText = isText(isSame && previous != null ? previous.target() : target);
    boolean isNamedText = target.named() != null && isText(target.named());
    if (!(isText || isNamedText) || speaksOfBoxes(words, from, to)) {
      return reading;
    }
    return isText
        ? reading.withChanges(ofLetters(reading.changes()))
        : reading.withPlainChanges(ofLetters(plain(reading))); // "the red text bigger"
  }

  private static List<Change> plain(Reading reading) {
    return reading.plainChanges().isEmpty() ? reading.changes() : reading.plainChanges();
  }

  private static boolean isText(TargetPhrase target) {
    Noun noun = target.single();
    String head = noun == null || noun.quoted() != null ? "" : Letters.lower(noun.head());
    return head.equals("text") || head.equals("texts");
  }

  private static boolean speaksOfBoxes(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (OF_BOXES.contains(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static List<Change> ofLetters(List<Change> changes) {
    List<Change> result = new ArrayList<>(changes.size());
    changes.forEach(change -> result.add(Changes.ofLetters(change)));
    return result;
  }
}
