package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.PatchRefusedException;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonValue;
import dev.blueline.testsuite.fixture.Doc;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of RFC 6902, appendix A, and what section 4 says must not be. */
class Rfc6902Test {

  @Tag("SER-8")
  @ParameterizedTest
  @MethodSource("examples")
  void applyTo_exampleOfAppendixA_isAsThere(String document, String patch, String result) {
    JsonValue target = Doc.json(document);
    if (result.equals("error")) {
      assertThatThrownBy(() -> patch(patch).applyTo(target))
          .isInstanceOfAny(PatchRefusedException.class, BlueprintFormatException.class);
      return;
    }
    JsonValue patched = patch(patch).applyTo(target);
    assertThat(patched.isEquivalentTo(Doc.json(result))).as(patched.toString()).isTrue();
  }

  /** Blocks of a title, a document, a patch, and a result or "error". */
  static Stream<Arguments> examples() throws IOException {
    String[] blocks = resource("rfc6902-appendix-a.txt").strip().split("\n\n");
    assertThat(blocks).hasSize(16);
    return Arrays.stream(blocks)
        .map(block -> block.split("\n"))
        .map(lines -> Arguments.of(Named.of(lines[0], lines[1]), lines[2], lines[3]));
  }

  @Tag("SER-8")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1,2]           | {'op':'add','path':'/3','value':3}",
        "[1,2]           | {'op':'add','path':'/01','value':3}",
        "[1,2]           | {'op':'add','path':'/-1','value':3}",
        "[1,2]           | {'op':'add','path':'/+1','value':3}",
        "[1,2]           | {'op':'add','path':'/1e0','value':3}",
        "[1,2]           | {'op':'add','path':'/','value':3}",
        "[1,2]           | {'op':'remove','path':'/2'}",
        "[1,2]           | {'op':'remove','path':'/-'}",
        "[1,2]           | {'op':'replace','path':'/-','value':3}",
        "[1,2]           | {'op':'replace','path':'/2','value':3}",
        "[1,2]           | {'op':'test','path':'/2','value':null}",
        "[1,2]           | {'op':'copy','from':'/-','path':'/0'}",
        "[1,2]           | {'op':'move','from':'/1','path':'/2'}",
        "{'a':1}         | {'op':'remove','path':'/b'}",
        "{'a':1}         | {'op':'replace','path':'/b','value':1}",
        "{'a':1}         | {'op':'test','path':'/b','value':null}",
        "{'a':1}         | {'op':'add','path':'/a/b','value':1}",
        "{'a':{'b':1}}   | {'op':'move','from':'/a','path':'/a/b'}",
        "{'a':{'b':1}}   | {'op':'move','from':'','path':'/a/b'}",
        "[{'a':1},{}]    | {'op':'move','from':'/0','path':'/0/b'}",
        "{'a':1}         | {'op':'move','from':'/b','path':'/b'}",
        "{'a':1}         | {'op':'test','path':'/a','value':1.5}",
        "{'a':'1'}       | {'op':'test','path':'/a','value':1}",
        "{'a':[1,2]}     | {'op':'test','path':'/a','value':[2,1]}",
        "{'a':{'b':1}}   | {'op':'test','path':'/a','value':{'b':1,'c':2}}",
      })
  void applyTo_operationThatCannotBe_isRefused(String document, String operation) {
    JsonPatch patch = patch("[" + operation.replace('\'', '"') + "]");
    JsonValue target = Doc.json(document.replace('\'', '"'));
    assertThatThrownBy(() -> patch.applyTo(target)).isInstanceOf(PatchRefusedException.class);
  }

  @Tag("SER-8")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1,2]           | {'op':'add','path':'/2','value':3}             | [1,2,3]",
        "[1,2]           | {'op':'add','path':'','value':null}            | null",
        "{'a':1}         | {'op':'replace','path':'','value':[1]}         | [1]",
        "{'a':1}         | {'op':'add','path':'/a','value':null}          | {'a':null}",
        "{'a':null}      | {'op':'test','path':'/a','value':null}         | {'a':null}",
        "{'a':null}      | {'op':'remove','path':'/a'}                    | {}",
        "{'a':1}         | {'op':'move','from':'/a','path':'/a'}          | {'a':1}",
        "{'a':1}         | {'op':'copy','from':'','path':'/b'}            | {'a':1,'b':{'a':1}}",
        "[1,2,3]         | {'op':'move','from':'/0','path':'/2'}          | [2,3,1]",
        "[1,2,3]         | {'op':'move','from':'/0','path':'/-'}          | [2,3,1]",
        "{'a':1,'ab':2}  | {'op':'move','from':'/a','path':'/ab'}         | {'ab':1}",
        "{'-':1}         | {'op':'replace','path':'/-','value':2}         | {'-':2}",
        "{'a':1.0}       | {'op':'test','path':'/a','value':1}            | {'a':1}",
        "{'a':{'b':1,'c':2}} | {'op':'test','path':'/a','value':{'c':2,'b':1}} |"
            + " {'a':{'b':1,'c':2}}",
      })
  void applyTo_operationAtTheEdge_isApplied(String document, String operation, String result) {
    JsonPatch patch = patch("[" + operation.replace('\'', '"') + "]");
    JsonValue patched = patch.applyTo(Doc.json(document.replace('\'', '"')));
    assertThat(patched.isEquivalentTo(Doc.json(result.replace('\'', '"'))))
        .as(patched.toString())
        .isTrue();
  }

  @Tag("SER-10")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}",
        "[1]",
        "[{'path':'/a'}]",
        "[{'op':'ADD','path':'/a','value':1}]",
        "[{'op':'add','path':'/a'}]",
        "[{'op':'add','value':1}]",
        "[{'op':'add','path':'a','value':1}]",
        "[{'op':'add','path':'/~','value':1}]",
        "[{'op':'add','path':'/~2','value':1}]",
        "[{'op':'add','path':1,'value':1}]",
        "[{'op':'move','path':'/a'}]",
        "[{'op':'copy','path':'/a','from':null}]",
      })
  void of_whatIsNoPatch_isRefused(String json) {
    assertThatThrownBy(() -> patch(json.replace('\'', '"')))
        .isInstanceOf(BlueprintFormatException.class);
  }

  static String resource(String name) throws IOException {
    try (InputStream in = Rfc6902Test.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JsonPatch patch(String json) {
    return JsonPatch.of(Doc.json(json));
  }
}
