package dev.blueline.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  @TempDir Path directory;

  private Report report() throws IOException {
    return Report.of(Results.read(directory));
  }

  private static Map<String, Object> size(int components) {
    return Map.of("components", components);
  }

  private static Map<String, Object> peer(int components) {
    return Map.of("components", components, "output", "patch");
  }

  private static Map<String, Object> ablation(int components) {
    return Map.of("components", components, "steps", 2);
  }

  @Test
  void nothingMeasured_isSaidOfEachPart() throws IOException {
    Report report = report();

    assertThat(report.pictures()).isEmpty();
    for (String part : report.markdown().split("\n## ", -1)) {
      boolean isPart = !part.startsWith("#");
      assertThat(isPart && !part.toLowerCase(Locale.ROOT).contains("not measured"))
          .as(part)
          .isFalse();
    }
  }

  @Test
  void peers_haveTimesRatiosAndAPicture() throws IOException {
    JmhResults.file()
        .time("PeerBenchmark.blueline", peer(100), 1, 0.04)
        .time("PeerBenchmark.jacksonStack", peer(100), 200, 6)
        .write(directory, "peers.json");

    Report report = report();

    assertThat(report.markdown())
        .contains("overlap check, write | 200 ± 6 µs |")
        .contains("| `jacksonStack` | 200 ± 10× |")
        .contains("Not measured: peers that give the patch and the whole document.");
    assertThat(report.pictures()).containsOnlyKeys("performance-peers-patch.svg");
  }

  @Test
  void command_hasScalingAndAllocation() throws IOException {
    JmhResults.file()
        .time("CommandBenchmark.hitPatch", size(10), 1, 0.03)
        .allocating(2000)
        .time("CommandBenchmark.hitPatch", size(10_000), 1.5, 0.06)
        .allocating(2500)
        .write(directory, "command.json");

    Report report = report();

    assertThat(report.markdown())
        .contains("| 10 | 10,000 | 10,000 : 10 |")
        .contains("| 1.00 ± 0.03 µs | 1.50 ± 0.06 µs | 1.50 ± 0.08× |")
        .contains("| `hitPatch` | 2.00 ± 0.01 kB | 2.50 ± 0.01 kB |");
    assertThat(report.pictures())
        .containsOnlyKeys("performance-allocation.svg", "performance-command.svg");
  }

  @Test
  void command_withoutAllocation_isSaidSo() throws IOException {
    JmhResults.file()
        .time("CommandBenchmark.hitPatch", size(10), 1, 0.03)
        .write(directory, "command.json");

    assertThat(report().markdown()).contains("Not measured: bytes allocated");
  }

  @Test
  void stages_areAddedOnlyIfAllFourAreThere() throws IOException {
    JmhResults file =
        JmhResults.file()
            .time("StageBenchmark.decomposeHit", size(100), 0.1, 0.03)
            .time("StageBenchmark.execute", size(100), 0.2, 0.04)
            .time("StageBenchmark.verify", size(100), 0.3, 0);
    file.write(directory, "stages.json");
    assertThat(report().markdown()).contains("| the four of a known command, added | – | – |");

    file.time("StageBenchmark.serializePatch", size(100), 0.4, 0).write(directory, "stages.json");

    assertThat(report().markdown())
        .contains("| the four of a known command, added | 1.00 ± 0.05 µs | – |");
  }

  @Test
  void steps_areDividedByTheirNumber() throws IOException {
    JmhResults.file()
        .time("MultiStepBenchmark.steps", Map.of("steps", 50, "components", 100), 25, 5)
        .write(directory, "steps.json");

    assertThat(report().markdown()).contains("| 50 | 25.0 ± 5.0 µs | 0.500 ± 0.100 µs |");
  }

  @Test
  void ablation_paysFromTheFirstSizeThatIsSurelySlowerWithoutIt() throws IOException {
    JmhResults.file()
        .time("AblationBenchmark.all", ablation(10), 1, 0)
        .time("AblationBenchmark.all", ablation(1000), 1, 0)
        .time("AblationBenchmark.fullValidation", ablation(10), 1.1, 0.2)
        .time("AblationBenchmark.fullValidation", ablation(1000), 50, 2)
        .time("AblationBenchmark.plainTrace", ablation(10), 0.9, 0.01)
        .write(directory, "ablation.json");

    Report report = report();

    assertThat(report.markdown())
        .contains("| `fullValidation` | 1.10 ± 0.20× | 50.0 ± 2.0× | 1,000 |")
        .contains("| `plainTrace` | 0.900 ± 0.010× | – | – |")
        .doesNotContain("| `all` |");
    assertThat(report.pictures()).containsOnlyKeys("performance-ablation-2.svg");
  }

  @Test
  void ablation_withoutItsBase_hasNoPicture() throws IOException {
    JmhResults.file()
        .time("AblationBenchmark.plainTrace", ablation(10), 1, 0)
        .write(directory, "ablation.json");

    Report report = report();

    assertThat(report.markdown()).contains("| `plainTrace` | – | – |");
    assertThat(report.pictures()).isEmpty();
  }

  @Test
  void ablation_agentCalls_areComparedWithTheirOwnBase() throws IOException {
    JmhResults.file()
        .time("AblationBenchmark.all", ablation(10), 1, 0)
        .time("AblationBenchmark.bundledAgentCalls", ablation(10), 1000, 0)
        .time("AblationBenchmark.oneAgentCallPerStep", ablation(10), 2000, 0)
        .write(directory, "ablation.json");

    assertThat(report().markdown())
        .contains("| `oneAgentCallPerStep` | 2.00× | 10 |")
        .contains("compared with `bundledAgentCalls`");
  }

  @Test
  void alternatives_areComparedWithTheFirst() throws IOException {
    JmhResults.file()
        .time("VerifyBenchmark.full", size(100), 30, 1)
        .time("VerifyBenchmark.scoped", size(100), 0.5, 0.01)
        .write(directory, "verify.json");

    assertThat(report().markdown())
        .contains("| 0.500 ± 0.010 µs |\n")
        .contains("| 30.0 ± 1.0 µs (60.0×) |")
        .contains(
            "`BatchBenchmark`, `DecomposeBenchmark`, `ObserveBenchmark`, `SerializeBenchmark`.");
  }

  @Test
  void percentiles_areByJdkAndCollector() throws IOException {
    JmhResults.file()
        .time("CommandBenchmark.hitPatch", size(100), 1, 0)
        .percentiles(Map.of("50.0", 0.9, "99.9", 8.1, "100.0", 5000.0))
        .on("25.0.3", "-Xmx1g", "-XX:+UseZGC")
        .write(directory, "percentiles-25-zgc.json");

    assertThat(report().markdown())
        .contains("| JDK 25.0.3, ZGC: `hitPatch` | 0.900 µs | – | – | 8.10 µs | – | 5.00 ms |");
  }

  @Test
  void jdks_areCompared() throws IOException {
    JmhResults.file()
        .time("CommandBenchmark.hitPatch", size(100), 1, 0)
        .write(directory, "command.json");
    JmhResults.file()
        .time("CommandBenchmark.hitPatch", size(100), 0.8, 0)
        .on("25.0.3")
        .write(directory, "jdk25.json");

    assertThat(report().markdown())
        .contains("| time | JDK 17.0.1 | JDK 25.0.3 | newer : older |")
        .contains("| `hitPatch` | 1.00 µs | 0.800 µs | 0.800× |");
  }

  @Test
  void memory_isByNameAndSize() throws IOException {
    JmhResults.write(
        directory,
        "memory.json",
        """
        {"bytesPerComponent@100": 812.5, "bytesPerComponent@10000": 790, "engineBytes": 5000,
         "historyEntries@100": 1000, "sessionBytes@10000": 6000000, "documentBytes@10000": 2000000}
        """);

    assertThat(report().markdown())
        .contains("| on so many components | any size | 100 | 10,000 |")
        .contains("| bytes per component | – | 813 B | 790 B |")
        .contains("| history entries | – | 1,000 | – |")
        .contains("| engine bytes | 5.00 kB | – | – |")
        .contains("takes 3.00× the bytes of its document")
        .contains("| ≤ 4× | 3.00× | yes |");
  }

  @Test
  void machine_isNamedWithEachRun() throws IOException {
    JmhResults.write(
        directory,
        "machine.json",
        """
        {"cpu": "A Processor", "cores": 2, "memoryMiB": 8192, "os": "An OS", "jdks": ["17.0.1+9"],
         "runs": [{"group": "peers", "date": "2026-01-02T03:04Z", "loadBefore": 0.1, "loadAfter": 1}]}
        """);
    JmhResults.file().time("PeerBenchmark.blueline", peer(10), 1, 0).write(directory, "peers.json");

    assertThat(report().markdown())
        .contains("| processor | A Processor |")
        .contains("| memory | 8,192 MiB |")
        .contains("| JDK | 17.0.1+9 |")
        .contains("| `peers.json` | 17.0.1 | 3 JVMs, 5 × 1 s | 2026-01-02T03:04Z | 0.10, 1.00 |")
        .doesNotContain("A quick look");
  }

  @Test
  void oneJvm_isCalledAQuickLook() throws IOException {
    JmhResults.file()
        .time("PeerBenchmark.blueline", peer(10), 1, 0)
        .inOneJvm()
        .write(directory, "peers.json");

    assertThat(report().markdown()).contains("A quick look");
  }

  @Test
  void sameResults_sameBytes() throws IOException {
    JmhResults.file()
        .time("PeerBenchmark.blueline", peer(100), 1, 0.04)
        .time("CommandBenchmark.hitPatch", size(10), 1, 0.03)
        .write(directory, "some.json");

    assertThat(report()).isEqualTo(report());
  }
}
