package dev.blueline.bench.report;

import java.util.Map;
import java.util.TreeMap;

/**
 * One line of what JMH measures: a benchmark and the parameters that matter; any others may have
 * any value.
 *
 * @param benchmark class and method, without the package
 * @param params their values by their names
 */
record Case(String benchmark, Map<String, String> params) {

  static Case of(String benchmark) {
    return new Case(benchmark, Map.of());
  }

  static Case of(String className, Line line) {
    return of(className + '.' + line.method());
  }

  /** Returns this case on a document of so many components. */
  Case at(int components) {
    return with("components", Integer.toString(components));
  }

  Case with(String param, String value) {
    Map<String, String> more = new TreeMap<>(params);
    more.put(param, value);
    return new Case(benchmark, more);
  }
}
