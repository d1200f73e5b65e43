package dev.blueline.profiler.report;

import dev.blueline.profiler.profile.Digits;
import dev.blueline.profiler.profile.Measure;
import dev.blueline.profiler.profile.Members;

/** The tables of a profile, for a terminal. */
final class ProfileTables {
  private static final int WIDTH_OF_COMMAND = 60;
  private static final String MEAN = "mean_ns";
  private static final String[] QUANTILES = {"p50_ns", "p90_ns", "p99_ns", "p99_9_ns", "max_ns"};

  private final Members profile;

  ProfileTables(Members profile) {
    this.profile = profile;
  }

  TextTable stages() {
    TextTable table = new TextTable(false);
    table.row("", "mean", "±", "p50", "p90", "p99", "p99.9", "max", "share", "bytes");
    for (Members stage : profile.objects("stages")) {
      addPart(table, stage.text("stage"), stage, Digits.percent(stage.number("share")));
    }
    addPart(table, "total", profile.object("total"), "");
    if (profile.has("response")) {
      Members response = profile.object("response");
      table.row("response").times(response, MEAN).text("").times(response, QUANTILES);
    }
    return table;
  }

  private static void addPart(TextTable table, String name, Members part, String share) {
    table
        .row(name)
        .times(part, MEAN, "error_ns")
        .times(part, QUANTILES)
        .text(share, Measure.BYTES.text(part.number("allocated_bytes")));
  }

  TextTable slowest() {
    TextTable table = new TextTable(true);
    table.row("slowest", "mean", "max", "dec", "exe", "ver", "ser", "rest", "", "command");
    for (Members command : profile.objects("slowest")) {
      Members stages = command.object("stages_ns");
      table
          .row("#" + command.whole("number"))
          .times(command, MEAN, "max_ns")
          .times(stages, "decompose", "execute", "verify", "serialize", "rest")
          .text(command.text("status").replace('_', ' '))
          .text(TerminalText.of(command.text("command")).elided(WIDTH_OF_COMMAND));
    }
    return table;
  }

  TextTable intents() {
    TextTable table = new TextTable(false);
    table.row("by intent", "commands", "mean", "p50", "p90", "p99", "max");
    for (Members row : profile.objects("intents")) {
      table
          .row(row.text("intents"), Digits.count(row.number("commands")))
          .times(row, MEAN, "p50_ns", "p90_ns", "p99_ns", "max_ns");
    }
    return table;
  }

  TextTable scale() {
    TextTable table = new TextTable(false);
    table.row("components", "mean", "p50", "p99", "bytes", "same endings");
    for (Members row : profile.objects("scale")) {
      table
          .row(Digits.count(row.number("components")))
          .times(row, MEAN, "p50_ns", "p99_ns")
          .text(Measure.BYTES.text(row.number("allocated_bytes")))
          .text(row.whole("same") + " of " + row.whole("of"));
    }
    return table;
  }

  TextTable collectors() {
    TextTable table = new TextTable(false);
    table.row("collector", "mean", "p50", "p90", "p99", "p99.9", "max", "pauses", "longest");
    for (Members row : profile.objects("collectors")) {
      if (row.has("problem")) {
        table.row(row.text("collector") + ": " + row.text("problem"));
      } else {
        Members pauses = row.object("pauses");
        table
            .row(row.text("collector"))
            .times(row, MEAN)
            .times(row, QUANTILES)
            .text(Digits.count(pauses.number("count")))
            .times(pauses, "max_ns");
      }
    }
    return table;
  }

  TextTable comparison() {
    Members comparison = profile.object("comparison");
    TextTable table = new TextTable(true);
    table
        .row("since " + comparison.text("baseline"))
        .text("before", "now", "change", "from", "to", "");
    for (Members row : comparison.objects("rows")) {
      table
          .row(row.text("what"))
          .times(row, "before_ns", "now_ns")
          .text(Digits.change(row.number("change")))
          .text(Digits.change(row.number("low")), Digits.change(row.number("high")))
          .text(row.text("verdict"));
    }
    return table;
  }
}
