package dev.blueline.profiler.report;

import dev.blueline.CommandResult;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.Step;
import dev.blueline.profiler.io.Console;
import dev.blueline.profiler.io.Output;
import dev.blueline.verify.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws each command for a person. Without a terminal the same input gives the same text. */
public final class TextReport implements ResultReport {
  private static final int SHOWN_STEPS = 100;
  private static final int SHOWN_WARNINGS = 12;

  private final Output out;
  private final Ink ink;
  private final boolean isTerminal;

  /** Creates a report. */
  public TextReport(Console console) {
    out = console.out();
    ink = new Ink(console.isColoured());
    isTerminal = console.isTerminal();
  }

  @Override
  public void add(CommandResult result) {
    CommandEcho echo = new CommandEcho(result.command(), ink);
    echo.lines(result).forEach(out::line);
    addSteps(result, new RefusalLines(result, echo, ink));
    result.corrections().forEach(this::addCorrection);
    addWarnings(result);
    out.line("");
    if (isTerminal) {
      out.flush();
    }
  }

  private void addSteps(CommandResult result, RefusalLines refusals) {
    StepLines steps = new StepLines(result, ink);
    Set<Refusal> shown = new HashSet<>();
    int more = result.steps().size() - SHOWN_STEPS;
    for (Step step : result.steps().subList(0, Math.min(SHOWN_STEPS, result.steps().size()))) {
      steps.lines(step).forEach(out::line);
      for (Refusal refusal : result.errors()) {
        if (refusal.step() == step.index() && shown.add(refusal)) {
          refusals.lines(refusal).forEach(out::line);
        }
      }
    }
    if (more > 0) {
      out.line("  " + ink.quiet("… and " + Tally.count(more, "more step")));
    }
    steps.otherLines().forEach(out::line);
    result.errors().stream()
        .filter(shown::add)
        .forEach(refusal -> refusals.lines(refusal).forEach(out::line));
  }

  private void addCorrection(Correction correction) {
    String ids =
        correction.components().isEmpty() ? "" : ": " + NameList.of(correction.components());
    out.line("  " + ink.extra("+") + " " + TerminalText.of(correction.message()) + ink.quiet(ids));
  }

  private void addWarnings(CommandResult result) {
    List<Violation> warnings = result.warnings();
    warnings.stream().limit(SHOWN_WARNINGS).forEach(this::addWarning);
    if (warnings.size() > SHOWN_WARNINGS) {
      out.line("  " + ink.quiet("… and " + (warnings.size() - SHOWN_WARNINGS) + " more warnings"));
    }
    for (String validator : result.failedValidators()) {
      out.line(
          "  "
              + ink.doubtful("!")
              + " the validator '"
              + TerminalText.of(validator)
              + "' failed and was passed over");
    }
  }

  private void addWarning(Violation warning) {
    String component =
        warning.component() == null ? "" : ", " + ChangeText.visible(warning.component());
    out.line(
        "  "
            + ink.doubtful("!")
            + " "
            + TerminalText.of(warning.message())
            + ink.quiet(" (" + warning.rule() + component + ")"));
  }

  @Override
  public void end(Tally tally, List<String> notes) {
    String time = isTerminal ? ink.quiet("; " + tally.micros() + " µs") : "";
    String counts = tally.isSuccess() ? ink.good(tally.line()) : ink.bad(tally.line());
    out.line(counts + time);
    notes.forEach(note -> out.line(TerminalText.of(note).toString()));
  }
}
