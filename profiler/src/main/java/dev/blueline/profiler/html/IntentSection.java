package dev.blueline.profiler.html;

import dev.blueline.profiler.profile.Digits;
import dev.blueline.profiler.profile.Members;
import java.util.List;

/** What the kinds of command cost. */
final class IntentSection implements Section {
  private static final String ROWS = "intents";

  @Override
  public String id() {
    return ROWS;
  }

  @Override
  public String title() {
    return "By intent";
  }

  @Override
  public boolean isPresent(Members profile) {
    return !profile.objects(ROWS).isEmpty();
  }

  @Override
  public void write(Markup page, Members profile) {
    List<Members> rows = profile.objects(ROWS);
    double all = rows.stream().mapToDouble(IntentSection::time).sum();
    Table<Members> table = new Table<>("Commands by what they ask for");
    table
        .words("Intents", row -> Words.of(row.text(ROWS)))
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
