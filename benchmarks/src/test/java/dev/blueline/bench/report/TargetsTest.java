package dev.blueline.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.blueline.bench.BenchDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetsTest {
  @TempDir Path directory;

  private Score reached(List<Target> targets, String what) throws IOException {
    Target target = targets.stream().filter(t -> t.what().equals(what)).findFirst().orElseThrow();
    return target.quantity().of(Results.read(directory));
  }

  @Test
  void all_nothingMeasured_areNull() throws IOException {
    Results nothing = Results.read(directory);

    assertThat(Stream.concat(Targets.AMOUNTS.stream(), Targets.RATIOS.stream()))
        .hasSizeGreaterThan(20)
        .allMatch(target -> target.quantity().of(nothing) == null);
  }

  @Test
  void undo_isHalfOfBothWithoutThePatch() throws IOException {
    Map<String, Integer> size = Map.of("components", 100);
    JmhResults.file()
        .time("CommandBenchmark.undoRedo", size, 1.4, 0.06)
        .time("StageBenchmark.serializePatch", size, 0.2, 0.04)
        .write(directory, "some.json");

    Score reached =
        reached(Targets.AMOUNTS, "an undo or redo on 100 components, its patch not counted");

    assertThat(reached.value()).isCloseTo(0.5, within(1e-12));
    assertThat(reached.error()).isCloseTo(0.05, within(1e-12));
  }

  @Test
  void reading_isBytesOfTheDocumentInTheTime() throws IOException {
    JmhResults.file()
        .time("SerializeBenchmark.read", Map.of("components", 10_000), 4000, 40)
        .write(directory, "serialize.json");

    Score reached = reached(Targets.AMOUNTS, "reading a document of 10,000 components");

    assertThat(reached.value()).isEqualTo(BenchDocuments.json(10_000).length / 4000.0);
    assertThat(reached.error()).isCloseTo(reached.value() / 100, within(1e-9));
  }

  @Test
  void tail_isThatOfCommandsUnderTheWorstCollector() throws IOException {
    JmhResults.file()
        .time("CommandBenchmark.hitPatch", Map.of(), 1, 0)
        .percentiles(Map.of("99.9", 12.0))
        .time("CommandBenchmark.hitPatch", Map.of(), 1, 0)
        .percentiles(Map.of("99.9", 45.0))
        .time("MachineBenchmark.count", Map.of(), 1, 0)
        .percentiles(Map.of("99.9", 80.0))
        .write(directory, "percentiles-17-g1.json");

    assertThat(reached(Targets.AMOUNTS, "99.9% of calls, the worst collector"))
        .isEqualTo(Score.exact(45));
  }

  @Test
  void peers_areComparedOnTheSameOutputAndSize() throws IOException {
    Map<String, Object> patch = Map.of("components", 100, "output", "patch");
    Map<String, Object> document = Map.of("components", 100, "output", "document");
    JmhResults.file()
        .time("PeerBenchmark.blueline", patch, 1, 0)
        .time("PeerBenchmark.jacksonStack", patch, 173, 0)
        .time("PeerBenchmark.emfSetCommand", patch, 0.5, 0)
        .time("PeerBenchmark.blueline", document, 2, 0)
        .time("PeerBenchmark.jacksonStack", document, 203, 0)
        .write(directory, "peers.json");
    List<Target> ratios = Targets.RATIOS;

    assertThat(reached(ratios, "`jacksonStack` to Blueline, 100, patch").value()).isEqualTo(173);
    assertThat(reached(ratios, "`jacksonStack` to Blueline, 100, document").value())
        .isEqualTo(101.5);
    assertThat(reached(ratios, "Blueline to `emfSetCommand`, 100, patch").value()).isEqualTo(2);
    assertThat(reached(ratios, "`pojoStack` to Blueline, 100, patch")).isNull();
  }
}
