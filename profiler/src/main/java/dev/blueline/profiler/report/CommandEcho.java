package dev.blueline.profiler.report;

import dev.blueline.CommandResult;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Repeats a command, with the words underlined that something is wrong with. */
final class CommandEcho {
  private static final int WIDTH = 100;

  private final TerminalText text;
  private final Ink ink;

  CommandEcho(String command, Ink ink) {
    this.text = TerminalText.of(command);
    this.ink = ink;
  }

  private boolean isShownWhole() {
    return text.width(0, text.length()) <= WIDTH;
  }

  List<String> lines(CommandResult result) {
    List<String> lines = new ArrayList<>();
    lines.add(ink.extra("▸") + " " + ink.strong(text.elided(WIDTH)));
    List<Span> spans =
        result.errors().stream().map(Refusal::span).filter(Objects::nonNull).distinct().toList();
    if (isShownWhole() && !spans.isEmpty()) {
      lines.add("  " + ink.bad(Excerpt.whole(text, spans).underline()));
    }
    return lines;
  }

  /** Returns the words of a refusal, where the command was too long to show them above. */
  List<String> excerpt(Refusal refusal) {
    Span span = refusal.span();
    if (span == null || isShownWhole()) {
      return List.of();
    }
    Excerpt excerpt = Excerpt.around(span, text, WIDTH);
    return List.of("  " + excerpt.text(), "  " + ink.bad(excerpt.underline()));
  }
}
