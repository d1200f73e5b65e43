package dev.blueline.bench.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One result of JMH.
 *
 * @param benchmark class and method, without the package
 * @param params their values by their names
 * @param jdk the version of the JDK it ran on
 * @param jvmArgs with what else that was started
 * @param plan how often it was measured
 * @param time microseconds for one call
 * @param allocated bytes for one call, or null if that was not measured
 * @param percentiles microseconds by percent, of single calls if they were sampled
 */
record Measurement(
    String benchmark,
    Map<String, String> params,
    String jdk,
    List<String> jvmArgs,
    Plan plan,
    Score time,
    @Nullable Score allocated,
    Map<String, Double> percentiles) {

  boolean is(Case wanted) {
    return benchmark.equals(wanted.benchmark())
        && params.entrySet().containsAll(wanted.params().entrySet());
  }

  /** Returns the class of the benchmark, without its package. */
  String className() {
    return benchmark.substring(0, benchmark.indexOf('.'));
  }

  /** Returns the method of the benchmark. */
  String method() {
    return benchmark.substring(benchmark.indexOf('.') + 1);
  }

  /** Returns the value of a parameter, or an empty string if the benchmark has no such one. */
  String param(String name) {
    return params.getOrDefault(name, "");
  }
}
