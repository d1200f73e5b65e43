package dev.blueline.testsuite.agents;

import static dev.blueline.plan.RefusalCode.AGENT_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit.SetField;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonString;
import dev.blueline.model.Path;
import dev.blueline.plan.CommandBudget;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.Step;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where the bundles show. The design: "Edits are merged in step order, so the number of calls never
 * shows in the result"; "for any limit, any concurrency and any agent delays, the result bytes are
 * the same as one step at a time."
 */
@Timeout(60)
class BundlingBugsTest {
  private static final List<String> BATCH =
      List.of("make buy red", "make sell red", "rename title_1 to \"Go\"");

  private static final BlueprintEngine NO_RULES =
      BlueprintEngine.create(EngineOptions.builder().validators(List.of()).build());

  private static Trial lyingAboutSell(int limit, boolean isPartial) {
    return new Trial(
        Way.BLOCKING
            .options(LieInCompanyTest::lyingAboutSell)
            .bundleLimit(limit)
            .partialApplication(isPartial));
  }

  /** The agent lies about the second step alone, always. */
  @Tag("AGENT-20")
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 50})
  void execute_answeredByALieAboutOneStep_blamesThatStepInAnyBundles(int limit) {
    String command = String.join(" and ", BATCH);

    CommandResult oneByOne = lyingAboutSell(1, false).session.execute(command);
    CommandResult bundled = lyingAboutSell(limit, false).session.execute(command);

    assertThat(Told.of(bundled)).isEqualTo(Told.of(oneByOne));
  }

  /** Steps that were answered well are left out because of their company. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 50})
  void execute_inPart_leavesOutTheSameInAnyBundles(int limit) {
    String command = String.join(" and ", BATCH);

    CommandResult oneByOne = lyingAboutSell(1, true).session.execute(command);
    CommandResult bundled = lyingAboutSell(limit, true).session.execute(command);

    assertThat(Told.of(bundled)).isEqualTo(Told.of(oneByOne));
  }

  /**
   * "Best effort (a failed command is reported, the rest applies, as if run one after another)."
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 50})
  void executeBatch_bestEffort_isAsOneCommandAfterAnother(int limit) {
    Session session = lyingAboutSell(limit, false).session;
    List<CommandResult> inTurn = BATCH.stream().map(session::execute).toList();

    BatchResult batch =
        lyingAboutSell(limit, false).session.executeBatch(BATCH, BatchOptions.bestEffort());

    assertThat(batch.results()).extracting(CommandResult::status).isEqualTo(statuses(inTurn));
    assertThat(errors(batch.results()))
        .usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(errors(inTurn));
  }

  private static List<Status> statuses(List<CommandResult> results) {
    return results.stream().map(CommandResult::status).toList();
  }

  private static List<List<Refusal>> errors(List<CommandResult> results) {
    return results.stream().map(CommandResult::errors).toList();
  }

  /** What a copy copies came into it, and was changed, by steps before: so the copies are old. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "add a button to card_1; make it red; duplicate card_1",
        "add a title to card_1; rename it to \"New\"; make 2 copies of card_1"
      })
  void run_ofACopyOfWhatCameIntoIt_isAsOneStepAfterAnother(String command) {
    CommandResult result = NO_RULES.run(Trial.SHOP, command);

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    OneByOne.require(result, Bundling::builtIn);
  }

  /** What a copy copies came into it before, and is changed by a step behind: it is copied too. */
  @Test
  void run_ofACopyBeforeAChange_isAsTheBuiltInAgentDoesIt() {
    String command = "swap title_1 and sell; duplicate card_1; make sell red";
    EngineOptions options = Way.BLOCKING.options(Bundling::builtIn).validators(List.of()).build();

    CommandResult result = BlueprintEngine.create(options).run(Trial.SHOP, command);

    assertThat(Told.of(result)).isEqualTo(Told.of(NO_RULES.run(Trial.SHOP, command)));
  }

  /** A well-behaved agent: it looks at the step alone, and puts what is new first. */
  private static List<Answer> puttingFirst(Bundle bundle) {
    List<Answer> answers = new ArrayList<>();
    for (Step step : bundle.steps()) {
      String key = ((Parameters.StyleWord) step.parameters()).key();
      answers.add(
          Answer.done(
              step.index(),
              Delta.of(
                  List.of(
                      new SetField(
                          step.targets().get(0),
                          Path.of("visual", key),
                          null,
                          JsonString.of("x"),
                          0)))));
    }
    return answers;
  }

  @Test
  void execute_ofNewMembersAtTheFrontOfAnEmptyStyle_isAsOneStepAfterAnother() {
    Blueprint document =
        Doc.ofJson("{\"components\":[{\"id\":\"a\",\"type\":\"card\",\"visual\":{}}]}");
    BlueprintEngine engine =
        BlueprintEngine.create(
            Way.BLOCKING.options(BundlingBugsTest::puttingFirst).validators(List.of()).build());

    CommandResult result = engine.run(document, "make a bold and italic and uppercase");

    OneByOne.require(result, BundlingBugsTest::puttingFirst);
  }

  /** "A 50-step command of independent steps is 50 / limit calls." */
  @Test
  void execute_ofIndependentStepsOnWhatHasNoStyleYet_isTwoCalls() {
    Trial trial = new Trial(Way.BLOCKING.options(Bundling::builtIn), Cards.of(25));

    CommandResult result = trial.applied(Cards.each(25, "make T bold", ", ") + ", " + italic(25));

    assertThat(result.steps()).hasSize(50);
    // The first member of a style brings the style; who comes second is asked again, all at once.
    assertThat(result.agentCalls()).isEqualTo(2);
  }

  private static String italic(int count) {
    return Cards.each(count, "make T italic", ", ");
  }

  /** Fails for both of two bundles, of which the one or the other ends first. */
  private static CommandResult failing(boolean isFirstFaster) {
    CountDownLatch faster = new CountDownLatch(1);
    Trial trial =
        new Trial(
            Way.BLOCKING
                .options(bundle -> failInOrder(bundle, faster, isFirstFaster))
                .bundleLimit(1)
                .agentRetries(1)
                .budget(CommandBudget.DEFAULT.withAgentCalls(3)));
    return trial.session.execute("make buy red and hide sell");
  }

  private static List<Answer> failInOrder(
      Bundle bundle, CountDownLatch faster, boolean isFirstFaster) throws Exception {
    boolean isFirst = bundle.steps().get(0).index() == 1;
    if (isFirst == isFirstFaster) {
      faster.countDown();
    } else {
      assertThat(faster.await(30, TimeUnit.SECONDS)).isTrue();
    }
    throw new IllegalStateException("no");
  }

  /** An agent that fails always, with calls for the retry of one bundle and not of both. */
  @Test
  void execute_ofTwoBundlesThatFail_endsTheSameWhicheverIsFaster() {
    assertThat(Told.of(failing(true)))
        .contains(AGENT_FAILED.text())
        .isEqualTo(Told.of(failing(false)));
  }

  /** Paints everything green, whatever was asked: so it comes otherwise than it was rehearsed. */
  private static List<Answer> green(Bundle bundle, List<Bundle> bundles) {
    bundles.add(bundle);
    List<Answer> answers = new ArrayList<>(Bundling.builtIn(bundle));
    for (int i = 0; i < answers.size(); i++) {
      Step step = bundle.steps().get(i);
      if (step.parameters() instanceof Parameters.Paint) {
        String id = step.targets().get(0);
        Path path = EditLies.COLOUR;
        JsonString present = (JsonString) bundle.blueprint().component(id).field(path);
        answers.set(
            i,
            Answer.done(
                step.index(),
                Delta.of(List.of(Lie.set(id, path, present, JsonString.of("#008000"))))));
      }
    }
    return answers;
  }

  /** {@code Bundle}: "changes: what has changed from previous to blueprint". */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void executeBatch_otherwiseThanRehearsed_tellsWhatHasChanged(boolean isAtomic) {
    List<Bundle> bundles = Collections.synchronizedList(new ArrayList<>());
    Trial trial = new Trial(Way.BLOCKING.options(bundle -> green(bundle, bundles)));
    trial.session.execute("hide card_1");

    BatchResult batch =
        trial.session.executeBatch(
            List.of("make buy red", "make the green button bold"), new BatchOptions(isAtomic));

    assertThat(batch.status()).isEqualTo(Status.APPLIED);
    assertThat(bundles).hasSizeGreaterThan(2);
    for (Bundle bundle : bundles.subList(1, bundles.size())) {
      Blueprint told = bundle.changes().applyTo(bundle.previous());
      assertThat(Trial.bytes(told)).isEqualTo(Trial.bytes(bundle.blueprint()));
    }
  }

  /** The same of a batch that is done in part, and as it was rehearsed. */
  @Test
  void executeBatch_bestEffortInPart_tellsWhatHasChanged() {
    List<Bundle> bundles = Collections.synchronizedList(new ArrayList<>());
    Trial trial =
        new Trial(
            Way.BLOCKING.options(bundle -> green(bundle, bundles)).partialApplication(true),
            Cards.of(3));
    trial.session.execute("hide c0");

    trial.session.executeBatch(List.of("hide c1", "hide c2"), BatchOptions.bestEffort());

    Bundle last = bundles.get(bundles.size() - 1);
    assertThat(Trial.bytes(last.changes().applyTo(last.previous())))
        .isEqualTo(Trial.bytes(last.blueprint()));
  }

  /** The brief: "a best-effort batch of five independent commands comes in one call". */
  @Test
  void executeBatch_bestEffortInPart_isOneCall() {
    Trial trial =
        new Trial(Way.BLOCKING.options(Bundling::builtIn).partialApplication(true), Cards.of(5));

    BatchResult batch =
        trial.session.executeBatch(
            List.of("hide c0", "hide c1", "hide c2", "hide c3", "hide c4"),
            BatchOptions.bestEffort());

    assertThat(batch.agentCalls()).isEqualTo(1);
  }

  /** The same batch, answered the same, ends as rolled back or as conflicted. */
  @Test
  void executeBatch_ofAConflictBehindARefusal_endsTheSameForAnyAgent() {
    List<String> commands = List.of("make it red", "delete sell", "make sell red");

    BatchResult builtIn =
        BlueprintEngine.create().open(Trial.SHOP).executeBatch(commands, BatchOptions.atomic());
    BatchResult other =
        new Trial(Way.BLOCKING.options(Bundling::builtIn))
            .session.executeBatch(commands, BatchOptions.atomic());

    assertThat(other.status()).isEqualTo(builtIn.status());
    assertThat(Told.of(other)).isEqualTo(Told.of(builtIn));
  }

  /** A step that fails ahead of its turn takes along the others of its bundle, at theirs. */
  @Test
  void execute_byAnAgentThatFailsForOneStep_blamesThatStepInAnyBundles() {
    String command = String.join(" and ", BATCH);

    CommandResult oneByOne = throwingForSell(1).session.execute(command);
    CommandResult bundled = throwingForSell(50).session.execute(command);

    assertThat(Told.of(bundled)).isEqualTo(Told.of(oneByOne));
  }

  private static Trial throwingForSell(int limit) {
    return new Trial(Way.BLOCKING.options(BundlingBugsTest::throwForSell).bundleLimit(limit));
  }

  private static List<Answer> throwForSell(Bundle bundle) {
    if (bundle.steps().stream().anyMatch(step -> step.targets().contains("sell"))) {
      throw new IllegalStateException("not sell");
    }
    return Bundling.builtIn(bundle);
  }
}
