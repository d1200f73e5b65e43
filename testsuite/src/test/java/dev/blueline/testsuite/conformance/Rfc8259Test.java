package dev.blueline.testsuite.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.model.BlueprintFormatException;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.ReadLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON grammar, RFC 8259, in process and through the {@code blueline} command. */
@Tag("DOC-29")
class Rfc8259Test {
  private static final byte[] BEFORE = "{\"components\":[],\"x\":".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path directory;

  static List<GrammarCase> cases() {
    return GrammarCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void parse_case_isAsDecided(GrammarCase test) {
    byte[] text = test.bytes();
    if (test.isAccepted()) {
      assertThat(written(text)).isEqualTo(minified(text));
      return;
    }
    assertThatThrownBy(() -> JsonParser.parse(text, ReadLimits.DEFAULT))
        .isInstanceOfSatisfying(BlueprintFormatException.class, Rfc8259Test::requirePlace);
  }

  private static void requirePlace(BlueprintFormatException refusal) {
    assertThat(refusal.line()).isPositive();
    assertThat(refusal.column()).isPositive();
  }

  private static String written(byte[] text) {
    return latin1(JsonParser.parse(text, ReadLimits.DEFAULT).toBytes());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void patchCommand_caseAsDocument_isAsDecided(GrammarCase test) throws IOException {
    Path patch = Files.writeString(directory.resolve("patch.json"), "[]");
    Path out = directory.resolve("out.json");
    Path document = file(test.bytes());
    BluelineRun run =
        BluelineRun.of("patch", "--blueprint", document, "--patch", patch, "--out", out);
    if (test.isAccepted()) {
      run.requireDone();
      assertThat(latin1(Files.readAllBytes(out))).isEqualTo(minified(test.bytes()));
    } else {
      run.requireFailed(2);
      assertThat(out).doesNotExist();
    }
  }

  /** In a member of a blueprint that is sound, which an editor's own data may be. */
  @ParameterizedTest
  @MethodSource("cases")
  void validateCommand_caseInDocument_isAsDecided(GrammarCase test) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes(BEFORE);
    text.writeBytes(test.bytes());
    text.write('}');
    BluelineRun run = BluelineRun.of("validate", "--blueprint", file(text.toByteArray()));
    if (test.isAccepted()) {
      run.requireDone();
    } else {
      run.requireFailed(2);
    }
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(directory.resolve("document.json"), content);
  }

  /** Leaves out the white space of valid JSON; a character stands for a byte. */
  private static String minified(byte[] json) {
    return latin1(json).replaceAll("(\"(?:[^\"\\\\]|\\\\.)*+\")|[ \t\r\n]", "$1");
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
