package dev.blueline.testsuite.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.PatchRefusedException;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonValue;
import dev.blueline.serialize.PatchReader;
import dev.blueline.serialize.ReadLimits;
import dev.blueline.testsuite.fixture.Doc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON Patch, RFC 6902, section by section, in process and through {@code blueline patch}. */
@Tag("SER-8")
@Tag("SER-10")
@Tag("CLI-19")
class Rfc6902Test {
  private static final List<PatchCase> CASES = PatchCase.all();

  static List<PatchCase> cases() {
    return CASES;
  }

  static List<PatchCase> casesForTheCommand() {
    return CaseFile.oneOf(8, CASES);
  }

  @Test
  void cases_ofAppendixA_areAllSixteen() {
    assertThat(CASES.stream().filter(test -> test.place().startsWith("A."))).hasSize(16);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void applyTo_case_isAsTheRfcSays(PatchCase test) {
    JsonValue document = Doc.json(test.document());
    String before = document.toString();
    if (test.isMalformed()) {
      assertThatThrownBy(() -> read(test)).isInstanceOf(BlueprintFormatException.class);
    } else if (test.isRefused()) {
      JsonPatch patch = read(test);
      assertThatThrownBy(() -> patch.applyTo(document)).isInstanceOf(PatchRefusedException.class);
    } else {
      requireExpected(test, read(test).applyTo(document));
    }
    assertThat(document).as("what it was applied to").hasToString(before);
  }

  /** What we write of a patch does the same as the patch. */
  @ParameterizedTest
  @MethodSource("cases")
  void toBytes_ofCase_isTheSamePatch(PatchCase test) {
    if (!test.isMalformed()) {
      JsonPatch patch = read(test);
      assertThat(PatchReader.read(patch.toBytes(), ReadLimits.DEFAULT)).isEqualTo(patch);
    }
  }

  @ParameterizedTest
  @MethodSource("casesForTheCommand")
  void patchCommand_case_isAsTheRfcSays(PatchCase test, @TempDir Path directory)
      throws IOException {
    Path document = Files.writeString(directory.resolve("document.json"), test.document());
    Path patch = Files.write(directory.resolve("patch.json"), test.patchBytes());
    BluelineRun run = BluelineRun.of("patch", "--blueprint", document, "--patch", patch);
    if (test.isMalformed()) {
      run.requireFailed(2);
    } else if (test.isRefused()) {
      run.requireFailed(1);
    } else {
      run.requireDone();
      requireExpected(test, Doc.json(run.out()));
    }
    assertThat(document).hasContent(test.document());
  }

  private static JsonPatch read(PatchCase test) {
    return PatchReader.read(test.patchBytes(), ReadLimits.DEFAULT);
  }

  private static void requireExpected(PatchCase test, JsonValue patched) {
    assertThat(patched.isEquivalentTo(Doc.json(test.expected()))).as(patched.toString()).isTrue();
  }
}
