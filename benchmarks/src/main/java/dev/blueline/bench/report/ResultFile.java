package dev.blueline.bench.report;

/**
 * A file of JMH's, named after its group of benchmarks, or the group and what is special about it.
 *
 * @param name without a directory
 * @param measurements what is in it
 */
record ResultFile(String name, Measurements measurements) {

  /** Returns {@code percentiles} for {@code percentiles-17-g1.json}. */
  String group() {
    return name.replaceFirst("[-.].*", "");
  }

  boolean isOf(String group) {
    return group().equals(group);
  }
}
