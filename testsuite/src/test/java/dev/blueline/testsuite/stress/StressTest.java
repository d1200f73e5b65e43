package dev.blueline.testsuite.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs the classes named {@code *Stress} in JVMs of their own: millions of times, what several
 * threads do at once ends in one of the ways that are allowed. All that it writes is in {@code
 * target/stress}.
 *
 * <p>The system property {@code blueline.stress} is {@code short} for some seconds, else a mode of
 * jcstress: {@code mvn test -Pstress -Dblueline.stress=tough}.
 */
class StressTest {
  private static final Path PLACE = Path.of("target", "stress").toAbsolutePath();
  private static final String MODE = System.getProperty("blueline.stress", "short");
  private static final boolean IS_SHORT = MODE.equals("short");
  private static final String SUITE = "dev.blueline.testsuite.stress.";
  private static final String TRIPWIRE = SUITE + "TripwireStress";

  private static final Set<String> CLAIMS =
      Set.of(
          "dev.blueline.CommitNotifierStress",
          "dev.blueline.execute.AttemptStress.AskAgainstCancel",
          "dev.blueline.execute.AttemptStress.EndAgainstCancel",
          "dev.blueline.execute.AttemptStress.EndAgainstEnd",
          SUITE + "DecomposerCacheStress",
          SUITE + "LazyFieldsStress.HashOfADocument",
          SUITE + "LazyFieldsStress.IndexOfADocument",
          SUITE + "LazyFieldsStress.PatchOfAResult",
          SUITE + "SessionReadersStress.DocumentBetweenVersions",
          SUITE + "SessionReadersStress.DocumentTwice");

  /** What a run reports of one test in one configuration. */
  private static final Pattern REPORT = Pattern.compile("\\[([A-Z ]+)] (dev\\.blueline\\.\\S+)");

  @Tag("SES-22")
  @Test
  void claims_underStress_haveNoForbiddenOutcome() throws Exception {
    Path console = run();
    String output = Files.readString(console);

    Map<String, Set<String>> verdicts = verdicts(output);

    assertThat(verdicts.remove(TRIPWIRE))
        .as("what is broken is found, see %s", console)
        .containsExactly("FAILED");
    assertThat(verdicts.keySet()).as("all ran, see %s", console).isEqualTo(CLAIMS);
    assertThat(verdicts)
        .as("see %s", console)
        .allSatisfy((claim, seen) -> assertThat(seen).as(claim).containsExactly("OK"));
  }

  private static Map<String, Set<String>> verdicts(String output) {
    Map<String, Set<String>> verdicts = new TreeMap<>();
    Matcher report = REPORT.matcher(output);
    while (report.find()) {
      verdicts.computeIfAbsent(report.group(2), name -> new TreeSet<>()).add(report.group(1));
    }
    return verdicts;
  }

  /** Runs everything and returns what was printed. */
  private static Path run() throws IOException, InterruptedException {
    Files.createDirectories(PLACE.resolve("tmp"));
    Path console = PLACE.resolve("console.txt");
    Process process =
        new ProcessBuilder(command())
            .directory(PLACE.toFile())
            .redirectErrorStream(true)
            .redirectOutput(console.toFile())
            .start();
    try {
      boolean hasEnded = process.waitFor(IS_SHORT ? 5 : 24 * 60, TimeUnit.MINUTES);
      assertThat(hasEnded).as("it comes to an end, see %s", console).isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return console;
  }

  private static List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Handed on to the JVMs that it starts in turn.
    command.add("-Djava.io.tmpdir=" + PLACE.resolve("tmp"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.openjdk.jcstress.Main");
    command.addAll(List.of("-t", "dev\\.blueline\\..*", "-v", "-r", "report"));
    if (IS_SHORT) {
      command.addAll(List.of("-f", "1", "-fsm", "0", "-iters", "1", "-time", "50"));
      command.addAll(List.of("-sc", "false", "-pth", "false", "-af", "NONE", "-hs", "128"));
      command.addAll(List.of("-jvmArgs", "-XX:+UseSerialGC"));
    } else {
      command.addAll(List.of("-m", MODE));
    }
    return command;
  }
}
