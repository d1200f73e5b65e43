package dev.blueline.testsuite.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import dev.blueline.testsuite.agents.Way.Saying;
import dev.blueline.testsuite.fixture.MadeCommands;
import dev.blueline.testsuite.fixture.MadeDocuments;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Commands of many steps against an oracle that does one step at a time, each a command by itself.
 */
class OneByOnePropertyTest {
  private static final String SEED = BundlingPropertyTest.SEED;

  private static CommandResult run(
      EngineOptions.Builder options, boolean isPartial, Blueprint document, String command) {
    EngineOptions withoutRules =
        options.validators(List.of()).partialApplication(isPartial).build();
    CommandResult result = BlueprintEngine.create(withoutRules).run(document, command);
    assertThat(result.errors())
        .as(command)
        .noneMatch(error -> error.code() == RefusalCode.INVALID_ANSWER);
    BundlingPropertyTest.collect(result.status());
    return result;
  }

  @Tag("SES-5")
  @Property(tries = 1000, seed = SEED)
  void run_byTheBuiltInAgent_isOneStepAfterAnother(
      @ForAll("documents") Blueprint document, @ForAll("clauses") List<Long> clauses) {
    String command = MadeCommands.of(document, clauses, MadeCommands.all());

    CommandResult result = run(EngineOptions.builder(), false, document, command);

    OneByOne.require(result, Bundling::builtIn);
  }

  @Property(tries = 750, seed = SEED)
  void run_ofWhatNeedsRoom_isOneStepAfterAnother(
      @ForAll("laidOut") Blueprint document,
      @ForAll("clauses") List<Long> clauses,
      @ForAll("bundlings") Bundling bundling) {
    String command = MadeCommands.of(document, clauses, MadeCommands.LAYOUT);

    CommandResult result = run(bundling.options(Bundling::builtIn), true, document, command);

    OneByOne.requireInPart(result, Bundling::builtIn);
  }

  /** Of an agent whose every answer tells what it saw. */
  @Tag("AGENT-5")
  @Property(tries = 1000, seed = SEED)
  void run_byAnotherAgent_isOneStepAfterAnother(
      @ForAll("documents") Blueprint document,
      @ForAll("clauses") List<Long> clauses,
      @ForAll("bundlings") Bundling bundling,
      @ForAll boolean isFirst) {
    String command = MadeCommands.of(document, clauses, MadeCommands.withoutCopies());
    Saying agent = new Sensitive(isFirst);

    CommandResult result = run(bundling.options(agent), true, document, command);

    OneByOne.requireInPart(result, agent);
  }

  /** New members of one style object, from bundles that did not know of one another. */
  @Property(tries = 1000, seed = SEED)
  void run_ofManyValuesOfFewComponents_isOneStepAfterAnother(
      @ForAll("documents") Blueprint document,
      @ForAll("clauses") List<Long> clauses,
      @ForAll("bundlings") Bundling bundling,
      @ForAll boolean isFirst) {
    String command = MadeCommands.of(document, clauses, MadeCommands.VALUES);
    Saying agent = Bundling.delayed(new Sensitive(isFirst), clauses.size());

    CommandResult result = run(bundling.options(agent), false, document, command);

    OneByOne.require(result, new Sensitive(isFirst));
  }

  /**
   * {@code Bundle}: "None of them reads or writes what another writes"; "no two have the same
   * index"; "changes: what has changed from previous to blueprint".
   */
  @Tag("AGENT-6")
  @Property(tries = 500, seed = SEED)
  void execute_inASession_keepsTheLawsOfBundles(
      @ForAll("documents") Blueprint document,
      @ForAll("batches") List<List<Long>> commands,
      @ForAll("bundlings") Bundling bundling) {
    Saying agent = bundle -> checked(bundle, bundling.limit());
    Session session =
        BlueprintEngine.create(bundling.options(agent).agentRetries(0).build()).open(document);

    for (List<Long> clauses : commands) {
      String command = MadeCommands.of(document, clauses, MadeCommands.all());
      CommandResult result = session.execute(command);
      assertThat(result.errors())
          .as(command)
          .noneMatch(error -> error.code() == RefusalCode.AGENT_FAILED);
      if (clauses.get(0) % 3 == 0) {
        session.undo();
      }
    }
  }

  /** What is thrown fails the command. */
  private static List<Answer> checked(Bundle bundle, int limit) {
    List<Step> steps = bundle.steps();
    assertThat(steps).hasSizeBetween(1, limit);
    for (int i = 1; i < steps.size(); i++) {
      assertThat(steps.get(i).index()).isGreaterThan(steps.get(i - 1).index());
      requireIndependent(steps.get(i), steps.subList(0, i));
    }
    Blueprint previous = bundle.previous();
    if (previous != null) {
      assertThat(bundle.changes().applyTo(previous).hash()).isEqualTo(bundle.blueprint().hash());
    }
    return Bundling.builtIn(bundle);
  }

  private static void requireIndependent(Step step, List<Step> others) {
    assertThat(others).allMatch(other -> other.footprint().isDisjoint(step.footprint()));
  }

  /** "Make X bigger" twenty times: every step depends on the one before, and makes room. */
  @ParameterizedTest
  @ValueSource(
      strings = {"make c0 1px taller", "make it 1px taller", "move c1 down then move c1 up"})
  @Timeout(60)
  void run_aLongChain_isOneStepAfterAnother(String clause) {
    String chain = "make c0 1px taller" + (", then " + clause).repeat(20);
    for (Blueprint document : List.of(Cards.of(5), MadeDocuments.inCorners(Cards.of(5)))) {
      CommandResult result =
          BlueprintEngine.create(
                  new Bundling(3, 2, Way.LATER)
                      .options(Bundling::builtIn)
                      .validators(List.of())
                      .build())
              .run(document, chain);

      assertThat(result.errors()).isEmpty();
      assertThat(result.steps()).hasSizeGreaterThan(20);
      OneByOne.require(result, Bundling::builtIn);
    }
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
    return MadeCommands.seeds(1, 5).list().ofMinSize(2).ofMaxSize(5);
  }

  @Provide
  Arbitrary<Bundling> bundlings() {
    return Bundling.any();
  }
}
