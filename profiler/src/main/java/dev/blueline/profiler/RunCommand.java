package dev.blueline.profiler;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.profiler.io.Console;
import dev.blueline.profiler.io.Failure;
import dev.blueline.profiler.io.InputFile;
import dev.blueline.profiler.io.OutFile;
import dev.blueline.profiler.report.JsonReport;
import dev.blueline.profiler.report.ResultReport;
import dev.blueline.profiler.report.TextReport;
import dev.blueline.state.StateStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Executes commands on a document, in order, in one session. */
@Command(
    name = "run",
    description = {
      "Executes commands on a document, in order, in one session.",
      "Those of --command come first, then those of --commands."
    })
final class RunCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private BlueprintOptions blueprint = new BlueprintOptions();

  @Mixin private StoreOptions kept = new StoreOptions();

  @Option(
      names = "--command",
      paramLabel = "TEXT",
      description = "A command, such as \"make the header bigger\". May be given several times.")
  private List<String> commands = new ArrayList<>();

  @Option(
      names = "--commands",
      paramLabel = "FILE|-",
      description = {
        "A file of commands, one a line, or - for standard input. Blank lines and lines that start"
            + " with # are passed over. In a file that ends in .jsonl each line is a JSON string or"
            + " {\"command\": \"...\"}."
      })
  private @Nullable String commandFile;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choice.OfFormat.class,
      defaultValue = "text",
      description = "text, for people (default), or json, one result object a line.")
  private Format format = Format.TEXT;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the final document here; with --preview the document as it was opened.")
  private @Nullable Path outFile;

  @Option(
      names = "--batch",
      paramLabel = "MODE",
      converter = Choice.OfBatchMode.class,
      description =
          "Make one change of all commands: atomic, all or none; best-effort, what can be done.")
  private @Nullable BatchMode batch;

  @Option(
      names = "--preview",
      description =
          "Only show what each command would do. Each sees the document as it was opened, and leaves"
              + " nothing behind; a session of --store stays as it is, with what is on its way.")
  private boolean isPreview;

  @Option(
      names = "--partial",
      description = "Of a command of which a part is refused, apply the rest.")
  private boolean isPartial;

  RunCommand(Console console) {
    this.console = console;
  }

  /** Returns the command, which does without a document where it goes on with a session. */
  static CommandLine line(Console console) {
    CommandLine line = new CommandLine(new RunCommand(console));
    CommandSpec own = line.getCommandSpec();
    OptionSpec required = own.findOption("--blueprint");
    own.remove(required);
    own.addOption(required.toBuilder().required(false).build());
    return line;
  }

  @Override
  public Integer call() {
    if (!kept.isWanted()) {
      blueprint.file();
    }
    requireSense();
    List<String> texts = texts();
    OutFile out = outFile == null ? null : OutFile.at(outFile);
    try (StateStore store = kept.open(blueprint.isGiven() && !isPreview);
        BlueprintEngine engine = blueprint.engine(isPartial, store);
        Session session = session(store, engine)) {
      session.resumed().forEach(this::tellResumed);
      CommandRun run = new CommandRun(session, report());
      execute(texts, run);
      if (out != null) {
        out.write(channel -> engine.write(session.blueprint(), channel));
        run.note("wrote " + outFile);
      }
      return run.end() ? 0 : Failure.REFUSED;
    }
  }

  private Session session(@Nullable StateStore store, BlueprintEngine engine) {
    return isPreview || !kept.isWanted()
        ? kept.copy(store, engine, blueprint)
        : kept.session(store, engine, blueprint);
  }

  /** What was on its way is no result of what is asked for now, and so is told beside them. */
  private void tellResumed(CommandResult result) {
    String status = result.status().text().replace('_', ' ');
    console.tell("resumed what was on its way: '" + result.command() + "': " + status);
  }

  private void requireSense() {
    if (commands.isEmpty() && commandFile == null) {
      throw usage("no command is given: use --command or --commands");
    }
    if (batch != null && isPreview) {
      throw usage("--batch and --preview exclude one another");
    }
    if (batch == BatchMode.ATOMIC && isPartial) {
      throw usage("--batch atomic and --partial exclude one another");
    }
  }

  private ParameterException usage(String problem) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), problem);
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>(commands);
    if (commandFile != null) {
      texts.addAll(CommandFile.read(file(commandFile)));
    }
    return texts;
  }

  private InputFile file(String name) {
    return name.equals(STANDARD_INPUT)
        ? InputFile.read("standard input", console.in())
        : InputFile.read(Path.of(name));
  }

  private ResultReport report() {
    return format == Format.JSON ? new JsonReport(console.out()) : new TextReport(console);
  }

  private void execute(List<String> texts, CommandRun run) {
    try (Progress progress = Progress.of("commands", texts.size(), console)) {
      if (batch != null) {
        run.executeBatch(texts, batch.options());
      } else if (isPreview) {
        run.preview(texts, progress);
      } else {
        run.execute(texts, progress);
      }
    }
  }
}
