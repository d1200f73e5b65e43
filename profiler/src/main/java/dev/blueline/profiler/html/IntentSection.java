package dev.blueline.profiler.html;

import dev.blueline.profiler.profile.Digits;
import dev.blueline.profiler.profile.Members;
import java.util.List;

/** What the kinds of command cost. */
final class IntentSection extends RowsSection {
  IntentSection() {
    super("intents", "By intent");
  }

  @Override
  void write(Markup page, Members profile, List<Members> rows) {
    double all = rows.stream().mapToDouble(IntentSection::time).sum();
    Table<Members> table = new Table<>("Commands by what they ask for");
    table
        .words("Intents", row -> Words.of(row.text(id())))
        .numbers("Commands", row -> Digits.count(row.number("commands")))
        .numbers("Times", row -> Digits.count(row.number("count")))
        .times("Mean", row -> row.number("mean_ns"))
        .times("p50", row -> row.number("p50_ns"))
        .times("p90", row -> row.number("p90_ns"))
        .times("p99", row -> row.number("p99_ns"))
        .numbers("Share of time", row -> Digits.percent(time(row) / all))
        .write(page, rows);
  }

  private static double time(Members row) {
    return row.number("mean_ns") * row.number("count");
  }
}
