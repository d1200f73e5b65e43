package dev.blueline.profiler.report;

import picocli.CommandLine.Help.Ansi.Style;

/**
 * The colours of a text report.
 *
 * @param isColoured whether there are any
 */
public record Ink(boolean isColoured) {
  String good(String text) {
    return painted(Style.fg_green, text);
  }

  String bad(String text) {
    return painted(Style.fg_red, text);
  }

  String doubtful(String text) {
    return painted(Style.fg_yellow, text);
  }

  String extra(String text) {
    return painted(Style.fg_cyan, text);
  }

  String strong(String text) {
    return painted(Style.bold, text);
  }

  String quiet(String text) {
    return painted(Style.faint, text);
  }

  private String painted(Style style, String text) {
    return isColoured && !text.isEmpty() ? Style.on(style) + text + Style.reset.off() : text;
  }
}
