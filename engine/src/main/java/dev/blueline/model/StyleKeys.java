package dev.blueline.model;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The style keys in the spelling of commands, and where a dialect keeps their values. */
final class StyleKeys {
  static final List<String> KNOWN =
      List.of(
          "color",
          "text_color",
          "bg_color",
          "border_color",
          "height",
          "width",
          "font_size",
          "font_weight",
          "font_style",
          "text_decoration",
          "text_transform",
          "padding",
          "margin",
          "border_radius",
          "border",
          "shadow",
          "opacity",
          "visible",
          "align",
          "disabled",
          "font_family",
          "line_height",
          "letter_spacing",
          "z_index");

  private final String holder;
  private final Map<String, String> names;
  private final boolean camelCase;
  private final Map<String, Path> paths;

  /** Whether the dialect spells all keys as commands do. */
  private final boolean isPlain;

  /**
   * Prepares a dialect's keys.
   *
   * @param holder the key of the style object
   * @param names the dialect's spelling of some keys
   * @param camelCase whether it spells the others in camel case
   */
  StyleKeys(String holder, Map<String, String> names, boolean camelCase) {
    this.holder = holder;
    this.names = Map.copyOf(names);
    this.camelCase = camelCase;
    this.isPlain = names.isEmpty() && !camelCase;
    paths =
        KNOWN.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(),
                    key -> Path.of(UsualNames.of(holder), UsualNames.of(spelled(key)))));
  }

  boolean isKnown(String key) {
    return paths.containsKey(key);
  }

  Path path(String key) {
    Path known = paths.get(key);
    return known != null ? known : Path.of(holder, spelled(key));
  }

  String name(String key) {
    if (isPlain) {
      return key;
    }
    Path known = paths.get(key);
    return known == null ? spelled(key) : known.last();
  }

  private String spelled(String key) {
    String own = names.get(key);
    if (own != null) {
      return own;
    }
    return camelCase ? camelCase(key) : key;
  }

  static String camelCase(String key) {
    StringBuilder out = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      boolean joint = key.charAt(i) == '_' && i + 1 < key.length();
      out.append(joint ? Character.toUpperCase(key.charAt(++i)) : key.charAt(i));
    }
    return out.toString();
  }
}
