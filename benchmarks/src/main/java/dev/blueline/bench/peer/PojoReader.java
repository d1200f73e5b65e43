package dev.blueline.bench.peer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a {@link PojoDocument} of a tree; nobody times it. */
final class PojoReader {
  private PojoReader() {}

  static PojoDocument document(JsonNode json) {
    JsonNode screen = json.required("meta").required("screen");
    return new PojoDocument(
        text(json, "screen_id"),
        text(json, "screen_type"),
        text(json, "orientation"),
        tokens(json.required("tokens")),
        components(json.required("components")),
        new PojoMeta(new PojoMeta.Screen(whole(screen, "width"), whole(screen, "height"))));
  }

  private static PojoTokens tokens(JsonNode json) {
    return new PojoTokens(
        whole(json, "base_spacing"),
        text(json, "primary_color"),
        text(json, "accent_color"),
        texts(json.required("colors")),
        texts(json.required("font_scale")),
        text(json, "border_radius"));
  }

  private static Map<String, String> texts(JsonNode json) {
    Map<String, String> texts = new LinkedHashMap<>();
    json.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  private static List<PojoComponent> components(JsonNode json) {
    List<PojoComponent> components = new ArrayList<>(json.size());
    json.forEach(component -> components.add(component(component)));
    return components;
  }

  private static PojoComponent component(JsonNode json) {
    PojoComponent component =
        new PojoComponent(
            text(json, "id"),
            PojoType.ofWord(text(json, "type")),
            json.has("role") ? PojoRole.ofWord(text(json, "role")) : null,
            box(json.required("bbox")),
            style(json.required("visual")),
            json.required("confidence").doubleValue(),
            json.has("children") ? components(json.required("children")) : null);
    component.text = textOrNull(json, "text");
    return component;
  }

  private static int[] box(JsonNode json) {
    int[] box = new int[json.size()];
    for (int i = 0; i < box.length; i++) {
      box[i] = json.required(i).intValue();
    }
    return box;
  }

  private static PojoStyle style(JsonNode json) {
    PojoStyle style = new PojoStyle();
    style.bgColor = textOrNull(json, "bg_color");
    style.textColor = textOrNull(json, "text_color");
    style.fontSize = wholeOrNull(json, "font_size");
    style.fontWeight = wholeOrNull(json, "font_weight");
    style.padding = wholeOrNull(json, "padding");
    style.borderRadius = wholeOrNull(json, "border_radius");
    style.image = textOrNull(json, "image");
    style.opacity = json.has("opacity") ? json.required("opacity").doubleValue() : null;
    style.visible = json.has("visible") ? json.required("visible").booleanValue() : null;
    return style;
  }

  private static String text(JsonNode json, String key) {
    return json.required(key).textValue();
  }

  private static @Nullable String textOrNull(JsonNode json, String key) {
    return json.has(key) ? text(json, key) : null;
  }

  private static int whole(JsonNode json, String key) {
    return json.required(key).intValue();
  }

  private static @Nullable Integer wholeOrNull(JsonNode json, String key) {
    return json.has(key) ? (Integer) whole(json, key) : null;
  }
}
