package dev.blueline.profiler.html;

/** The place of a chart, which {@code report.js} draws by its name. */
final class Chart {
  private Chart() {}

  /** Writes the place; the caption says what is to be seen, also to those who do not see it. */
  static void write(Markup page, String name, String caption) {
    page.open("figure").element("figcaption", caption);
    page.open("div", "class", "chart", "data-chart", name).close("div").close("figure");
  }
}
