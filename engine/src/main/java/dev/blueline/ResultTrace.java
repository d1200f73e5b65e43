package dev.blueline;

import dev.blueline.pipeline.Notice;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.Step;
import dev.blueline.verify.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Tells the story of a command in lines of text, made from the result when somebody reads it: while
 * a command runs nothing is formatted. No line holds a time, so the trace is deterministic.
 */
final class ResultTrace {
  private ResultTrace() {}

  static List<String> lines(CommandResult result) {
    List<String> lines = new ArrayList<>();
    for (Step step : result.steps()) {
      lines.add(
          "decompose: step "
              + step.index()
              + " "
              + step.intent().text()
              + " "
              + String.join(", ", step.targets()));
    }
    for (Correction correction : result.plan().corrections()) {
      lines.add("decompose: " + correction.kind() + ", " + correction.message());
    }
    for (Refusal error : result.errors()) {
      lines.add("refused: " + error.code().text() + ", " + error.message());
    }
    if (!result.delta().isEmpty()) {
      lines.add("execute: " + count(result.delta().size(), "edit"));
    }
    for (Correction correction : result.outcome().execution().corrections()) {
      lines.add("execute: " + correction.kind() + ", " + correction.message());
    }
    for (Violation violation : result.warnings()) {
      lines.add("verify: " + violation.rule() + ", " + violation.message());
    }
    for (Notice notice : result.notices()) {
      lines.add(notice.code() + ", " + notice.message());
    }
    lines.add(result.status().text());
    return Collections.unmodifiableList(lines);
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
