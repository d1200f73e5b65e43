package dev.blueline.bench.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformanceReportTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern PICTURE = Pattern.compile("\\(images/([^)]+)\\)");

  @TempDir Path directory;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Object... arguments) {
    String[] texts = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
    return PerformanceReport.run(new PrintStream(err, true, UTF_8), texts);
  }

  private void writePeers() {
    JmhResults.file()
        .time("PeerBenchmark.blueline", Map.of("components", 10, "output", "patch"), 1, 0.1)
        .write(directory, "peers.json");
  }

  private static List<String> pictures(String markdown) {
    return PICTURE.matcher(markdown).results().map(result -> result.group(1)).toList();
  }

  @Test
  void performanceMd_isWhatTheCommittedResultsGive() throws IOException {
    Report report = Report.of(Results.read(ROOT.resolve("benchmarks/results")));

    assertThat(ROOT.resolve("docs/performance.md"))
        .as("run benchmarks/measure, or the report alone")
        .hasContent(report.markdown());
    assertThat(pictures(report.markdown()))
        .containsExactlyInAnyOrderElementsOf(report.pictures().keySet());
    for (String picture : report.pictures().keySet()) {
      assertThat(ROOT.resolve("docs/images").resolve(picture)).isNotEmptyFile();
    }
  }

  @Test
  void run_writesPageAndPictures() throws IOException {
    writePeers();

    assertThat(run(directory, directory)).isZero();

    assertThat(err.toString(UTF_8)).isEmpty();
    String page = Files.readString(directory.resolve("performance.md"));
    assertThat(pictures(page)).containsExactly("performance-peers-patch.svg");
    assertThat(directory.resolve("images/performance-peers-patch.svg"))
        .content(UTF_8)
        .startsWith("<svg")
        .endsWith("</svg>\n");
  }

  @Test
  void run_olderPictures_areRemovedAndOthersStay() throws IOException {
    Path images = Files.createDirectory(directory.resolve("images"));
    Path old = Files.writeString(images.resolve("performance-old.svg"), "old");
    Path other = Files.writeString(images.resolve("other.svg"), "other");

    assertThat(run(directory, directory)).isZero();

    assertThat(old).doesNotExist();
    assertThat(other).exists();
  }

  @Test
  void run_noSuchResults_isOneLineAndCode2() {
    assertThat(run(directory.resolve("none"), directory)).isEqualTo(2);

    assertThat(err.toString(UTF_8).strip())
        .startsWith("performance report: no such directory: ")
        .endsWith("none")
        .hasLineCount(1);
  }

  @Test
  void run_noSuchDocuments_writesNothing() {
    assertThat(run(directory, directory.resolve("none"))).isEqualTo(2);

    assertThat(err.toString(UTF_8)).contains("no such directory");
    assertThat(directory.resolve("none")).doesNotExist();
  }

  @Test
  void run_threePaths_isRefused() {
    assertThat(run("a", "b", "c")).isEqualTo(2);

    assertThat(err.toString(UTF_8)).contains("at most two");
  }
}
