package dev.blueline.bench.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command costs when one optimization is taken away, and when all are. */
final class AblationSection implements Section {
  private static final String CLASS = "AblationBenchmark";
  private static final String BASE = "all";
  private static final String BUNDLED = "bundledAgentCalls";
  private static final String STEPWISE = "oneAgentCallPerStep";
  private static final List<Line> VARIANTS =
      List.of(
          new Line(
              "fullValidation", "the whole document is validated, not what an edit can affect"),
          new Line("deepCopySnapshot", "the document is copied for undo, instead of kept"),
          new Line("noIntentCache", "each command is read, even if its words are known"),
          new Line(STEPWISE, "the agent is called for each step, not for each bundle"),
          new Line("wholeDocumentEncoding", "all components are encoded, not what changed"),
          new Line("plainTrace", "the trace is rendered at once, not when it is read"),
          new Line("none", "all of these together, but for calls to the agent"));

  @Override
  public void write(Results results, Page page) {
    page.heading("What each optimization gives");
    Measurements measured = results.plain().of(CLASS);
    if (measured.isEmpty()) {
      page.missing("optimizations, since no file holds `" + CLASS + '`');
      return;
    }
    page.paragraph(
        """
        Each line takes one optimization away (`AblationBenchmark`) and says how many times as long a command then takes as with
        all of them, from its text to its patch and the new document's bytes as pieces. The plain forms live in the benchmarks, and all
        variants are checked to give the same document. An optimization pays from the first size at which the ratio is above 1 by more
        than its error.
        """);
    variants(measured, page);
    for (String steps : measured.numbers("steps")) {
      steps(measured.with("steps", steps), steps, page);
    }
  }

  private static void variants(Measurements measured, Page page) {
    Table table = Table.ofWords("variant", "what is different");
    lines(measured).forEach(line -> table.row(line.code(), line.words()));
    page.table(table);
    if (measured.methods().contains(BUNDLED)) {
      page.paragraph(
          "`oneAgentCallPerStep` has an agent that takes 1 ms, so it is compared with `bundledAgentCalls`, which has the same.");
    }
  }

  private static List<Line> lines(Measurements measured) {
    return Line.measured(VARIANTS, measured).stream().filter(AblationSection::isVariant).toList();
  }

  private static void steps(Measurements measured, String steps, Page page) {
    List<String> sizes = measured.numbers("components");
    List<Line> lines = lines(measured);
    page.subheading("Commands of " + steps + " steps");
    page.table(
        new Grid<>(lines, Line::code)
            .columns(sizes, (line, size) -> Unit.TIMES.cell(ratio(measured, line, size)))
            .column("pays from", line -> paysFrom(measured, line, sizes))
            .table("without it, on so many components"));
    ScalingChart chart = new ScalingChart(Unit.TIMES, "times as long as with all");
    lines.forEach(l -> sizes.forEach(s -> chart.add(l.method(), s, ratio(measured, l, s))));
    String words = "Times as long without an optimization, commands of " + steps + " steps";
    page.chart("ablation-" + steps, words, chart);
  }

  private static boolean isVariant(Line line) {
    return !line.method().equals(BASE) && !line.method().equals(BUNDLED);
  }

  private static @Nullable Score ratio(Measurements measured, Line line, String size) {
    Case bundled = at(BUNDLED, size);
    boolean hasOwnBase = line.method().equals(STEPWISE) && measured.find(bundled) != null;
    return measured.ratio(at(line.method(), size), hasOwnBase ? bundled : at(BASE, size));
  }

  private static String paysFrom(Measurements measured, Line line, List<String> sizes) {
    for (String size : sizes) {
      Score ratio = ratio(measured, line, size);
      if (ratio != null && ratio.isSurelyAbove(1)) {
        return Grid.grouped(size);
      }
    }
    return "–";
  }

  private static Case at(String method, String size) {
    return Case.of(CLASS + '.' + method).with("components", size);
  }
}
