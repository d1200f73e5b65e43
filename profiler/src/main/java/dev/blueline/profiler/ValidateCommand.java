package dev.blueline.profiler;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.Blueprint;
import dev.blueline.profiler.io.Console;
import dev.blueline.profiler.io.Failure;
import dev.blueline.profiler.report.Finding;
import dev.blueline.profiler.report.FindingReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what is wrong with a document. */
@Command(
    name = "validate",
    description = {
      "Lists the violations of a document.",
      "Errors make the exit code 1; with warnings alone the document is valid, and it is 0."
    })
final class ValidateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private BlueprintOptions blueprint = new BlueprintOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choice.OfFormat.class,
      defaultValue = "text",
      description = "text, for people (default), or json, one object.")
  private Format format = Format.TEXT;

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    FindingReport report = report();
    if (format == Format.JSON) {
      report.writeJson(console.out());
    } else {
      report.writeText(console);
    }
    return report.errors() == 0 ? 0 : Failure.REFUSED;
  }

  private FindingReport report() {
    try (BlueprintEngine engine = blueprint.engine(false)) {
      Blueprint document = blueprint.read(engine);
      return new FindingReport(
          blueprint.file().toString(),
          document.size(),
          Finding.of(document, engine.report(document)));
    }
  }
}
