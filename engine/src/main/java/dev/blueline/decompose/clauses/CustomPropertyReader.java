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
import dev.blueline.plan.Parameters.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code the zoom of the image to 2}: a property of the document's own, which has a plain
 * value.
 */
final class CustomPropertyReader {
  private final Words words;
  private final TargetReader targets;
  private final ValueReader values;
  private final AssignedValueReader assigned;

  CustomPropertyReader(
      Words words, TargetReader targets, ValueReader values, AssignedValueReader assigned) {
    this.words = words;
    this.targets = targets;
    this.values = values;
    this.assigned = assigned;
  }

  /** Returns what is set; null for anything else. */
  @Nullable Reading read(int from, int leftEnd, int rightFrom, int to) {
    int start = targets.skipDeterminers(from, leftEnd);
    for (int of = start + 1; of < leftEnd - 1 && of <= start + 3; of++) {
      boolean value = words.is(of, "of") && isPlainValue(rightFrom, to);
      String key = value ? customKey(start, of) : null;
      TargetPhrase target = key == null ? null : targets.read(of + 1, leftEnd);
      if (key != null && target != null) {
        return Reading.of(
            Verb.SET,
            target,
            new Change(Intent.SET_PROPERTY, assigned.freeValue(key, rightFrom, to)));
      }
    }
    return null;
  }

  private boolean isPlainValue(int from, int to) {
    boolean number = values.amount(from, to, Amount.Kind.TO) != null;
    return number
        || (to - from == 1
            && switch (words.get(from)) {
              case "true", "false", "on", "off", "none", "auto" -> true;
              default -> false;
            });
  }

  private @Nullable String customKey(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean plain = words.isKind(i, Kind.WORD) && Lexicon.ordinal(words.get(i)) == 0;
      if (!plain || Lexicon.isTextLike(words.get(i)) || Lexicon.isDeterminer(words.get(i))) {
        return null;
      }
    }
    return words.joined(from, to).replace(' ', '_').replace('-', '_');
  }
}
