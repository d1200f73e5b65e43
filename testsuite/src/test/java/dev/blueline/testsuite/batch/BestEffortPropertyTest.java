package dev.blueline.testsuite.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * "Best effort (a failed command is reported, the rest applies, as if run one after another)", and
 * "the result equals sequential execution", whatever agent is asked, and in part too.
 */
class BestEffortPropertyTest {
  private static final int TRIES = 400;

  @Provide
  Arbitrary<Trial> trials() {
    return Trial.any();
  }

  private static BatchResult run(Session session, Trial trial) {
    return session.executeBatch(trial.commands(), BatchOptions.bestEffort());
  }

  @Tag("BATCH-9")
  @Property(tries = TRIES, seed = "20261121")
  void bestEffort_anyBatch_leavesTheBytesOfTheCommandsInARow(@ForAll("trials") Trial trial) {
    Row row = trial.row();

    BatchResult result = run(trial.open(), trial);

    EditLaws.assertSame(result.blueprint(), row.after());
    EditLaws.assertSame(result.delta().applyTo(trial.base()), row.after());
  }

  @Tag("BATCH-10")
  @Tag("BATCH-13")
  @Property(tries = TRIES, seed = "20261122")
  @StatisticsReport(onFailureOnly = true)
  void bestEffort_anyBatch_endsEachCommandAsInARow(@ForAll("trials") Trial trial) {
    Row row = trial.row();

    List<CommandResult> results = run(trial.open(), trial).results();

    assertThat(results).hasSameSizeAs(trial.commands());
    for (int i = 0; i < results.size(); i++) {
      requireSame(results.get(i), row.results().get(i));
      Statistics.collect(results.get(i).status());
    }
    for (Status status : Status.values()) {
      Statistics.coverage(coverage -> coverage.check(status).percentage(share -> share > 0.5));
    }
  }

  /** What an earlier command took away is told as a conflict, and is otherwise not found. */
  private static void requireSame(CommandResult result, CommandResult alone) {
    if (Row.isConflict(result)) {
      assertThat(isNotFound(alone)).as(result.toJson()).isTrue();
      EditLaws.assertSame(result.blueprint(), alone.blueprint());
    } else {
      assertThat(Row.values(result)).isEqualTo(Row.values(alone));
    }
  }

  @Tag("BATCH-10")
  @Property(tries = TRIES, seed = "20261127")
  @StatisticsReport(onFailureOnly = true)
  void bestEffort_commandAboutWhatWasTakenAway_isAConflict(@ForAll("trials") Trial trial) {
    Row row = trial.row();

    List<CommandResult> results = run(trial.open(), trial).results();

    for (int i = 0; i < results.size(); i++) {
      boolean isLost = isLost(row.results().get(i), trial.base());
      Statistics.collect(isLost);
      if (isLost) {
        assertThat(Row.isConflict(results.get(i))).as(results.get(i).toJson()).isTrue();
      }
    }
    Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 0.5));
  }

  /** Whether it finds nobody, and would have found a component at first that is no longer there. */
  private static boolean isLost(CommandResult alone, Blueprint base) {
    CommandResult atFirst = Setup.LAWLESS.run(base, alone.command());
    return alone.status() != Status.PARTIAL
        && isNotFound(alone)
        && atFirst.status().isSuccess()
        && atFirst.steps().stream()
            .flatMap(step -> step.targets().stream())
            .anyMatch(id -> base.contains(id) && !alone.before().contains(id));
  }

  private static boolean isNotFound(CommandResult result) {
    return result.errors().stream().anyMatch(error -> error.code() == RefusalCode.TARGET_NOT_FOUND);
  }

  @Tag("BATCH-11")
  @Property(tries = TRIES, seed = "20261123")
  void bestEffort_anyBatch_isOneThingToUndo(@ForAll("trials") Trial trial) {
    Session session = trial.open();

    BatchResult result = run(session, trial);

    boolean hasChanged = !result.delta().isEmpty();
    assertThat(session.history().entries()).hasSize(hasChanged ? 1 : 0);
    assertThat(session.version()).isEqualTo(hasChanged ? 1 : 0).isEqualTo(result.version());
    assertThat(session.undo().status()).isEqualTo(hasChanged ? Status.APPLIED : Status.NO_CHANGE);
    EditLaws.assertSame(session.blueprint(), trial.base());
    session.redo();
    EditLaws.assertSame(session.blueprint(), result.blueprint());
  }

  @Tag("BATCH-15")
  @Property(tries = TRIES, seed = "20261124")
  void bestEffort_anyBatch_leavesItStandingForWhatItDoesInARow(@ForAll("trials") Trial trial) {
    Row row = trial.row();
    Session session = trial.open();
    run(session, trial);

    CommandResult bold = session.execute("make it bold");

    assertThat(Row.values(bold)).isEqualTo(Row.values(row.session().execute("make it bold")));
  }

  @Tag("HIST-13")
  @Property(tries = TRIES, seed = "20261125")
  void bestEffort_undone_leavesItStandingForWhatItDidBefore(@ForAll("trials") Trial trial) {
    Session session = trial.open();
    trial.base().forEach(last -> session.execute("hide " + last.id()));
    CommandResult before = session.preview("make it bold");
    if (!run(session, trial).delta().isEmpty()) {
      session.undo();

      assertThat(Row.values(session.preview("make it bold"))).isEqualTo(Row.values(before));
    }
  }

  @Tag("BATCH-12")
  @Property(tries = TRIES, seed = "20261126")
  void bestEffort_anyBatch_saysInOneWordHowItEnded(@ForAll("trials") Trial trial) {
    BatchResult result = run(trial.open(), trial);

    boolean all = result.results().stream().allMatch(one -> one.status().isSuccess());
    boolean isChanged = !result.delta().isEmpty();
    if (all) {
      assertThat(result.status()).isEqualTo(isChanged ? Status.APPLIED : Status.NO_CHANGE);
    } else {
      assertThat(result.status()).isEqualTo(isChanged ? Status.PARTIAL : Status.ROLLED_BACK);
    }
  }
}
