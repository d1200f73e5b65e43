package dev.blueline.testsuite.rules;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.fixture.Doc;
import java.util.List;
import java.util.Random;

/** Documents whose every number lies on a limit, or just beside it. */
final class NearLimits {
  private static final List<String> CORNERS =
      Kit.words("0 0 0 10 20 -0.001 99.999 100 100 100.001 200 300 400");

  private static final List<String> SIDES =
      Kit.words(
          "19.999 20 20 43.999 44 44 99.999 100 100 100 100.001 499.999 500 500.001 600 600.001");

  private static final List<String> FONTS = Kit.words("11.99 12 12.01 16 71.99 72 72.01");
  private static final List<String> SURE = Kit.words("-0.01 0 0.5 1 1.01 \"1\" null");
  private static final List<Integer> LENGTHS = List.of(0, 1, 99, 100, 101, 100, 101);
  private static final List<String> ROLES = Kit.words("cta overlay content title CTA");
  private static final List<String> OTHER_UNITS = Kit.words("em % rem vh pt");
  private static final int MAX_ENTRIES = 6;

  private final Random random;
  private final boolean isWeb;
  private final StringBuilder out = new StringBuilder();
  private int count;

  private NearLimits(long seed, boolean isWeb) {
    random = new Random(seed);
    this.isWeb = isWeb;
  }

  static Blueprint draw(long seed, BlueprintSchema schema) {
    NearLimits drawing = new NearLimits(seed, schema.boxPath() == null);
    drawing.document();
    return Doc.parse(drawing.out.toString(), schema);
  }

  private boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  private <T> T of(List<T> alternatives) {
    return alternatives.get(random.nextInt(alternatives.size()));
  }

  private void document() {
    if (oneIn(2)) {
      out.append("@meta=`{\"screen\":{\"width\":").append(of(SIDES)).append("}}` ");
    }
    entries(0);
  }

  private void entries(int depth) {
    for (int left = random.nextInt(MAX_ENTRIES); left > 0; left--) {
      entry(depth);
    }
  }

  private void entry(int depth) {
    if (oneIn(20)) {
      out.append("`{\"id\":\"\",\"bbox\":[0,0,9,9]}` ");
      return;
    }
    out.append(of(Kit.TYPES)).append("#c").append(count++);
    if (oneIn(3)) {
      out.append('.').append(of(ROLES));
    }
    if (!isWeb && !oneIn(4)) {
      box();
    }
    out.append("{visible=").append(!oneIn(10)).append(" font_size=").append(length(FONTS));
    out.append(" height=")
        .append(length(SIDES))
        .append(" width=")
        .append(length(SIDES))
        .append("}");
    if (oneIn(2)) {
      out.append("@confidence=`").append(of(SURE)).append("`");
    }
    text();
    if (depth < 2 && oneIn(2)) {
      out.append('(');
      entries(depth + 1);
      out.append(')');
    }
    out.append(' ');
  }

  private void box() {
    out.append('[').append(of(CORNERS)).append(' ').append(of(CORNERS)).append(' ');
    String width = oneIn(30) ? "0" : of(SIDES);
    out.append(width).append(' ').append(of(SIDES)).append(oneIn(30) ? " 9]" : "]");
  }

  private String length(List<String> numbers) {
    String number = of(numbers);
    return switch (random.nextInt(8)) {
      case 0 -> "'" + number + of(OTHER_UNITS) + "'";
      case 1, 2, 3 -> "'" + number + "px'";
      case 4 -> "auto";
      default -> number;
    };
  }

  private void text() {
    String character = oneIn(2) ? "x" : "\ud83d\ude00";
    int length = oneIn(30) ? 10_000 + random.nextInt(2) : of(LENGTHS);
    out.append(" '").append(character.repeat(length)).append("'");
  }
}
