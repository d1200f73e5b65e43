package dev.blueline.testsuite.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.agent.builtin.BuiltInAgent;
import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.JsonPatch.Op;
import dev.blueline.edit.JsonPatch.Operation;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonValue;
import dev.blueline.plan.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Depths that were counted in four ways: "a list of children is no level of its own". */
@Timeout(60)
class DepthBugsTest {
  /** As many as a document may have inside one another, the document being a level itself. */
  private static final int DEEPEST = 511;

  private final BlueprintEngine engine = BlueprintEngine.create();

  private Blueprint nested(int components) {
    StringBuilder json = new StringBuilder("{\"components\":[");
    for (int i = 0; i < components; i++) {
      json.append("{\"id\":\"c").append(i).append("\",\"type\":\"card\",\"text\":\"\",");
      json.append("\"children\":[");
    }
    return engine.read(json.append("]}".repeat(components)).append("]}").toString());
  }

  @Tag("SES-16")
  @ParameterizedTest
  @ValueSource(ints = {200, 256, 510})
  void apply_patchOfTheLibraryDeepInside_isApplied(int components) {
    Blueprint base = nested(components);
    CommandResult made = engine.run(base, "hide c" + (components - 1));

    CommandResult applied = engine.open(base).apply(made.patch());

    assertThat(made.status()).isEqualTo(Status.APPLIED);
    assertThat(applied.status()).as(applied.toJson()).isEqualTo(Status.APPLIED);
    assertThat(applied.hash()).isEqualTo(made.hash());
  }

  @Tag("SES-16")
  @ParameterizedTest
  @ValueSource(ints = {256, DEEPEST})
  void apply_patchThatInsertsDeeplyNestedComponents_isReadAndApplied(int components) {
    Blueprint base = nested(components);
    CommandResult removed = engine.run(base, "remove c0");
    JsonPatch back = engine.readPatch(removed.inverse().toBytes());

    CommandResult applied = engine.open(removed.blueprint()).apply(back);

    assertThat(applied.status()).as(applied.toJson()).isEqualTo(Status.APPLIED);
    assertThat(applied.hash()).isEqualTo(base.hash());
  }

  /** Its style would be the 513th level, and nobody could read it again. */
  @Test
  void run_objectBelowTheDeepestLevel_isRefused() {
    CommandResult result = engine.run(nested(DEEPEST), "hide c" + (DEEPEST - 1));

    assertThat(result.errors())
        .extracting(error -> error.code())
        .containsExactly(RefusalCode.BUDGET_EXCEEDED);
  }

  @Test
  void run_anotherAgentDeepInside_isApplied() {
    BlueprintEngine other =
        BlueprintEngine.create(EngineOptions.builder().agent(new BuiltInAgent()).build());

    for (String command : List.of("hide c300", "duplicate c300")) {
      CommandResult result = other.run(nested(400), command);
      assertThat(result.status()).as(result.toJson()).isEqualTo(Status.APPLIED);
    }
  }

  /** Sixty levels of two each: more parts than can be looked at, though 61 values in memory. */
  @Test
  void apply_valueThatSharesItsParts_isRefused() {
    JsonValue value = JsonArray.of();
    for (int i = 0; i < 60; i++) {
      value = JsonArray.of(value, value);
    }
    Session session = engine.open(nested(1));

    CommandResult result =
        session.apply(JsonPatch.of(List.of(new Operation(Op.ADD, "/note", null, value))));

    assertThat(result.errors())
        .extracting(error -> error.code())
        .containsExactly(RefusalCode.INVALID_PATCH);
  }

  /** Of what came to lie deeper each component was looked at, but not what stands among them. */
  @Tag("SES-16")
  @Test
  void apply_patchThatMovesAMalformedEntryTooDeep_isRefused() {
    String deep = nested(300).toJson().toString();
    String malformed = "[".repeat(300) + "]".repeat(300);
    String other = ",{\"id\":\"n\",\"children\":[" + malformed + "]}]}";
    Blueprint page = engine.read(deep.substring(0, deep.length() - 2) + other);
    String end = "/components/0" + "/children/0".repeat(299) + "/children/0";
    String move = "[{\"op\":\"move\",\"from\":\"/components/1\",\"path\":\"" + end + "\"}]";

    CommandResult result =
        engine.open(page).apply(engine.readPatch(move.getBytes(StandardCharsets.UTF_8)));

    assertThat(result.errors())
        .extracting(error -> error.code())
        .containsExactly(RefusalCode.BUDGET_EXCEEDED);
    assertThat(result.blueprint()).isSameAs(page);
  }
}
