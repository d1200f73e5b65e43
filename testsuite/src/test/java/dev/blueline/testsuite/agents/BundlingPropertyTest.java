package dev.blueline.testsuite.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.agents.Way.Saying;
import dev.blueline.testsuite.fixture.MadeCommands;
import dev.blueline.testsuite.fixture.MadeDocuments;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

/**
 * The design: "for any limit, any concurrency and any agent delays, the result bytes are the same
 * as one step at a time." Here the built-in agent is a stranger, so that its edits are checked as
 * any other's; the results are those of the engine that trusts it.
 */
class BundlingPropertyTest {
  static final String SEED = "20261121";

  /** How engines are made that are compared: without rules, and leaving out what is refused. */
  private static final UnaryOperator<EngineOptions.Builder> ANYTHING =
      options -> options.validators(List.of());

  private static final UnaryOperator<EngineOptions.Builder> IN_PART =
      options -> options.validators(List.of()).partialApplication(true);

  private static void requireSame(
      Blueprint document,
      String command,
      EngineOptions.Builder bundled,
      UnaryOperator<EngineOptions.Builder> options) {
    CommandResult expected = engine(EngineOptions.builder(), options).run(document, command);
    CommandResult actual = engine(bundled, options).run(document, command);

    assertThat(actual.errors())
        .as(command)
        .noneMatch(error -> error.code() == RefusalCode.INVALID_ANSWER);
    assertThat(Told.of(actual)).as(command).isEqualTo(Told.of(expected));
    collect(actual.status());
  }

  private static BlueprintEngine engine(
      EngineOptions.Builder options, UnaryOperator<EngineOptions.Builder> more) {
    return BlueprintEngine.create(more.apply(options).build());
  }

  /** Commands that are refused before anything runs would prove nothing. */
  static void collect(Status status) {
    boolean hasRun = status != Status.REJECTED && status != Status.CONFLICTED;
    Statistics.label("has run")
        .collect(hasRun)
        .coverage(coverage -> coverage.check(true).percentage(percentage -> percentage > 60));
  }

  @Tag("AGENT-5")
  @Property(tries = 1500, seed = SEED)
  void run_anyCommand_isTheSameInAnyBundles(
      @ForAll("documents") Blueprint document,
      @ForAll("clauses") List<Long> clauses,
      @ForAll("bundlings") Bundling bundling,
      @ForAll boolean isPartial) {
    String command = MadeCommands.of(document, clauses, MadeCommands.all());

    requireSame(
        document, command, bundling.options(Bundling::builtIn), isPartial ? IN_PART : ANYTHING);
  }

  @Property(tries = 500, seed = SEED)
  void run_anyCommandUnderTheRules_isTheSameInAnyBundles(
      @ForAll("documents") Blueprint document,
      @ForAll("clauses") List<Long> clauses,
      @ForAll("bundlings") Bundling bundling) {
    String command = MadeCommands.of(document, clauses, MadeCommands.all());

    requireSame(document, command, bundling.options(Bundling::builtIn), UnaryOperator.identity());
  }

  @Tag("AGENT-5")
  @Property(tries = 300, seed = SEED)
  void run_anyCommand_isTheSameWithAnyDelays(
      @ForAll("documents") Blueprint document,
      @ForAll("clauses") List<Long> clauses,
      @ForAll("bundlings") Bundling bundling,
      @ForAll long delays) {
    String command = MadeCommands.of(document, clauses, MadeCommands.all());
    Saying delayed = Bundling.delayed(Bundling::builtIn, delays);

    requireSame(document, command, bundling.options(delayed), ANYTHING);
  }

  /** What grows pushes what a later step moves or resizes: answers that were ahead go stale. */
  @Tag("AGENT-5")
  @Property(tries = 1000, seed = SEED)
  void run_whatNeedsRoom_isTheSameInAnyBundles(
      @ForAll("laidOut") Blueprint document,
      @ForAll("clauses") List<Long> clauses,
      @ForAll("bundlings") Bundling bundling) {
    String command = MadeCommands.of(document, clauses, MadeCommands.LAYOUT);

    requireSame(document, command, bundling.options(Bundling::builtIn), ANYTHING);
  }

  /** "Best effort (... as if run one after another)"; in part or not. */
  @Property(tries = 700, seed = SEED)
  void executeBatch_byBestEffort_isTheSameInAnyBundles(
      @ForAll("documents") Blueprint document,
      @ForAll("batches") List<List<Long>> batch,
      @ForAll("bundlings") Bundling bundling,
      @ForAll boolean isPartial) {
    UnaryOperator<EngineOptions.Builder> options = isPartial ? IN_PART : ANYTHING;
    BatchOptions bestEffort = BatchOptions.bestEffort();
    List<String> commands = commands(document, batch);

    BatchResult expected =
        engine(EngineOptions.builder(), options).open(document).executeBatch(commands, bestEffort);
    BatchResult actual =
        engine(bundling.options(Bundling::builtIn), options)
            .open(document)
            .executeBatch(commands, bestEffort);

    assertThat(Told.of(actual)).as("%s", commands).isEqualTo(Told.of(expected));
    collect(actual.status());
  }

  /**
   * A stranger's batch is rehearsed, so that a conflict in it is found before anything runs; one
   * bundling is compared with another.
   */
  @Property(tries = 700, seed = SEED)
  void executeBatch_atomic_isTheSameInAnyBundles(
      @ForAll("documents") Blueprint document,
      @ForAll("batches") List<List<Long>> batch,
      @ForAll("bundlings") Bundling bundling) {
    List<String> commands = commands(document, batch);
    Bundling oneByOne = new Bundling(1, 1, Way.BLOCKING);

    BatchResult expected =
        engine(oneByOne.options(Bundling::builtIn), ANYTHING)
            .open(document)
            .executeBatch(commands, BatchOptions.atomic());
    BatchResult actual =
        engine(bundling.options(Bundling::builtIn), ANYTHING)
            .open(document)
            .executeBatch(commands, BatchOptions.atomic());

    assertThat(Told.of(actual)).as("%s", commands).isEqualTo(Told.of(expected));
    collect(actual.status());
  }

  private static List<String> commands(Blueprint document, List<List<Long>> batch) {
    return batch.stream()
        .map(clauses -> MadeCommands.of(document, clauses, MadeCommands.all()))
        .toList();
  }

  @Provide
  Arbitrary<Blueprint> documents() {
    return MadeDocuments.any();
  }

  @Provide
  Arbitrary<Blueprint> laidOut() {
    return MadeDocuments.laidOut();
  }

  @Provide
  Arbitrary<List<Long>> clauses() {
    return MadeCommands.seeds(2, 12);
  }

  @Provide
  Arbitrary<List<List<Long>>> batches() {
    return MadeCommands.seeds(1, 3).list().ofMinSize(2).ofMaxSize(6);
  }

  @Provide
  Arbitrary<Bundling> bundlings() {
    return Bundling.any();
  }
}
