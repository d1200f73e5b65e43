package dev.blueline.profiler;

import dev.blueline.model.JsonObject;
import dev.blueline.profiler.html.HtmlReport;
import dev.blueline.profiler.io.Console;
import dev.blueline.profiler.io.Failure;
import dev.blueline.profiler.io.InputFile;
import dev.blueline.profiler.io.OutFile;
import dev.blueline.profiler.profile.Comparison;
import dev.blueline.profiler.profile.Members;
import dev.blueline.profiler.profile.ProfileFile;
import dev.blueline.profiler.report.Ink;
import dev.blueline.profiler.report.ProfileText;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures commands on a document, stage by stage. */
@Command(
    name = "profile",
    description = {
      "Measures commands on a document, stage by stage, after a warm-up.",
      "The commands are run in order in one session, which is opened anew for each pass."
    })
final class ProfileCommand implements Callable<Integer> {
  private static final int REGRESSION = 3;
  private static final int MOST_FORKS = 100;

  /** As many components as an engine reads. */
  private static final int LARGEST_SIZE = 1_000_000;

  private final Console console;

  @Mixin private BlueprintOptions blueprint = new BlueprintOptions();

  @Option(
      names = "--commands",
      required = true,
      paramLabel = "FILE",
      description = "The commands, as for run.")
  private Path commandFile = Path.of("");

  @Mixin private LoadOptions load = new LoadOptions();

  @Option(
      names = "--target",
      paramLabel = "MICROS",
      defaultValue = "1000",
      description = "What 99 of 100 commands are to take at most, in microseconds (default: 1000).")
  private BigDecimal targetMicros = BigDecimal.valueOf(1000);

  @Option(
      names = "--scale",
      paramLabel = "N",
      split = ",",
      description =
          "Measure on documents of so many components too, made of copies of this one's; smaller"
              + " ones are left out. For example 100,1000,10000.")
  private List<Integer> sizes = new ArrayList<>();

  @Option(
      names = "--gc",
      paramLabel = "NAME",
      split = ",",
      converter = Choice.OfCollector.class,
      description =
          "Measure in JVMs with these collectors too: Serial, Parallel, G1, ZGC, Shenandoah.")
  private List<Collector> collectors = new ArrayList<>();

  @Option(
      names = "--forks",
      paramLabel = "N",
      defaultValue = "1",
      description = "Measure in so many JVMs altogether, to see how they differ (default: 1).")
  private int forks = 1;

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description =
          "Compare with a profile that --format json gave. Exit code 3 if this is slower.")
  private @Nullable Path baselineFile;

  @Option(
      names = "--tolerance",
      paramLabel = "PERCENT",
      defaultValue = "5",
      description = "How much slower is still the same (default: 5).")
  private BigDecimal tolerancePercent = BigDecimal.valueOf(5);

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choice.OfFormat.class,
      defaultValue = "text",
      description = "text, for people (default), or json, one object.")
  private Format format = Format.TEXT;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a report with charts here, one file that needs no network.")
  private @Nullable Path htmlFile;

  @Option(
      names = "--jfr",
      paramLabel = "FILE",
      description =
          "Keep a flight recording of what is measured, with an event for each command, stage and"
              + " agent call. It slows what it records.")
  private @Nullable Path recordingFile;

  ProfileCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    requireSense();
    JsonObject baseline = baselineFile == null ? null : ProfileFile.read(baselineFile);
    OutFile html = htmlFile == null ? null : OutFile.at(htmlFile);
    if (recordingFile != null) {
      OutFile.at(recordingFile);
    }
    List<String> commands = commands();
    // At Ctrl-C the process ends when the watch for it does: by then everything is said.
    try (Interruption interruption = Interruption.watch()) {
      try {
        JsonObject profile = profile(commands, interruption);
        return report(
            baseline == null ? profile : profile.with("comparison", comparison(baseline, profile)),
            html);
      } catch (Failure e) {
        return console.fail(e);
      }
    }
  }

  private int report(JsonObject profile, @Nullable OutFile html) {
    show(profile);
    if (html != null) {
      html.write(channel -> HtmlReport.write(profile, channel));
    }
    return exitCode(new Members(profile));
  }

  private void requireSense() {
    Failure.require(targetMicros.signum() > 0, "--target is above 0");
    Failure.require(tolerancePercent.signum() >= 0, "--tolerance is not below 0");
    Failure.require(forks >= 1 && forks <= MOST_FORKS, "--forks is from 1 to " + MOST_FORKS);
    for (int size : sizes) {
      Failure.require(size > 0 && size <= LARGEST_SIZE, "--scale is from 1 to " + LARGEST_SIZE);
    }
    load.settings();
  }

  private List<String> commands() {
    List<String> commands = CommandFile.read(InputFile.read(commandFile));
    if (commands.isEmpty()) {
      throw Failure.of(commandFile + ": holds no command");
    }
    return commands;
  }

  private JsonObject profile(List<String> commands, Interruption interruption) {
    int measurements = forks + sizes.size() + collectors.size();
    try (ProfileRun run = new ProfileRun(blueprint, load, commandFile, commands);
        ProfileProgress progress = new ProfileProgress(measurements, interruption, console)) {
      run.measure(recordingFile, targetMicros, progress);
      run.scale(sizes, progress);
      run.fork(forks, progress);
      run.collect(collectors, progress);
      return run.profile();
    }
  }

  private JsonObject comparison(JsonObject baseline, JsonObject profile) {
    double tolerance = tolerancePercent.doubleValue() / 100;
    return Comparison.of(String.valueOf(baselineFile), baseline, profile, tolerance);
  }

  private void show(JsonObject profile) {
    if (format == Format.JSON) {
      console.out().line(profile.toBytes());
    } else {
      ProfileText.write(profile, new Ink(console.isColoured()), console.out());
    }
    console.out().flush();
  }

  private static int exitCode(Members profile) {
    if (profile.object("comparison").isTrue("is_regression")) {
      return REGRESSION;
    }
    Members statuses = profile.object("commands").object("statuses");
    long done = statuses.whole("applied") + statuses.whole("no_change");
    boolean isDone = done == profile.object("commands").whole("count");
    return isDone && profile.object("target").isTrue("is_met") ? 0 : Failure.REFUSED;
  }
}
