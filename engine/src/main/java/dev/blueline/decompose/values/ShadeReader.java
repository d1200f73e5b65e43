package dev.blueline.decompose.values;

import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.ColourProperty;
import org.jspecify.annotations.Nullable;

/** Reads words of shade: {@code darker}, {@code much lighter}, {@code 20% darker}. */
public final class ShadeReader {
  private static final int SHADE_POINTS = 15;
  private static final int STRONG_POINTS = 30;
  private static final int SLIGHT_POINTS = 8;

  private final Words words;
  private final ValueReader values;
  private final SizeReader sizes;

  private int at;

  ShadeReader(Words words, ValueReader values, SizeReader sizes) {
    this.words = words;
    this.values = values;
    this.sizes = sizes;
  }

  /** Behind the words that were read last. */
  int end() {
    return at;
  }

  /** Returns the points for a degree, as {@link SizeReader#readIntensity} gives it. */
  public static int points(int intensity) {
    if (intensity == 0) {
      return SHADE_POINTS;
    }
    return intensity > SizeReader.SLIGHT_PERCENT ? STRONG_POINTS : SLIGHT_POINTS;
  }

  /** Reads from an index; null where no words of shade stand there. */
  @Nullable Change read(int from, int to, ColourProperty property) {
    at = from;
    int points;
    if (words.isKind(at, Kind.NUMBER)) {
      points = values.points(at, values.amountEnd(at, to));
      at = values.amountEnd(at, to);
    } else {
      points = points(sizes.readIntensity(at, to));
      at = sizes.end();
    }
    int sign =
        words.is(at, "darker") ? -1 : words.is(at, "lighter") || words.is(at, "brighter") ? 1 : 0;
    if (sign == 0 || at >= to || points <= 0) {
      return null;
    }
    at++;
    if (words.is(at, "by") && at + 1 < to && words.isKind(at + 1, Kind.NUMBER)) {
      points = values.points(at + 1, values.amountEnd(at + 1, to));
      at = values.amountEnd(at + 1, to);
    }
    return points <= 0
        ? null
        : new Change(Intent.MODIFY_COLOR, new Parameters.Shade(property, sign * points));
  }
}
