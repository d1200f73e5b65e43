package dev.blueline.testsuite.repairs;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.Edited;
import dev.blueline.testsuite.fixture.Edits;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * A document and a command that is likely to break a rule of it.
 *
 * @param command may be refused for whatever reason
 */
record Order(Blueprint document, String command) {
  /** An id that is typed as it is, and is no word of the language. */
  private static final Pattern TYPED = Pattern.compile("[a-z]+_\\d+|c\\d+");

  /** In what is said {@code T} and {@code U} stand for components. */
  private static final List<String> SAYINGS =
      List.of(
          "make T bigger",
          "make T 30px tall",
          "make T 8px tall",
          "make T 700px tall",
          "make T 900px wide",
          "make T 5px wide",
          "make T twice as wide",
          "make T half as tall",
          "set the width of T to 90",
          "set the height of T to 130",
          "move T 30px down",
          "move T 20px up",
          "move T 450px right",
          "move T 50px left",
          "put T at 0, 0",
          "put T at 40, 60",
          "put T to the right of U",
          "make T white",
          "make T #777777",
          "set the background of T to black",
          "set the background of T to #767676",
          "set the text color of T to white",
          "set the text color of T to #808080",
          "make T darker",
          "set the font size of T to 8",
          "set the font size of T to 90",
          "make the font of T bigger",
          "add a button saying \"More\" below T",
          "add an image to T",
          "add 2 buttons to T",
          "add a card",
          "duplicate T",
          "make 2 copies of T",
          "align T to the left",
          "align T to the right",
          "align T with U",
          "center T",
          "swap T and U",
          "distribute T and U vertically",
          "move T above U",
          "move T to the top",
          "put T last",
          "delete T",
          "hide T",
          "show T",
          "set the base spacing to 80",
          "set the base spacing to 13",
          "change the primary color to white",
          "change the primary color to #777777",
          "change the brand color to black",
          "set the border radius to 12px",
          "change the text of T to \"" + "long ".repeat(25) + "\"");

  /** Returns commands of one to three clauses, about documents right and wrong. */
  static Arbitrary<Order> any() {
    return Combinators.combine(documents(), seed(), Arbitraries.integers().between(1, 3))
        .as(Order::draw);
  }

  private static Arbitrary<Blueprint> documents() {
    Arbitrary<Blueprint> valid =
        Arbitraries.oneOf(
            Blueprints.valid(BlueprintSchema.storefront()),
            Blueprints.valid(BlueprintSchema.web()),
            Blueprints.valid(BlueprintSchema.storefront()).map(Dialects.CORNERS::of),
            Blueprints.valid(BlueprintSchema.storefront()).map(Dialects.TEXTS::of));
    return Arbitraries.oneOf(
        valid,
        valid,
        Edits.on(valid).map(Edited::result),
        Blueprints.any(),
        MessyDocuments.upTo(6));
  }

  private static Arbitrary<Long> seed() {
    return Arbitraries.longs().withDistribution(RandomDistribution.uniform()).withoutEdgeCases();
  }

  private static Order draw(Blueprint document, long seed, int clauses) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> ids = ids(document);
    List<String> said = new ArrayList<>();
    for (int i = 0; i < clauses; i++) {
      said.add(clause(ids, random));
    }
    return new Order(document, String.join(", then ", said));
  }

  private static List<String> ids(Blueprint document) {
    List<String> ids = new ArrayList<>();
    document.forEach(component -> ids.add(component.id()));
    ids.removeIf(id -> !TYPED.matcher(id).matches());
    return ids.isEmpty() ? List.of("nobody") : ids;
  }

  private static String clause(List<String> ids, SplittableRandom random) {
    StringBuilder clause = new StringBuilder();
    for (String word : SAYINGS.get(random.nextInt(SAYINGS.size())).split("\\b", -1)) {
      boolean isTarget = word.equals("T") || word.equals("U");
      clause.append(isTarget ? ids.get(random.nextInt(ids.size())) : word);
    }
    return clause.toString();
  }
}
