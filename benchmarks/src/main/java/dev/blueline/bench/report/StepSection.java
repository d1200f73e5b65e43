package dev.blueline.bench.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command of many steps costs, whole and for each step. */
final class StepSection implements Section {
  static final String CLASS = "MultiStepBenchmark";

  @Override
  public void write(Results results, Page page) {
    page.heading("Commands of many steps");
    Measurements measured = results.plain().of(CLASS);
    if (measured.isEmpty()) {
      page.missing("many steps, since no file holds `" + CLASS + '`');
      return;
    }
    page.paragraph(
        """
        One command of 1, 5 or 50 steps, each of which sets one field (`MultiStepBenchmark`). A step of fifty should cost no more than a
        step alone.
        """);
    List<String> sizes = measured.numbers("components");
    Grid<String> grid = new Grid<>(measured.numbers("steps"), steps -> steps);
    for (String size : sizes) {
      String title = Grid.grouped(size) + " components";
      grid.column(title, steps -> Unit.TIME.cell(measured.time(at(steps, size))));
      grid.column(title + ", a step", steps -> Unit.TIME.cell(perStep(measured, steps, size)));
    }
    page.table(grid.table("steps"));
  }

  private static @Nullable Score perStep(Measurements measured, String steps, String size) {
    Score time = measured.time(at(steps, size));
    return time == null ? null : time.times(1 / Double.parseDouble(steps));
  }

  private static Case at(String steps, String size) {
    return Case.of(CLASS + ".steps").with("steps", steps).with("components", size);
  }
}
