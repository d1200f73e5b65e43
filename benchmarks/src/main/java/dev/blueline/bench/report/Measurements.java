package dev.blueline.bench.report;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Results of JMH in the order they were read in, to be asked for by what they measure. */
record Measurements(List<Measurement> all) {

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Returns what the benchmarks of a class gave. */
  Measurements of(String className) {
    return new Measurements(all.stream().filter(m -> m.className().equals(className)).toList());
  }

  /** Returns those of which a parameter has this value. */
  Measurements with(String param, String value) {
    return new Measurements(all.stream().filter(m -> m.param(param).equals(value)).toList());
  }

  @Nullable Measurement find(Case wanted) {
    return all.stream().filter(m -> m.is(wanted)).findFirst().orElse(null);
  }

  @Nullable Score time(Case wanted) {
    Measurement found = find(wanted);
    return found == null ? null : found.time();
  }

  @Nullable Score allocated(Case wanted) {
    Measurement found = find(wanted);
    return found == null ? null : found.allocated();
  }

  /** Returns how many times as long the one takes as the other, or null without both. */
  @Nullable Score ratio(Case wanted, Case base) {
    Score time = time(wanted);
    Score baseTime = time(base);
    return time == null || baseTime == null ? null : time.dividedBy(baseTime);
  }

  /** Returns the names of the methods, each once, in alphabetical order. */
  List<String> methods() {
    return all.stream().map(Measurement::method).distinct().sorted().toList();
  }

  /** Returns the values of a parameter that is a number, the smallest first. */
  List<String> numbers(String param) {
    TreeSet<String> values = new TreeSet<>(Comparator.comparingInt(Integer::parseInt));
    all.stream().map(m -> m.param(param)).filter(value -> !value.isEmpty()).forEach(values::add);
    return List.copyOf(values);
  }
}
