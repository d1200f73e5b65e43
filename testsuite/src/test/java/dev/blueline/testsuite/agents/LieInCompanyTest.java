package dev.blueline.testsuite.agents;

import static dev.blueline.plan.RefusalCode.INVALID_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent that lies whenever it is asked about one component, and about no other. */
@Timeout(60)
class LieInCompanyTest {
  private static final Edit LIE = Lie.set("header_1", EditLies.COLOUR, EditLies.BLUE, EditLies.RED);

  private static final List<String> BATCH =
      List.of("make buy red", "make sell red", "rename title_1 to \"Go\"");

  /** Does what is asked of all but {@code sell}, of which it says what is not so. */
  static List<Answer> lyingAboutSell(Bundle bundle) {
    List<Answer> answers = new ArrayList<>(Bundling.builtIn(bundle));
    for (int i = 0; i < answers.size(); i++) {
      Step step = bundle.steps().get(i);
      if (step.targets().contains("sell")) {
        answers.set(i, Answer.done(step.index(), Delta.of(List.of(LIE))));
      }
    }
    return answers;
  }

  /** "A command applies whole or not at all." */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 50})
  void execute_answeredByALieAboutOneStep_changesNothing(int limit) {
    Liar liar = Liar.always(LieInCompanyTest::lyingAboutSell);
    Trial trial = new Trial(Way.BLOCKING.options(liar).bundleLimit(limit));

    trial.refused(String.join(" and ", BATCH), INVALID_ANSWER);

    liar.stop();
    trial.applied(String.join(" and ", BATCH));
  }

  /** The second of three is the culprit where each is asked for by itself. */
  @ParameterizedTest
  @EnumSource
  void execute_oneByOne_blamesTheStepThatWasLiedAbout(Way way) {
    Trial trial = new Trial(way.options(LieInCompanyTest::lyingAboutSell).bundleLimit(1));

    CommandResult result = trial.refused(String.join(" and ", BATCH), INVALID_ANSWER);

    assertThat(result.errors().get(0).step()).isEqualTo(2);
    assertThat(result.errors().get(0).span()).isEqualTo(result.steps().get(1).span());
  }

  /** "Batches: atomic (all or nothing ...)." */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 50})
  void executeBatch_atomicWithALieAboutOneCommand_changesNothing(int limit) {
    Liar liar = Liar.always(LieInCompanyTest::lyingAboutSell);
    Trial trial = new Trial(Way.BLOCKING.options(liar).bundleLimit(limit));

    BatchResult batch = trial.session.executeBatch(BATCH, BatchOptions.atomic());

    assertThat(batch.status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(batch.results()).extracting(CommandResult::status).containsOnly(Status.ROLLED_BACK);
    assertThat(trial.session.blueprint()).isSameAs(Trial.SHOP).isSameAs(batch.blueprint());
    assertThat(trial.session.history().entries()).isEmpty();
    liar.stop();
    trial.requireNextCommandWorks();
  }

  /** "... and best effort (a failed command is reported, the rest applies ...)." */
  @Tag("AGENT-20")
  @ParameterizedTest
  @EnumSource
  void executeBatch_bestEffortOneByOne_leavesOutWhatWasLiedAbout(Way way) {
    Trial trial = new Trial(way.options(LieInCompanyTest::lyingAboutSell).bundleLimit(1));

    BatchResult batch = trial.session.executeBatch(BATCH, BatchOptions.bestEffort());

    assertThat(batch.status()).isEqualTo(Status.PARTIAL);
    assertThat(batch.results())
        .extracting(CommandResult::status)
        .containsExactly(Status.APPLIED, Status.ROLLED_BACK, Status.APPLIED);
    assertThat(batch.results().get(1).errors())
        .extracting(error -> error.code())
        .containsExactly(INVALID_ANSWER);
    trial.session.undo();
    assertThat(trial.bytes()).isEqualTo(Trial.bytes(Trial.SHOP));
  }

  @Tag("AGENT-20")
  @ParameterizedTest
  @EnumSource
  void execute_inPartOneByOne_leavesOutWhatWasLiedAbout(Way way) {
    Trial trial =
        new Trial(
            way.options(LieInCompanyTest::lyingAboutSell).bundleLimit(1).partialApplication(true));

    CommandResult result = trial.session.execute(String.join(" and ", BATCH));

    assertThat(result.status()).isEqualTo(Status.PARTIAL);
    assertThat(result.changedComponents()).containsExactly("buy", "title_1");
    assertThat(result.errors()).extracting(error -> error.code()).containsExactly(INVALID_ANSWER);
    trial.session.undo();
    assertThat(trial.bytes()).isEqualTo(Trial.bytes(Trial.SHOP));
  }

  /** What is only tried is refused in the same way, and nothing is remembered of it. */
  @ParameterizedTest
  @EnumSource
  void preview_answeredByALie_isRefusedAsTheCommandItself(Way way) {
    Trial trial = new Trial(way.options(LieInCompanyTest::lyingAboutSell));

    CommandResult tried = trial.session.preview("make sell red");
    CommandResult explained = trial.session.explain("make sell red").result();
    CommandResult alone = trial.engine.run(Trial.SHOP, "make sell red");

    CommandResult done = trial.refused("make sell red", INVALID_ANSWER);
    assertThat(Told.of(tried)).isEqualTo(Told.of(explained)).isEqualTo(Told.of(alone));
    assertThat(Told.of(tried)).isEqualTo(Told.of(done));
  }
}
