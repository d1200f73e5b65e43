package dev.blueline.profiler.html;

/** HTML under construction; texts and the values of attributes are escaped as they are added. */
final class Markup {
  private static final char REPLACEMENT = '\uFFFD';

  private final StringBuilder out = new StringBuilder(1 << 20);

  /** Adds an opening tag with attributes, given as name, value, name, value. */
  Markup open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      text(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
    return this;
  }

  Markup close(String tag) {
    out.append("</").append(tag).append(">\n");
    return this;
  }

  Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  Markup text(String text) {
    text.codePoints().forEach(this::character);
    return this;
  }

  /** Adds what is markup already. */
  Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  private void character(int point) {
    switch (point) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(isShowable(point) ? point : REPLACEMENT);
    }
  }

  /** Not so: control characters, which HTML forbids, and halves of characters. */
  private static boolean isShowable(int point) {
    boolean isSpace = point == '\n' || point == '\t';
    boolean isHalf = Character.getType(point) == Character.SURROGATE;
    return isSpace || !(Character.isISOControl(point) || isHalf);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
