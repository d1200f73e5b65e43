package dev.blueline.testsuite.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.edit.Delta;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.fixture.EditLaws;
import dev.blueline.verify.Verifier;
import dev.blueline.verify.Verifier.Verification;
import dev.blueline.verify.Violation;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * "Atomic (all or nothing; verified once, as a whole, like a transaction with deferred
 * constraints)": what is expected of a batch is told by its commands in a row without any rules,
 * and by what the rules then say to the whole change.
 */
class AtomicPropertyTest {
  private static final int TRIES = 400;
  private static final Verifier RULES = new Verifier(BuiltInValidators.all());

  @Provide
  Arbitrary<Trial> trials() {
    return Arbitraries.frequencyOf(Tuple.of(3, Trial.likely()), Tuple.of(1, Trial.any()));
  }

  private static BatchResult run(Session session, Trial trial) {
    return session.executeBatch(trial.commands(), BatchOptions.atomic());
  }

  @Tag("BATCH-1")
  @Property(tries = TRIES, seed = "20261131")
  @StatisticsReport(onFailureOnly = true)
  void atomic_anyBatch_isAppliedExactlyIfAllSucceedAndTheWholeBreaksNoRule(
      @ForAll("trials") Trial trial) {
    Row row = Row.of(Setup.LAWLESS, trial.batch());
    Session session = trial.open();

    BatchResult result = run(session, trial);

    Ending expected = Ending.of(trial, row);
    Statistics.collect(expected);
    switch (expected) {
      case ALL -> requireAll(session, result, row);
      case FAILED -> requireNothing(session, result, trial);
      case UNLAWFUL -> {
        requireNothing(session, result, trial);
        assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
        assertThat(result.results()).anyMatch(AtomicPropertyTest::isUnlawful);
      }
    }
    for (Ending ending : Ending.values()) {
      Statistics.coverage(coverage -> coverage.check(ending).percentage(share -> share > 10));
    }
  }

  /** How a batch ought to end. */
  private enum Ending {
    ALL,
    FAILED,
    UNLAWFUL;

    static Ending of(Trial trial, Row row) {
      if (!row.isSuccess()) {
        return FAILED;
      }
      return verification(trial, row).blocking().isEmpty() ? ALL : UNLAWFUL;
    }
  }

  private static Verification verification(Trial trial, Row row) {
    return RULES.verify(trial.base(), row.after(), row.delta());
  }

  private static boolean isUnlawful(CommandResult result) {
    return result.errors().stream()
            .anyMatch(error -> error.code() == RefusalCode.VERIFICATION_FAILED)
        && !result.blocking().isEmpty();
  }

  private static void requireAll(Session session, BatchResult result, Row row) {
    Delta delta = row.delta();
    assertThat(result.status()).isEqualTo(delta.isEmpty() ? Status.NO_CHANGE : Status.APPLIED);
    assertThat(result.results()).allMatch(one -> one.status().isSuccess());
    EditLaws.assertSame(session.blueprint(), row.after());
    EditLaws.assertSame(result.blueprint(), row.after());
    assertThat(result.delta()).isEqualTo(delta);
    assertThat(session.history().entries()).hasSize(delta.isEmpty() ? 0 : 1);
    session.undo();
    EditLaws.assertSame(session.blueprint(), result.before());
  }

  private static void requireNothing(Session session, BatchResult result, Trial trial) {
    assertThat(result.status()).isIn(Status.ROLLED_BACK, Status.CONFLICTED);
    assertThat(result.results()).hasSameSizeAs(trial.commands());
    assertThat(result.results()).noneMatch(one -> one.status().isSuccess());
    assertThat(session.blueprint()).isSameAs(trial.base());
    assertThat(result.blueprint()).isSameAs(trial.base());
    assertThat(result.delta().isEmpty()).isTrue();
    assertThat(session.version()).isZero();
    assertThat(session.history().entries()).isEmpty();
  }

  @Tag("BATCH-2")
  @Property(tries = TRIES, seed = "20261132")
  void atomic_whereAllSucceedInARow_comesToTheSame(@ForAll("trials") Trial trial) {
    Row row = trial.row();
    Session session = trial.open();

    BatchResult result = run(session, trial);

    if (row.isSuccess()) {
      requireAll(session, result, row);
    }
  }

  @Tag("BATCH-6")
  @Property(tries = TRIES, seed = "20261133")
  @StatisticsReport(onFailureOnly = true)
  void atomic_appliedBatch_warnsOfWhatTheWholeChangeIntroduces(@ForAll("trials") Trial trial) {
    Row row = Row.of(Setup.LAWLESS, trial.batch());

    BatchResult result = run(trial.open(), trial);

    if (result.status().isSuccess()) {
      List<Violation> introduced = verification(trial, row).introduced();
      Statistics.collect(introduced.isEmpty());
      assertThat(result.results().stream().flatMap(one -> one.warnings().stream()))
          .containsExactlyInAnyOrderElementsOf(introduced);
    }
    Statistics.coverage(coverage -> coverage.check(false).percentage(share -> share > 5));
  }

  @Tag("BATCH-16")
  @Property(tries = TRIES, seed = "20261134")
  void atomic_anyBatch_endsAsWithTheBuiltInAgent(@ForAll("trials") Trial trial) {
    BatchResult expected = run(trial.setup().reference().open(trial.base()), trial);

    BatchResult result = run(trial.open(), trial);

    assertThat(result.status()).isEqualTo(expected.status());
    // A conflict is found before an agent is called: then the others are not run and taken back.
    if (result.status() != Status.CONFLICTED) {
      assertThat(values(result)).isEqualTo(values(expected));
    }
    assertThat(result.results())
        .extracting(CommandResult::status)
        .isEqualTo(expected.results().stream().map(CommandResult::status).toList());
  }

  private static List<String> values(BatchResult result) {
    return result.results().stream().map(Row::values).toList();
  }

  @Tag("BATCH-15")
  @Property(tries = TRIES, seed = "20261135")
  void atomic_anyBatch_leavesItStandingForWhatItDoesInARow(@ForAll("trials") Trial trial) {
    Row row = Row.of(Setup.LAWLESS, trial.batch());
    Session session = trial.open();
    Session untouched = trial.open();

    BatchResult result = run(session, trial);

    Session expected = result.status().isSuccess() ? row.session() : untouched;
    assertThat(session.preview("make it bold").steps().stream().map(step -> step.targets()))
        .containsExactlyElementsOf(
            expected.preview("make it bold").steps().stream().map(step -> step.targets()).toList());
  }

  @Tag("BATCH-2")
  @Property(tries = TRIES, seed = "20261136")
  void atomic_withoutRules_isTheCommandsInARowOrNothing(@ForAll("trials") Trial trial) {
    Row row = Row.of(Setup.LAWLESS, trial.batch());
    Session session = Setup.LAWLESS.open(trial.base());

    BatchResult result = run(session, trial);

    if (row.isSuccess()) {
      requireAll(session, result, row);
    } else {
      requireNothing(session, result, trial);
    }
  }
}
