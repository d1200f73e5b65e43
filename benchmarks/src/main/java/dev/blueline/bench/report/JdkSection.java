package dev.blueline.bench.report;

import org.jspecify.annotations.Nullable;

/** The same command on an older and a newer JDK. */
final class JdkSection implements Section {
  private static final String SIZE = "100";

  @Override
  public void write(Results results, Page page) {
    page.heading("An older and a newer JDK");
    Measurements older = results.plain().of(CommandSection.CLASS).with("components", SIZE);
    Measurements newer = results.jdk25().of(CommandSection.CLASS).with("components", SIZE);
    if (older.isEmpty() || newer.isEmpty()) {
      page.missing("two JDKs, since there is no `command.json` or no `jdk25.json`");
      return;
    }
    page.paragraph(
        "`CommandBenchmark` on 100 components, on both JDKs with what they choose by themselves.");
    page.table(
        new Grid<>(Line.measured(CommandSection.LINES, older), Line::code)
            .column("JDK " + jdk(older), line -> Unit.TIME.cell(older.time(at(line))))
            .column("JDK " + jdk(newer), line -> Unit.TIME.cell(newer.time(at(line))))
            .column("newer : older", line -> Unit.TIMES.cell(ratio(older, newer, line)))
            .table("time"));
  }

  private static String jdk(Measurements measured) {
    return measured.all().get(0).jdk();
  }

  private static @Nullable Score ratio(Measurements older, Measurements newer, Line line) {
    Score before = older.time(at(line));
    Score after = newer.time(at(line));
    return before == null || after == null ? null : after.dividedBy(before);
  }

  private static Case at(Line line) {
    return Case.of(CommandSection.CLASS, line);
  }
}
