package dev.blueline.profiler;

import dev.blueline.BlueprintEngine;
import dev.blueline.Explanation;
import dev.blueline.profiler.io.Console;
import dev.blueline.profiler.io.Failure;
import dev.blueline.profiler.report.ExplanationText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how a command is read. */
@Command(
    name = "explain",
    description = {
      "Tells how a command is read: what each clause matched and why not the others, what would"
          + " change, and behind a refusal the rule, its numbers and what would pass.",
      "Nothing is changed."
    })
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private BlueprintOptions blueprint = new BlueprintOptions();

  @Option(
      names = "--command",
      paramLabel = "TEXT",
      required = true,
      description = "The command, such as \"make the header bigger\".")
  private String command = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choice.OfFormat.class,
      defaultValue = "text",
      description = "text, for people (default), or json, one object.")
  private Format format = Format.TEXT;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (BlueprintEngine engine = blueprint.engine(false)) {
      Explanation explanation = engine.open(blueprint.read(engine)).explain(command);
      if (format == Format.JSON) {
        console.out().line(explanation.toJsonObject().toBytes());
      } else {
        new ExplanationText(console).write(explanation);
      }
      return explanation.result().status().isSuccess() ? 0 : Failure.REFUSED;
    }
  }
}
