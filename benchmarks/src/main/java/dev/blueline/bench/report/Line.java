package dev.blueline.bench.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A method of a benchmark and what it does, as a line of a table.
 *
 * @param method its name
 * @param words what it does, or an empty string
 */
record Line(String method, String words) {

  /** Returns those lines that were measured, and then methods that were, and have no words. */
  static List<Line> measured(List<Line> known, Measurements measurements) {
    List<String> methods = measurements.methods();
    List<Line> lines = new ArrayList<>(known);
    lines.removeIf(line -> !methods.contains(line.method));
    for (String method : methods) {
      if (known.stream().noneMatch(line -> line.method.equals(method))) {
        lines.add(new Line(method, ""));
      }
    }
    return lines;
  }

  String code() {
    return '`' + method + '`';
  }

  String text() {
    return words.isEmpty() ? code() : code() + ": " + words;
  }
}
