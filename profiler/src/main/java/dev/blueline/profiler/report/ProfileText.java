package dev.blueline.profiler.report;

import dev.blueline.model.JsonObject;
import dev.blueline.profiler.io.Output;
import dev.blueline.profiler.profile.Digits;
import dev.blueline.profiler.profile.Measure;
import dev.blueline.profiler.profile.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Writes a profile for a terminal. */
public final class ProfileText {
  private static final double NANOS_PER_MICRO = 1000;

  private final Members profile;
  private final Ink ink;
  private final ProfileTables tables;
  private final List<String> lines = new ArrayList<>();

  private ProfileText(Members profile, Ink ink) {
    this.profile = profile;
    this.ink = ink;
    this.tables = new ProfileTables(profile);
  }

  /** Writes it. */
  public static void write(JsonObject profile, Ink ink, Output out) {
    ProfileText text = new ProfileText(new Members(profile), ink);
    text.add();
    text.lines.forEach(out::line);
  }

  private void add() {
    addHead();
    addTable(tables.stages());
    addVerdict();
    addFacts();
    addTable(tables.slowest());
    addTable(tables.intents());
    if (profile.has("scale")) {
      addTable(tables.scale());
    }
    if (profile.has("collectors")) {
      addTable(tables.collectors());
    }
    if (profile.has("comparison")) {
      addTable(tables.comparison());
      addComparison(profile.object("comparison"));
    }
  }

  private void addHead() {
    Members document = profile.object("document");
    Members commands = profile.object("commands");
    Members machine = profile.object("machine");
    Members options = profile.object("options");
    lines.add(
        ink.strong(document.text("file"))
            + ": "
            + counted(document.number("components"), "component")
            + ", "
            + Measure.BYTES.text(document.number("bytes")));
    lines.add(
        ink.strong(commands.text("file"))
            + ": "
            + counted(commands.number("count"), "command")
            + ": "
            + statuses(commands.object("statuses")));
    lines.add(
        "JDK "
            + machine.text("jvm")
            + ", "
            + machine.text("collector")
            + ", "
            + counted(machine.number("cpus"), "CPU")
            + "; "
            + counted(options.number("threads"), "thread")
            + load(options));
    lines.add(
        Digits.count(options.number("iterations"))
            + " passes, after "
            + Digits.count(options.number("warmup"))
            + " to warm up"
            + (profile.isTrue("steady") ? "" : ink.doubtful(", which ended before it was steady"))
            + (profile.isTrue("complete") ? "" : ink.doubtful("; stopped before the end")));
    lines.add("");
  }

  private static String load(Members options) {
    String rate =
        options.has("rate_per_second")
            ? ", " + Digits.count(options.number("rate_per_second")) + " commands a second each"
            : "";
    String latency =
        options.has("agent_latency_ms")
            ? ", an agent " + options.whole("agent_latency_ms") + " ms away"
            : "";
    return rate + latency;
  }

  private static String statuses(Members statuses) {
    StringJoiner all = new StringJoiner(", ");
    JsonObject counts = statuses.json();
    for (int i = 0; i < counts.size(); i++) {
      String name = counts.name(i);
      all.add(statuses.whole(name) + " " + name.replace('_', ' '));
    }
    return all.toString();
  }

  /** The first line of a table is its head. */
  private void addTable(TextTable table) {
    List<String> rows = table.lines();
    lines.add(ink.quiet(rows.get(0)));
    lines.addAll(rows.subList(1, rows.size()));
    lines.add("");
  }

  private void addVerdict() {
    Members target = profile.object("target");
    String what =
        "target: "
            + target.text("quantile")
            + " is "
            + Measure.TIME.text(profile.judged().number("p99_ns"))
            + ", at most "
            + Measure.TIME.text(target.number("us") * NANOS_PER_MICRO)
            + ": ";
    lines.add(what + (target.isTrue("is_met") ? ink.good("met") : ink.bad("missed")));
  }

  private void addFacts() {
    Members overhead = profile.object("overhead");
    lines.add(
        "measuring adds "
            + Measure.TIME.text(overhead.number("ns"))
            + " to a command ("
            + Digits.percent(overhead.number("share"))
            + ")");
    if (!profile.jvmMeans().isEmpty()) {
      lines.add(profile.jvmMeans());
    }
    Members checks = profile.object("checks");
    lines.add(
        "rules asked "
            + Digits.count(checks.number("made"))
            + " times a pass, of "
            + Digits.count(checks.number("of"))
            + " for whole validation behind each command");
    Members cache = profile.object("cache");
    lines.add(
        "words known "
            + Digits.percent(cache.number("hit_rate"))
            + "; agent called "
            + counted(profile.number("agent_calls"), "time")
            + pauses());
    if (profile.has("other_endings")) {
      lines.add(
          ink.doubtful(
              counted(profile.number("other_endings"), "command")
                  + " ended otherwise than in the first pass"));
    }
    lines.add("");
  }

  private String pauses() {
    if (!profile.has("pauses")) {
      return "";
    }
    Members pauses = profile.object("pauses");
    return "; "
        + counted(pauses.number("count"), "GC pause")
        + (pauses.whole("count") == 0
            ? ""
            : ", "
                + Measure.TIME.text(pauses.number("total_ns"))
                + " together, the longest "
                + Measure.TIME.text(pauses.number("max_ns")));
  }

  private void addComparison(Members comparison) {
    lines.add(comparison.text("method"));
    comparison.texts("notes").forEach(note -> lines.add(ink.doubtful(note)));
    lines.add(
        comparison.isTrue("is_regression")
            ? ink.bad("regression: slower by more than " + tolerance(comparison))
            : ink.good("no regression beyond " + tolerance(comparison)));
  }

  private static String tolerance(Members comparison) {
    return Digits.percent(comparison.number("tolerance"));
  }

  private static String counted(double number, String noun) {
    return Digits.count(number) + " " + noun + (number == 1 ? "" : "s");
  }
}
