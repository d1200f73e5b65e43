package dev.blueline.bench.peer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link PojoDocument} must keep to: what the JSON Schema of the other stack says and the
 * types of the fields do not, unique ids, and siblings that do not overlap. For one thread.
 */
final class PojoRules {
  private static final int MAX_TEXT = 10_000;

  private final OverlapSweep sweep = new OverlapSweep();
  private final Set<String> ids = new HashSet<>();
  private @Nullable PojoTokens goodTokens;

  boolean hold(PojoDocument document) {
    ids.clear();
    return holdIn(document.tokens) && holdIn(document.components);
  }

  /** Tokens are looked at once, for all versions share them. */
  private boolean holdIn(PojoTokens tokens) {
    if (tokens == goodTokens) {
      return true;
    }
    boolean isGood =
        isWithin(tokens.baseSpacing, 0, 64)
            && isColour(tokens.primaryColor)
            && isColour(tokens.accentColor)
            && areColours(tokens.colors);
    goodTokens = isGood ? tokens : null;
    return isGood;
  }

  private static boolean areColours(Map<String, String> colours) {
    for (String colour : colours.values()) {
      if (!isColour(colour)) {
        return false;
      }
    }
    return true;
  }

  private boolean holdIn(List<PojoComponent> siblings) {
    sweep.clear();
    for (int i = 0; i < siblings.size(); i++) {
      PojoComponent component = siblings.get(i);
      if (!holdIn(component)) {
        return false;
      }
      addBox(component);
    }
    return !sweep.findsOverlap() && holdBelow(siblings);
  }

  private boolean holdBelow(List<PojoComponent> components) {
    for (int i = 0; i < components.size(); i++) {
      List<PojoComponent> children = components.get(i).children;
      if (children != null && !holdIn(children)) {
        return false;
      }
    }
    return true;
  }

  private void addBox(PojoComponent component) {
    if (!component.isExemptFromOverlap()) {
      int[] box = component.bbox;
      sweep.add(box[0], box[1], box[2], box[3]);
    }
  }

  private boolean holdIn(PojoComponent component) {
    int[] box = component.bbox;
    String text = component.text;
    return !component.id.isEmpty()
        && ids.add(component.id)
        && box.length == 4
        && box[2] > 0
        && box[3] > 0
        && (text == null || text.length() <= MAX_TEXT)
        && component.confidence >= 0
        && component.confidence <= 1
        && holdIn(component.visual);
  }

  private static boolean holdIn(PojoStyle style) {
    return isColour(style.bgColor)
        && isColour(style.textColor)
        && isWithin(style.fontSize, 12, 72)
        && isWithin(style.fontWeight, 1, 1000)
        && isWithin(style.padding, 0, Integer.MAX_VALUE)
        && isWithin(style.borderRadius, 0, Integer.MAX_VALUE)
        && (style.opacity == null || (style.opacity >= 0 && style.opacity <= 1));
  }

  private static boolean isWithin(@Nullable Integer value, int min, int max) {
    return value == null || (value >= min && value <= max);
  }

  private static boolean isColour(@Nullable String colour) {
    return colour == null || (hasColourLength(colour.length()) && isHex(colour));
  }

  private static boolean hasColourLength(int length) {
    return length == 7 || length == 4 || length == 9 || length == 5;
  }

  private static boolean isHex(String colour) {
    for (int i = 1; i < colour.length(); i++) {
      char c = colour.charAt(i);
      boolean isDigit = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
      if (!isDigit) {
        return false;
      }
    }
    return colour.charAt(0) == '#';
  }
}
