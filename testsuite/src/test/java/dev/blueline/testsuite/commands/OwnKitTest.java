package dev.blueline.testsuite.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An editor with a component kit of its own gets its own words: the vocabulary of types, roles and
 * synonyms is the schema's.
 */
class OwnKitTest {
  private static final BlueprintSchema DIALS =
      BlueprintSchema.builder("dials")
          .rootKey("widgets")
          .childrenKey("parts")
          .styleKey("look")
          .styleNames(Map.of("bg_color", "fill"))
          .text(Path.of("caption"), Map.of())
          .types(List.of("gauge", "knob", "rack"))
          .roles(List.of("volume"))
          .boxLike(List.of("gauge", "knob"))
          .sizeExempt(List.of("rack"))
          .touchTargets(List.of("knob"))
          .synonyms(Map.of("dial", List.of("gauge"), "turner", List.of("knob")))
          .build();

  private final BlueprintEngine engine =
      BlueprintEngine.create(EngineOptions.builder().schemas(DIALS).build());

  private final Blueprint base =
      engine.read(
          "{\"widgets\":[{\"id\":\"r\",\"type\":\"rack\",\"bbox\":[0,0,400,400],\"parts\":["
              + "{\"id\":\"g1\",\"type\":\"gauge\",\"caption\":\"Bass\",\"bbox\":[0,0,100,100],"
              + "\"look\":{\"fill\":\"#0000FF\"}},"
              + "{\"id\":\"k1\",\"type\":\"knob\",\"role\":\"volume\",\"bbox\":[200,0,60,60]}]}]}");

  private CommandResult applied(String command) {
    CommandResult result = engine.run(base, command);
    assertThat(result.status()).as(result.toJson()).isEqualTo(Status.APPLIED);
    return result;
  }

  @Tag("DOC-45")
  @Test
  void commands_inItsOwnWords_areRead() {
    assertThat(applied("make the dial red").patch().toJson().toString())
        .isEqualTo(
            "[{\"op\":\"replace\",\"path\":\"/widgets/0/parts/0/look/fill\",\"value\":\"#FF0000\"}]");
    assertThat(applied("rename the gauge to Treble").changes().get(0).path()).isEqualTo("caption");
    assertThat(applied("hide the volume turner").changes().get(0).target()).isEqualTo("k1");
    assertThat(applied("add a dial in the rack").steps().get(0).targets())
        .containsExactly("gauge_1");
  }

  @Tag("CMD-86")
  @Test
  void commands_inItsOwnWordsMisspelt_areRepaired() {
    CommandResult result = applied("make the gague red");

    assertThat(result.steps().get(0).targets()).containsExactly("g1");
    assertThat(result.corrections()).hasSize(1);
  }

  @Tag("CMD-70")
  @Tag("DOC-45")
  @Test
  void commands_inWordsOfAnotherKit_areRefused() {
    assertThat(engine.run(base, "make the button red").status()).isEqualTo(Status.REJECTED);
    assertThat(engine.run(base, "add a button").errors().get(0).code().text())
        .isEqualTo("unsupported");
  }
}
