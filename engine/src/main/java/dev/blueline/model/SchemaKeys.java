package dev.blueline.model;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which a schema finds the parts of a document.
 *
 * @param root of the list of root components
 * @param children of a component's list of children
 * @param style of a component's style
 * @param box of a component's box; null for none
 */
record SchemaKeys(String root, String children, String style, @Nullable String box) {

  /**
   * Requires that each means one thing.
   *
   * @throws IllegalArgumentException if one is taken twice, or empty
   */
  void requireSound(Path text, Map<String, Path> textByType) {
    requireApart("screen_id", "screen_type", "orientation", "tokens", "meta", root);
    requireApart("id", "type", "role", "confidence", children, style, box);
    requireText(text);
    textByType.keySet().stream().sorted().map(textByType::get).forEach(this::requireText);
  }

  /** A text may stand in the style, and in nothing else that has a meaning of its own. */
  private void requireText(Path path) {
    if (path.size() == 0) {
      throw new IllegalArgumentException("a text lies at a path that is not empty");
    }
    if (path.size() == 1 || !path.segment(0).equals(style)) {
      requireApart("id", "type", "role", "confidence", children, style, box, path.segment(0));
    }
  }

  private static void requireApart(@Nullable String... keys) {
    Set<String> seen = new HashSet<>();
    for (String key : keys) {
      if (key != null && (key.isEmpty() || !seen.add(key))) {
        throw new IllegalArgumentException("the key '" + key + "' stands for two things, or none");
      }
    }
  }
}
