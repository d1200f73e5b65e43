package dev.blueline.profiler.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured, not how long it takes. */
class MeasuringTest {
  private static final Monitor TO_THE_END = new StopAfter(Integer.MAX_VALUE);
  private static final List<String> COMMANDS =
      List.of("make the header bold", "make the sidebar bold", "hide the header");

  @TempDir Path folder;

  private static final class StopAfter implements Monitor {
    private final AtomicInteger left;

    StopAfter(int questions) {
      left = new AtomicInteger(questions);
    }

    @Override
    public void isAt(double share) {
      assertThat(share).isBetween(0.0, 1.0);
    }

    @Override
    public boolean isStopped() {
      return left.getAndDecrement() <= 0;
    }
  }

  private static Workload workload() throws IOException {
    return Workload.of(
        BlueprintEngine.create().read(Path.of("samples", "storefront.json")),
        COMMANDS,
        EngineOptions::builder);
  }

  private static Settings passes(long count, int threads, double rate) {
    return new Settings(2, count, 1, threads, rate);
  }

  @Tag("PROF-5")
  @Test
  void workload_knowsHowEachCommandEnds() throws IOException {
    assertThat(workload().endings())
        .extracting(Workload.Ending::status)
        .containsExactly(Status.NO_CHANGE, Status.REJECTED, Status.APPLIED);
    assertThat(workload().intents())
        .containsExactly("modify_style", "(not read)", "set_visibility");
  }

  @Tag("PROF-2")
  @Tag("PROF-4")
  @Test
  void run_ofSomePasses_timesEachCommandAsOften_andSplitsItsTimeWhole()
      throws IOException, InterruptedException {
    Measurement measurement = new Measuring(workload(), passes(8, 1, 0), TO_THE_END).run(null);

    assertThat(measurement.isComplete()).isTrue();
    assertThat(measurement.timedPasses()).isEqualTo(8);
    assertThat(measurement.warmupPasses()).isEqualTo(8); // two turns at the least
    assertThat(measurement.otherEndings()).isZero();
    assertThat(measurement.histogram(Part.TOTAL).getTotalCount()).isEqualTo(24);
    for (int command = 0; command < COMMANDS.size(); command++) {
      assertThat(measurement.count(command)).isEqualTo(8);
      double parts = 0;
      for (Part part : Part.values()) {
        parts += part == Part.TOTAL ? 0 : measurement.mean(command, part);
      }
      double total = measurement.mean(command, Part.TOTAL);
      assertThat(parts).isCloseTo(total, within(1e-6 * total));
      assertThat(measurement.longest(command)).isGreaterThanOrEqualTo((long) total);
    }
  }

  @Tag("PROF-3")
  @Test
  void stages_thatACommandDoesNotReach_takeNoTime() throws IOException, InterruptedException {
    Measurement measurement = new Measuring(workload(), passes(4, 1, 0), TO_THE_END).run(null);

    assertThat(measurement.mean(1, Part.EXECUTE)).isZero();
    assertThat(measurement.mean(1, Part.VERIFY)).isZero();
    assertThat(measurement.mean(1, Part.DECOMPOSE)).isPositive();
    assertThat(measurement.mean(2, Part.VERIFY)).isPositive();
  }

  @Tag("PROF-2")
  @Test
  void bytes_ofAllParts_makeTheWhole() throws IOException, InterruptedException {
    Measurement measurement = new Measuring(workload(), passes(8, 1, 0), TO_THE_END).run(null);

    double parts = 0;
    for (Part part : Part.values()) {
      parts += part == Part.TOTAL ? 0 : measurement.bytes(part);
    }
    assertThat(measurement.bytes(Part.TOTAL)).isGreaterThan(500).isCloseTo(parts, within(1.0));
    assertThat(measurement.bytes(Part.DECOMPOSE)).isPositive();
  }

  @Tag("PROF-4")
  @Test
  void threads_eachMakeAllPasses() throws IOException, InterruptedException {
    Measurement measurement = new Measuring(workload(), passes(4, 3, 0), TO_THE_END).run(null);

    assertThat(measurement.timedPasses()).isEqualTo(24); // two turns of four, on three threads
    assertThat(measurement.hits()).isEqualTo(3 * 24);
  }

  @Tag("PROF-6")
  @Test
  void schedule_givesEachCommandATimeSinceItWasDue() throws IOException, InterruptedException {
    Measurement measurement =
        new Measuring(workload(), passes(8, 1, 100_000), TO_THE_END).run(null);

    assertThat(measurement.response().getTotalCount()).isEqualTo(24);
    assertThat(measurement.response().getMean())
        .isGreaterThanOrEqualTo(measurement.histogram(Part.TOTAL).getMean() * 0.99);
  }

  @Tag("PROF-20")
  @Test
  void stop_duringTheWarmUp_leavesNothing() throws IOException, InterruptedException {
    Measurement measurement =
        new Measuring(workload(), passes(4, 1, 0), new StopAfter(0)).run(null);

    assertThat(measurement.isEmpty()).isTrue();
    assertThat(measurement.isComplete()).isFalse();
  }

  @Tag("PROF-20")
  @Test
  void stop_amidIt_leavesWhatWasMeasured() throws IOException, InterruptedException {
    Measurement measurement =
        new Measuring(workload(), passes(1_000_000, 1, 0), new StopAfter(200)).run(null);

    assertThat(measurement.isEmpty()).isFalse();
    assertThat(measurement.isComplete()).isFalse();
    assertThat(measurement.timedPasses()).isBetween(1L, 200L);
  }

  @Tag("PROF-13")
  @Test
  void recording_thatIsKept_holdsCommandsAndStages() throws IOException, InterruptedException {
    Path file = folder.resolve("run.jfr");

    Measurement measurement = new Measuring(workload(), passes(4, 1, 0), TO_THE_END).run(file);

    assertThat(measurement.pauses().isKnown()).isTrue();
    assertThat(Files.size(file)).isPositive();
    List<RecordedEvent> events = RecordingFile.readAllEvents(file);
    assertThat(events)
        .extracting(event -> event.getEventType().getName())
        .contains("dev.blueline.Command", "dev.blueline.Stage");
  }

  @Test
  void agent_thatIsSlow_isCalledOncePerCommand() throws IOException, InterruptedException {
    Workload workload =
        Workload.of(
            BlueprintEngine.create().read(Path.of("samples", "storefront.json")),
            List.of("hide the header, then make the cta italic"),
            () -> EngineOptions.builder().agent(new SlowAgent(0)));

    Measurement measurement = new Measuring(workload, passes(8, 1, 0), TO_THE_END).run(null);

    assertThat(measurement.agentCalls()).isEqualTo(8);
  }
}
