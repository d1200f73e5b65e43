package dev.blueline.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
  private static final Case PATCH = Case.of("CommandBenchmark.hitPatch").at(100);

  @TempDir Path directory;

  private void write(String name, double micros) {
    JmhResults.file()
        .time("CommandBenchmark.hitPatch", Map.of("components", 100), micros, 0)
        .write(directory, name);
  }

  @Test
  void read_sameBenchmarkInSeveralFiles_isKeptApart() throws IOException {
    write("command.json", 1);
    write("jdk25.json", 2);
    write("percentiles-17-g1.json", 3);

    Results results = Results.read(directory);

    assertThat(results.plain().time(PATCH)).isEqualTo(Score.exact(1));
    assertThat(results.jdk25().time(PATCH)).isEqualTo(Score.exact(2));
    assertThat(results.percentiles().time(PATCH)).isEqualTo(Score.exact(3));
    assertThat(results.files().stream().map(ResultFile::group))
        .containsExactly("command", "jdk25", "percentiles");
  }

  @Test
  void read_otherFiles_arePassedOver() throws IOException {
    JmhResults.write(directory, "notes.txt", "nothing");

    assertThat(Results.read(directory).files()).isEmpty();
  }

  @Test
  void read_brokenFile_isNamed() {
    JmhResults.write(directory, "peers.json", "[{");

    assertThatExceptionOfType(ReportException.class)
        .isThrownBy(() -> Results.read(directory))
        .withMessageContaining("peers.json is not JSON");
  }

  @Test
  void read_fileOfSomethingElse_isNamed() {
    JmhResults.write(directory, "peers.json", "{}");

    assertThatExceptionOfType(ReportException.class)
        .isThrownBy(() -> Results.read(directory))
        .withMessageContaining("peers.json: not a result of JMH");
  }

  @Test
  void find_otherSize_isNothing() throws IOException {
    write("command.json", 1);

    assertThat(Results.read(directory).plain().find(PATCH.at(10))).isNull();
  }
}
