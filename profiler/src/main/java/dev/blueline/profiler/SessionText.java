package dev.blueline.profiler;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.state.Finding;
import dev.blueline.state.RecoveryReport;
import dev.blueline.state.SessionSummary;
import org.jspecify.annotations.Nullable;

/** What is kept of sessions, for people. */
final class SessionText {
  private SessionText() {}

  static String of(SessionSummary session) {
    String actor = session.actor().isEmpty() ? "" : " by " + session.actor();
    return session.id()
        + ": "
        + session.status().text()
        + actor
        + ", version "
        + session.version()
        + ", changed "
        + session.updated()
        + ", checkpoints "
        + session.checkpoints();
  }

  static String of(Finding finding) {
    String session = finding.session().isEmpty() ? "" : finding.session() + ": ";
    return session + finding.code() + ": " + finding.message();
  }

  static String of(RecoveryReport report) {
    StringBuilder text = new StringBuilder();
    report.notes().forEach(note -> text.append(note).append('\n'));
    text.append(report.session()).append(" is at version ").append(report.version());
    if (report.hasLost()) {
      text.append("; versions ").append(report.lostFrom()).append(" to ");
      text.append(report.lostTo()).append(" are lost");
    } else {
      text.append("; nothing that is known of is lost");
    }
    return text.toString();
  }

  /** Returns all that is told of one session. */
  static String of(JsonObject all) {
    StringBuilder text = new StringBuilder();
    if (all.get("session") instanceof JsonObject session) {
      text.append(session.text("id")).append(": ").append(session.text("status"));
      text.append(", version ").append(session.get("version"));
      text.append(", hash ").append(session.text("hash")).append('\n');
    }
    append(text, "in flight", all.get("in_flight"));
    append(text, "can be undone, oldest first", all.get("done"));
    append(text, "can be redone, the next one last", all.get("undone"));
    append(text, "checkpoints", all.get("checkpoints"));
    return text.toString().stripTrailing();
  }

  private static void append(StringBuilder text, String title, @Nullable JsonValue list) {
    if (!(list instanceof JsonArray array) || array.size() == 0) {
      return;
    }
    text.append(title).append(":\n");
    for (int i = 0; i < array.size(); i++) {
      text.append("  ").append(line(array.get(i))).append('\n');
    }
  }

  private static String line(JsonValue value) {
    return value instanceof JsonObject entry
        ? entry.text("label") + " (" + entry.text("origin") + ")"
        : value instanceof JsonString text ? text.value() : value.toString();
  }
}
