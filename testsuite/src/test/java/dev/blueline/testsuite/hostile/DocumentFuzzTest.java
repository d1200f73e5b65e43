package dev.blueline.testsuite.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonValue;
import dev.blueline.plan.Correction;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.PointerLocator;
import dev.blueline.serialize.ReadLimits;
import java.util.ArrayList;
import java.util.List;

/**
 * An input is a document. What is read is written again as it was spelled, less its white space;
 * what is not read is refused with its place; what {@code repair} does can be undone.
 */
class DocumentFuzzTest {
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  @FuzzTest
  void read(byte[] input) {
    JsonValue value;
    try {
      value = JsonParser.parse(input, ReadLimits.DEFAULT);
    } catch (BlueprintFormatException e) {
      requirePlace(e);
      requireNoBlueprint(input);
      return;
    }
    assertThat(Written.of(value)).isEqualTo(Written.minified(input));
    readBlueprint(input);
    readMended(input);
  }

  private static void requirePlace(BlueprintFormatException e) {
    assertThat(e.line()).isPositive();
    assertThat(e.column()).isPositive();
    assertThat(e.describe()).doesNotContain("\n");
  }

  private static void requireNoBlueprint(byte[] input) {
    try {
      ENGINE.read(input);
    } catch (BlueprintFormatException e) {
      requirePlace(e);
      return;
    }
    throw new AssertionError("a blueprint that is no JSON");
  }

  private static void readBlueprint(byte[] input) {
    Blueprint blueprint;
    try {
      blueprint = ENGINE.read(input);
    } catch (BlueprintFormatException e) {
      requirePlace(e);
      assertThat(new PointerLocator(input).offset(e.pointer())).isLessThan(input.length);
      return;
    }
    assertThat(Written.of(blueprint)).isEqualTo(Written.minified(input));
    assertThat(ENGINE.read(ENGINE.write(blueprint)).hash()).isEqualTo(blueprint.hash());
    requireRepairIsUndone(blueprint);
  }

  private static void requireRepairIsUndone(Blueprint blueprint) {
    Session session = ENGINE.open(blueprint);
    CommandResult repaired = session.repair();
    assertThat(ENGINE.report(repaired.blueprint()))
        .hasSizeLessThanOrEqualTo(ENGINE.report(blueprint).size());
    session.undo();
    assertThat(Written.of(session.blueprint())).isEqualTo(Written.of(blueprint));
  }

  /** A document whose components share ids is another one afterwards, and that one is sound. */
  private static void readMended(byte[] input) {
    List<Correction> corrections = new ArrayList<>();
    try {
      Blueprint mended = ENGINE.read(input, corrections::add);
      Blueprint again = ENGINE.read(ENGINE.write(mended));
      assertThat(again.hash()).isEqualTo(mended.hash());
      assertThat(corrections.isEmpty())
          .isEqualTo(Written.of(mended).equals(Written.minified(input)));
    } catch (BlueprintFormatException e) {
      requirePlace(e);
    }
  }
}
