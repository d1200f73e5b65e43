package dev.blueline.bench.report;

import java.util.List;

/** What the engine was to reach, and whether it did. */
final class TargetSection implements Section {
  @Override
  public void write(Results results, Page page) {
    page.heading("Targets");
    page.paragraph(
        """
        Set before the engine was built. A limit is what a bare prototype took, which knew no escapes, no schema and no errors. Limits and
        targets in microseconds are times of another machine (two cores, JDK 17): read them as orders of magnitude. The second table is of
        ratios between figures of one machine, and those are what counts.
        """);
    amounts(results, page);
    ratios(results, page);
  }

  private static void amounts(Results results, Page page) {
    Table table = new Table("what", "target", "reached", "limit", "is it reached");
    for (Target target : Targets.AMOUNTS) {
      Score reached = target.quantity().of(results);
      table.row(
          target.what(),
          target.boundText(),
          target.unit().cell(reached),
          target.limitText(),
          target.verdict(reached));
    }
    page.table(table);
  }

  private static void ratios(Results results, Page page) {
    Table table = new Table("times as much", "target", "reached", "is it reached");
    for (Target target : Targets.RATIOS) {
      Score reached = target.quantity().of(results);
      String cell = target.unit().cell(reached);
      table.row(List.of(target.what(), target.boundText(), cell, target.verdict(reached)));
    }
    page.table(table);
  }
}
