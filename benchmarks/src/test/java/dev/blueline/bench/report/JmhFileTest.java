package dev.blueline.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Reads what JMH wrote: a mean with the allocation profiler, samples, and one call in a cold JVM.
 */
class JmhFileTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static List<Measurement> read() throws IOException {
    try (InputStream file = JmhFileTest.class.getResourceAsStream("jmh.json")) {
      return JmhFile.read(JSON.readTree(file)).all();
    }
  }

  @Test
  void read_mean_hasErrorAndAllocation() throws IOException {
    Measurement mean = read().get(0);

    assertThat(mean.benchmark()).isEqualTo("CommandBenchmark.hitPatch");
    assertThat(mean.className()).isEqualTo("CommandBenchmark");
    assertThat(mean.method()).isEqualTo("hitPatch");
    assertThat(mean.params()).isEqualTo(Map.of("components", "100"));
    assertThat(mean.jdk()).isEqualTo("17.0.15");
    assertThat(mean.time()).isEqualTo(new Score(102.75538031690273, 238.04182963721857));
    assertThat(mean.allocated()).isEqualTo(new Score(12513.872134083394, 260.4654994049097));
    assertThat(mean.plan().text()).isEqualTo("1 JVM, 5 × 200 ms");
  }

  @Test
  void read_samples_havePercentilesAndTheArgumentsOfTheJvm() throws IOException {
    Measurement samples = read().get(1);

    assertThat(samples.percentiles()).containsEntry("50.0", 68.224).containsEntry("99.0", 4251.648);
    assertThat(samples.jvmArgs()).contains("-XX:+UseParallelGC");
  }

  @Test
  void read_singleCall_isInMicrosecondsAndOfUnknownError() throws IOException {
    Measurement cold = read().get(2);

    assertThat(cold.time().value()).isEqualTo(212_500);
    assertThat(cold.time().error()).isNaN();
    assertThat(cold.params()).isEmpty();
    assertThat(cold.allocated()).isNull();
    assertThat(cold.plan().text()).isEqualTo("20 JVMs, one call each");
  }

  @Test
  void read_somethingElse_isRefused() {
    for (String text :
        List.of("{}", "[{}]", "[1]", "[{\"primaryMetric\":{\"scoreUnit\":\"ops/s\"}}]")) {
      assertThatExceptionOfType(ReportException.class)
          .as(text)
          .isThrownBy(() -> JmhFile.read(JSON.readTree(text)))
          .withMessageStartingWith("not a result of JMH");
    }
  }

  @Test
  void read_benchmarkWithoutClass_isRefused() {
    String text = "[{\"benchmark\":\"x\",\"primaryMetric\":{\"scoreUnit\":\"us/op\"}}]";

    assertThatExceptionOfType(ReportException.class)
        .isThrownBy(() -> JmhFile.read(JSON.readTree(text)))
        .withMessageContaining("'x'");
  }
}
