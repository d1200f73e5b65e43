package dev.blueline.testsuite.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.JsonPatch.Operation;
import dev.blueline.edit.PatchRefusedException;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonValue;
import dev.blueline.plan.RefusalCode;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.PatchReader;
import dev.blueline.serialize.ReadLimits;
import java.util.List;
import java.util.Optional;

/**
 * An input is a document on the first line, and a patch below. A patch is applied whole or not at
 * all, to the document as JSON and, where it is a blueprint, in a session, which does what the RFC
 * says or refuses it, and takes it back to identical bytes.
 */
class PatchFuzzTest {
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  @FuzzTest
  void apply(byte[] input) {
    SplitInput parts = SplitInput.of(input);
    JsonValue document;
    JsonPatch patch;
    try {
      patch = PatchReader.read(parts.rest(), ReadLimits.DEFAULT);
      document = JsonParser.parse(parts.head(), ReadLimits.DEFAULT);
    } catch (BlueprintFormatException e) {
      return;
    }
    assertThat(PatchReader.read(patch.toBytes(), ReadLimits.DEFAULT)).isEqualTo(patch);
    Optional<JsonValue> patched = applied(patch, document);
    assertThat(Written.of(document)).isEqualTo(Written.minified(parts.head()));
    patched.ifPresent(result -> requireSameStepByStep(patch, document, result));
    applyInSession(parts.head(), patch, patched);
  }

  private static Optional<JsonValue> applied(JsonPatch patch, JsonValue document) {
    try {
      return Optional.of(patch.applyTo(document));
    } catch (PatchRefusedException e) {
      return Optional.empty();
    }
  }

  /** A patch may take the whole away for a while, which one operation alone may not. */
  private static void requireSameStepByStep(
      JsonPatch patch, JsonValue document, JsonValue expected) {
    JsonValue stepped = document;
    for (Operation operation : patch.operations()) {
      Optional<JsonValue> next = applied(JsonPatch.of(List.of(operation)), stepped);
      if (next.isEmpty()) {
        assertThat(operation.path() + operation.op().text()).isEqualTo("remove");
        return;
      }
      stepped = next.get();
    }
    assertThat(stepped).isEqualTo(expected);
  }

  private static void applyInSession(
      byte[] document, JsonPatch patch, Optional<JsonValue> expected) {
    Blueprint blueprint;
    try {
      blueprint = ENGINE.read(document);
    } catch (BlueprintFormatException e) {
      return;
    }
    Session session = ENGINE.open(blueprint);
    CommandResult result = session.apply(patch);
    assertThat(result.errors()).noneMatch(error -> error.code() == RefusalCode.INTERNAL_ERROR);
    if (!result.status().isSuccess()) {
      assertThat(session.blueprint()).isSameAs(blueprint);
      return;
    }
    requireAsTheRfcSays(result, expected);
    SessionLaws.requireUndone(session, result);
  }

  private static void requireAsTheRfcSays(CommandResult result, Optional<JsonValue> expected) {
    assertThat(expected).as("applied, though the RFC refuses it").isPresent();
    if (result.corrections().isEmpty()) {
      assertThat(result.blueprint().toJson().isEquivalentTo(expected.get()))
          .as("%s is not %s", result.blueprint().toJson(), expected.get())
          .isTrue();
    }
  }
}
