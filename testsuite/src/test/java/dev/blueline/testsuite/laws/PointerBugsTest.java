package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.edit.JsonPatch;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The keys of a schema stood in pointers as they are, though {@code ~} and {@code /} are escaped.
 */
@Tag("SER-9")
@Tag("SER-16")
class PointerBugsTest {
  private static final BlueprintSchema SCHEMA =
      BlueprintSchema.builder("own").rootKey("widg/ts~").childrenKey("pa~1rts/").build();

  private final BlueprintEngine engine =
      BlueprintEngine.create(EngineOptions.builder().schemas(SCHEMA).build());
  private final Session session =
      engine.open(
          engine.read(
              """
              {"widg/ts~":[{"id":"a","type":"card","pa~1rts/":[
              {"id":"b","type":"button"},7,{"id":"c","type":"button"}]},{"id":"d","type":"card"}]}"""));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete b",
        "delete a",
        "hide c",
        "move b to the bottom",
        "duplicate b",
        "change the text of b to Hello"
      })
  void patch_underKeysThatAreEscaped_pointedNowhere(String command) {
    CommandResult result = session.execute(command);
    assertThat(result.status().isSuccess()).isTrue();
    Blueprint before = result.before();
    Blueprint after = result.blueprint();
    requireLeads(result.patch(), before, after);
    requireLeads(result.inverse(), after, before);
  }

  private static void requireLeads(JsonPatch patch, Blueprint from, Blueprint to) {
    assertThat(patch.applyTo(from.toJson()).isEquivalentTo(to.toJson())).as("%s", patch).isTrue();
    Blueprint translated = patch.toDelta(from).applyTo(from);
    assertThat(translated.toJson().isEquivalentTo(to.toJson())).as("%s", patch).isTrue();
  }

  @Test
  void pointer_underKeysThatAreEscaped_pointedNowhere() {
    Blueprint blueprint = session.blueprint();
    assertThat(blueprint.schema()).isSameAs(SCHEMA);
    assertThat(blueprint.pointer("c")).isEqualTo("/widg~1ts~0/0/pa~01rts~1/2");
    assertThat(blueprint.listPointer(null)).isEqualTo("/widg~1ts~0");
    assertThat(blueprint.listPointer("a")).isEqualTo("/widg~1ts~0/0/pa~01rts~1");
    blueprint.forEachMalformed(
        (pointer, value) -> assertThat(pointer).isEqualTo("/widg~1ts~0/0/pa~01rts~1/1"));
    assertThat(session.execute("delete c").patch().operations().get(0).path())
        .isEqualTo("/widg~1ts~0/0/pa~01rts~1/2");
  }
}
