package dev.blueline.testsuite.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.RefusalCode;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody asked to change is written as it was read, to the letter. */
class FidelityTest {
  private static final BlueprintEngine ENGINE = ImportLaws.ENGINE;

  private static final String DOCUMENT =
      "{\"z\":{\"b\":1.0,\"a\":[1e2,-0]},\"screen_id\":\"home\",\"screen_type\":\"shop\","
          + "\"orientation\":\"portrait\",\"components\":[{\"lock\":0.10,\"id\":\"a\","
          + "\"type\":\"text\",\"text\":\"Caf\\u00e9 \\/ bar\",\"note\":{\"y\":null,\"x\":true}},"
          + "{\"id\":\"b\",\"type\":\"text\",\"visual\":{\"odd\":1.50,\"bg_color\":\"#fff\"}}],"
          + "\"a\":\"\\u0061\"}";

  private final Session session = ENGINE.open(ENGINE.read(DOCUMENT));

  private String bytes() {
    return JsonText.text(ENGINE.write(session.blueprint()));
  }

  @Tag("DOC-7")
  @Test
  void read_bytes_areLeftAloneAndMayChangeLater() {
    byte[] utf8 = JsonText.utf8(DOCUMENT);
    Blueprint blueprint = ENGINE.read(utf8);

    assertThat(JsonText.text(utf8)).isEqualTo(DOCUMENT);
    Arrays.fill(utf8, (byte) ' ');
    assertThat(JsonText.text(ENGINE.write(blueprint))).isEqualTo(DOCUMENT);
  }

  @Tag("DOC-3")
  @Tag("DOC-4")
  @Tag("DOC-5")
  @Test
  void write_ofWhatIsUnknown_keepsItInPlace() {
    assertThat(bytes()).isEqualTo(DOCUMENT);
  }

  @Tag("DOC-6")
  @Test
  void execute_onOneMember_leavesTheBytesOfAllElse() {
    assertThat(session.execute("make b navy").status()).isEqualTo(Status.APPLIED);

    assertThat(bytes())
        .isEqualTo(DOCUMENT.replace("\"#fff\"}", "\"#fff\",\"text_color\":\"#000080\"}"));
  }

  @Tag("DOC-21")
  @ParameterizedTest
  @ValueSource(strings = {"screen_id", "screen_type", "orientation"})
  void apply_patchOfTheScreensOwnMembers_isRejected(String member) {
    for (String operation : new String[] {"replace", "add", "remove"}) {
      String patch = "[{'op':'%s','path':'/%s','value':'other'}]".formatted(operation, member);
      CommandResult result = session.apply(ENGINE.readPatch(JsonText.utf8(JsonText.quoted(patch))));

      assertThat(result.status()).as(patch).isEqualTo(Status.REJECTED);
      assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.INVALID_PATCH);
    }
    assertThat(bytes()).isEqualTo(DOCUMENT);
  }
}
