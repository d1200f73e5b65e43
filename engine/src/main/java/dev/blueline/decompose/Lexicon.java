package dev.blueline.decompose;

import dev.blueline.plan.Parameters.Dimension;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of the language that do not depend on a schema. One line adds a word. The maps are
 * looked up only, so their order reaches nothing.
 */
final class Lexicon {
  private static final Map<String, Verb> VERBS = new HashMap<>();
  private static final Map<String, Property> PROPERTIES = new HashMap<>();
  private static final Map<String, SizeWord> SIZES = new HashMap<>();
  private static final Map<String, StyleWord> STYLES = new HashMap<>();
  private static final Map<String, Integer> ORDINALS = new HashMap<>();
  private static final Set<String> COURTESY =
      words("please kindly just now simply can could would");
  private static final Set<String> DETERMINERS =
      words("the a an my our your this that these those");
  private static final Set<String> PRONOUNS =
      words("it its them they their theirs that this these those itself");
  private static final Set<String> CONJUNCTIONS = words("and also plus then &");
  private static final Set<String> TEXT_LIKE =
      words(
          "text label title subtitle heading headline caption paragraph description name copy"
              + " tagline");

  private Lexicon() {}

  static {
    verbs(Verb.MAKE, "make turn render let get");
    verbs(Verb.SET, "set change update modify switch edit adjust");
    verbs(Verb.PAINT, "paint color colour recolor recolour fill tint");
    verbs(Verb.RENAME, "rename retitle relabel");
    verbs(Verb.REPLACE, "replace");
    verbs(Verb.RESIZE, "resize scale");
    verbs(Verb.GROW, "enlarge grow increase expand raise");
    verbs(Verb.SHRINK, "shrink reduce decrease lower");
    verbs(Verb.DOUBLE, "double");
    verbs(Verb.HALVE, "halve");
    verbs(Verb.DARKEN, "darken");
    verbs(Verb.LIGHTEN, "lighten brighten");
    verbs(Verb.HIDE, "hide");
    verbs(Verb.SHOW, "show reveal unhide display");
    verbs(Verb.TOGGLE, "toggle");
    verbs(Verb.REMOVE, "remove delete drop erase");
    verbs(Verb.MOVE, "move put place bring send");
    verbs(Verb.BOLD, "bold embolden");
    verbs(Verb.ITALICIZE, "italicize italicise");
    verbs(Verb.UNDERLINE, "underline");
    verbs(Verb.CAPITALIZE, "capitalize capitalise");
    verbs(Verb.UPPERCASE, "uppercase");
    verbs(Verb.LOWERCASE, "lowercase");

    properties(PropertyKind.COLOUR, "main", "color|colour");
    properties(
        PropertyKind.COLOUR,
        "background",
        "background|background color|background colour|bg|bg color|bg colour|bg_color|backdrop"
            + "|fill color|fill colour");
    properties(
        PropertyKind.COLOUR,
        "text_color",
        "text color|text colour|font color|font colour|text_color|foreground|foreground color");
    properties(
        PropertyKind.COLOUR,
        "border_color",
        "border color|border colour|border_color|outline color|outline colour");
    properties(PropertyKind.TEXT, "text", "text|label|caption|copy|wording|words");
    properties(PropertyKind.LENGTH, "height", "height|size");
    properties(PropertyKind.LENGTH, "width", "width");
    properties(
        PropertyKind.LENGTH,
        "font_size",
        "font size|font-size|font_size|fontsize|text size|font|type size");
    properties(PropertyKind.NUMBER, "padding", "padding");
    properties(PropertyKind.NUMBER, "margin", "margin");
    properties(
        PropertyKind.NUMBER,
        "border_radius",
        "border radius|border-radius|border_radius|corner radius|radius|rounding");
    properties(PropertyKind.NUMBER, "opacity", "opacity");
    properties(PropertyKind.WORD, "font_weight", "font weight|font-weight|font_weight|weight");
    properties(PropertyKind.WORD, "font_style", "font style|font-style|font_style");
    properties(
        PropertyKind.WORD, "text_decoration", "text decoration|text-decoration|text_decoration");
    properties(PropertyKind.WORD, "text_transform", "text transform|text-transform|text_transform");

    size("bigger larger", Dimension.HEIGHT, 20);
    size("huge enormous", Dimension.HEIGHT, 50);
    size("smaller", Dimension.HEIGHT, -20);
    size("tiny", Dimension.HEIGHT, -30);
    size("taller higher", Dimension.HEIGHT, 20);
    size("shorter", Dimension.HEIGHT, -20);
    size("wider broader", Dimension.WIDTH, 20);
    size("narrower thinner", Dimension.WIDTH, -20);

    style("font_weight", "bold", "bold bolded");
    style("font_weight", "normal", "unbold");
    style("font_weight", "light", "thin");
    style("font_style", "italic", "italic italics");
    style("text_decoration", "underline", "underlined underline");
    style("text_decoration", "line-through", "strike strikethrough struck");
    style("text_transform", "uppercase", "uppercase uppercased");
    style("text_transform", "lowercase", "lowercase lowercased");
    style("text_transform", "capitalize", "capitalized capitalised capitalize");

    String[] ordinals =
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ", -1);
    for (int i = 0; i < ordinals.length; i++) {
      ORDINALS.put(ordinals[i], i + 1);
    }
    ORDINALS.put("last", -1);
    ORDINALS.put("penultimate", -2);
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Set.of(text.split(" ", -1)));
  }

  private static void verbs(Verb verb, String words) {
    for (String word : words.split(" ", -1)) {
      VERBS.put(word, verb);
    }
  }

  private static void properties(PropertyKind kind, String key, String phrases) {
    for (String phrase : phrases.split("\\|", -1)) {
      PROPERTIES.put(phrase, new Property(kind, key));
    }
  }

  private static void size(String words, Dimension dimension, int percent) {
    for (String word : words.split(" ", -1)) {
      SIZES.put(word, new SizeWord(dimension, percent));
    }
  }

  private static void style(String key, String value, String words) {
    for (String word : words.split(" ", -1)) {
      STYLES.put(word, new StyleWord(key, value));
    }
  }

  static @Nullable Verb verb(String word) {
    return VERBS.get(word);
  }

  /** Returns the property of a phrase of one to two words. */
  static @Nullable Property property(String phrase) {
    return PROPERTIES.get(phrase);
  }

  static @Nullable SizeWord size(String word) {
    return SIZES.get(word);
  }

  static @Nullable StyleWord style(String word) {
    return STYLES.get(word);
  }

  /** Returns a place from 1, or from the end from -1; 0 for a word that is no ordinal. */
  static int ordinal(String word) {
    Integer known = ORDINALS.get(word);
    if (known != null) {
      return known;
    }
    int digits = 0;
    while (digits < word.length() && digits < 7 && isDigit(word.charAt(digits))) {
      digits++;
    }
    String suffix = word.substring(digits);
    boolean ordinal =
        digits > 0
            && (suffix.equals("st")
                || suffix.equals("nd")
                || suffix.equals("rd")
                || suffix.equals("th"));
    return ordinal ? Integer.parseInt(word.substring(0, digits)) : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isCourtesy(String word) {
    return COURTESY.contains(word);
  }

  static boolean isDeterminer(String word) {
    return DETERMINERS.contains(word);
  }

  static boolean isPronoun(String word) {
    return PRONOUNS.contains(word);
  }

  static boolean isConjunction(String word) {
    return CONJUNCTIONS.contains(word);
  }

  /** Returns whether a noun names something whose value is its text. */
  static boolean isTextLike(String word) {
    return TEXT_LIKE.contains(word);
  }
}
