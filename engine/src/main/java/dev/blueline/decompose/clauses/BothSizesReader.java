package dev.blueline.decompose.clauses;

import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.SizeReader;
import dev.blueline.decompose.values.ValueReader;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.Words;
import dev.blueline.plan.Parameters.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a width and a height: {@code 300 by 200}, {@code 300x200}, {@code 100 wide and 50 tall}.
 */
final class BothSizesReader {
  private final Words words;
  private final ValueReader values;

  BothSizesReader(Words words, ValueReader values) {
    this.words = words;
    this.values = values;
  }

  /** Reads all of some words; null where they are no two sizes. */
  @Nullable List<Change> read(int from, int to) {
    if (to - from == 1) {
      return read(words.get(from));
    }
    for (int i = from + 1; i < to - 1; i++) {
      boolean times = words.is(i, "by") || words.is(i, "x") || words.is(i, "×");
      List<Change> plain = times ? both(length(from, i), length(i + 1, to)) : null;
      boolean mayBeNamed = plain == null && (times || words.is(i, "and"));
      List<Change> both = mayBeNamed ? named(from, i, to) : plain;
      if (both != null) {
        return both;
      }
    }
    return null;
  }

  /** "300x200". */
  private static @Nullable List<Change> read(String word) {
    int times = word.indexOf('x');
    int width = times < 0 ? 0 : Lexicon.number(word.substring(0, times));
    int height = times < 0 ? 0 : Lexicon.number(word.substring(times + 1));
    return width > 0 && height > 0
        ? both(new Amount(Amount.Kind.TO, width), new Amount(Amount.Kind.TO, height))
        : null;
  }

  /** "100 wide and 50 tall", or the other way round. */
  private @Nullable List<Change> named(int from, int joint, int to) {
    boolean isWidthFirst = words.is(joint - 1, "wide") && isHeight(to - 1);
    boolean isHeightFirst = isHeight(joint - 1) && words.is(to - 1, "wide");
    Amount first = length(from, joint - 1);
    Amount second = length(joint + 1, to - 1);
    if (isWidthFirst) {
      return both(first, second);
    }
    return isHeightFirst ? both(second, first) : null;
  }

  private boolean isHeight(int index) {
    return words.is(index, "tall") || words.is(index, "high");
  }

  private @Nullable Amount length(int from, int to) {
    Amount amount = from < to ? values.amount(from, to, Amount.Kind.TO) : null;
    return amount != null && amount.makesLength() ? amount : null;
  }

  private static @Nullable List<Change> both(@Nullable Amount width, @Nullable Amount height) {
    return width == null || height == null ? null : SizeReader.both(width, height);
  }
}
