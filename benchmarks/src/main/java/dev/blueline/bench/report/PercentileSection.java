package dev.blueline.bench.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long the slowest calls take, under each garbage collector. */
final class PercentileSection implements Section {
  private static final Map<String, String> COLLECTORS =
      Map.of(
          "-XX:+UseG1GC", "G1",
          "-XX:+UseParallelGC", "Parallel",
          "-XX:+UseSerialGC", "Serial",
          "-XX:+UseZGC", "ZGC");
  private static final List<String> PERCENTS =
      List.of("50.0", "90.0", "99.0", "99.9", "99.99", "100.0");

  @Override
  public void write(Results results, Page page) {
    page.heading("The slowest calls, by garbage collector");
    Measurements measured = results.percentiles();
    if (measured.isEmpty()) {
      page.missing("percentiles, since there is no `percentiles-*.json`");
      return;
    }
    page.paragraph(
        """
        `CommandBenchmark.hitPatch` on 100 components, single calls sampled while it runs as fast as it can, with a heap of
        1 GB. Each has the price of looking at the clock in it, and whatever the machine did meanwhile: collections, but also other processes, and the
        host. `MachineBenchmark.count` is there to tell them apart: it takes about as long and only counts, without memory or locks, so what is slow
        there is slow from outside. ZGC is generational on the newer JDK, so it runs there only. The last columns are few calls and differ from run to
        run.
        """);
    Grid<Measurement> grid =
        new Grid<>(
            measured.all(), m -> "JDK " + m.jdk() + ", " + collector(m) + ": `" + m.method() + "`");
    for (String percent : PERCENTS) {
      grid.column(title(percent), m -> cell(m.percentiles().get(percent)));
    }
    page.table(grid.table("JDK and collector"));
  }

  private static String collector(Measurement measurement) {
    return measurement.jvmArgs().stream()
        .filter(COLLECTORS::containsKey)
        .map(arg -> COLLECTORS.getOrDefault(arg, ""))
        .findFirst()
        .orElse("the JVM's choice");
  }

  private static String title(String percent) {
    return percent.equals("100.0") ? "slowest" : percent.replaceFirst("\\.0$", "") + "%";
  }

  private static String cell(@Nullable Double micros) {
    return Unit.TIME.cell(micros == null ? null : Score.exact(micros));
  }
}
