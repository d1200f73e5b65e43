package dev.blueline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import org.junit.jupiter.api.Test;

class DeepCopyTest {
  @Test
  void of_document_isTheSameAndSharesNoNode() {
    JsonObject tree = BlueprintEngine.create().read(BenchDocuments.json(100)).toJson();

    JsonObject copy = DeepCopy.of(tree);

    assertThat(copy).isEqualTo(tree).isNotSameAs(tree);
    JsonArray components = (JsonArray) tree.get("components");
    JsonArray copied = (JsonArray) copy.get("components");
    for (int i = 0; i < components.size(); i++) {
      JsonObject component = (JsonObject) components.get(i);
      JsonObject other = (JsonObject) copied.get(i);
      assertThat(other).isNotSameAs(component);
      assertThat(other.get("bbox")).isNotSameAs(component.get("bbox"));
      assertThat(other.get("visual")).isNotSameAs(component.get("visual"));
    }
  }
}
