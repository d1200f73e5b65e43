package dev.blueline.profiler;

import static dev.blueline.profiler.Cli.SAMPLES;
import static dev.blueline.profiler.Cli.STOREFRONT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * "Ctrl-C prints what was measured so far": a real process, a real signal. It is SIGTERM, which the
 * JVM treats as it does SIGINT, since what is started in the background ignores the latter.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be asked to end there")
class ProfileInterruptionTest {
  private static final long LONGEST_WAIT_SECONDS = 120;

  @TempDir Path folder;

  /** Before there is anything to report it says so; that is looked at on the way. */
  @Tag("PROF-20")
  @Test
  void interrupted_amidMeasuring_reportsWhatThereIs() throws Exception {
    String out = "";
    for (long cpuSeconds = 3; out.isEmpty() && cpuSeconds < 60; cpuSeconds *= 2) {
      Process process = start("--warmup", "1", "--iterations", "1000000000");
      out = interruptedAfter(cpuSeconds, process);
      if (out.isEmpty()) {
        assertThat(err()).hasContent("blueline: stopped before anything was measured");
      }
    }

    JsonNode profile = Cli.parse(out);
    assertThat(profile.at("/complete").asBoolean()).isFalse();
    assertThat(profile.at("/total/count").asLong()).isPositive();
    assertThat(profile.at("/stages")).hasSize(5);
  }

  private Path err() {
    return folder.resolve("err");
  }

  private Process start(String... more) throws IOException {
    List<String> line =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            BluelineCommand.class.getName(),
            "profile",
            "--blueprint",
            STOREFRONT.toString(),
            "--commands",
            SAMPLES.resolve("storefront.commands").toString(),
            "--format",
            "json");
    return new ProcessBuilder(
            java.util.stream.Stream.concat(line.stream(), List.of(more).stream()).toList())
        .redirectError(err().toFile())
        .start();
  }

  private static String interruptedAfter(long seconds, Process process) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
    while (process.isAlive() && cpuSeconds(process) < seconds && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    process.toHandle().destroy(); // its own would close what it says
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    return out;
  }

  private static long cpuSeconds(Process process) {
    return process.info().totalCpuDuration().map(java.time.Duration::toSeconds).orElse(0L);
  }
}
