package dev.blueline.profiler.html;

import dev.blueline.profiler.profile.Digits;
import dev.blueline.profiler.profile.Measure;
import dev.blueline.profiler.profile.Members;
import java.util.List;

/** Where the time goes. */
final class StageSection extends RowsSection {
  StageSection() {
    super("stages", "Where the time goes");
  }

  @Override
  void write(Markup page, Members profile, List<Members> rows) {
    Chart.write(page, id(), "Share of each stage in the mean time of a command.");
    Table<Members> table = new Table<>("Each stage, per command");
    table
        .marked("Stage", (cell, stage) -> Stages.name(cell, stage.text("stage")))
        .numbers("Share", stage -> Digits.percent(stage.number("share")))
        .numbers("Mean", StageSection::mean)
        .times("p50", stage -> stage.number("p50_ns"))
        .times("p90", stage -> stage.number("p90_ns"))
        .times("p99", stage -> stage.number("p99_ns"))
        .times("p99.9", stage -> stage.number("p99_9_ns"))
        .times("Max", stage -> stage.number("max_ns"))
        .numbers("Allocated", stage -> Measure.BYTES.text(stage.number("allocated_bytes")))
        .write(page, Stages.withResponse(profile));
    page.element(
        "p",
        "“rest” is what is no stage: the commit, the history and the result. Shares and means add"
            + " up to the total; percentiles do not. With a rate, “response” is the time since a"
            + " command was due.",
        "class",
        "hint");
  }

  private static String mean(Members stage) {
    return Measure.TIME.text(stage.number("mean_ns"), stage.number("error_ns"));
  }
}
