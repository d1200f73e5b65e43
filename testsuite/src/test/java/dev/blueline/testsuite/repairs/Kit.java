package dev.blueline.testsuite.repairs;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.BlueprintSchema.Size;
import dev.blueline.model.Box;
import dev.blueline.model.Limit;
import dev.blueline.model.Limits;
import dev.blueline.model.Path;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A made-up kit of a car's dashboard, told in JSON and in code. */
final class Kit {
  static final String JSON =
      """
      {
        "name": "dash",
        "components": "widgets",
        "children": "parts",
        "style": {
          "key": "look",
          "names": {"bg_color": "fill", "text_color": "ink"},
          "camel_case": true,
          "px_as_text": true
        },
        "box": {"key": "area", "numbers": "corners"},
        "text": {"*": "caption", "knob": "face.legend"},
        "types": ["gauge", "knob", "rack", "lamp"],
        "roles": ["cta", "volume", "warning"],
        "box_like": ["gauge", "knob", "rack"],
        "size_exempt": ["rack"],
        "touch_targets": ["knob"],
        "synonyms": {"dial": ["gauge"], "turner": ["knob"], "warning light": ["lamp"]},
        "default_sizes": {"gauge": [120, 120], "knob": [60, 60], "lamp": [40, 24]},
        "limits": {
          "touch_target": 52,
          "max_height": 300,
          "min_font_size": 14,
          "max_font_size": 40,
          "contrast": 7,
          "screen_width": 800,
          "max_width": 800,
          "spacing_grid": 5,
          "max_spacing": 40,
          "text_warning": 20
        }
      }
      """;

  /** The same in code. */
  static final BlueprintSchema CODE =
      BlueprintSchema.storefront().toBuilder("dash")
          .rootKey("widgets")
          .childrenKey("parts")
          .styleKey("look")
          .styleNames(Map.of("bg_color", "fill", "text_color", "ink"))
          .camelCase(true)
          .pixelsAsText(true)
          .box("area", Box.Convention.CORNERS)
          .text(Path.of("caption"), Map.of("knob", Path.of("face", "legend")))
          .types(List.of("gauge", "knob", "rack", "lamp"))
          .roles(List.of("cta", "volume", "warning"))
          .boxLike(List.of("gauge", "knob", "rack"))
          .sizeExempt(List.of("rack"))
          .touchTargets(List.of("knob"))
          .synonyms(
              Map.of(
                  "dial",
                  List.of("gauge"),
                  "turner",
                  List.of("knob"),
                  "warning light",
                  List.of("lamp")))
          .defaultSizes(
              Map.of(
                  "gauge", new Size(120, 120), "knob", new Size(60, 60), "lamp", new Size(40, 24)))
          .limits(
              Limits.DEFAULT
                  .with(Limit.TOUCH_TARGET, 52)
                  .with(Limit.MAX_HEIGHT, 300)
                  .with(Limit.MIN_FONT_SIZE, 14)
                  .with(Limit.MAX_FONT_SIZE, 40)
                  .with(Limit.CONTRAST, 7)
                  .with(Limit.SCREEN_WIDTH, 800)
                  .with(Limit.MAX_WIDTH, 800)
                  .with(Limit.SPACING_GRID, 5)
                  .with(Limit.MAX_SPACING, 40)
                  .with(Limit.TEXT_WARNING, 20))
          .build();

  /** Two gauges and two knobs in a rack, a lamp below. */
  static final String DOCUMENT =
      """
      {"screen_id": "d1", "tokens": {"base_spacing": 15, "colors": {"night": "#101820"}},
       "widgets": [
        {"id": "r", "type": "rack", "area": [0, 0, 700, 300], "look": {"fill": "#FFFFFF"}, "parts": [
          {"id": "g1", "type": "gauge", "caption": "Bass", "area": [10, 10, 110, 110],
           "look": {"fill": "#101820", "ink": "#FFFFFF", "fontSize": "16px"}},
          {"id": "g2", "type": "gauge", "caption": "Treble", "area": [210, 10, 310, 110]},
          {"id": "k1", "type": "knob", "role": "volume", "face": {"legend": "Volume"},
           "area": [10, 150, 110, 210], "look": {"height": "60px"}},
          {"id": "k2", "type": "knob", "face": {"legend": "Fade"}, "area": [210, 150, 310, 210]}]},
        {"id": "l1", "type": "lamp", "role": "warning", "caption": "Oil", "area": [0, 320, 80, 350]}]}
      """;

  private Kit() {}

  static BlueprintSchema read(String json) {
    return BlueprintEngine.readSchema(json.getBytes(StandardCharsets.UTF_8));
  }

  static BlueprintEngine engine(BlueprintSchema schema) {
    return BlueprintEngine.create(EngineOptions.builder().schemas(schema).build());
  }

  /** Returns an engine of a schema that has these limits and else is the storefront's. */
  static BlueprintEngine limited(String limits) {
    return engine(read("{\"name\":\"limited\",\"limits\":{" + limits + "}}"));
  }
}
