package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.edit.JsonPatch;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Doc;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals of patches that named a place within a component, or the whole of a long pointer. */
@Tag("SER-32")
class PatchPointerBugsTest {
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  private static final Blueprint BASE =
      Doc.parse("card#a[0 0 100 100](text#b[0 0 100 50] 'Hi') card#c[0 100 100 100]");

  private static String refusal(String patch) {
    JsonPatch read = ENGINE.readPatch(patch.getBytes(StandardCharsets.UTF_8));
    return ENGINE.open(BASE).apply(read).errors().get(0).message();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "remove | /components/0/bbox/00 | there is nothing at \"P\"",
        "remove | /components/0/children/0/visual/x | there is nothing at \"P\"",
        "add | /components/0/bbox/9 | \"P\" is out of the array's range",
        "add | /components/0/text/x | nothing at \"/components/0/text\" can hold a member",
        "replace | /components/0/children/0/id | \"P\" is never edited",
        "test | /components/1/bbox | the value at \"P\" is another one",
        "remove | /components/2 | no component that can be edited is at \"P\"",
        "remove | /components/0/children/1 | no component that can be edited is at \"P\""
      })
  void refusal_ofAPlaceWithinAComponent_namesAllOfIt(String op, String path, String said) {
    String patch = "[{\"op\":\"" + op + "\",\"path\":\"" + path + "\",\"value\":1}]";

    assertThat(refusal(patch)).isEqualTo("operation 0: " + said.replace("P", path));
  }

  /** A result was as long as the patch. */
  @Test
  void refusal_ofALongPointer_namesItsBeginning() {
    String deep = "/a".repeat(100_000);
    for (String op : new String[] {"remove", "add", "test", "replace"}) {
      for (String path : new String[] {deep, "/components/0" + deep, "/components/0/bbox" + deep}) {
        String patch = "[{\"op\":\"" + op + "\",\"path\":\"" + path + "\",\"value\":1}]";

        assertThat(refusal(patch)).hasSizeLessThan(300).contains("…\"");
      }
    }
  }
}
