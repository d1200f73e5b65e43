package dev.blueline.bench.report;

import java.util.List;

/** What each stage of a command costs by itself. */
final class StageSection implements Section {
  static final String CLASS = "StageBenchmark";
  private static final List<String> SIZES = List.of("100", "10000");
  private static final List<String> OF_A_HIT =
      List.of("decomposeHit", "execute", "verify", "serializePatch");
  private static final List<Line> STAGES =
      List.of(
          new Line("decomposeHit", "known words to a plan"),
          new Line("decomposeMiss", "new words to a plan"),
          new Line("execute", "plan to new version and delta"),
          new Line("verify", "delta to violations introduced"),
          new Line("serializePatch", "delta to the bytes of its patch"),
          new Line("serializeDocument", "delta applied, and all bytes of the new version"));

  @Override
  public void write(Results results, Page page) {
    page.heading("Where the time goes");
    Measurements measured = results.plain();
    if (measured.of(CLASS).isEmpty()) {
      page.missing("stages, since no file holds `" + CLASS + '`');
      return;
    }
    page.paragraph(
        """
        The stages apart (`StageBenchmark`): the same commands, with what the stages before make of them made beforehand. Four of them
        are a known command whose patch is asked for. The whole, `CommandBenchmark.hitPatch`, also commits: history, pronouns, the trace, the result. It runs
        on a document that goes on changing, the stages on one that stays, so sum and whole need not agree to the digit.
        """);
    Table table =
        new Grid<>(Line.measured(STAGES, measured.of(CLASS)), Line::text)
            .columns(SIZES, (line, size) -> Unit.TIME.cell(measured.time(at(line.method(), size))))
            .table("time on so many components");
    table.row("the four of a known command, added", SIZES, size -> sum(measured, size));
    table.row("`hitPatch`, the whole", SIZES, size -> whole(measured, size));
    page.table(table);
  }

  private static String sum(Measurements measured, String size) {
    Score sum = Score.exact(0);
    for (String stage : OF_A_HIT) {
      Score time = measured.time(at(stage, size));
      if (time == null) {
        return Unit.TIME.cell(null);
      }
      sum = sum.plus(time);
    }
    return Unit.TIME.cell(sum);
  }

  private static String whole(Measurements measured, String size) {
    return Unit.TIME.cell(
        measured.time(Case.of("CommandBenchmark.hitPatch").with("components", size)));
  }

  private static Case at(String stage, String size) {
    return Case.of(CLASS + '.' + stage).with("components", size);
  }
}
