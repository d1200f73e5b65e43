package dev.blueline.profiler.report;

import dev.blueline.profiler.profile.Measure;
import dev.blueline.profiler.profile.Members;
import java.util.ArrayList;
import java.util.List;

/** A table of text: the first column to the left, the others to the right. */
final class TextTable {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final boolean isLastColumnText;

  /**
   * Creates an empty one.
   *
   * @param isLastColumnText whether the last column goes to the left too
   */
  TextTable(boolean isLastColumnText) {
    this.isLastColumnText = isLastColumnText;
  }

  /** One row, from left to right. */
  static final class Row {
    private final List<String> cells;

    private Row(List<String> cells) {
      this.cells = cells;
    }

    Row text(String... more) {
      cells.addAll(List.of(more));
      return this;
    }

    /** Adds members of a profile that are times. */
    Row times(Members from, String... names) {
      for (String name : names) {
        cells.add(Measure.TIME.text(from.number(name)));
      }
      return this;
    }
  }

  /** Adds a row that begins with some cells. */
  Row row(String... first) {
    List<String> cells = new ArrayList<>(List.of(first));
    rows.add(cells);
    return new Row(cells);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        append(line, row, column);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private void append(StringBuilder line, List<String> row, int column) {
    String cell = row.get(column);
    String padding = " ".repeat(width(column) - length(cell));
    boolean isText = column == 0 || (isLastColumnText && column == row.size() - 1);
    line.append(column == 0 ? "" : GAP).append(isText ? cell + padding : padding + cell);
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> length(row.get(column)))
        .max()
        .orElse(0);
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
