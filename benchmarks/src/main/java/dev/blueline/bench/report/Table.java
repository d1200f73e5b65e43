package dev.blueline.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A table in Markdown: its first column holds words, the others figures, if not said otherwise. */
final class Table {
  private final int columns;
  private final StringBuilder out = new StringBuilder();

  private Table(List<String> header, String alignment) {
    columns = header.size();
    row(header);
    out.append("| --- |").append(alignment.repeat(columns - 1)).append('\n');
  }

  Table(List<String> header) {
    this(header, " ---: |");
  }

  Table(String... header) {
    this(List.of(header));
  }

  /** Returns a table of which all columns hold words. */
  static Table ofWords(String... header) {
    return new Table(List.of(header), " --- |");
  }

  void row(String... cells) {
    row(List.of(cells));
  }

  void row(List<String> cells) {
    List<String> all = new ArrayList<>(cells);
    while (all.size() < columns) {
      all.add("");
    }
    out.append("| ").append(String.join(" | ", all)).append(" |\n");
  }

  /** Adds a row with a cell for each of some things. */
  void row(String name, List<String> things, Function<String, String> cell) {
    List<String> cells = new ArrayList<>(List.of(name));
    things.forEach(thing -> cells.add(cell.apply(thing)));
    row(cells);
  }

  String markdown() {
    return out.toString();
  }
}
