package dev.blueline.profiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.plan.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TerminalTextTest {

  static Stream<Arguments> widths() {
    return Stream.of(
        Arguments.of("abc", 3),
        Arguments.of("日本", 4),
        Arguments.of("é", 1),
        Arguments.of("e\u0301", 1),
        Arguments.of("👍", 2),
        Arguments.of("", 0),
        Arguments.of("a\nb", 4),
        Arguments.of("\u001b[0m", 9));
  }

  @ParameterizedTest
  @MethodSource("widths")
  void width_inColumns(String text, int width) {
    TerminalText shown = TerminalText.of(text);

    assertThat(shown.width(0, shown.length())).isEqualTo(width);
  }

  static Stream<Arguments> steering() {
    return Stream.of(
        Arguments.of("a\nb\r\t", "a\\nb\\r\\t"),
        Arguments.of("\u001b[0m\u009b", "\\u001b[0m\\u009b"),
        Arguments.of("\u202ex", "\\u202ex"),
        Arguments.of("\u2028", "\\u2028"),
        Arguments.of("\ud800", "\\ud800"),
        Arguments.of("\udb40\udc41", "\\u{e0041}"));
  }

  @Tag("CLI-9")
  @ParameterizedTest
  @MethodSource("steering")
  void text_cannotSteerATerminal(String text, String shown) {
    assertThat(TerminalText.of(text)).hasToString(shown);
  }

  @Test
  void elided_byColumns() {
    assertThat(TerminalText.of("日本語").elided(6)).isEqualTo("日本語");
    assertThat(TerminalText.of("日本語").elided(5)).isEqualTo("日本…");
    assertThat(TerminalText.of("日本語").elided(4)).isEqualTo("日…");
  }

  @Test
  void whole_underlinesEachSpan() {
    TerminalText text = TerminalText.of("hide 日本 👍 and x");

    assertThat(Excerpt.whole(text, List.of(new Span(5, 7), new Span(14, 15))).underline())
        .isEqualTo("     ^^^^        ^");
  }

  @Test
  void whole_spanBeyondTheEnd() {
    assertThat(Excerpt.whole(TerminalText.of("ab"), List.of(new Span(1, 9))).underline())
        .isEqualTo(" ^");
  }

  @Test
  void around_showsTheSpanAndWhatIsNear() {
    TerminalText text = TerminalText.of("0123456789".repeat(10));

    Excerpt excerpt = Excerpt.around(new Span(50, 53), text, 32);

    assertThat(excerpt.text()).isEqualTo("…" + "0123456789".repeat(3) + "…");
    assertThat(excerpt.underline()).isEqualTo(" ".repeat(11) + "^^^");
  }

  @Test
  void around_spanWiderThanTheExcerpt() {
    TerminalText text = TerminalText.of("x".repeat(500));

    Excerpt excerpt = Excerpt.around(new Span(10, 400), text, 50);

    assertThat(excerpt.underline().length()).isLessThanOrEqualTo(50);
  }
}
