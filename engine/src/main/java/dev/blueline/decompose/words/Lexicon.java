package dev.blueline.decompose.words;

import dev.blueline.plan.Parameters.Dimension;
import dev.blueline.plan.Parameters.Direction;
import dev.blueline.plan.Parameters.Edge;
import dev.blueline.plan.Parameters.StyleWord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The words of the language that do not depend on a schema. One line adds a word. The maps are
 * looked up only, so their order reaches nothing.
 */
public final class Lexicon {
  private static final Map<String, Verb> VERBS = new HashMap<>();
  private static final Map<String, Property> PROPERTIES = new HashMap<>();

  /** The first words of properties, by which most phrases are passed over at once. */
  private static final Set<String> PROPERTY_STARTS = new HashSet<>();

  private static final Map<String, SizeWord> SIZES = new HashMap<>();
  private static final Map<String, StyleWord> STYLES = new HashMap<>();
  private static final Map<String, Integer> ORDINALS = new HashMap<>();
  private static final Map<String, Integer> NUMBERS = new HashMap<>();
  private static final Map<String, Edge> EDGES = new HashMap<>();

  /** Everything that is said in commands, so that a word which is not may be misspelt. */
  private static final Set<String> SPELLINGS = new TreeSet<>();

  private static final Set<String> COURTESY =
      words(
          "please kindly just now simply hey hi hello ok okay alright hmm thanks thx pls plz maybe"
              + " actually so then also immediately quickly again");
  private static final Set<String> DETERMINERS =
      words("the a an my our your this that these those");
  private static final Set<String> PRONOUNS =
      words("it its them they their theirs that this these those itself themselves");
  private static final Set<String> CONJUNCTIONS = words("and also plus then & + \u2013 \u2014");
  private static final Set<String> TEXT_LIKE =
      words(
          "text label title subtitle heading headline caption paragraph description name copy"
              + " tagline titles labels headings subtitles subheading");

  /** Verbs that name things as well. */
  private static final Set<String> NOUNS_TOO =
      words(
          "label caption title copy line space type position fill round scale color colour bold"
              + " underline strike uppercase lowercase center centre narrow double tint display get"
              + " let match use order lower italicize strikethrough");

  /** "The opacity property" is the opacity. */
  private static final String NOUN_OF_PROPERTY = " property";

  private Lexicon() {}

  static {
    verbs(Verb.MAKE, "make turn render let get becomes become");
    verbs(Verb.SET, "set change update modify switch edit adjust alter");
    verbs(Verb.PAINT, "paint color colour recolor recolour fill tint colorize");
    verbs(Verb.RENAME, "rename retitle relabel");
    verbs(Verb.LABEL, "label caption title");
    verbs(Verb.WRITE, "write type");
    verbs(Verb.REPLACE, "replace substitute");
    verbs(Verb.GIVE, "give");
    verbs(Verb.APPLY, "use apply");
    verbs(Verb.MATCH, "match");
    verbs(Verb.RESIZE, "resize scale");
    verbs(Verb.GROW, "enlarge grow increase expand raise extend");
    verbs(Verb.SHRINK, "shrink reduce decrease lower");
    verbs(Verb.DOUBLE, "double");
    verbs(Verb.TRIPLE, "triple");
    verbs(Verb.HALVE, "halve");
    verbs(Verb.WIDEN, "widen broaden");
    verbs(Verb.NARROW, "narrow");
    verbs(Verb.HEIGHTEN, "heighten");
    verbs(Verb.SHORTEN, "shorten");
    verbs(Verb.DARKEN, "darken");
    verbs(Verb.LIGHTEN, "lighten brighten");
    verbs(Verb.HIDE, "hide conceal");
    verbs(Verb.SHOW, "show reveal unhide display");
    verbs(Verb.TOGGLE, "toggle");
    verbs(Verb.REMOVE, "remove delete drop erase trash");
    verbs(Verb.MOVE, "move put place bring send shift position reorder");
    verbs(Verb.NUDGE, "nudge push pull");
    verbs(Verb.ALIGN, "align line");
    verbs(Verb.CENTER, "center centre");
    verbs(Verb.DISTRIBUTE, "distribute space spread");
    verbs(Verb.SWAP, "swap exchange");
    verbs(Verb.ADD, "add insert create");
    verbs(Verb.DUPLICATE, "duplicate copy clone");
    verbs(Verb.BOLD, "bold embolden");
    verbs(Verb.ITALICIZE, "italicize italicise");
    verbs(Verb.UNDERLINE, "underline");
    verbs(Verb.STRIKE, "strikethrough strike");
    verbs(Verb.UNBOLD, "unbold");
    verbs(Verb.CAPITALIZE, "capitalize capitalise");
    verbs(Verb.UPPERCASE, "uppercase");
    verbs(Verb.LOWERCASE, "lowercase");
    verbs(Verb.ROUND, "round");
    verbs(Verb.DISABLE, "disable");
    verbs(Verb.ENABLE, "enable");

    properties(PropertyKind.COLOUR, "main", "color|colour");
    properties(
        PropertyKind.COLOUR,
        "background",
        "background|background color|background colour|bg|bg color|bg colour|backdrop|fill"
            + "|fill color|fill colour|bgcolor|backgrounds");
    properties(
        PropertyKind.COLOUR,
        "text_color",
        "text color|text colour|font color|font colour|foreground|foreground color"
            + "|foreground colour|label color|label colour|textcolor");
    properties(
        PropertyKind.COLOUR,
        "border_color",
        "border color|border colour|outline color|outline colour");
    properties(PropertyKind.TEXT, "text", "text|label|caption|copy|wording|words");
    properties(PropertyKind.LENGTH, "height", "height|size|heights");
    properties(PropertyKind.LENGTH, "width", "width|widths");
    properties(
        PropertyKind.LENGTH,
        "font_size",
        "font size|fontsize|text size|font|type size|letter size|font sizes");
    properties(PropertyKind.NUMBER, "padding", "padding|inner spacing|inner space");
    properties(PropertyKind.NUMBER, "margin", "margin|outer spacing|outer space");
    properties(
        PropertyKind.NUMBER,
        "border_radius",
        "border radius|corner radius|radius|rounding|roundness|corners");
    properties(PropertyKind.NUMBER, "opacity", "opacity|alpha");
    properties(PropertyKind.WORD, "font_weight", "font weight|weight|boldness");
    properties(PropertyKind.WORD, "font_style", "font style");
    properties(PropertyKind.WORD, "text_decoration", "text decoration|decoration");
    properties(PropertyKind.WORD, "text_transform", "text transform|case|capitalization|text case");
    properties(PropertyKind.WORD, "visible", "visibility|visible");
    properties(PropertyKind.EDGE, "align", "text align|text alignment|alignment|align");
    properties(PropertyKind.POSITION, "x", "x|x position|x coordinate|horizontal position");
    properties(PropertyKind.POSITION, "y", "y|y position|y coordinate|vertical position");
    properties(PropertyKind.FREE, "border", "border|outline");
    properties(PropertyKind.FREE, "shadow", "shadow|drop shadow|box shadow");
    properties(PropertyKind.FREE, "font_family", "font family|typeface");
    properties(PropertyKind.FREE, "disabled", "disabled");
    properties(PropertyKind.FREE, "line_height", "line height|leading");
    properties(PropertyKind.FREE, "letter_spacing", "letter spacing|tracking");
    properties(PropertyKind.FREE, "z_index", "z index");
    properties(
        PropertyKind.TOKEN,
        "base_spacing",
        "spacing|base spacing|grid spacing|spacing token|base spacing token|spacing unit");
    properties(PropertyKind.TOKEN, "font_scale", "font scale|type scale|font scale token");
    properties(PropertyKind.TOKEN, "border_radius", "border radius token|radius token");

    size("bigger larger big large biggest", Dimension.HEIGHT, 20);
    size("huge enormous gigantic massive", Dimension.HEIGHT, 50);
    size("smaller small littler", Dimension.HEIGHT, -20);
    size("tiny minuscule teeny", Dimension.HEIGHT, -30);
    size("taller higher", Dimension.HEIGHT, 20);
    size("shorter", Dimension.HEIGHT, -20);
    size("wider broader", Dimension.WIDTH, 20);
    size("narrower slimmer", Dimension.WIDTH, -20);
    size("thinner", Dimension.HEIGHT, -20);

    style("font_weight", "bold", "bold bolded bolder");
    style("font_weight", "normal", "unbold normal regular");
    style("font_weight", "light", "thin light");
    style("font_style", "italic", "italic italics italicized italicised");
    style("text_decoration", "underline", "underlined underline");
    style(
        "text_decoration",
        "line-through",
        "strike strikethrough struck line-through strike-through");
    style("text_transform", "uppercase", "uppercase uppercased caps upper-case");
    style("text_transform", "lowercase", "lowercase lowercased lower-case");
    style("text_transform", "capitalize", "capitalized capitalised capitalize capitalise");

    String[] ordinals =
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
            .split(" ", -1);
    String[] numbers =
        "one two three four five six seven eight nine ten eleven twelve".split(" ", -1);
    for (int i = 0; i < ordinals.length; i++) {
      ORDINALS.put(ordinals[i], i + 1);
      NUMBERS.put(numbers[i], i + 1);
    }
    ORDINALS.put("last", -1);
    ORDINALS.put("final", -1);
    ORDINALS.put("penultimate", -2);

    edges(Edge.LEFT, "left leftmost");
    edges(Edge.RIGHT, "right rightmost");
    edges(Edge.TOP, "top");
    edges(Edge.BOTTOM, "bottom");
    edges(Edge.CENTER, "center centre centered centred");
    edges(Edge.MIDDLE, "middle");

    SPELLINGS.addAll(ORDINALS.keySet());
    SPELLINGS.addAll(EDGES.keySet());
    SPELLINGS.addAll(DETERMINERS);
    SPELLINGS.addAll(PRONOUNS);
    SPELLINGS.addAll(
        words(
            "and then with please everything except every each both hidden visible invisible"
                + " darker lighter brighter rounded transparent slightly much twice half thinner wide"
                + " above below before after inside within under between saying says called named"
                + " horizontally vertically evenly should places percent pixels background"
                + " components toward towards same as by into size to of dark light"
                + " medium pale deep royal forest midnight steel slate hot sky sea navy"));
  }

  static Set<String> words(String text) {
    return new HashSet<>(List.of(text.split(" ", -1)));
  }

  private static void verbs(Verb verb, String words) {
    for (String word : words.split(" ", -1)) {
      VERBS.put(word, verb);
      SPELLINGS.add(word);
    }
  }

  private static void properties(PropertyKind kind, String key, String phrases) {
    for (String phrase : phrases.split("\\|", -1)) {
      PROPERTIES.put(phrase, new Property(kind, key));
      PROPERTY_STARTS.add(phrase.split(" ", -1)[0]);
      SPELLINGS.addAll(List.of(phrase.split(" ", -1)));
    }
  }

  private static void size(String words, Dimension dimension, int percent) {
    for (String word : words.split(" ", -1)) {
      SIZES.put(word, new SizeWord(dimension, percent));
      SPELLINGS.add(word);
    }
  }

  private static void style(String key, String value, String words) {
    for (String word : words.split(" ", -1)) {
      STYLES.put(word, new StyleWord(key, value));
      SPELLINGS.add(word);
    }
  }

  private static void edges(Edge edge, String words) {
    for (String word : words.split(" ", -1)) {
      EDGES.put(word, edge);
    }
  }

  public static Set<String> styles() {
    return STYLES.keySet();
  }

  public static Set<String> verbs() {
    return VERBS.keySet();
  }

  public static @Nullable Verb verb(String word) {
    return VERBS.get(word);
  }

  /** Returns the property of a phrase of one to three words, its words joined by any mark. */
  public static @Nullable Property property(String phrase) {
    Property property = PROPERTIES.get(phrase);
    if (property == null && phrase.endsWith(NOUN_OF_PROPERTY)) {
      return property(phrase.substring(0, phrase.length() - NOUN_OF_PROPERTY.length()));
    }
    return property == null && isJoined(phrase)
        ? PROPERTIES.get(phrase.replace('-', ' ').replace('_', ' '))
        : property;
  }

  /** Returns whether a property may start with a word. */
  static boolean startsProperty(String word) {
    return PROPERTY_STARTS.contains(word) || isJoined(word);
  }

  public static boolean isJoined(String word) {
    return word.indexOf('-') > 0 || word.indexOf('_') > 0;
  }

  public static @Nullable SizeWord size(String word) {
    return SIZES.get(word);
  }

  public static @Nullable StyleWord style(String word) {
    return STYLES.get(word);
  }

  /** "normal weight", "italic font", "uppercase letters". */
  public static boolean isStyleNoun(String word) {
    return switch (word) {
      case "weight", "font", "style", "letters", "type" -> true;
      default -> false;
    };
  }

  public static @Nullable Edge edge(String word) {
    return EDGES.get(word);
  }

  /** Returns whether a word means before something or, as between two, after it; else null. */
  public static @Nullable Direction order(String preposition) {
    return switch (preposition) {
      case "above", "before", "over" -> Direction.BEFORE;
      case "below", "after", "under", "underneath", "beneath", "between" -> Direction.AFTER;
      default -> null;
    };
  }

  /** Returns a place from 1, or from the end from -1; 0 for a word that is no ordinal. */
  public static int ordinal(String word) {
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

  /** Returns the number that a word or some digits spell; 0 for neither. */
  public static int number(String word) {
    Integer known = NUMBERS.get(word);
    if (known != null) {
      return known;
    }
    int value = 0;
    for (int i = 0; i < word.length(); i++) {
      if (!isDigit(word.charAt(i)) || i > 5) {
        return 0;
      }
      value = 10 * value + (word.charAt(i) - '0');
    }
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  public static boolean isCourtesy(String word) {
    return COURTESY.contains(word);
  }

  public static boolean isDeterminer(String word) {
    return DETERMINERS.contains(word);
  }

  public static boolean isPronoun(String word) {
    return PRONOUNS.contains(word);
  }

  public static boolean isConjunction(String word) {
    return CONJUNCTIONS.contains(word);
  }

  public static boolean isNounToo(String verb) {
    return NOUNS_TOO.contains(verb);
  }

  /** Returns whether a noun names something whose value is its text. */
  public static boolean isTextLike(String word) {
    return TEXT_LIKE.contains(word);
  }

  /** Returns whether a word is a good one, of the language or not, and so not misspelt. */
  public static boolean isSpelledWell(String word) {
    return isSaid(word) || PlainWords.isCommon(word);
  }

  /** Returns whether a word has a meaning in commands, so that it names no token. */
  public static boolean isSaid(String word) {
    return SPELLINGS.contains(word)
        || PlainWords.has(word)
        || COURTESY.contains(word)
        || CONJUNCTIONS.contains(word)
        || NUMBERS.containsKey(word)
        || ordinal(word) != 0;
  }

  /** Returns the words of the language that a misspelt word may stand for, in a fixed order. */
  static Iterable<String> spellings() {
    return SPELLINGS;
  }
}
