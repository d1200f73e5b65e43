package dev.blueline.profiler.html;

import dev.blueline.profiler.profile.Digits;
import dev.blueline.profiler.profile.Members;
import java.util.List;

/** The commands that take longest, and in which stage they do. */
final class SlowestSection extends RowsSection {
  SlowestSection() {
    super("slowest", "Slowest commands");
  }

  @Override
  void write(Markup page, Members profile, List<Members> rows) {
    double longest = rows.stream().mapToDouble(r -> r.number("mean_ns")).max().orElse(Double.NaN);
    page.open("p", "class", "legend");
    profile.objects("stages").forEach(stage -> Stages.name(page, stage.text("stage")));
    page.close("p");
    Table<Members> table = new Table<>("Slowest commands, by mean");
    table
        .marked("Command, and its stages by mean", (cell, row) -> withBar(cell, row, longest))
        .times("Mean", row -> row.number("mean_ns"))
        .times("Max", row -> row.number("max_ns"))
        .words("Status", row -> Words.of(row.text("status")))
        .numbers("Times", row -> Digits.count(row.number("count")))
        .write(page, rows);
    Table<Members> stages = new Table<>("Mean by stage of the slowest commands");
    stages.marked("Command", SlowestSection::command);
    Stages.columns(stages, rows).writeFolded(page, rows);
  }

  private static void withBar(Markup cell, Members row, double longest) {
    cell.open("div", "class", "command");
    command(cell, row);
    Stages.bar(cell, row.object("stages_ns"), longest);
    cell.close("div");
  }

  private static void command(Markup cell, Members row) {
    cell.open("span", "class", "number").text("#" + Digits.count(row.number("number")));
    cell.raw("</span> ").open("bdi").text(row.text("command")).raw("</bdi>");
  }
}
