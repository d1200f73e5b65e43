package dev.blueline.testsuite.batch;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.commands.CommandTexts;
import dev.blueline.testsuite.fixture.Blueprints;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A document and some commands about the same few of its components: they come, change and go, "it"
 * stands for what an earlier command was about, and some cannot be done.
 *
 * @param base the document
 * @param commands what to do, in order
 */
record Batch(Blueprint base, List<String> commands) {
  private static final int FEW = 4;

  /** {@code {a}} and {@code {b}} are components of the document, {@code {n}} is a new one. */
  private static final List<String> EDITS =
      List.of(
          "make {a} navy",
          "make {a} red",
          "hide {a}",
          "show {a}",
          "toggle {a}",
          "make {a} bold",
          "set the text of {a} to \"Sale\"",
          "rename {a} to Buy now",
          "make {a} bigger",
          "make {a} 8px taller",
          "move {a} 4px down",
          "move {a} to the top",
          "move {a} above {b}",
          "swap {a} and {b}",
          "duplicate {a}",
          "make {a} red and hide {b}",
          "make {a} darker then move {b} up",
          "make everything italic",
          "set the base spacing to 24",
          "change the primary color to #0A7");

  private static final List<String> COMINGS_AND_GOINGS =
      List.of(
          "delete {a}",
          "delete {a} and {b}",
          "delete all texts",
          "delete the last button",
          "make the first button green",
          "hide all buttons",
          "add a button called {n} below {a}",
          "add a text called {n} saying \"New\" above {a}",
          "add a button called {a}",
          "make {n} red",
          "hide {n}",
          "move {n} to the top",
          "duplicate {n}",
          "delete {n}",
          "delete {a} then add a button called {n} above {b}");

  private static final List<String> PRONOUNS =
      List.of(
          "make it red",
          "hide it",
          "delete it",
          "duplicate it",
          "move it up",
          "make it bold and bigger",
          "set its text to \"It\"",
          "make them italic");

  private static final List<String> REFUSALS =
      List.of(
          "",
          "make zork red",
          "hide {a}, make zork red and make {b} bold",
          "make the button red",
          "make it pop",
          "make {a} #FF000",
          "make {a} red and blue",
          "delete {a} and make {a} red",
          "make {a} 9000px wide",
          "make {a} 9000px wide and make {b} bold",
          "make {a} 1px wide",
          "move {a} 3000px down",
          "make the text of {a} white and its background white");

  /** What breaks a rule by itself, and what may put it right. */
  private static final List<String> BREACHES =
      List.of(
          "make {a} 9000px wide",
          "make {a} 60px wide",
          "move {a} 3000px down",
          "move {a} 3000px up",
          "make {a} 40px taller",
          "make {a} 40px shorter",
          "make the text of {a} white and its background white",
          "make the background of {a} black");

  /** Returns batches of 1 to 12 commands of any kind, on documents that break no rule. */
  static Arbitrary<Batch> tidy() {
    return on(tidyDocuments(), draft(8, 6, 4, 1, 1));
  }

  /** Returns batches of 1 to 12 commands of any kind, on documents that hold anything. */
  static Arbitrary<Batch> wild() {
    return on(Blueprints.small(), draft(8, 6, 4, 1, 1));
  }

  /** Returns batches of which many can be done, though the rules may say no. */
  static Arbitrary<Batch> likely() {
    return on(tidyDocuments(), draft(24, 0, 1, 0, 8));
  }

  private static Arbitrary<Blueprint> tidyDocuments() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Blueprints.valid(BlueprintSchema.storefront())),
        Tuple.of(1, Blueprints.valid(BlueprintSchema.web())));
  }

  private static Arbitrary<Batch> on(Arbitrary<Blueprint> documents, Arbitrary<Draft> draft) {
    Arbitrary<List<Draft>> drafts = draft.list().ofMinSize(1).ofMaxSize(12);
    return Combinators.combine(documents, drafts).as(Batch::drawn);
  }

  private static Batch drawn(Blueprint base, List<Draft> drafts) {
    List<String> ids = new ArrayList<>();
    base.forEach(component -> ids.add(component.id()));
    return new Batch(base, drafts.stream().map(draft -> draft.on(ids)).toList());
  }

  private static Arbitrary<Draft> draft(
      int edits, int comings, int pronouns, int refusals, int breaches) {
    Arbitrary<String> pattern =
        Arbitraries.frequencyOf(
            Tuple.of(edits, Arbitraries.of(EDITS)),
            Tuple.of(comings, Arbitraries.of(COMINGS_AND_GOINGS)),
            Tuple.of(pronouns, Arbitraries.of(PRONOUNS)),
            Tuple.of(refusals, Arbitraries.of(REFUSALS)),
            Tuple.of(refusals, CommandTexts.sentences()),
            Tuple.of(breaches, Arbitraries.of(BREACHES)));
    Arbitrary<Integer> pick = Arbitraries.integers().between(0, FEW - 1);
    return Combinators.combine(pattern, pick, pick).as(Draft::new);
  }

  /** A command before it is about anything. */
  private record Draft(String pattern, int one, int other) {
    String on(List<String> ids) {
      return pattern
          .replace("{a}", pick(ids, one))
          .replace("{b}", pick(ids, other))
          .replace("{n}", "new_" + one);
    }

    private static String pick(List<String> ids, int number) {
      return ids.isEmpty() ? "ghost" : ids.get(number % ids.size());
    }
  }

  /** Returns the document and the commands, for the report of a failure. */
  @Override
  public String toString() {
    return commands + "\non " + base.schema() + " " + base.toJson();
  }
}
