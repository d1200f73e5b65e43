package dev.blueline.profiler.html;

import dev.blueline.profiler.profile.Digits;
import dev.blueline.profiler.profile.Members;
import java.util.List;

/** What changed since a baseline, with how sure that is. */
final class ComparisonSection implements Section {
  private static final String ROWS = "comparison";

  @Override
  public String id() {
    return ROWS;
  }

  @Override
  public String title() {
    return "Against the baseline";
  }

  @Override
  public boolean isPresent(Members profile) {
    return !rows(profile).isEmpty();
  }

  @Override
  public void write(Markup page, Members profile) {
    Members comparison = profile.object(ROWS);
    String tolerance = Digits.percent(comparison.number("tolerance"));
    page.element("p", "Before: " + comparison.text("baseline"), "class", "subject");
    Chart.write(
        page,
        ROWS,
        "Change of the mean, with its interval; left is faster. In the shaded band, up to "
            + (tolerance + ", a change is tolerated."));
    Table<Members> table = new Table<>("Change of the mean");
    table
        .words("What", row -> row.text("what"))
        .marked("Verdict", (cell, row) -> verdict(cell, row.text("verdict")))
        .numbers("Change", row -> Digits.change(row.number("change")))
        .numbers("Interval", ComparisonSection::interval)
        .times("Before", row -> row.number("before_ns"))
        .times("Now", row -> row.number("now_ns"))
        .write(page, rows(profile));
    page.element("p", "Method: " + comparison.text("method"), "class", "hint");
    comparison.texts("notes").forEach(note -> page.element("p", note, "class", "hint"));
  }

  private static List<Members> rows(Members profile) {
    return profile.object(ROWS).objects("rows");
  }

  private static void verdict(Markup cell, String verdict) {
    cell.open("span", "class", "word", "data-verdict", verdict).text(verdict).raw("</span>");
  }

  private static String interval(Members row) {
    return Digits.change(row.number("low")) + " to " + Digits.change(row.number("high"));
  }
}
