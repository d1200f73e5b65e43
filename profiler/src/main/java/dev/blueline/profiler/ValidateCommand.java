package dev.blueline.profiler;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Correction;
import dev.blueline.profiler.io.Console;
import dev.blueline.profiler.io.Failure;
import dev.blueline.profiler.io.OutFile;
import dev.blueline.profiler.report.Finding;
import dev.blueline.profiler.report.FindingReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists what is wrong with a document. */
@Command(
    name = "validate",
    description = {
      "Lists the violations of a document.",
      "Errors make the exit code 1; with warnings alone the document is valid, and it is 0.",
      "Behind each of the first 100 stands what would mend it, where that is known; --fix does"
          + " what is beyond doubt."
    })
final class ValidateCommand implements Callable<Integer> {
  /** For how many findings ways out are looked for; each takes a command or two. */
  private static final int MOST_WAYS_OUT = 100;

  private final Console console;

  @Mixin private BlueprintOptions blueprint = new BlueprintOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choice.OfFormat.class,
      defaultValue = "text",
      description = "text, for people (default), or json, one object.")
  private Format format = Format.TEXT;

  @Option(
      names = "--fix",
      description = {
        "Repair what can be repaired without a doubt, say what was done, and list what is left.",
        "Needs --out."
      })
  private boolean isFixing;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the repaired document here; it may be the document's own file.")
  private @Nullable Path outFile;

  @Spec private @Nullable CommandSpec spec;

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (isFixing != (outFile != null)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "--fix and --out go together");
    }
    FindingReport report = outFile == null ? report() : fixed(outFile);
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
      List<Finding> findings = Finding.of(document, engine.report(document));
      return FindingReport.of(blueprint.file(), document, withWaysOut(findings, document, engine));
    }
  }

  private List<Finding> withWaysOut(
      List<Finding> findings, Blueprint document, BlueprintEngine engine) {
    List<Finding> shown = new ArrayList<>(findings);
    try (Progress progress =
        Progress.of("violations", Math.min(MOST_WAYS_OUT, shown.size()), console)) {
      for (int i = 0; i < Math.min(MOST_WAYS_OUT, shown.size()); i++) {
        Finding finding = shown.get(i);
        shown.set(i, finding.with(engine.repairs(document, finding.violation())));
        progress.step();
      }
    }
    return shown;
  }

  private FindingReport fixed(Path file) {
    OutFile out = OutFile.at(file);
    try (BlueprintEngine engine = blueprint.engine(false)) {
      List<Correction> done = new ArrayList<>();
      Session session = engine.open(blueprint.read(engine, done::add));
      CommandResult result = session.repair();
      if (!result.status().isSuccess()) {
        throw Failure.refused(blueprint.file() + ": " + result.errors().get(0).message());
      }
      done.addAll(result.corrections());
      Blueprint document = session.blueprint();
      out.write(channel -> engine.write(document, channel));
      List<Finding> left = Finding.of(document, engine.report(document));
      return FindingReport.of(blueprint.file(), document, left)
          .with(new FindingReport.Fix(done, file.toString()));
    }
  }
}
