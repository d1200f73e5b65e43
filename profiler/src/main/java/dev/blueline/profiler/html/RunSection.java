package dev.blueline.profiler.html;

import dev.blueline.profiler.profile.Digits;
import dev.blueline.profiler.profile.Measure;
import dev.blueline.profiler.profile.Members;

/** On what and with what settings it was measured, and what was counted beside the time. */
final class RunSection implements Section {
  private static final double NANOS_PER_MILLI = 1e6;

  @Override
  public String id() {
    return "machine";
  }

  @Override
  public String title() {
    return "Machine, options and counts";
  }

  @Override
  public void write(Markup page, Members profile) {
    page.open("div", "class", "facts");
    machine(new FactList(page, "Machine"), profile.object("machine"));
    options(new FactList(page, "Options"), profile.object("options"));
    counts(new FactList(page, "Counts"), profile);
    document(new FactList(page, "Measured"), profile);
    page.close("div");
  }

  private static void machine(FactList list, Members machine) {
    list.add("Processors", Digits.count(machine.number("cpus")))
        .add("System", machine.text("os") + ", " + machine.text("arch"))
        .add("Java", machine.text("jvm"))
        .add("Collector", machine.text("collector"))
        .add("Largest heap", Measure.BYTES.text(machine.number("heap_max_bytes")))
        .end();
  }

  private static void options(FactList list, Members options) {
    double rate = options.number("rate_per_second");
    double latency = options.number("agent_latency_ms");
    list.add("Passes over the commands", Digits.count(options.number("iterations")))
        .add("Passes to warm up", Digits.count(options.number("warmup")))
        .add("Threads", Digits.count(options.number("threads")))
        .add("Rate", rate > 0 ? Digits.count(rate) + " commands/s" : "as fast as it goes")
        .add(
            "Latency of the agent",
            latency > 0 ? Measure.TIME.text(latency * NANOS_PER_MILLI) : "none added")
        .end();
  }

  private static void counts(FactList list, Members profile) {
    Members cache = profile.object("cache");
    Members checks = profile.object("checks");
    if (!profile.jvmMeans().isEmpty()) {
      list.add("Other JVMs", profile.jvmMeans());
    }
    list.add("Cache of decompositions", cacheText(cache))
        .add("Rule checks per pass", checkText(checks))
        .add("Calls of the agent", Digits.count(profile.number("agent_calls")))
        .add("Pauses to collect garbage", pauseText(profile.object("pauses")))
        .end();
  }

  private static String cacheText(Members cache) {
    String hits = Digits.count(cache.number("hits")) + " hits";
    String misses = Digits.count(cache.number("misses")) + " misses";
    return hits + ", " + misses + " (" + Digits.percent(cache.number("hit_rate")) + " hits)";
  }

  private static String checkText(Members checks) {
    double made = checks.number("made");
    double of = checks.number("of");
    String share = Digits.percent(made / of);
    return Digits.count(made) + " of the " + Digits.count(of) + " of whole validation, " + share;
  }

  private static String pauseText(Members pauses) {
    if (!pauses.has("count")) {
      return "not to be had";
    }
    String longest = Measure.TIME.text(pauses.number("max_ns"));
    String total = Measure.TIME.text(pauses.number("total_ns"));
    return Digits.count(pauses.number("count")) + ", longest " + longest + ", together " + total;
  }

  private static void document(FactList list, Members profile) {
    Members document = profile.object("document");
    Members commands = profile.object("commands");
    list.add("Document", document.text("file"))
        .add("Hash", document.text("hash"))
        .add("Commands", commands.text("file"));
    Members statuses = commands.object("statuses");
    for (String status : statuses.names()) {
      list.add("Commands, " + Words.of(status), Digits.count(statuses.number(status)));
    }
    list.end();
  }
}
