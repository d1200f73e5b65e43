package dev.blueline.profiler.report;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.profiler.io.Console;
import dev.blueline.profiler.io.Output;
import java.util.List;

/**
 * What is wrong with a document.
 *
 * @param file the document's file
 * @param components the number of its components
 * @param findings what was found
 */
public record FindingReport(String file, int components, List<Finding> findings) {

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
    JsonObject report =
        JsonObject.builder()
            .add("file", file)
            .add("components", components)
            .add("errors", errors())
            .add("warnings", warnings())
            .add("violations", violations)
            .build();
    out.line(report.toBytes());
  }

  /** Writes this report for a person. */
  public void writeText(Console console) {
    Ink ink = new Ink(console.isColoured());
    Output out = console.out();
    findings.forEach(finding -> out.line(line(finding, ink)));
    String found =
        findings.isEmpty()
            ? "no violations"
            : Tally.count(errors(), "error") + ", " + Tally.count(warnings(), "warning");
    String summary = TerminalText.of(file) + ": " + Tally.count(components, "component") + "; ";
    out.line(summary + (errors() > 0 ? ink.bad(found) : ink.good(found)));
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
