package dev.blueline.decompose.values;

import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.SizeWord;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.Dimension;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads words of size: {@code much bigger}, {@code 30% wider}, {@code 10px taller}, {@code twice as
 * big}, {@code bigger by 8}, {@code 240px wide}, {@code bigger font}.
 */
public final class SizeReader {
  private static final int STRONG_PERCENT = 50;
  static final int SLIGHT_PERCENT = 10;

  private final Words words;
  private final ValueReader values;

  private int at;
  private int to;

  public SizeReader(Words words, ValueReader values) {
    this.words = words;
    this.values = values;
  }

  /** Behind the words that were read last. */
  public int end() {
    return at;
  }

  /** Reads from an index; null where no words of size stand there. */
  @Nullable Change read(int from, int limit, Dimension subject) {
    Change change = readAt(from, limit, subject);
    boolean isSure = subject != Dimension.FONT_SIZE;
    for (int i = from; change != null && i < at; i++) {
      isSure |= words.isKind(i, Kind.NUMBER);
      if (words.is(i, "thinner")) {
        return change.withDoubt(Doubt.LINE);
      }
      if (words.is(i, "shorter") && !isSure) {
        return change.withDoubt(Doubt.WORDS);
      }
    }
    return change;
  }

  private @Nullable Change readAt(int from, int limit, Dimension subject) {
    at = from;
    to = limit;
    Change times = readTimes(subject);
    if (times != null) {
      return times;
    }
    at = from;
    skipFiller();
    int intensity = readIntensity();
    if (intensity == 0 && at + 1 < to && words.isKind(at, Kind.NUMBER)) {
      return readMeasured(subject);
    }
    SizeWord size = at < to && words.isKind(at, Kind.WORD) ? Lexicon.size(words.get(at)) : null;
    boolean ofCase = words.is(at, "small") && words.is(at + 1, "caps") && at + 1 < to;
    return size == null || ofCase ? null : readSized(size, intensity, subject);
  }

  private @Nullable Change readSized(SizeWord size, int intensity, Dimension subject) {
    at++;
    Dimension dimension = dimension(size, subject);
    if (at < to && isFontNoun(at)) {
      dimension = Dimension.FONT_SIZE;
      at += words.is(at + 1, "size") && at + 1 < to ? 2 : 1;
    }
    if (words.is(at, "by") && at + 1 < to) {
      return readBy(dimension, size.percent());
    }
    int late = intensity == 0 ? readIntensity() : intensity;
    int percent = late == 0 ? size.percent() : Integer.signum(size.percent()) * late;
    return resize(dimension, new Amount(Amount.Kind.PERCENT, percent));
  }

  /** A font has one size: "the font taller" or "wider" is not said of it. */
  private static Dimension dimension(SizeWord size, Dimension subject) {
    return subject == Dimension.FONT_SIZE || subject == Dimension.WIDTH
        ? subject
        : size.dimension();
  }

  private boolean isFontNoun(int index) {
    return words.is(index, "text") || words.is(index, "font");
  }

  private @Nullable Change readBy(Dimension dimension, int sign) {
    int end = values.amountEnd(at + 1, to);
    Amount amount = values.amount(at + 1, end, Amount.Kind.BY);
    if (amount == null || amount.value() < 0) {
      return null;
    }
    at = end;
    return resize(dimension, signed(amount, sign));
  }

  private static Amount signed(Amount amount, int sign) {
    return sign < 0 ? new Amount(amount.kind(), -amount.value()) : amount;
  }

  /** "30% wider", "10px taller", "80px tall", "240 px wide", "20px in height". */
  private @Nullable Change readMeasured(Dimension subject) {
    int end = values.amountEnd(at, to);
    boolean hasUnit = end > at + 1 || words.get(at).endsWith("px") || words.get(at).endsWith("%");
    if (end >= to || !hasUnit) {
      return null; // a bare number may be the end of a name: "card 1 taller"
    }
    SizeWord size = Lexicon.size(words.get(end));
    boolean isRelative = size != null && !words.is(end, "large") && !words.is(end, "big");
    Amount amount = values.amount(at, end, isRelative ? Amount.Kind.BY : Amount.Kind.TO);
    if (amount == null || (amount.value() < 0 && amount.kind() != Amount.Kind.PERCENT)) {
      return null;
    }
    int noun = words.is(end, "in") && end + 1 < to ? end + 1 : end;
    at = noun + 1;
    if (isRelative && size != null) {
      return resize(dimension(size, subject), signed(amount, size.percent()));
    }
    Dimension dimension = measured(words.get(noun));
    if (dimension != Dimension.FONT_SIZE) {
      return dimension == null ? null : resize(dimension, amount);
    }
    at += words.is(at, "size") && at < to ? 1 : 0;
    return new Change(Intent.MODIFY_STYLE, new Parameters.Resize(dimension, amount));
  }

  private static @Nullable Dimension measured(String word) {
    return switch (word) {
      case "tall", "high", "height" -> Dimension.HEIGHT;
      case "wide", "width" -> Dimension.WIDTH;
      case "font", "text" -> Dimension.FONT_SIZE;
      default -> null;
    };
  }

  /** "twice as big", "half as tall", "half the size", "double the width", "three times as big". */
  private @Nullable Change readTimes(Dimension subject) {
    double factor = factor();
    if (factor == 0) {
      return null;
    }
    at += words.is(at, "as") || words.is(at, "the") || words.is(at, "its") ? 1 : 0;
    at += words.is(at, "current") || words.is(at, "original") ? 1 : 0;
    Dimension dimension = at < to ? scaledDimension(words.get(at), subject) : null;
    if (dimension == null) {
      return null;
    }
    at++;
    return resize(dimension, new Amount(Amount.Kind.PERCENT, 100 * (factor - 1)));
  }

  private double factor() {
    if (words.is(at, "twice") || words.is(at, "double")) {
      at++;
      return 2;
    }
    if (words.is(at, "triple") || words.is(at, "thrice")) {
      at++;
      return 3;
    }
    if (words.is(at, "half")) {
      at++;
      return 0.5;
    }
    if (words.isKind(at, Kind.NUMBER) && words.get(at).endsWith("x") && at + 1 < to) {
      double factor = values.factor(at);
      at++;
      return factor;
    }
    boolean times = words.is(at + 1, "times") && at + 1 < to;
    int factor = times ? Lexicon.number(words.get(at)) : 0;
    at += factor == 0 ? 0 : 2;
    return factor;
  }

  private static @Nullable Dimension scaledDimension(String word, Dimension subject) {
    return switch (word) {
      case "big", "large", "size", "bigger", "larger" -> subject;
      case "small", "smaller" -> null;
      case "tall", "high", "height", "taller", "higher" -> Dimension.HEIGHT;
      case "wide", "width", "wider" -> Dimension.WIDTH;
      default -> null;
    };
  }

  /** Returns the percent that a word of degree stands for, 0 for none. */
  public int readIntensity(int from, int limit) {
    at = from;
    to = limit;
    return readIntensity();
  }

  private int readIntensity() {
    int start = at;
    at += words.is(at, "a") || words.is(at, "by") ? 1 : 0;
    at += words.is(at, "a") ? 1 : 0;
    at += words.is(at, "tiny") || words.is(at, "little") ? (words.is(at + 1, "bit") ? 1 : 0) : 0;
    if (at < to) {
      switch (words.get(at)) {
        case "much", "way", "far", "lot", "significantly", "considerably" -> {
          at++;
          return STRONG_PERCENT;
        }
        case "slightly", "somewhat", "bit", "little", "tad" -> {
          at++;
          return SLIGHT_PERCENT;
        }
        default -> {}
      }
    }
    at = start;
    return 0;
  }

  /** Skips "a bit of", which adds nothing to what follows. */
  private void skipFiller() {
    int bit = words.is(at, "a") ? at + 1 : at;
    at = words.is(bit, "bit") && words.is(bit + 1, "of") ? bit + 2 : at;
  }

  public static List<Change> both(Amount width, Amount height) {
    return List.of(resize(Dimension.WIDTH, width), resize(Dimension.HEIGHT, height));
  }

  public static Change resize(Dimension dimension, Amount amount) {
    return new Change(Intent.RESIZE_COMPONENT, new Parameters.Resize(dimension, amount));
  }
}
