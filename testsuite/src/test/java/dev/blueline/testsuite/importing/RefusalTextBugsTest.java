package dev.blueline.testsuite.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.BlueprintFormatException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals of documents that were once told wrongly, each by the name of what went wrong. */
@Tag("DOC-29")
class RefusalTextBugsTest {

  private static BlueprintFormatException refusal(String document) {
    return catchThrowableOfType(
        BlueprintFormatException.class, () -> BlueprintEngine.create().read(document));
  }

  @ParameterizedTest
  @CsvSource({"\\n, \\u000a", "\\r, \\u000d", "\\u001b, \\u001b", "\\u2028, \\u2028"})
  void nameThatBreaksALine_isDescribedInOneLine(String escape, String shown) {
    BlueprintFormatException refusal = refusal("{\"" + escape + "\"::1}");
    assertThat(refusal.describe())
        .startsWith("1:" + refusal.column() + ": ")
        .endsWith(" at /" + shown);
  }

  @Test
  void nameThatBreaksALine_staysWhatItIsInThePointer() {
    assertThat(refusal("{\"\\n\"::1}").pointer()).isEqualTo("/\n");
  }

  @Test
  void placeThatIsNotKnown_isNotDescribedAsLineNought() {
    assertThat(new BlueprintFormatException("wrong", 0, 0, "/a").describe())
        .isEqualTo("wrong at /a");
  }

  /** "This is an object", it said of what was none. */
  @Tag("DOC-44")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null | expected an object",
        "{'name':5} | expected a text that is not blank",
        "{'name':'x','types':7} | expected a list of texts",
        "{'name':'x','limits':{'touch_target':true}} | expected a number",
        "{'name':'x','style':{'camel_case':1}} | expected true or false"
      },
      quoteCharacter = '`')
  void schemaOfTheWrongKind_isToldWhatWasExpected(String schema, String expected) {
    byte[] json = schema.replace('\'', '"').getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(BlueprintFormatException.class)
        .isThrownBy(() -> BlueprintEngine.readSchema(json))
        .matches(e -> e.problem().equals(expected));
  }

  /** Its message said what is wrong and not where, and so did every log. */
  @Tag("API-1")
  @Test
  void message_ofARefusedDocument_saysWhereToo() {
    assertThatExceptionOfType(BlueprintFormatException.class)
        .isThrownBy(() -> BlueprintEngine.create().read("{\n \"a\": x}"))
        .matches(e -> e.describe().equals(e.getMessage()))
        .withMessageStartingWith("2:7: ")
        .matches(e -> e.getMessage().endsWith(e.problem() + " at /a") || e.pointer().isEmpty());
  }
}
