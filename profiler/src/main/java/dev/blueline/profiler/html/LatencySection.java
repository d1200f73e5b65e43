package dev.blueline.profiler.html;

import dev.blueline.profiler.profile.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How long commands take, from the quickest to the slowest, and whether that was steady. */
final class LatencySection implements Section {
  @Override
  public String id() {
    return "latency";
  }

  @Override
  public String title() {
    return "How long it takes";
  }

  @Override
  public boolean isPresent(Members profile) {
    return !profile.object("total").pairs("distribution").isEmpty();
  }

  @Override
  public void write(Markup page, Members profile) {
    Chart.write(
        page,
        "distribution",
        "So many percent of the commands take at most so long. Each mark to the right is ten times"
            + " as rare; the time grows tenfold from line to line.");
    Table<double[]> table = new Table<>("Time by percentile");
    table.numbers("Percentile", row -> percentile(row[0])).times("total", row -> row[1]);
    List<Members> stages = profile.objects("stages");
    IntStream.range(0, stages.size())
        .forEach(i -> table.times(stages.get(i).text("stage"), row -> row[i + 2]));
    table.writeFolded(page, rows(profile, stages));
    parts(page, profile.object("total").numbers("means_ns"));
  }

  /** The percentile, the time of all, and that of each stage at the same percentile. */
  private static List<double[]> rows(Members profile, List<Members> stages) {
    List<double[]> rows = new ArrayList<>();
    for (double[] point : profile.object("total").pairs("distribution")) {
      double[] row = new double[stages.size() + 2];
      row[0] = point[0];
      row[1] = point[1];
      for (int i = 0; i < stages.size(); i++) {
        row[i + 2] = timeAt(point[0], stages.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static double timeAt(double percentile, Members stage) {
    return stage.pairs("distribution").stream()
        .filter(point -> point[0] == percentile)
        .mapToDouble(point -> point[1])
        .findFirst()
        .orElse(Double.NaN);
  }

  private static String percentile(double value) {
    String text = Double.toString(value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static void parts(Markup page, List<Double> means) {
    if (means.size() < 2) {
      return;
    }
    page.element("h3", "Over the run");
    Chart.write(
        page, "run", "Mean of each part of the run; level, if it was warm and undisturbed.");
    Table<Integer> table = new Table<>("Mean by part of the run");
    table
        .numbers("Part", part -> Integer.toString(part + 1))
        .times("Mean", means::get)
        .writeFolded(page, IntStream.range(0, means.size()).boxed().toList());
  }
}
