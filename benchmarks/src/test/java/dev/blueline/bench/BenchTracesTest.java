package dev.blueline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.serialize.PackedTrace;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchTracesTest {
  @ParameterizedTest
  @ValueSource(ints = {5, 50, 5000})
  void ofLines_anyNumber_areSoLongAndDiffer(int lines) {
    List<List<String>> traces = BenchTraces.ofLines(lines);

    assertThat(traces).hasSize(BenchTraces.SIZE).allMatch(trace -> trace.size() == lines);
    assertThat(new HashSet<>(traces)).hasSizeGreaterThan(BenchTraces.SIZE / 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {70, 500})
  void pack_fromWhereItIsSaidToPay_makesASixthAtMost(int lines) {
    for (List<String> trace : BenchTraces.ofLines(lines)) {
      byte[] plain = PackedTrace.pack(trace, Integer.MAX_VALUE);

      assertThat(plain).hasSizeGreaterThan(PackedTrace.COMPRESSED_FROM_BYTES);
      assertThat(PackedTrace.pack(trace)).hasSizeLessThan(plain.length / 6);
    }
  }
}
