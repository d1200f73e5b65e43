package dev.blueline.profiler.report;

import dev.blueline.profiler.profile.Digits;
import dev.blueline.profiler.profile.Measure;
import dev.blueline.profiler.profile.Members;

/** The tables of a profile, for a terminal. */
final class ProfileTables {
  private static final int WIDTH_OF_COMMAND = 60;

  private final Members profile;

  ProfileTables(Members profile) {
    this.profile = profile;
  }

  TextTable stages() {
    TextTable table =
        new TextTable(false)
            .row("", "mean", "±", "p50", "p90", "p99", "p99.9", "max", "share", "bytes");
    for (Members stage : profile.objects("stages")) {
      addPart(table, stage.text("stage"), stage, Digits.percent(stage.number("share")));
    }
    addPart(table, "total", profile.object("total"), "");
    if (profile.has("response")) {
      addQuantiles(table, "response", profile.object("response"));
    }
    return table;
  }

  private static void addPart(TextTable table, String name, Members part, String share) {
    table.row(
        name,
        Measure.TIME.text(part.number("mean_ns")),
        Measure.TIME.text(part.number("error_ns")),
        Measure.TIME.text(part.number("p50_ns")),
        Measure.TIME.text(part.number("p90_ns")),
        Measure.TIME.text(part.number("p99_ns")),
        Measure.TIME.text(part.number("p99_9_ns")),
        Measure.TIME.text(part.number("max_ns")),
        share,
        Measure.BYTES.text(part.number("allocated_bytes")));
  }

  private static void addQuantiles(TextTable table, String name, Members part) {
    table.row(
        name,
        Measure.TIME.text(part.number("mean_ns")),
        "",
        Measure.TIME.text(part.number("p50_ns")),
        Measure.TIME.text(part.number("p90_ns")),
        Measure.TIME.text(part.number("p99_ns")),
        Measure.TIME.text(part.number("p99_9_ns")),
        Measure.TIME.text(part.number("max_ns")));
  }

  TextTable slowest() {
    TextTable table =
        new TextTable(true)
            .row("slowest", "mean", "max", "dec", "exe", "ver", "ser", "rest", "", "command");
    for (Members command : profile.objects("slowest")) {
      Members stages = command.object("stages_ns");
      table.row(
          "#" + command.whole("number"),
          Measure.TIME.text(command.number("mean_ns")),
          Measure.TIME.text(command.number("max_ns")),
          Measure.TIME.text(stages.number("decompose")),
          Measure.TIME.text(stages.number("execute")),
          Measure.TIME.text(stages.number("verify")),
          Measure.TIME.text(stages.number("serialize")),
          Measure.TIME.text(stages.number("rest")),
          command.text("status").replace('_', ' '),
          TerminalText.of(command.text("command")).elided(WIDTH_OF_COMMAND));
    }
    return table;
  }

  TextTable intents() {
    TextTable table =
        new TextTable(false).row("by intent", "commands", "mean", "p50", "p90", "p99", "max");
    for (Members row : profile.objects("intents")) {
      table.row(
          row.text("intents"),
          grouped(row.whole("commands")),
          Measure.TIME.text(row.number("mean_ns")),
          Measure.TIME.text(row.number("p50_ns")),
          Measure.TIME.text(row.number("p90_ns")),
          Measure.TIME.text(row.number("p99_ns")),
          Measure.TIME.text(row.number("max_ns")));
    }
    return table;
  }

  TextTable scale() {
    TextTable table =
        new TextTable(false).row("components", "mean", "p50", "p99", "bytes", "same endings");
    for (Members row : profile.objects("scale")) {
      table.row(
          grouped(row.whole("components")),
          Measure.TIME.text(row.number("mean_ns")),
          Measure.TIME.text(row.number("p50_ns")),
          Measure.TIME.text(row.number("p99_ns")),
          Measure.BYTES.text(row.number("allocated_bytes")),
          row.whole("same") + " of " + row.whole("of"));
    }
    return table;
  }

  TextTable collectors() {
    TextTable table =
        new TextTable(false)
            .row("collector", "mean", "p50", "p90", "p99", "p99.9", "max", "pauses", "longest");
    for (Members row : profile.objects("collectors")) {
      if (row.has("problem")) {
        table.row(row.text("collector"), row.text("problem"));
      } else {
        table.row(
            row.text("collector"),
            Measure.TIME.text(row.number("mean_ns")),
            Measure.TIME.text(row.number("p50_ns")),
            Measure.TIME.text(row.number("p90_ns")),
            Measure.TIME.text(row.number("p99_ns")),
            Measure.TIME.text(row.number("p99_9_ns")),
            Measure.TIME.text(row.number("max_ns")),
            grouped(row.object("pauses").whole("count")),
            Measure.TIME.text(row.object("pauses").number("max_ns")));
      }
    }
    return table;
  }

  TextTable comparison() {
    Members comparison = profile.object("comparison");
    TextTable table =
        new TextTable(true)
            .row(
                "since " + comparison.text("baseline"),
                "before",
                "now",
                "change",
                "from",
                "to",
                "");
    for (Members row : comparison.objects("rows")) {
      table.row(
          row.text("what"),
          Measure.TIME.text(row.number("before_ns")),
          Measure.TIME.text(row.number("now_ns")),
          Digits.change(row.number("change")),
          Digits.change(row.number("low")),
          Digits.change(row.number("high")),
          row.text("verdict"));
    }
    return table;
  }

  private static String grouped(long number) {
    return ProfileText.grouped(number);
  }
}
