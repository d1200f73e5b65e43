package dev.blueline.bench.report;

import java.util.Map;
import java.util.TreeMap;

/** The document as it is written, and the pictures in it. */
final class Page {
  private static final int WIDTH = 140;

  private final StringBuilder out = new StringBuilder();
  private final Map<String, String> pictures = new TreeMap<>();

  void title(String text) {
    out.append("# ").append(text).append('\n');
  }

  void heading(String text) {
    out.append("\n## ").append(text).append('\n');
  }

  void subheading(String text) {
    out.append("\n### ").append(text).append('\n');
  }

  /** Writes words as a paragraph, whose lines are broken anew. */
  void paragraph(String words) {
    StringBuilder line = new StringBuilder();
    for (String word : words.strip().split("\\s+", -1)) {
      if (line.length() + word.length() >= WIDTH) {
        out.append('\n').append(line);
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    out.append('\n').append(line).append('\n');
  }

  /** Writes lines as they are. */
  void code(String lines) {
    out.append("\n```\n").append(lines.strip()).append("\n```\n");
  }

  void table(Table table) {
    out.append('\n').append(table.markdown());
  }

  /**
   * Shows a picture.
   *
   * @param name of its file, without {@code performance-} and {@code .svg}
   * @param words for whoever cannot see it
   * @param svg the picture
   */
  void picture(String name, String words, String svg) {
    String file = "performance-" + name + ".svg";
    pictures.put(file, svg);
    out.append("\n![").append(words).append("](images/").append(file).append(")\n");
  }

  /** Shows a chart, if there is anything on it. */
  void chart(String name, String words, ScalingChart chart) {
    if (!chart.isEmpty()) {
      picture(name, words, chart.svg());
    }
  }

  /** Says that something is left out. */
  void missing(String what) {
    paragraph("Not measured: " + what + '.');
  }

  String markdown() {
    return out.toString();
  }

  /** Returns the pictures by the names of their files. */
  Map<String, String> pictures() {
    return pictures;
  }
}
