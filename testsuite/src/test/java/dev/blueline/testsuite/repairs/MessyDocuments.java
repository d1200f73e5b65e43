package dev.blueline.testsuite.repairs;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.fixture.Doc;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * Documents that break many rules at once and close together, so that each repair is in another
 * one's way: boxes on a coarse grid that overlap and reach out, buttons too low, odd colours.
 */
final class MessyDocuments {
  private static final int GRID = 20;
  private static final List<String> TYPES =
      List.of("card", "button", "text", "cta", "container", "title", "image", "gizmo");
  private static final List<String> ROLES = List.of("", "", "", ".cta", ".overlay", ".content");

  private static final List<String> COLOURS =
      List.of(
          "#FFFFFF",
          "#000000",
          "#777777",
          "#E63946",
          "FF0000",
          "'dark blue'",
          "nonsense",
          "primary",
          "'{brand}'",
          "#FFFFFF80",
          "#00000040",
          "red",
          "'hsl(200, 50%, 50%)'",
          "7");

  private static final List<String> LENGTHS =
      List.of("40", "43.5", "'40px'", "'2.5em'", "44", "80", "8", "'8px'", "100", "12", "0", "-4");

  private static final List<String> TOKENS =
      List.of(
          "",
          "@tokens=`{\"base_spacing\":70,\"primary_color\":\"#777777\",\"colors\":{\"brand\":\"#fff\"}}` ",
          "@tokens=`{\"base_spacing\":13,\"primary_color\":\"777777\",\"border_radius\":-4}` ",
          "@tokens=`{\"base_spacing\":\"16px\",\"border_radius\":\"8\",\"colors\":{\"brand\":\"bleu\"}}` ");

  private final SplittableRandom random;
  private final boolean hasBoxes;
  private int count;

  private MessyDocuments(long seed, BlueprintSchema schema) {
    random = new SplittableRandom(seed);
    hasBoxes = schema.boxPath() != null;
  }

  /** Returns documents of all dialects, of up to so many components in each of up to two lists. */
  static Arbitrary<Blueprint> upTo(int components) {
    Arbitrary<Long> seed =
        Arbitraries.longs()
            .between(0, Long.MAX_VALUE)
            .withDistribution(RandomDistribution.uniform())
            .withoutEdgeCases();
    Arbitrary<Integer> size = Arbitraries.integers().between(1, components);
    Arbitrary<Integer> dialect = Arbitraries.integers().between(0, Dialects.values().length);
    return Combinators.combine(seed, size, dialect).as(MessyDocuments::of);
  }

  private static Blueprint of(long seed, int size, int dialect) {
    return dialect == 0
        ? Doc.parse(drawn(seed, size, BlueprintSchema.web()), BlueprintSchema.web())
        : Dialects.values()[dialect - 1].parse(drawn(seed, size, BlueprintSchema.storefront()));
  }

  private static String drawn(long seed, int size, BlueprintSchema schema) {
    MessyDocuments messy = new MessyDocuments(seed, schema);
    return messy.pick(TOKENS) + messy.list(size, 0);
  }

  private String list(int size, int depth) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < size; i++) {
      boolean holds = depth < 3 && random.nextInt(5) == 0;
      list.append(component()).append(holds ? "(" + list(size / 2 + 1, depth + 1) + ")" : "");
      list.append(random.nextInt(12) == 0 ? " `42` " : " ");
    }
    return list.toString();
  }

  private String component() {
    String head = pick(TYPES) + "#c" + count++ + pick(ROLES);
    return head + (hasBoxes && random.nextInt(8) > 0 ? box() : "") + style() + text();
  }

  private String box() {
    if (random.nextInt(20) == 0) {
      return "@bbox=`[\"0\",\"20\",\"100\",\"" + length(4) + "\"]`";
    }
    return "[" + (length(9) - GRID) + " " + (length(9) - GRID) + " " + size() + " " + size() + "]";
  }

  private int size() {
    return random.nextInt(20) == 0 ? 600 : GRID + length(6);
  }

  private int length(int most) {
    return GRID * random.nextInt(most);
  }

  private String style() {
    StringBuilder style = new StringBuilder();
    for (String key : List.of("bg_color", "text_color")) {
      style.append(random.nextInt(3) > 0 ? key + "=" + pick(COLOURS) + " " : "");
    }
    for (String key : List.of("height", "width", "font_size")) {
      style.append(random.nextInt(4) == 0 ? key + "=" + pick(LENGTHS) + " " : "");
    }
    return style.length() == 0 ? "" : "{" + style + "}";
  }

  private String text() {
    return random.nextInt(3) == 0 ? "" : " 'Shop now'";
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
