package dev.blueline.testsuite.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Values that could be made in code and were committed, by a patch or by a rule's repair, though a
 * document with them could not be written, or not be read again.
 */
class UnwritableValuesBugsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "-Infinity",
        "1f",
        "1d",
        "12D",
        ".5",
        "1.",
        "1.e2",
        "+1",
        "--1",
        "-",
        "0x1p3",
        " 1",
        "1 ",
        "1\n",
        "01",
        "-01",
        "00",
        "1e",
        "1e+",
        "1e1.5",
        "1E 2",
        "",
        "x",
        "1,2",
        "\u0661"
      })
  void spelled_ofNoNumberOfJson_isRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonNumber.spelled(text))
        .withMessageContaining(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-0", "7", "-7", "10", "0.5", "-0.50", "1e2", "1E+2", "1.5e-20", "1e400"})
  void spelled_ofANumberOfJson_isRead(String text) {
    JsonNumber number = JsonNumber.spelled(text);
    assertThat(number).hasToString(text);
    assertThat(JsonParser.parse(number.toBytes(), ReadLimits.DEFAULT)).isEqualTo(number);
  }

  /** The content and the spelling, each as Java has it. */
  static Stream<Arguments> wrongStrings() {
    return Stream.of(
        Arguments.of("Go", "Stop"),
        Arguments.of("Go", "Go\",\"x\":\"1"),
        Arguments.of("Go", "G"),
        Arguments.of("Go", "Gone"),
        Arguments.of("G", "\\u0048"),
        Arguments.of("\n", "\n"),
        Arguments.of("\"", "\""),
        Arguments.of("\\", "\\"),
        Arguments.of("a", "\\a"),
        Arguments.of("'", "\\'"),
        Arguments.of("A", "\\u041"),
        Arguments.of("A", "\\u004g"),
        Arguments.of("A", "\\U0041"),
        Arguments.of("A", "\\u\u0660\u0660\u0664\u0661"),
        Arguments.of("\ud800", "\ud800"),
        Arguments.of("\udc00", "\udc00"),
        Arguments.of("\ud83d\ude00", "\\ud83d\ude00"),
        Arguments.of("\ud83d\ude00", "\ud83d" + "\\ude00"));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("wrongStrings")
  void spelled_ofAnotherString_isRefused(String value, String spelling) {
    assertThatIllegalArgumentException().isThrownBy(() -> JsonString.spelled(value, spelling));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Go",
        "\\u0047o",
        "\\\"\\\\\\/\\b\\f\\n\\r\\t",
        "\\u00e9\\u00E9",
        "\\ud83d\\ude00",
        "\\ud83d",
        "\ud83d\ude00\\/",
        "\\/\u00e9"
      })
  void spelled_asItWasRead_isTheSame(String spelling) {
    byte[] written = ('"' + spelling + '"').getBytes(StandardCharsets.UTF_8);
    JsonString read = (JsonString) JsonParser.parse(written, ReadLimits.DEFAULT);
    assertThat(JsonString.spelled(read.value(), spelling)).isEqualTo(read);
  }

  /** What a caller passes without a checker, and the name of it. */
  @SuppressWarnings("NullAway")
  static Stream<Arguments> nulls() {
    JsonArray array = JsonArray.of(JsonNull.NULL);
    JsonObject object = JsonObject.of("a", JsonNull.NULL);
    JsonString[] names = {JsonString.of("a")};
    return Stream.of(
        named("JsonString.of", "value", () -> JsonString.of(null)),
        named("JsonString.ofWritten", "value", () -> JsonString.ofWritten(null)),
        named("JsonString.spelled", "value", () -> JsonString.spelled(null, "")),
        named("its spelling", "spelling", () -> JsonString.spelled("", null)),
        named("JsonNumber.spelled", "text", () -> JsonNumber.spelled(null)),
        named("JsonArray.of", "element", () -> JsonArray.of(JsonNull.NULL, null)),
        named("JsonArray.copyOf", "element", () -> JsonArray.copyOf(Arrays.asList(array, null))),
        named("JsonArray.with", "element", () -> array.with(0, null)),
        named("JsonArray.withInserted", "element", () -> array.withInserted(0, null)),
        named("JsonObject.of", "value", () -> JsonObject.of("a", null)),
        named("its name", "name", () -> JsonObject.of(null, JsonNull.NULL)),
        named("of arrays", "value", () -> JsonObject.of(names, new JsonValue[1], 0, 1, null)),
        named("JsonObject.with", "value", () -> object.with("a", null)),
        named("JsonObject.withValue", "value", () -> object.withValue(0, null)),
        named("JsonObject.withInserted", "value", () -> object.withInserted(0, "b", null)),
        named("builder", "value", () -> JsonObject.builder().add("a", (JsonValue) null)),
        named("builder, a text", "value", () -> JsonObject.builder().add("a", (String) null)),
        named("builder, no name", "name", () -> JsonObject.builder().add((String) null, array)));
  }

  private static Arguments named(String what, String argument, ThrowingCallable call) {
    return Arguments.of(Named.of(what, call), argument);
  }

  @ParameterizedTest
  @MethodSource("nulls")
  void value_madeOfNull_saysWhatIsMissing(ThrowingCallable making, String argument) {
    assertThatNullPointerException().isThrownBy(making).withMessage(argument);
  }

  /** A member was written under another name than its path has. */
  @Test
  void withSpelledLast_ofAnotherName_isRefused() {
    Path path = Path.of("visual", "font_weight");
    JsonString other = JsonString.spelled("visible", "v\\u0069sible");
    assertThatIllegalArgumentException().isThrownBy(() -> path.withSpelledLast(other));
    JsonString same = JsonString.spelled("font_weight", "font\\u005fweight");
    assertThat(path.withSpelledLast(same).spelledLast()).isSameAs(same);
  }
}
