package dev.blueline.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A table with a row for each of some things and a column for each value of a parameter, and
 * further columns at its end.
 *
 * @param <R> what has a row
 */
final class Grid<R> {
  private final List<R> rows;
  private final Function<R, String> name;
  private final Map<String, Function<R, String>> columns = new LinkedHashMap<>();

  Grid(List<R> rows, Function<R, String> name) {
    this.rows = rows;
    this.name = name;
  }

  /** Adds a column for each value. */
  Grid<R> columns(List<String> values, BiFunction<R, String, String> cell) {
    values.forEach(value -> column(grouped(value), row -> cell.apply(row, value)));
    return this;
  }

  /** Adds a column. */
  Grid<R> column(String title, Function<R, String> cell) {
    columns.put(title, cell);
    return this;
  }

  /** Returns a whole number with its digits in groups of three. */
  static String grouped(String number) {
    return number.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
  }

  Table table(String corner) {
    List<String> header = new ArrayList<>(List.of(corner));
    header.addAll(columns.keySet());
    Table table = new Table(header);
    for (R row : rows) {
      List<String> cells = new ArrayList<>(List.of(name.apply(row)));
      columns.values().forEach(cell -> cells.add(cell.apply(row)));
      table.row(cells);
    }
    return table;
  }
}
