package dev.blueline.bench;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A field that commands write, with the ways to say it. No value is one that a benchmark document
 * starts with, and each has at least three, so that a command can always change something.
 */
enum BenchField {
  MAIN_BACKGROUND(
      "visual.bg_color",
      Values.BACKGROUNDS,
      "change the color of {t} to {v}",
      "make {t} {v}",
      "paint {t} {v}",
      "set the background of {t} to {v}"),
  BACKGROUND(
      "visual.bg_color",
      Values.BACKGROUNDS,
      "change the background of {t} to {v}",
      "set the background color of {t} to {v}",
      "make the background of {t} {v}"),
  MAIN_COLOUR(
      "visual.text_color",
      Values.COLOURS,
      "change the color of {t} to {v}",
      "make {t} {v}",
      "set the color of {t} to {v}"),
  COLOUR(
      "visual.text_color",
      Values.COLOURS,
      "change the text color of {t} to {v}",
      "set the text color of {t} to {v}"),
  TEXT(
      "text",
      Values.TEXTS,
      "change the text of {t} to \"{v}\"",
      "set the text of {t} to \"{v}\"",
      "rename {t} to \"{v}\"",
      "make {t} say \"{v}\""),
  FONT_SIZE(
      "visual.font_size",
      List.of("15", "17", "18", "19", "22", "26", "28"),
      "set the font size of {t} to {v}",
      "change the font size of {t} to {v}px"),
  FONT_WEIGHT(
      "visual.font_weight",
      List.of("bold", "normal", "thin"),
      "set the font weight of {t} to {v}",
      "change the font weight of {t} to {v}"),
  BORDER_RADIUS(
      "visual.border_radius",
      List.of("2", "4", "6", "12", "16", "20"),
      "set the border radius of {t} to {v}",
      "change the corner radius of {t} to {v}px"),
  PADDING(
      "visual.padding",
      List.of("8", "12", "20", "24"),
      "set the padding of {t} to {v}",
      "change the padding of {t} to {v}px"),
  OPACITY(
      "visual.opacity",
      List.of("0.6", "0.7", "0.8", "0.9"),
      "set the opacity of {t} to {v}",
      "change the opacity of {t} to {v}"),
  /** The values are px above the type's own height, below what would reach the next component. */
  HEIGHT("bbox.3", List.of("2", "4", "6"), "set the height of {t} to {v}", "resize {t} to {v}px"),
  VISIBLE("visual.visible", List.of("", "", ""), "toggle {t}");

  private final String path;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> values;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> phrases;

  BenchField(String path, List<String> values, String... phrases) {
    this.path = path;
    this.values = values;
    this.phrases = List.of(phrases);
  }

  /**
   * What texts and colours are changed to; no two colours of a list are the same one, all are in
   * the documents' tokens, and any text can be read on any background.
   */
  private static final class Values {
    static final List<String> BACKGROUNDS =
        List.of(
            "ivory",
            "honeydew",
            "azure",
            "beige",
            "light yellow",
            "lavender",
            "#FFE8CC",
            "#e0f2fe",
            "white");

    static final List<String> COLOURS =
        List.of(
            "black",
            "navy",
            "maroon",
            "dark green",
            "indigo",
            "midnight blue",
            "dark red",
            "#7A1F3D",
            "#14532d",
            "purple");

    static final List<String> TEXTS =
        List.of(
            "Buy",
            "Buy now",
            "Order today",
            "Sale",
            "Summer sale, up to 40% off",
            "Learn more",
            "In stock again",
            "Only 3 left",
            "Sold out",
            "Salt and Pepper",
            "Café & crème",
            "Welcome back",
            "Pick a size first",
            "Hand-made, one by one",
            "Read the story",
            "Delivered in 2 days",
            "Try it at home for 30 days",
            "Last chance",
            "Gift cards",
            "More like this",
            "Size guide",
            "Notify me",
            "Back to top",
            "Für drinnen und draußen");

    private Values() {}
  }

  /** Returns the path that is written inside the component, as results show it. */
  String path() {
    return path;
  }

  /** Returns how many values there are. */
  int valueCount() {
    return values.size();
  }

  /** Returns a clause that writes a value. */
  String clause(BenchComponent component, String target, int value, SplittableRandom random) {
    String phrase = phrases.get(random.nextInt(phrases.size()));
    return phrase.replace("{t}", target).replace("{v}", value(component, value));
  }

  private String value(BenchComponent component, int index) {
    String value = values.get(index);
    return this == HEIGHT ? Integer.toString(component.height() + Integer.parseInt(value)) : value;
  }
}
