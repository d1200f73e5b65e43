package dev.blueline.profiler.html;

import dev.blueline.profiler.profile.Digits;
import dev.blueline.profiler.profile.Measure;
import dev.blueline.profiler.profile.Members;
import java.util.List;

/** How times grow with the document. */
final class ScaleSection implements Section {
  private static final String ROWS = "scale";

  @Override
  public String id() {
    return ROWS;
  }

  @Override
  public String title() {
    return "As documents grow";
  }

  @Override
  public boolean isPresent(Members profile) {
    return !profile.objects(ROWS).isEmpty();
  }

  @Override
  public void write(Markup page, Members profile) {
    Chart.write(
        page,
        ROWS,
        "Time of a command in documents of more and more components, the mean of each stage below."
            + " Both sides grow tenfold from line to line: level means that size does not matter.");
    List<Members> rows = profile.objects(ROWS);
    Table<Members> table = new Table<>("Time by components");
    table
        .numbers("Components", row -> Digits.count(row.number("components")))
        .times("Mean", row -> row.number("mean_ns"))
        .times("p50", row -> row.number("p50_ns"))
        .times("p99", row -> row.number("p99_ns"))
        .numbers("Allocated", row -> Measure.BYTES.text(row.number("allocated_bytes")));
    Stages.columns(table, rows)
        .numbers("Times", row -> Digits.count(row.number("count")))
        .numbers("Same end", ScaleSection::same)
        .write(page, rows);
    page.element("p", "“Same end”: commands that end as on the document itself.", "class", "hint");
  }

  private static String same(Members row) {
    return Digits.count(row.number("same")) + " of " + Digits.count(row.number("of"));
  }
}
