package dev.blueline.profiler.report;

import dev.blueline.CommandResult;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.verify.Violation;
import java.util.ArrayList;
import java.util.List;

/** Shows why something was not done, and what would work. */
final class RefusalLines {
  private static final int SHOWN_VIOLATIONS = 12;
  private static final int SHOWN_SUGGESTIONS = 5;
  private static final int WIDTH = 200;

  private final CommandResult result;
  private final CommandEcho echo;
  private final Ink ink;

  RefusalLines(CommandResult result, CommandEcho echo, Ink ink) {
    this.result = result;
    this.echo = echo;
    this.ink = ink;
  }

  List<String> lines(Refusal refusal) {
    List<String> lines = new ArrayList<>(echo.excerpt(refusal));
    boolean listsViolations =
        refusal.code() == RefusalCode.VERIFICATION_FAILED && !result.blocking().isEmpty();
    String message = listsViolations ? "it would break the rules" : refusal.message();
    lines.add(
        "  " + ink.bad("✗ " + shown(message)) + ink.quiet(" (" + refusal.code().text() + ")"));
    if (listsViolations) {
      addViolations(lines);
    } else if (!refusal.candidates().isEmpty()) {
      lines.add("    could be: " + NameList.of(refusal.candidates()));
    }
    refusal.suggestions().stream()
        .limit(SHOWN_SUGGESTIONS)
        .forEach(command -> lines.add("    try: " + ink.good(shown(command))));
    return lines;
  }

  private void addViolations(List<String> lines) {
    List<Violation> blocking = result.blocking();
    for (Violation violation : blocking.subList(0, Math.min(SHOWN_VIOLATIONS, blocking.size()))) {
      lines.add("    " + violation.rule() + ": " + shown(violation.message()));
    }
    if (blocking.size() > SHOWN_VIOLATIONS) {
      lines.add("    " + ink.quiet("… and " + (blocking.size() - SHOWN_VIOLATIONS) + " more"));
    }
  }

  private static String shown(String text) {
    return TerminalText.of(text).elided(WIDTH);
  }
}
