package dev.blueline.profiler.report;

import dev.blueline.plan.Span;
import java.util.List;

/**
 * A part of a command with the words at fault underlined.
 *
 * @param text the part
 * @param underline what stands beneath it
 */
record Excerpt(String text, String underline) {
  private static final String ELLIPSIS = "…";
  private static final int LEAD = 30;

  /** Returns the whole text with all spans underlined. */
  static Excerpt whole(TerminalText text, List<Span> spans) {
    StringBuilder underline = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      underline.append((isWithin(i, spans) ? "^" : " ").repeat(text.width(i, i + 1)));
    }
    return new Excerpt(text.toString(), underline.toString().stripTrailing());
  }

  private static boolean isWithin(int position, List<Span> spans) {
    return spans.stream().anyMatch(span -> span.start() <= position && position < span.end());
  }

  /** Returns what surrounds a span, of a text too wide to be shown whole. */
  static Excerpt around(Span span, TerminalText text, int width) {
    int at = Math.min(span.start(), text.length());
    int start = text.startWithin(at, Math.min(LEAD, width / 3));
    int end = text.endWithin(start, width - 2);
    int spanEnd = Math.max(at, Math.min(span.end(), end));
    String before = start > 0 ? ELLIPSIS : "";
    String after = end < text.length() ? ELLIPSIS : "";
    String gap = " ".repeat(before.length() + text.width(start, at));
    return new Excerpt(
        before + text.part(start, end) + after, gap + "^".repeat(text.width(at, spanEnd)));
  }
}
