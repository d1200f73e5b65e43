package dev.blueline.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each field of a component is about, in one schema. */
final class SchemaAspects {
  private static final Map<Aspects, List<String>> STYLE =
      Map.of(
          Aspects.LAYOUT,
          List.of("height", "width"),
          Aspects.PAINT,
          List.of(
              "color",
              "text_color",
              "bg_color",
              "border_color",
              "border",
              "background",
              "background_image",
              "bg_image"),
          Aspects.FONT,
          List.of("font_size", "font_weight"),
          Aspects.STATE,
          List.of("visible", "disabled"));

  private final String styleKey;
  private final Map<String, Aspects> fields = new HashMap<>();
  private final Map<String, Aspects> styles = new HashMap<>();

  SchemaAspects(
      String styleKey,
      StyleKeys keys,
      @Nullable Path box,
      Path text,
      Map<String, Path> textByType) {
    this.styleKey = styleKey;
    add(fields, "type", Aspects.TYPE);
    add(fields, "role", Aspects.ROLE);
    if (box != null) {
      add(fields, box.segment(0), Aspects.LAYOUT);
    }
    STYLE.forEach((aspects, names) -> names.forEach(name -> add(styles, keys.name(name), aspects)));
    addText(text);
    textByType.values().forEach(this::addText);
  }

  private void addText(Path path) {
    if (path.size() > 1 && path.segment(0).equals(styleKey)) {
      add(styles, path.segment(1), Aspects.TEXT);
    } else {
      add(fields, path.segment(0), Aspects.TEXT);
    }
  }

  /** One field may be about several things, as where a dialect has one key for two of ours. */
  private static void add(Map<String, Aspects> map, String name, Aspects aspects) {
    map.merge(name, aspects, Aspects::and);
  }

  /** Returns what changes with the value at a path of a component. */
  Aspects of(Path path) {
    String first = path.segment(0);
    if (!first.equals(styleKey)) {
      return fields.getOrDefault(first, Aspects.OTHER);
    }
    return path.size() == 1 ? Aspects.ALL : styles.getOrDefault(path.segment(1), Aspects.OTHER);
  }
}
