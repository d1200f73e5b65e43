package dev.blueline.testsuite.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.model.Blueprint;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An input is commands, one a line, that are run in one session on a document of each dialect. Each
 * ends in a result that keeps the laws of sessions, and the same as where it is only previewed.
 */
class CommandFuzzTest {
  private static final int MOST_COMMANDS = 3;
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  private static final List<Blueprint> DOCUMENTS =
      List.of(
          ENGINE.read(
              """
              {"tokens":{"primary_color":"#1D3557","base_spacing":8},"components":[
              {"id":"header_1","type":"header","text":"Shop","bbox":[0,0,375,80],"visual":{"bg_color":"#FF0000"}},
              {"id":"card_1","type":"card","bbox":[0,96,375,200],"children":[
              {"id":"title_1","type":"heading","text":"A title","bbox":[16,112,200,40]},
              {"id":"buy_1","type":"button","text":"Buy","bbox":[16,160,120,48],"visual":{"bg_color":"#00FF00"}}]},
              {"id":"image_1","type":"image","bbox":[0,312,375,120]},
              {"id":"cta_button","type":"button","role":"cta","text":"Buy now","bbox":[16,448,343,48]}]}
              """),
          ENGINE.read(
              """
              {"elements":[{"id":"hero","type":"section","style":{"backgroundColor":"#FFFFFF"},"children":[
              {"id":"hero_title","type":"heading","props":{"content":"Hello"},"style":{"fontSize":"24px"}},
              {"id":"hero_cta","type":"button","props":{"label":"Go"},"style":{"height":"48px"}}]},
              {"id":"footer","type":"footer","props":{"content":"Bye"}}]}
              """));

  @FuzzTest
  void execute(byte[] input) {
    String[] commands = new String(input, StandardCharsets.UTF_8).split("\n", MOST_COMMANDS);
    for (Blueprint document : DOCUMENTS) {
      String bytes = Written.of(document);
      Session session = ENGINE.open(document);
      for (String command : commands) {
        requireLikePreview(session, command);
      }
      assertThat(Written.of(document)).isEqualTo(bytes);
    }
  }

  private static void requireLikePreview(Session session, String command) {
    CommandResult preview = session.preview(command);
    CommandResult result = SessionLaws.execute(session, command);
    assertThat(preview.status()).isEqualTo(result.status());
    assertThat(preview.hash()).isEqualTo(result.hash());
  }
}
