package dev.blueline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.Blueprint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchDocumentsTest {
  private final BlueprintEngine engine = BlueprintEngine.create();

  @ParameterizedTest
  @ValueSource(ints = {10, 100, 1000, 10_000})
  void json_anySize_isValid(int components) {
    Blueprint blueprint = engine.read(BenchDocuments.json(components));

    assertThat(blueprint.size()).isEqualTo(components);
    assertThat(engine.report(blueprint)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100, 1000, 10_000})
  void json_anySize_hasAbout190BytesForEachComponent(int components) {
    int bytes = BenchDocuments.json(components).length - BenchDocuments.frameBytes();

    assertThat((double) bytes / components).isBetween(180.0, 200.0);
  }

  @Test
  void json_twice_isTheSame() {
    assertThat(BenchDocuments.json(1000)).isEqualTo(BenchDocuments.json(1000));
  }

  @Test
  void json_isWrittenAsItIsSpelled() {
    byte[] json = BenchDocuments.json(100);

    assertThat(engine.write(engine.read(json))).isEqualTo(json);
  }

  @Test
  void json_noMultipleOfTen_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> BenchDocuments.json(15));
  }

  @Test
  void components_areThoseOfTheDocumentInItsOrder() {
    Blueprint blueprint = engine.read(BenchDocuments.json(100));
    List<String> ids = BenchDocuments.components(100).stream().map(BenchComponent::id).toList();

    List<String> read = new java.util.ArrayList<>();
    blueprint.forEach(component -> read.add(component.id()));

    assertThat(ids).isEqualTo(read);
  }
}
