package dev.blueline.testsuite.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.JsonPatch.Op;
import dev.blueline.edit.JsonPatch.Operation;
import dev.blueline.edit.PatchRefusedException;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.serialize.PatchReader;
import dev.blueline.serialize.PointerLocator;
import dev.blueline.serialize.ReadLimits;
import dev.blueline.testsuite.fixture.Doc;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON Pointer, RFC 6901, section by section, as a path, in a patch, and in a text. */
@Tag("SER-9")
class Rfc6901Test {
  private static final List<PointerCase> CASES = PointerCase.all();

  static Stream<PointerCase> malformed() {
    return CASES.stream().filter(PointerCase::isMalformed);
  }

  static Stream<PointerCase> leadingNowhere() {
    return CASES.stream().filter(PointerCase::isNone);
  }

  static Stream<PointerCase> leadingSomewhere() {
    return CASES.stream().filter(test -> !test.isNone() && !test.isMalformed());
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void ofPointer_whatIsNoPointer_isRefused(PointerCase test) {
    JsonObject step = JsonObject.builder().add("op", "remove").add("path", test.pointer()).build();
    byte[] patch = ("[" + step + "]").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Path.ofPointer(test.pointer()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PatchReader.read(patch, ReadLimits.DEFAULT))
        .isInstanceOf(BlueprintFormatException.class);
  }

  @ParameterizedTest
  @MethodSource("leadingNowhere")
  void in_pointerToNothing_findsNothing(PointerCase test) {
    JsonPatch patch = test(test.pointer(), JsonNull.NULL);
    assertThat(Path.ofPointer(test.pointer()).in(test.value())).isNull();
    assertThat(Path.ofPointer(test.pointer()).toPointer()).isEqualTo(test.pointer());
    assertThatThrownBy(() -> patch.applyTo(test.value())).isInstanceOf(PatchRefusedException.class);
  }

  @ParameterizedTest
  @MethodSource("leadingSomewhere")
  void in_pointerToValue_findsIt(PointerCase test) {
    JsonValue expected = Doc.json(test.expected());
    JsonValue document = test.value();
    assertThat(Path.ofPointer(test.pointer()).in(document)).isEqualTo(expected);
    assertThat(Path.ofPointer(test.pointer()).toPointer()).isEqualTo(test.pointer());
    assertThat(test(test.pointer(), expected).applyTo(document)).isSameAs(document);
  }

  @ParameterizedTest
  @MethodSource("leadingSomewhere")
  void offset_ofPointerToValue_isWhereItIsWritten(PointerCase test) {
    byte[] text = test.document().getBytes(StandardCharsets.UTF_8);
    int offset = new PointerLocator(text).offset(test.pointer());
    String rest = new String(text, offset, text.length - offset, StandardCharsets.UTF_8);
    assertThat(rest).startsWith(test.expected());
  }

  @Test
  void ofPointer_empty_isTheRoot() {
    assertThat(Path.ofPointer("")).isSameAs(Path.ROOT);
  }

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

  private static JsonPatch test(String pointer, JsonValue expected) {
    return JsonPatch.of(List.of(new Operation(Op.TEST, pointer, null, expected)));
  }
}
