package dev.blueline.profiler.report;

import dev.blueline.CommandResult;
import dev.blueline.Explanation;
import dev.blueline.plan.ClauseExplanation;
import dev.blueline.profiler.io.Console;
import dev.blueline.profiler.io.Output;

/** Draws an explanation for a person. */
public final class ExplanationText {
  private static final int WIDTH = 200;

  private final Console console;
  private final Output out;
  private final Ink ink;

  /** Creates a drawing on a console. */
  public ExplanationText(Console console) {
    this.console = console;
    out = console.out();
    ink = new Ink(console.isColoured());
  }

  /** Writes how a command was read, then what it would do. */
  public void write(Explanation explanation) {
    CommandResult result = explanation.result();
    if (!explanation.reading().equals(result.command())) {
      out.line("read as: " + ink.strong(shown(explanation.reading())));
    }
    explanation.clauses().forEach(this::write);
    out.line("");
    new TextReport(console).add(result);
    out.line("it would be " + ink.strong(result.status().text().replace('_', ' ')));
  }

  private void write(ClauseExplanation clause) {
    String targets = clause.targets().isEmpty() ? "" : " of " + NameList.of(clause.targets());
    out.line(ink.quiet("“" + shown(clause.source()) + "”"));
    out.line("  " + shown(clause.says()) + targets);
    clause.because().forEach(sentence -> out.line("    " + ink.quiet(shown(sentence))));
  }

  private static String shown(String text) {
    return TerminalText.of(text).elided(WIDTH);
  }
}
