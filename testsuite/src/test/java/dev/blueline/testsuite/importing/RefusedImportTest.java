package dev.blueline.testsuite.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.blueline.model.BlueprintFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** "Refused with an error that names line, column and JSON Pointer." */
class RefusedImportTest {
  @TempDir Path directory;

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(
            "an id twice", "{'components':[\n{'id':'a'},\n{'id':'a'}]}", "3:7 /components/1/id"),
        Arguments.of(
            "an id twice, in other lists",
            "{'components':[{'id':'b','children':[\n{'id':'a'}]},\n{'type':'x','id':'\\u0061'}]}",
            "3:18 /components/1/id"),
        Arguments.of(
            "an id twice, child and parent",
            "{'elements':[\n\n{'id':'a','children':[{'id':'a'}]}]}",
            "3:29 /elements/0/children/0/id"),
        Arguments.of("a member twice", "{'components':[],\n'components':[]}", "2:1 /components"),
        Arguments.of(
            "an id member twice",
            "{'components':[{'id':'a',\n 'id':'b'}]}",
            "2:2 /components/0/id"),
        Arguments.of(
            "a member twice in a malformed entry",
            "{'components':[{'x':{'y':1,\n'y':2}}]}",
            "2:1 /components/0/x/y"),
        Arguments.of(
            "a member twice, deep in what is unknown",
            "{'plugins':[1,{'a b':{'c/d':0,'c/d':0}}]}",
            "1:31 /plugins/1/a b/c~1d"),
        Arguments.of("Python's NaN", "{'components':[],\n'ratio':NaN}", "2:9 /ratio"),
        Arguments.of("JSON5 comment", "// exported\n{'components':[]}", "1:1 "),
        Arguments.of("JSON5 comma", "{'components':[\n{'id':'a'},\n]}", "3:1 /components/1"),
        Arguments.of("JSON5 key", "{components:[]}", "1:2 "),
        Arguments.of("JavaScript", "export default {'components':[]}", "1:1 "),
        Arguments.of("protected JSON", ")]}',\n{'components':[]}", "1:1 "),
        Arguments.of("JSON lines", "{'components':[]}\n{'components':[]}\n", "2:1 "),
        Arguments.of("list of components alone", "[{'id':'a','type':'text'}]", "1:1 "),
        Arguments.of("byte order mark", "\ufeff{'components':[]}", "1:1 "),
        Arguments.of("nothing", "", "1:1 "),
        Arguments.of("cut off", "{'components':[{'id':'a','type':'te", "1:33 /components/0/type"));
  }

  @Tag("DOC-1")
  @Tag("DOC-9")
  @Tag("DOC-30")
  @Tag("DOC-37")
  @Tag("API-1")
  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void read_ofWhatIsNoDocument_saysWhere(String what, String json, String place)
      throws IOException {
    byte[] utf8 = JsonText.utf8(JsonText.quoted(json));
    Path file = Files.write(directory.resolve("doc.json"), utf8);

    assertThat(refusal(() -> ImportLaws.ENGINE.read(utf8))).isEqualTo(place);
    assertThat(refusal(() -> ImportLaws.ENGINE.read(file))).isEqualTo(place);
  }

  @Tag("DOC-31")
  @Test
  void read_ofOtherEncodings_saysWhere() {
    String json = "{\"components\":[],\n\"name\":\"Caf\u00e9\"}";

    assertThat(refusal(() -> ImportLaws.ENGINE.read(json.getBytes(StandardCharsets.ISO_8859_1))))
        .isEqualTo("2:12 /name");
    assertThat(refusal(() -> ImportLaws.ENGINE.read(json.getBytes(StandardCharsets.UTF_16LE))))
        .isEqualTo("1:2 ");
    assertThat(refusal(() -> ImportLaws.ENGINE.read(json.getBytes(StandardCharsets.UTF_16))))
        .isEqualTo("1:1 ");
  }

  private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    BlueprintFormatException e = catchThrowableOfType(BlueprintFormatException.class, work);
    assertThat(e).isNotNull();
    assertThat(e.describe()).startsWith(e.line() + ":" + e.column() + ": ");
    return e.line() + ":" + e.column() + " " + e.pointer();
  }
}
