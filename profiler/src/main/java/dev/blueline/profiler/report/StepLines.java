package dev.blueline.profiler.report;

import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.edit.Edit;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Shows each step of a command: what was wanted, of what, and the values before and after. */
final class StepLines {
  private static final int SHOWN_COMPONENTS = 12;

  private final CommandResult result;
  private final Attribution attribution;
  private final ChangeText changes;
  private final Ink ink;

  StepLines(CommandResult result, Ink ink) {
    this.result = result;
    this.ink = ink;
    this.attribution = new Attribution(result);
    this.changes = new ChangeText(result.blueprint().schema(), ink);
  }

  List<String> lines(Step step) {
    String head =
        "  " + mark(step) + " " + words(step.intent()) + " " + NameList.of(step.targets());
    Map<String, String> changed = changed(attribution.edits(step.index()));
    List<String> lines = new ArrayList<>();
    if (changed.size() == 1 && step.targets().size() == 1) {
      lines.add(head + ": " + changed.values().iterator().next() + note(step));
    } else {
      lines.add(head + note(step));
      lines.addAll(componentLines(changed));
    }
    return lines;
  }

  /** Shows what changed besides: neither wanted by a step nor named by a correction. */
  List<String> otherLines() {
    Map<String, String> changed = changed(attribution.unexplained());
    List<String> lines = new ArrayList<>();
    if (!changed.isEmpty()) {
      lines.add("  " + ink.extra("+") + " changed with it");
      lines.addAll(componentLines(changed));
    }
    return lines;
  }

  private String mark(Step step) {
    if (isRefused(step)) {
      return ink.bad("✗");
    }
    if (result.hasChanged(step)) {
      return ink.good("✓");
    }
    return ink.quiet(isAlreadySo(step) ? "=" : "·");
  }

  private boolean isRefused(Step step) {
    return result.errors().stream().anyMatch(error -> error.step() == step.index());
  }

  private boolean isAlreadySo(Step step) {
    boolean hasRun = result.status().isSuccess() || result.status() == Status.PARTIAL;
    return hasRun && !result.hasChanged(step) && !isRefused(step);
  }

  private static String words(Intent intent) {
    return switch (intent) {
      case MODIFY_COLOR -> "colour";
      case RESIZE_COMPONENT -> "resize";
      case EDIT_TEXT -> "text of";
      case MODIFY_STYLE -> "style";
      case REORDER_COMPONENT -> "move";
      case SET_VISIBILITY -> "visibility of";
      case REMOVE_COMPONENT -> "remove";
      default -> intent.text().replace('_', ' ');
    };
  }

  private String note(Step step) {
    String sureness = String.format(Locale.ROOT, "confidence %.2f", step.confidence());
    StringJoiner notes = new StringJoiner(", ", " (", ")").setEmptyValue("");
    if (isAlreadySo(step)) {
      notes.add("already so");
    }
    if (step.confidence() < 1) {
      notes.add(sureness);
    }
    return ink.quiet(notes.toString());
  }

  private Map<String, String> changed(List<Edit> edits) {
    Map<String, String> changed = new LinkedHashMap<>();
    for (Edit edit : edits) {
      changed.merge(Attribution.idOf(edit), changes.of(edit), (a, b) -> a + ", " + b);
    }
    return changed;
  }

  private List<String> componentLines(Map<String, String> changed) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, String> entry : changed.entrySet()) {
      if (lines.size() == SHOWN_COMPONENTS) {
        lines.add("      " + ink.quiet("… and " + (changed.size() - SHOWN_COMPONENTS) + " more"));
        break;
      }
      String id = entry.getKey().isEmpty() ? "document" : ChangeText.visible(entry.getKey());
      lines.add("      " + id + ": " + entry.getValue());
    }
    return lines;
  }
}
