package dev.blueline.testsuite.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.BlueprintEngine;
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

  private static final List<GrammarCase> CASES = GrammarCase.all();
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  static List<GrammarCase> cases() {
    return CASES;
  }

  static List<GrammarCase> casesForTheCommand() {
    return CaseFile.oneOf(10, CASES);
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
    assertThat(refusal.describe()).doesNotContain("\n");
  }

  private static String written(byte[] text) {
    return latin1(JsonParser.parse(text, ReadLimits.DEFAULT).toBytes());
  }

  @ParameterizedTest
  @MethodSource("casesForTheCommand")
  void patchCommand_caseAsDocument_isAsDecided(GrammarCase test, @TempDir Path directory)
      throws IOException {
    Path patch = Files.writeString(directory.resolve("patch.json"), "[]");
    Path out = directory.resolve("out.json");
    Path document = Files.write(directory.resolve("document.json"), test.bytes());
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
  void read_caseInDocument_isAsDecided(GrammarCase test) {
    byte[] text = inDocument(test);
    if (test.isAccepted()) {
      assertThat(latin1(ENGINE.write(ENGINE.read(text)))).isEqualTo(minified(text));
      return;
    }
    assertThatThrownBy(() -> ENGINE.read(text))
        .isInstanceOfSatisfying(BlueprintFormatException.class, Rfc8259Test::requirePlace);
  }

  private static byte[] inDocument(GrammarCase test) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes(BEFORE);
    text.writeBytes(test.bytes());
    text.write('}');
    return text.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("casesForTheCommand")
  void validateCommand_caseInDocument_isAsDecided(GrammarCase test, @TempDir Path directory)
      throws IOException {
    Path document = Files.write(directory.resolve("document.json"), inDocument(test));
    BluelineRun run = BluelineRun.of("validate", "--blueprint", document);
    if (test.isAccepted()) {
      run.requireDone();
    } else {
      run.requireFailed(2);
    }
  }

  /** Leaves out the white space of valid JSON; a character stands for a byte. */
  private static String minified(byte[] json) {
    return latin1(json).replaceAll("(\"(?:[^\"\\\\]|\\\\.)*+\")|[ \t\r\n]", "$1");
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
