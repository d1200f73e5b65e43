package dev.blueline.profiler.html;

import dev.blueline.profiler.profile.Digits;
import dev.blueline.profiler.profile.Measure;
import dev.blueline.profiler.profile.Members;
import java.util.List;

/** How times grow with the document. */
final class ScaleSection extends RowsSection {
  ScaleSection() {
    super("scale", "As documents grow");
  }

  @Override
  void write(Markup page, Members profile, List<Members> rows) {
    Chart.write(
        page,
        id(),
        "Time of a command in documents of more and more components, the mean of each stage below."
            + " Both sides grow tenfold from line to line: level means that size does not matter.");
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
