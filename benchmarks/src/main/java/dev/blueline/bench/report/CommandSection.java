package dev.blueline.bench.report;

import dev.blueline.bench.BenchDocuments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command costs on documents of several sizes, in time and in bytes allocated. */
final class CommandSection implements Section {
  static final String CLASS = "CommandBenchmark";
  static final List<Line> LINES =
      List.of(
          new Line("hitPatch", "known words, back comes the patch"),
          new Line("missPatch", "new words, the patch"),
          new Line("hitPatchDocument", "the patch, and the document as one array"),
          new Line("hitPatchGather", "the patch, and the document as a list of pieces"),
          new Line("preview", "the patch, and nothing is committed"),
          new Line("undoRedo", "one undo and one redo, each with its patch"),
          new Line("rejected", "refused for a target, with what may have been meant"),
          new Line(
              "keystroke", "a character of a command typed: a preview of what there is of it"));

  @Override
  public void write(Results results, Page page) {
    page.heading("Flat in the size of the document");
    Measurements measured = results.plain().of(CLASS);
    if (measured.numbers("components").isEmpty()) {
      page.missing("the command, since no file holds `" + CLASS + '`');
      return;
    }
    page.paragraph(words());
    List<Line> lines = Line.measured(LINES, measured);
    List<String> sizes = measured.numbers("components");
    times(measured, lines, sizes, page);
    allocations(measured, lines, sizes, page);
  }

  private static String words() {
    String bytes = Unit.BYTES.text(Score.exact(BenchDocuments.json(10_000).length));
    return """
        The same command of two edits on documents of 10 to 10,000 components (`CommandBenchmark`); the largest has %s. What is flat
        costs the same on any of them. `hitPatchDocument` cannot be: it gives back all bytes in a new array, and copying them takes time
        in proportion.
        """
        .formatted(bytes);
  }

  private static void times(
      Measurements measured, List<Line> lines, List<String> sizes, Page page) {
    String first = sizes.get(0);
    String last = sizes.get(sizes.size() - 1);
    page.table(
        new Grid<>(lines, Line::text)
            .columns(sizes, (line, size) -> Unit.TIME.cell(measured.time(at(line, size))))
            .column(
                Grid.grouped(last) + " : " + Grid.grouped(first),
                line -> Unit.TIMES.cell(measured.ratio(at(line, last), at(line, first))))
            .table("time on so many components"));
    ScalingChart chart = new ScalingChart(Unit.TIME, "time for one command");
    lines.forEach(l -> sizes.forEach(s -> chart.add(l.method(), s, measured.time(at(l, s)))));
    page.chart("command", "Time for one command by the size of the document", chart);
  }

  private static void allocations(
      Measurements measured, List<Line> lines, List<String> sizes, Page page) {
    ScalingChart chart = new ScalingChart(Unit.BYTES, "bytes allocated by one command");
    lines.forEach(l -> sizes.forEach(s -> chart.add(l.method(), s, allocated(measured, l, s))));
    if (chart.isEmpty()) {
      page.missing("bytes allocated, since JMH ran without `-prof gc`");
      return;
    }
    page.table(
        new Grid<>(lines, Line::code)
            .columns(sizes, (line, size) -> Unit.BYTES.cell(allocated(measured, line, size)))
            .table("bytes allocated"));
    page.chart("allocation", "Bytes allocated by one command by the size of the document", chart);
  }

  private static @Nullable Score allocated(Measurements measured, Line line, String size) {
    return measured.allocated(at(line, size));
  }

  private static Case at(Line line, String size) {
    return Case.of(CLASS, line).with("components", size);
  }
}
