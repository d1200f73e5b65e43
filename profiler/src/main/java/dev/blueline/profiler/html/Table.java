package dev.blueline.profiler.html;

import dev.blueline.profiler.profile.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Columns, each of which knows what to write for a row; the first one is the name of the row. */
final class Table<R> {
  private record Column<R>(String heading, String kind, BiConsumer<Markup, R> content) {}

  private final String caption;
  private final List<Column<R>> columns = new ArrayList<>();

  Table(String caption) {
    this.caption = caption;
  }

  Table<R> words(String heading, Function<R, String> text) {
    return column(heading, "w", text);
  }

  Table<R> numbers(String heading, Function<R, String> text) {
    return column(heading, "n", text);
  }

  /** A column of markup. */
  Table<R> marked(String heading, BiConsumer<Markup, R> content) {
    columns.add(new Column<>(heading, "w", content));
    return this;
  }

  /** A column with one time for each row. */
  Table<R> times(String heading, Function<R, Double> nanos) {
    return numbers(heading, row -> Measure.TIME.text(nanos.apply(row)));
  }

  private Table<R> column(String heading, String kind, Function<R, String> text) {
    columns.add(new Column<>(heading, kind, (page, row) -> page.text(text.apply(row))));
    return this;
  }

  /** Writes it in a frame that scrolls sideways where it is too wide, also by keyboard. */
  void write(Markup page, List<R> rows) {
    page.open("div", "class", "table", "tabindex", "0", "role", "region", "aria-label", caption);
    page.open("table").element("caption", caption).open("thead").open("tr");
    columns.forEach(c -> page.element("th", c.heading(), "scope", "col", "class", c.kind()));
    page.close("tr").close("thead").open("tbody");
    rows.forEach(row -> row(page, row));
    page.close("tbody").close("table").close("div");
  }

  /** As {@link #write}, folded away until it is asked for. */
  void writeFolded(Markup page, List<R> rows) {
    page.open("details").element("summary", "Numbers: " + caption);
    write(page, rows);
    page.close("details");
  }

  private void row(Markup page, R row) {
    page.open("tr");
    for (Column<R> column : columns) {
      boolean isName = column == columns.get(0);
      String tag = isName ? "th" : "td";
      if (isName) {
        page.open(tag, "scope", "row", "class", column.kind());
      } else {
        page.open(tag, "class", column.kind());
      }
      column.content().accept(page, row);
      page.close(tag);
    }
    page.close("tr");
  }
}
