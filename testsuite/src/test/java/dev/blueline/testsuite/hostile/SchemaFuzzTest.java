package dev.blueline.testsuite.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import java.util.List;

/**
 * An input is a schema. It is refused with its place, or a document under its keys can be opened,
 * worked on and taken back.
 */
class SchemaFuzzTest {

  @FuzzTest
  void readSchema(byte[] input) {
    BlueprintSchema schema;
    try {
      schema = BlueprintEngine.readSchema(input);
    } catch (BlueprintFormatException e) {
      assertThat(e.line()).isPositive();
      return;
    }
    EngineOptions options = EngineOptions.builder().schemas(schema).build();
    try (BlueprintEngine engine = BlueprintEngine.create(options)) {
      workOn(engine, engine.read(document(schema).toString()));
    }
  }

  private static void workOn(BlueprintEngine engine, Blueprint document) {
    assertThat(document.schema().rootKey()).isNotBlank();
    engine.report(document);
    Session session = engine.open(document);
    for (String command : List.of("make a bigger", "change the text of b to Hello", "add a card")) {
      SessionLaws.execute(session, command);
    }
  }

  private static JsonObject document(BlueprintSchema schema) {
    JsonObject inner = JsonObject.builder().add("id", "b").add("type", type(schema)).build();
    JsonObject.Builder outer = JsonObject.builder().add("id", "a").add("type", type(schema));
    if (!List.of("id", "type").contains(schema.childrenKey())) {
      outer.add(schema.childrenKey(), listOf(inner));
    }
    return JsonObject.builder().add(schema.rootKey(), listOf(outer.build())).build();
  }

  private static String type(BlueprintSchema schema) {
    return schema.types().isEmpty() ? "card" : schema.types().get(0);
  }

  private static JsonValue listOf(JsonValue value) {
    return JsonArray.copyOf(List.of(value));
  }
}
