package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.JsonPatch.Op;
import dev.blueline.edit.JsonPatch.Operation;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Doc;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 6901, section 5, and what section 3 says is no pointer. */
class Rfc6901Test {

  @Tag("SER-9")
  @ParameterizedTest
  @MethodSource("pointers")
  void applyTo_testAtPointerOfSection5_findsTheValue(String pointer, String value)
      throws IOException {
    JsonValue expected = Doc.json(value);
    Operation test = new Operation(Op.TEST, pointer, null, expected);
    JsonValue document = document();
    assertThat(JsonPatch.of(List.of(test)).applyTo(document)).isSameAs(document);
    assertThat(Path.ofPointer(pointer).in(document)).isEqualTo(expected);
    assertThat(Path.ofPointer(pointer).toPointer()).isEqualTo(pointer);
  }

  @Test
  void applyTo_testAtTheEmptyPointer_findsTheWhole() throws IOException {
    Operation test = new Operation(Op.TEST, "", null, document());
    assertThat(JsonPatch.of(List.of(test)).applyTo(document())).isEqualTo(document());
    assertThat(Path.ofPointer("")).isSameAs(Path.ROOT);
  }

  /** Lines of a pointer as a JSON string, a colon, and the value that it finds. */
  static Stream<Arguments> pointers() throws IOException {
    return lines().stream()
        .skip(1)
        .map(line -> (JsonObject) Doc.json("{" + line + "}"))
        .map(pair -> Arguments.of(pair.name(0), pair.value(0).toString()));
  }

  private static List<String> lines() throws IOException {
    return Rfc6902Test.resource("rfc6901-section-5.txt").lines().toList();
  }

  private static JsonValue document() throws IOException {
    return Doc.json(lines().get(0));
  }

  @Tag("SER-9")
  @ParameterizedTest
  @ValueSource(strings = {"foo", "#/foo", "/~", "/a~", "/~2", "/~~", "/a/~/b"})
  void ofPointer_whatIsNoPointer_isRefused(String text) {
    assertThatThrownBy(() -> Path.ofPointer(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Tag("SER-9")
  @ParameterizedTest
  @ValueSource(
      strings = {"00", "01", "-0", "+1", "1.0", "1e0", "-", "", " 1", "\u0661", "9999999999"})
  void arrayIndex_notSpelledAsSection4Asks_isNone(String segment) {
    assertThat(Path.arrayIndex(segment)).isEqualTo(-1);
  }

  @Property(tries = 1000)
  void toPointer_ofAnySegments_isReadBack(@ForAll @Size(max = 5) List<String> segments) {
    Path path = Path.of(segments.toArray(new String[0]));
    assertThat(Path.ofPointer(path.toPointer())).isEqualTo(path);
    assertThat(Path.ofPointer(path.toPointer()).segments()).isEqualTo(segments);
  }
}
