package dev.blueline.testsuite.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.model.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Boxes whose numbers were written wrongly, each by the name of what went wrong. */
class GeometryBugsTest {
  private final BlueprintEngine engine = BlueprintEngine.create();

  private String moved(String box, String command) {
    CommandResult result =
        engine.run(
            engine.read(
                "{'components':[{'id':'card_1','type':'card','bbox':"
                    .concat(box)
                    .concat(",'style':{'padding':4}}]}")
                    .replace('\'', '"')),
            command);
    assertThat(result.status()).isEqualTo(Status.APPLIED);
    return String.valueOf(result.blueprint().component("card_1").field(Path.of("bbox")));
  }

  /** The double nearest to it is the same as that of the number moved by 6 px. */
  @Tag("DET-14")
  @Test
  void moveOfABoxFarOff_isNotLostInADouble() {
    assertThat(moved("[39,12345678901234567174,145,135]", "move card_1 6px down"))
        .isEqualTo("[39,12345678901234567180,145,135]");
  }

  @Tag("DET-14")
  @Test
  void moveBySoLittleThatADoubleIsTheSame_isDone() {
    assertThat(moved("[9007199254740992,0,145,135]", "move card_1 1px right"))
        .isEqualTo("[9007199254740993,0,145,135]");
  }
}
