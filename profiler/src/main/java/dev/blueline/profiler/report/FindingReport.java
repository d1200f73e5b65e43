package dev.blueline.profiler.report;

import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.plan.Correction;
import dev.blueline.profiler.io.Console;
import dev.blueline.profiler.io.Output;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a document.
 *
 * @param file the document's file
 * @param components the number of its components
 * @param findings what was found, or is left
 * @param fix what was repaired; null if nobody was to
 */
public record FindingReport(
    String file, int components, List<Finding> findings, @Nullable Fix fix) {

  /**
   * What was repaired.
   *
   * @param done what was done, one for each violation that was mended and what that took
   * @param out the file that the document was written to
   */
  public record Fix(List<Correction> done, String out) {}

  /** Returns the report of what was found. */
  public static FindingReport of(Path file, Blueprint document, List<Finding> findings) {
    return new FindingReport(file.toString(), document.size(), findings, null);
  }

  /** Returns this report with what was repaired. */
  public FindingReport with(Fix done) {
    return new FindingReport(file, components, findings, done);
  }

  /** Returns the number of errors. */
  public long errors() {
    return findings.stream().filter(Finding::isError).count();
  }

  private long warnings() {
    return findings.size() - errors();
  }

  /** Writes this report as one JSON object in one line. */
  public void writeJson(Output out) {
    JsonArray violations = JsonArray.copyOf(findings.stream().map(Finding::toJson).toList());
    JsonObject.Builder report =
        JsonObject.builder()
            .add("file", file)
            .add("components", components)
            .add("errors", errors())
            .add("warnings", warnings())
            .add("violations", violations);
    if (fix != null) {
      report.add(
          "repairs", JsonArray.copyOf(fix.done().stream().map(FindingReport::correction).toList()));
      report.add("out", fix.out());
    }
    out.line(report.build().toBytes());
  }

  private static JsonObject correction(Correction correction) {
    return JsonObject.builder()
        .add("kind", correction.kind())
        .add("message", correction.message())
        .add(
            "components",
            JsonArray.copyOf(correction.components().stream().map(JsonString::of).toList()))
        .build();
  }

  /** Writes this report for a person. */
  public void writeText(Console console) {
    Ink ink = new Ink(console.isColoured());
    Output out = console.out();
    List<Correction> done = fix == null ? List.of() : fix.done();
    done.forEach(correction -> out.line(line(correction, ink)));
    for (Finding finding : findings) {
      out.line(line(finding, ink));
      wayOut(finding, ink).forEach(out::line);
    }
    String found =
        findings.isEmpty()
            ? "no violations"
            : Tally.count(errors(), "error") + ", " + Tally.count(warnings(), "warning");
    String summary = TerminalText.of(file) + ": " + Tally.count(components, "component") + "; ";
    out.line(
        summary
            + (fix == null ? "" : Tally.count(done.size(), "repair") + "; ")
            + (errors() > 0 ? ink.bad(found) : ink.good(found)));
    if (fix != null) {
      out.line("wrote " + TerminalText.of(fix.out()));
    }
  }

  private static String line(Correction correction, Ink ink) {
    return ink.good("✓ repaired")
        + " "
        + ink.strong(correction.kind())
        + " "
        + TerminalText.of(correction.message());
  }

  private static List<String> wayOut(Finding finding, Ink ink) {
    if (!finding.suggestions().isEmpty()) {
      return List.of(
          "    try: " + ink.good(TerminalText.of(finding.suggestions().get(0)).toString()));
    }
    if (finding.repair() != null) {
      return List.of("    with --fix: " + TerminalText.of(finding.repair()));
    }
    return finding.isForPerson() && finding.isError()
        ? List.of(ink.quiet("    cannot be repaired: this takes a person"))
        : List.of();
  }

  private static String line(Finding finding, Ink ink) {
    String mark = finding.isError() ? ink.bad("✗ error  ") : ink.doubtful("! warning");
    String component = finding.violation().component();
    String about = component == null ? "" : ChangeText.visible(component) + ": ";
    String place = finding.pointer() == null ? "" : " " + finding.pointer();
    return mark
        + " "
        + ink.strong(finding.violation().rule())
        + " "
        + about
        + TerminalText.of(finding.violation().message())
        + ink.quiet(TerminalText.of(place).toString());
  }
}
