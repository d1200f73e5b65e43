package dev.blueline.testsuite.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BatchRequest;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.observe.Probe.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of many batches at once, a fault in one touches no other, on whatever thread it happens. */
@ExtendWith(Quiet.class)
@Timeout(60)
class FaultRunAllTest {
  private static final int SESSIONS = 4;

  private static final List<List<String>> BATCHES =
      List.of(
          List.of("make the header bigger", "make sell navy"), List.of("hide sell", "hide buy"));

  @Tag("BATCH-26")
  @ParameterizedTest
  @EnumSource(Point.class)
  void runAll_faultAtAnyPass_failsOneBatchAlone(Point point) {
    for (int threads : new int[] {1, 3}) {
      for (BatchOptions how : List.of(BatchOptions.atomic(), BatchOptions.bestEffort())) {
        assertThat(new Many(threads, how).requireLaws(point)).isPositive();
      }
    }
  }

  /** Two batches for each of some sessions, at the same time. */
  private record Many(int threads, BatchOptions how) {
    BlueprintEngine engine(Trap trap) {
      return BlueprintEngine.create(
          EngineOptions.builder().probe(trap).batchThreads(threads).build());
    }

    /** Lets each pass of a point fail in turn; returns how many there are. */
    int requireLaws(Point point) {
      Trap trap = new Trap();
      BlueprintEngine engine = engine(trap);
      List<Subject> subjects = subjects(engine);
      trap.unset();
      engine.runAll(requests(subjects), how);
      int passes = trap.passes(point);
      engine.close();
      for (int nth = 1; nth <= passes; nth++) {
        requireLaws(point, nth);
      }
      return passes;
    }

    private void requireLaws(Point point, int nth) {
      String what = threads + " threads, " + how + " at " + nth + ". " + point;
      Trap trap = new Trap();
      BlueprintEngine engine = engine(trap);
      List<Subject> subjects = subjects(engine);
      trap.set(point, nth, () -> new IllegalStateException("a fault that is wanted"));
      List<BatchResult> results = engine.runAll(requests(subjects), how);
      trap.unset();
      assertThat(results.stream().filter(Many::hasFailed))
          .as(what)
          .hasSize(point == Point.COMMITTED ? 0 : 1);
      for (int i = 0; i < SESSIONS; i++) {
        requireDone(subjects.get(i), results.get(i), results.get(SESSIONS + i), what);
      }
      engine.close();
    }

    private void requireDone(Subject subject, BatchResult first, BatchResult second, String what) {
      Subject control = new Subject(EngineOptions.defaults());
      for (BatchResult result : List.of(first, second)) {
        control.session.executeBatch(done(result), how);
        assertThat(result.blueprint() == result.before())
            .as(what)
            .isEqualTo(result.delta().isEmpty());
      }
      subject.requireSameAs(control, what);
    }

    /** "Atomic (all or nothing); best effort (a failed command is reported, the rest applies)." */
    private List<String> done(BatchResult result) {
      return how.isAtomic() && hasFailed(result) ? List.of() : Deed.commandsDone(result.results());
    }

    private static boolean hasFailed(BatchResult result) {
      return result.results().stream().anyMatch(Deed::hasFailed);
    }

    private static List<Subject> subjects(BlueprintEngine engine) {
      return Stream.generate(() -> new Subject(engine)).limit(SESSIONS).toList();
    }

    private static List<BatchRequest> requests(List<Subject> subjects) {
      List<BatchRequest> requests = new ArrayList<>();
      for (List<String> batch : BATCHES) {
        subjects.forEach(subject -> requests.add(new BatchRequest(subject.session, batch)));
      }
      return requests;
    }
  }
}
