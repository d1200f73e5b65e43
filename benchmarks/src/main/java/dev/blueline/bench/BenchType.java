package dev.blueline.bench;

import java.util.List;
import java.util.Locale;

/** The types that benchmark documents are made of, and what people change about each. */
enum BenchType {
  HEADER(
      64,
      "header",
      "\"bg_color\":\"#F1FAEE\",\"text_color\":\"#1D3557\",\"font_size\":20,\"padding\":16",
      List.of("Salt & Pepper"),
      List.of(
          BenchField.BACKGROUND,
          BenchField.COLOUR,
          BenchField.TEXT,
          BenchField.PADDING,
          BenchField.HEIGHT)),
  HEADING(
      40,
      "title",
      "\"text_color\":\"#1D3557\",\"font_size\":24,\"font_weight\":600,\"padding\":16",
      List.of("New this week", "Our favourites", "From the workshop"),
      List.of(
          BenchField.MAIN_COLOUR, BenchField.TEXT, BenchField.FONT_SIZE, BenchField.FONT_WEIGHT)),
  TITLE(
      32,
      "title",
      "\"text_color\":\"#1D3557\",\"font_size\":20,\"font_weight\":600",
      List.of("Oak table with two drawers", "Linen cushion, stone washed", "Walnut serving board"),
      List.of(
          BenchField.MAIN_COLOUR, BenchField.TEXT, BenchField.FONT_SIZE, BenchField.FONT_WEIGHT)),
  TEXT(
      48,
      "content",
      "\"text_color\":\"#1D3557\",\"font_size\":14",
      List.of("Made by hand in Porto, sent in two days", "Free delivery on orders above 50 €"),
      List.of(
          BenchField.MAIN_COLOUR,
          BenchField.TEXT,
          BenchField.FONT_SIZE,
          BenchField.OPACITY,
          BenchField.HEIGHT)),
  IMAGE(
      160,
      "product",
      "\"bg_color\":\"#F8F9FA\",\"border_radius\":8,\"image\":\"/media/2041/large.webp\"",
      List.of(),
      List.of(
          BenchField.MAIN_BACKGROUND,
          BenchField.BORDER_RADIUS,
          BenchField.OPACITY,
          BenchField.HEIGHT,
          BenchField.VISIBLE)),
  CARD(
      0,
      "product",
      "\"bg_color\":\"#F8F9FA\",\"padding\":16,\"border_radius\":8",
      List.of(),
      List.of(
          BenchField.MAIN_BACKGROUND,
          BenchField.PADDING,
          BenchField.BORDER_RADIUS,
          BenchField.OPACITY)),
  BUTTON(
      48,
      "cta",
      "\"bg_color\":\"#A8DADC\",\"text_color\":\"#1D3557\",\"border_radius\":8",
      List.of("Add to basket", "See details", "Shop now"),
      List.of(
          BenchField.MAIN_BACKGROUND,
          BenchField.COLOUR,
          BenchField.TEXT,
          BenchField.BORDER_RADIUS,
          BenchField.VISIBLE)),
  FOOTER(
      96,
      "footer",
      "\"bg_color\":\"#F1FAEE\",\"text_color\":\"#1D3557\",\"padding\":16",
      List.of("© 2025 Salt & Pepper"),
      List.of(
          BenchField.BACKGROUND,
          BenchField.COLOUR,
          BenchField.TEXT,
          BenchField.PADDING,
          BenchField.HEIGHT));

  private final String word = name().toLowerCase(Locale.ROOT);
  private final int height;
  private final String role;
  private final String style;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> texts;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<BenchField> fields;

  BenchType(int height, String role, String style, List<String> texts, List<BenchField> fields) {
    this.height = height;
    this.role = role;
    this.style = style;
    this.texts = texts;
    this.fields = fields;
  }

  /** Returns the type in documents and commands. */
  String word() {
    return word;
  }

  /** Returns the height in px; a card is as high as its content asks. */
  int height() {
    return height;
  }

  String role() {
    return role;
  }

  /** Returns the members of the style object. */
  String style() {
    return style;
  }

  /** Returns the visible text of the component with a number, empty for none. */
  String text(int number) {
    return texts.isEmpty() ? "" : texts.get(number % texts.size());
  }

  /** Returns what commands change, the first ones most often. */
  List<BenchField> fields() {
    return fields;
  }
}
