package dev.blueline.bench.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One command beside what else would make the same edit. */
final class PeerSection implements Section {
  private static final String CLASS = "PeerBenchmark";
  private static final String BASE = "blueline";
  private static final List<Line> PEERS =
      List.of(
          new Line(BASE, "all four stages, from the command's text; every rule kept, undo kept"),
          new Line(
              "jacksonStack",
              "a Jackson tree: deep copy, set, diff to a patch, JSON Schema, overlap check, write"),
          new Line(
              "pojoStack",
              "hand-written classes: copy, set, validate, overlap check, write with DSL-JSON"),
          new Line("emfSetCommand", "EMF, two SetCommands on a stack: record and undo only"),
          new Line("emfChangeRecorder", "EMF, a ChangeRecorder: record and undo only"));
  private static final Map<String, String> OUTPUTS =
      Map.of("patch", "the patch", "document", "the patch and the whole document");

  @Override
  public void write(Results results, Page page) {
    page.heading("One command beside its peers");
    Measurements measured = results.plain().of(CLASS);
    if (measured.isEmpty()) {
      page.missing("peers, since no file holds `" + CLASS + '`');
      return;
    }
    page.paragraph(
        """
        A command of two edits in an open session that goes on changing (`PeerBenchmark`). Blueline gets it as text; its peers get the two
        edits ready-made, which favours them. EMF keeps a record and can undo, but checks and writes nothing, so it is there for
        scale: it does a part of the work, the same part for either output.
        """);
    for (String output : List.of("patch", "document")) {
      Measurements half = measured.with("output", output);
      if (half.isEmpty()) {
        page.missing("peers that give " + OUTPUTS.get(output));
      } else {
        output(half, output, page);
      }
    }
  }

  private static void output(Measurements measured, String output, Page page) {
    List<Line> lines = Line.measured(PEERS, measured);
    List<String> sizes = measured.numbers("components");
    page.subheading("Back comes " + OUTPUTS.get(output));
    page.table(
        new Grid<>(lines, Line::text)
            .columns(sizes, (line, size) -> Unit.TIME.cell(measured.time(at(line, size))))
            .table("time on so many components"));
    page.table(
        new Grid<>(lines.stream().filter(line -> !line.method().equals(BASE)).toList(), Line::code)
            .columns(sizes, (line, size) -> Unit.TIMES.cell(ratio(measured, line, size)))
            .table("times as long as `blueline`"));
    ScalingChart chart = new ScalingChart(Unit.TIME, "time for one command");
    lines.forEach(l -> sizes.forEach(s -> chart.add(l.method(), s, measured.time(at(l, s)))));
    page.chart("peers-" + output, "Time for one command beside its peers", chart);
  }

  private static @Nullable Score ratio(Measurements measured, Line line, String size) {
    return measured.ratio(at(line, size), at(new Line(BASE, ""), size));
  }

  private static Case at(Line line, String size) {
    return Case.of(CLASS, line).with("components", size);
  }
}
