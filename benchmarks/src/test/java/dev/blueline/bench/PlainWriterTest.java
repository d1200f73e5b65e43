package dev.blueline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.Blueprint;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWriterTest {
  private final BlueprintEngine engine = BlueprintEngine.create();

  @ParameterizedTest
  @ValueSource(ints = {10, 100, 1000})
  void write_benchmarkDocument_isTheProductsOutput(int components) {
    Blueprint blueprint = engine.read(BenchDocuments.json(components));

    assertThat(PlainWriter.write(blueprint, 16).toByteArray()).isEqualTo(engine.write(blueprint));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"components\":[]}",
        "{\"id\":1.0,\"components\":[{\"children\":[],\"id\":\"a\"},{\"id\":\"b\"}],\"z\":null}",
        "{\"elements\":[{\"id\":\"a\",\"children\":[{\"id\":\"\\u00e9\"},{\"id\":\"c\",\"children\":[]}],\"k\":[{}]}]}",
        "{\"components\":null}",
        "{\"components\":[{\"id\":\"a\",\"children\":null}]}"
      })
  void write_anyShape_isTheProductsOutput(String json) {
    Blueprint blueprint = engine.read(json);

    assertThat(PlainWriter.write(blueprint, 16).toByteArray())
        .isEqualTo(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void write_twice_encodesTwice() {
    Blueprint blueprint = engine.read(BenchDocuments.json(10));

    assertThat(PlainWriter.write(blueprint, 16).array())
        .isNotSameAs(PlainWriter.write(blueprint, 16).array());
  }
}
