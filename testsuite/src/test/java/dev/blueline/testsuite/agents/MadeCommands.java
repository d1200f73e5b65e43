package dev.blueline.testsuite.agents;

import dev.blueline.model.Blueprint;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Commands of many steps about the components that a document has: each clause is made from a
 * number of its own, so that a command shrinks by losing clauses.
 *
 * <p>In what is said {@code T}, {@code U} and {@code W} stand for components.
 */
final class MadeCommands {
  /** Values of one component each. */
  static final List<String> VALUES =
      List.of(
          "make T red",
          "make T crimson",
          "set the background of T to #12ab9F",
          "change the background of T to brand",
          "set the text color of T to white",
          "set the border color of T to teal",
          "make T darker",
          "make T bold",
          "make T italic",
          "make T uppercase",
          "underline T",
          "set the padding of T to 12",
          "set the opacity of T to 0.5",
          "set the border radius of T to 13",
          "set the border of T to 2px solid navy",
          "set the line height of T to 1.5",
          "give T a shadow",
          "set the font size of T to 20",
          "make the font of T bigger",
          "change the text of T to \"Hello, and welcome\"",
          "rename T to \"Ünïcode 🎉\"",
          "replace \"Shop\" with \"Buy\" in T",
          "disable T",
          "hide T",
          "show T",
          "toggle T");

  /** Sizes and places, which make room or look at others. */
  static final List<String> LAYOUT =
      List.of(
          "make T bigger",
          "make T 10px taller",
          "make T much bigger",
          "make T slightly smaller",
          "set the height of T to 130",
          "make T wider",
          "set the width of T to 90",
          "move T 4px down",
          "move T 3px right",
          "move T and U 2px down",
          "move T to x 8",
          "align T to the left",
          "center T",
          "align T with U",
          "put T to the right of U",
          "distribute T, U and W vertically",
          "distribute T, U and W",
          "swap T and U",
          "move T up",
          "move T down",
          "move T to the top",
          "move T above U",
          "put T last",
          "hide T");

  /** What comes and goes. */
  static final List<String> TREE =
      List.of(
          "add a button saying \"More\" below T",
          "add a title called promo above T",
          "add an image to T",
          "add a card",
          "add 2 buttons to T",
          "delete T");

  /** For themselves: see {@link BundlingBugsTest}. */
  static final List<String> COPIES = List.of("duplicate T", "make 2 copies of T");

  static final List<String> TOKENS =
      List.of(
          "change the primary color to #0A7",
          "make the accent color darker",
          "change the brand color to navy",
          "set the base spacing to 24",
          "set the border radius to 12px",
          "change the h1 font scale to 32px");

  static final List<String> PRONOUNS =
      List.of(
          "make it bold",
          "make it red",
          "hide it",
          "make it bigger",
          "make them italic",
          "move it 4px down",
          "set its padding to 8",
          "rename it to \"It\"");

  private static final List<String> JOINTS =
      List.of(", then ", " and then ", "; ", ". ", ", then ", " and ", ", ");

  private MadeCommands() {}

  /** Returns clauses of every kind. */
  static List<String> all() {
    List<String> all = new ArrayList<>(withoutCopies());
    all.addAll(COPIES);
    return List.copyOf(all);
  }

  /** Returns clauses of every kind but of copies. */
  static List<String> withoutCopies() {
    return Stream.of(VALUES, LAYOUT, TREE, TOKENS, PRONOUNS).flatMap(List::stream).toList();
  }

  /** Returns the numbers for a command of some clauses. */
  static Arbitrary<List<Long>> seeds(int minSize, int maxSize) {
    return Arbitraries.longs().between(0, 1L << 40).list().ofMinSize(minSize).ofMaxSize(maxSize);
  }

  /** Returns a command about a document, with a clause for each number. */
  static String of(Blueprint document, List<Long> seeds, List<String> sayings) {
    List<String> ids = ids(document);
    StringBuilder command = new StringBuilder();
    for (long seed : seeds) {
      SplittableRandom random = new SplittableRandom(seed);
      command.append(command.length() == 0 ? "" : pick(JOINTS, random));
      command.append(clause(ids, sayings, random));
    }
    return command.toString();
  }

  /** Few of the components, so that clauses meet. */
  private static List<String> ids(Blueprint document) {
    List<String> ids = new ArrayList<>();
    document.forEach(component -> ids.add(component.id()));
    return ids.isEmpty() ? List.of("nobody") : ids.subList(0, Math.min(7, ids.size()));
  }

  private static String clause(List<String> ids, List<String> sayings, SplittableRandom random) {
    StringBuilder clause = new StringBuilder();
    for (String word : pick(sayings, random).split("(?<=\\b)|(?=\\b)", -1)) {
      boolean isTarget = word.equals("T") || word.equals("U") || word.equals("W");
      clause.append(isTarget ? pick(ids, random) : word);
    }
    return clause.toString();
  }

  private static String pick(List<String> choices, SplittableRandom random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
