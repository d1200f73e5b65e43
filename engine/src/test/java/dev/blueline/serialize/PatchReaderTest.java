package dev.blueline.serialize;

import static dev.blueline.serialize.Texts.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.blueline.edit.JsonPatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PatchReaderTest {

  @Test
  void read_eachOperation_givesThePatchThatIsWrittenSo() {
    String text =
        "[{'op':'add','path':'/a/-','value':1.0},{'op':'remove','path':'/a'},"
            + "{'op':'replace','path':'','value':null},{'op':'move','path':'/a','from':'/b'},"
            + "{'op':'copy','path':'/a','from':'/b'},{'op':'test','path':'/a~1b','value':{'c':[]}}]";
    JsonPatch patch = PatchReader.read(json(text), ReadLimits.DEFAULT);
    assertThat(patch.operations()).hasSize(6);
    assertThat(patch).hasToString(text.replace('\'', '"'));
  }

  @Test
  void read_emptyPatch_isTheEmptyOne() {
    assertThat(PatchReader.read(json(" [ ] "), ReadLimits.DEFAULT)).isSameAs(JsonPatch.EMPTY);
  }

  static Stream<Arguments> noPatches() {
    return Stream.of(
        arguments("{'op':'add'}", 1, "", "a patch is an array of operations"),
        arguments("[ 7 ]", 3, "/0", "an operation is an object"),
        arguments(
            "[{'op':'ad','path':''}]",
            2,
            "/0",
            "\"op\" is one of add, remove, replace, move, copy, test"),
        arguments("[{'op':'remove'}]", 2, "/0", "an operation has a JSON Pointer \"path\""),
        arguments(
            "[{'op':'remove','path':'a'}]",
            24,
            "/0/path",
            "a JSON Pointer is empty or starts with '/': a"),
        arguments(
            "[{'op':'move','path':'/a','from':'/~2'}]",
            34,
            "/0/from",
            "in a JSON Pointer '~' is followed by 0 or 1: /~2"),
        arguments(
            "[{'op':'remove','path':'/a'},{'op':'test','path':'/a'}]",
            30,
            "/1",
            "test has a \"value\""),
        arguments(
            "[{'op':'remove','path':'/a'}",
            29,
            "",
            "expected ',' or ']', found the end of the text"),
        arguments(
            "[{'op':'test','path':'/a','value':NaN}]",
            35,
            "/0/value",
            "NaN and infinity are no JSON numbers"));
  }

  @Tag("SER-10")
  @ParameterizedTest
  @MethodSource("noPatches")
  void read_noPatch_isRefusedWithItsPlace(String text, int column, String pointer, String message) {
    byte[] patch = json(text);
    Texts.assertRefused(
        () -> PatchReader.read(patch, ReadLimits.DEFAULT), 1, column, pointer, message);
  }
}
