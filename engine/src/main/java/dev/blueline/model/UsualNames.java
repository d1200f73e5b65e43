package dev.blueline.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that most members of blueprints have, each as the one string that rules and schemas
 * look for: where a name is found, it is found by identity and no character is compared.
 */
final class UsualNames {
  private static final List<String> FIELDS =
      List.of(
          "id",
          "type",
          "role",
          "text",
          "bbox",
          "visual",
          "style",
          "props",
          "label",
          "content",
          "children",
          "confidence",
          "tokens",
          "meta",
          "components",
          "elements");

  private static final Map<String, String> USUAL = new HashMap<>();

  static {
    FIELDS.forEach(name -> USUAL.put(name, name));
    for (String key : StyleKeys.KNOWN) {
      USUAL.put(key, key);
      String camelCase = StyleKeys.camelCase(key);
      USUAL.putIfAbsent(camelCase, camelCase);
    }
  }

  private UsualNames() {}

  /** Returns the one string of a name, or the name itself where it is not usual. */
  static String of(String name) {
    String usual = USUAL.get(name);
    return usual == null ? name : usual;
  }
}
