package dev.blueline.testsuite.agents;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Box;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Documents for commands of many steps: of every dialect, and with little room to grow. */
final class MadeDocuments {
  /** As the storefront's, but boxes are told by two corners. */
  static final BlueprintSchema CORNERS =
      BlueprintSchema.builder("corners")
          .box("bbox", Box.Convention.CORNERS)
          .types(List.of("button", "card", "container", "header", "footer", "title", "image"))
          .roles(List.of("content", "cta", "overlay"))
          .boxLike(List.of("button", "card", "container", "header", "footer", "image"))
          .touchTargets(List.of("button"))
          .build();

  private static final String TOKENS =
      "@tokens=`{\"primary_color\":\"#1D3557\",\"accent_color\":\"#F1FAEE\",\"base_spacing\":16,"
          + "\"border_radius\":\"8px\",\"colors\":{\"brand\":\"#7A1F3D\"},"
          + "\"font_scale\":{\"h1\":\"28px\"}}`"
          + " @meta=`{\"screen\":{\"width\":375,\"height\":5000}}` ";

  private MadeDocuments() {}

  /** Returns documents of all dialects that break no rule. */
  static Arbitrary<Blueprint> any() {
    return Arbitraries.oneOf(
        Blueprints.valid(BlueprintSchema.storefront()),
        Blueprints.valid(BlueprintSchema.web()),
        Blueprints.valid(BlueprintSchema.storefront()).map(MadeDocuments::inCorners),
        columns());
  }

  /** Returns documents with boxes, where whatever grows needs room. */
  static Arbitrary<Blueprint> laidOut() {
    return Arbitraries.oneOf(
        columns(),
        columns().map(MadeDocuments::inCorners),
        Blueprints.valid(BlueprintSchema.storefront()),
        Blueprints.valid(BlueprintSchema.storefront()).map(MadeDocuments::inCorners));
  }

  /** Returns columns of cards in cards, a few px apart. */
  static Arbitrary<Blueprint> columns() {
    return Arbitraries.longs().between(0, Long.MAX_VALUE).map(MadeDocuments::column);
  }

  private static Blueprint column(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] y = {0};
    StringBuilder doc = new StringBuilder(TOKENS);
    int count = 2 + random.nextInt(6);
    IntStream.range(0, count).forEach(i -> doc.append(card("c" + i, y, random, 0)));
    return Doc.parse(doc.toString());
  }

  private static String card(String id, int[] y, SplittableRandom random, int depth) {
    int top = y[0];
    StringBuilder children = new StringBuilder();
    int count = depth < 2 && random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
    y[0] += count == 0 ? 44 + random.nextInt(40) : random.nextInt(8);
    for (int i = 0; i < count; i++) {
      children.append(card(id + i, y, random, depth + 1));
    }
    int height = y[0] - top;
    y[0] += random.nextInt(3) == 0 ? 0 : random.nextInt(12);
    String style = random.nextBoolean() ? "{bg_color=#1D3557 text_color=#FFFFFF height=" : "{h=";
    return (count == 0 ? "button" : "container")
        + ("#" + id + "[0 " + top + " 300 " + height + "]" + style + height + "}")
        + (count == 0 ? " 'Shop Now' " : "(" + children + ") ");
  }

  /** Returns the same document with boxes told by two corners. */
  static Blueprint inCorners(Blueprint blueprint) {
    return Doc.of((JsonObject) cornered(blueprint.toJson()), CORNERS);
  }

  private static JsonValue cornered(JsonValue value) {
    if (value instanceof JsonArray array) {
      List<JsonValue> values = new ArrayList<>();
      IntStream.range(0, array.size()).forEach(i -> values.add(cornered(array.get(i))));
      return JsonArray.copyOf(values);
    }
    JsonValue result = value;
    for (int i = 0; result instanceof JsonObject object && i < object.size(); i++) {
      boolean isBox = object.name(i).equals("bbox");
      JsonValue member = object.value(i);
      result = object.withValue(i, isBox ? corners((JsonArray) member) : cornered(member));
    }
    return result;
  }

  private static JsonArray corners(JsonArray box) {
    return box.with(2, sum(box, 0)).with(3, sum(box, 1));
  }

  private static JsonNumber sum(JsonArray box, int index) {
    JsonNumber length = (JsonNumber) Path.of("" + (index + 2)).in(box);
    return ((JsonNumber) box.get(index)).plus(length.value());
  }
}
