package dev.blueline.profiler.html;

import dev.blueline.profiler.profile.Digits;
import dev.blueline.profiler.profile.Members;
import java.util.List;

/** The same run under other garbage collectors. */
final class CollectorSection extends RowsSection {
  CollectorSection() {
    super("collectors", "Under other collectors");
  }

  @Override
  void write(Markup page, Members profile, List<Members> rows) {
    Chart.write(page, id(), "Time of a command at each percentile, by garbage collector.");
    Table<Members> table = new Table<>("Time and pauses by collector");
    table
        .words("Collector", row -> row.text("collector"))
        .times("Mean", row -> row.number("mean_ns"))
        .times("p50", row -> row.number("p50_ns"))
        .times("p90", row -> row.number("p90_ns"))
        .times("p99", row -> row.number("p99_ns"))
        .times("p99.9", row -> row.number("p99_9_ns"))
        .times("Max", row -> row.number("max_ns"))
        .numbers("Pauses", row -> Digits.count(row.object("pauses").number("count")))
        .times("Longest", row -> row.object("pauses").number("max_ns"))
        .times("Paused in all", row -> row.object("pauses").number("total_ns"))
        .words("Problem", row -> row.text("problem"))
        .write(page, rows);
  }
}
