package dev.blueline.testsuite.execute;

import dev.blueline.BlueprintEngine;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Blueprints;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * A document and clauses of commands about its components, each of which changes it, said alone.
 *
 * @param document valid or wild
 * @param clauses what is wished, in order
 */
record Wishes(Blueprint document, List<String> clauses) {
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  /** An id that is typed as it is, and is no word of the language. */
  private static final Pattern TYPED = Pattern.compile("[a-z]+_\\d+|c\\d+");

  /**
   * {@code T} and {@code U} stand for components. Colours are said of tokens alone: where one is
   * refused for its contrast, a hundred others are tried to be suggested.
   */
  private static final List<String> SAYINGS =
      List.of(
          "make T bold",
          "make T italic",
          "make T darker",
          "make T lighter",
          "make T underlined",
          "make T bigger",
          "make T 10px taller",
          "make T 4px narrower",
          "make T smaller",
          "hide T",
          "toggle T",
          "set the text of T to \"Hello, and welcome\"",
          "set the padding of T to 12",
          "set the opacity of T to 0.5",
          "make T rounded",
          "delete T",
          "duplicate T",
          "add a button saying \"More\" below T",
          "add an image to T",
          "add a text called note above T",
          "move T up",
          "move T to the top",
          "move T above U",
          "swap T and U",
          "align T with U",
          "move T 4px down",
          "center T",
          "set the base spacing to 24",
          "change the primary color to teal",
          "make the accent color darker",
          "set the border radius to 12px");

  /** Returns documents of both kinds with up to so many clauses, none of them equal. */
  static Arbitrary<Wishes> any(int most) {
    Arbitrary<Long> seed =
        Arbitraries.longs().withDistribution(RandomDistribution.uniform()).withoutEdgeCases();
    return Combinators.combine(Blueprints.any(), seed.list().ofSize(3 * most))
        .as((document, seeds) -> new Wishes(document, clauses(document, seeds, most)))
        .filter(wishes -> !wishes.clauses().isEmpty());
  }

  private static List<String> clauses(Blueprint document, List<Long> seeds, int most) {
    List<String> ids = ids(document);
    List<String> clauses = new ArrayList<>();
    for (long seed : seeds) {
      String clause = clause(ids, new SplittableRandom(seed));
      if (clauses.size() < most && !clauses.contains(clause) && applies(document, clause)) {
        clauses.add(clause);
      }
    }
    return clauses;
  }

  private static List<String> ids(Blueprint document) {
    List<String> ids = new ArrayList<>();
    document.forEach(component -> ids.add(component.id()));
    ids.removeIf(id -> !TYPED.matcher(id).matches());
    return ids;
  }

  private static String clause(List<String> ids, SplittableRandom random) {
    String saying = SAYINGS.get(random.nextInt(SAYINGS.size()));
    if (ids.isEmpty()) {
      return saying;
    }
    return saying
        .replace("T", ids.get(random.nextInt(ids.size())))
        .replace("U", ids.get(random.nextInt(ids.size())));
  }

  private static boolean applies(Blueprint document, String command) {
    return ENGINE.run(document, command).status() == Status.APPLIED;
  }

  /** Returns all clauses as one command, done in turn. */
  String command() {
    return String.join(", then ", clauses);
  }

  /** Returns the first clauses as one command. */
  String command(int count) {
    return String.join(", then ", clauses.subList(0, count));
  }

  /** Returns the longest beginning that is applied as one command; the first clause always is. */
  String applied() {
    for (int count = clauses.size(); count > 0; count--) {
      if (applies(document, command(count))) {
        return command(count);
      }
    }
    return "";
  }
}
