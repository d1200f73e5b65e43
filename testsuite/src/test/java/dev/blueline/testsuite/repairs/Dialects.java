package dev.blueline.testsuite.repairs;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Box;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** The same storefront document, spelled otherwise. */
enum Dialects {
  /** As it is. */
  PLAIN(BlueprintSchema.storefront(), (name, value) -> value),
  /** Boxes are told by two corners. */
  CORNERS(
      BlueprintSchema.storefront().toBuilder("corners").box("bbox", Box.Convention.CORNERS).build(),
      Dialects::corners),
  /** Lengths in style are texts with their unit. */
  TEXTS(BlueprintSchema.storefront(), Dialects::pixels);

  private static final Set<String> LENGTHS = Set.of("height", "width", "font_size");

  private final BlueprintSchema schema;
  private final BiFunction<String, JsonValue, JsonValue> spelling;

  Dialects(BlueprintSchema schema, BiFunction<String, JsonValue, JsonValue> spelling) {
    this.schema = schema;
    this.spelling = spelling;
  }

  BlueprintSchema schema() {
    return schema;
  }

  Blueprint parse(String text) {
    return of(Doc.parse(text));
  }

  /** Returns a document of the storefront schema in this dialect. */
  Blueprint of(Blueprint blueprint) {
    return Doc.of((JsonObject) respelled(blueprint.toJson()), schema);
  }

  private JsonValue respelled(JsonValue value) {
    if (value instanceof JsonArray array) {
      List<JsonValue> elements = new ArrayList<>();
      for (int i = 0; i < array.size(); i++) {
        elements.add(respelled(array.get(i)));
      }
      return JsonArray.copyOf(elements);
    }
    JsonValue result = value;
    for (int i = 0; result instanceof JsonObject object && i < object.size(); i++) {
      JsonValue member = object.value(i);
      boolean isScreen = object.name(i).equals("meta");
      JsonValue other = isScreen ? member : spelling.apply(object.name(i), respelled(member));
      result = object.withValue(i, other);
    }
    return result;
  }

  private static JsonValue pixels(String name, JsonValue value) {
    return LENGTHS.contains(name) && value instanceof JsonNumber number
        ? JsonString.of(number.text() + "px")
        : value;
  }

  private static JsonValue corners(String name, JsonValue value) {
    return name.equals("bbox") && value instanceof JsonArray box && isNumbers(box)
        ? box.with(2, sum(box, 2)).with(3, sum(box, 3))
        : value;
  }

  private static boolean isNumbers(JsonArray box) {
    int numbers = 0;
    for (int i = 0; i < box.size(); i++) {
      numbers += box.get(i) instanceof JsonNumber ? 1 : 0;
    }
    return numbers == 4 && box.size() == 4;
  }

  private static JsonNumber sum(JsonArray box, int index) {
    JsonNumber length = (JsonNumber) box.get(index);
    return ((JsonNumber) box.get(index - 2)).plus(length.value());
  }
}
