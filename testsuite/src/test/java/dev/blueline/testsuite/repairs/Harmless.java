package dev.blueline.testsuite.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.edit.DeltaRecorder;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Correction;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Violation;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What it means that a rule of somebody else's does no harm, on a document that breaks it. */
final class Harmless {
  static final Blueprint DOCUMENT =
      Doc.parse(
          "@screen_id=s1 button#low[0 0 100 40] 'Buy'"
              + " text#plain.content[0 100 100 30]@confidence=0.5 'Read me'"
              + " card#other[0 200 100 40] button#late[0 300 100 40] 'Sell'");

  /** What comes of it where that one rule has no repair. */
  private static final Blueprint MENDED =
      Doc.parse(
          "@screen_id=s1 button#low[0 0 100 44] 'Buy'"
              + " text#plain.content[0 100 100 30]@confidence=0.5 'Read me'"
              + " card#other[0 200 100 40] button#late[0 300 100 44] 'Sell'");

  /** What breaks the rule in a command. */
  private static final String ADDITION = "add a text called extra below other";

  private Harmless() {}

  /** Returns engines that ask a rule before the built-in ones, and behind them. */
  private static List<BlueprintEngine> engines(Validator rule, boolean isRepairing) {
    List<Validator> first = new ArrayList<>(BuiltInValidators.all());
    List<Validator> last = new ArrayList<>(BuiltInValidators.all());
    first.add(0, rule);
    last.add(rule);
    return Stream.of(first, last)
        .map(rules -> EngineOptions.builder().validators(rules).repair(isRepairing).build())
        .map(BlueprintEngine::create)
        .toList();
  }

  static DynamicTest test(String name, Repair.Edits edits) {
    return DynamicTest.dynamicTest(name, () -> requireNoWay(Marks.with(edits)));
  }

  /** Requires that all is as if the rule had no repair. */
  static void requireNoWay(Validator rule) {
    for (BlueprintEngine engine : engines(rule, false)) {
      Session session = engine.open(DOCUMENT);
      CommandResult result = session.repair();
      EditLaws.assertSame(session.blueprint(), MENDED);
      requireSound(result);
      assertThat(result.corrections()).extracting(Correction::kind).containsOnly("touch_target");
      assertThat(engine.repairs(DOCUMENT, violation(engine))).isEmpty();
      assertThat(session.undo().status()).isEqualTo(Status.APPLIED);
      EditLaws.assertSame(session.blueprint(), DOCUMENT);
    }
    requireCommandRefused(rule);
  }

  /** Requires that the other rules' repairs are made, and that the result is of use. */
  static void requireRestMended(Validator rule) {
    for (BlueprintEngine engine : engines(rule, false)) {
      CommandResult result = engine.open(DOCUMENT).repair();
      requireSound(result);
      assertThat(Places.box("low", result.blueprint()).height()).isEqualTo(44);
      assertThat(Places.box("late", result.blueprint()).height()).isEqualTo(44);
      RepairLaws.requireIdentity(DOCUMENT, result.blueprint());
    }
  }

  private static void requireSound(CommandResult result) {
    assertThat(result.status()).as("%s", result.errors()).isEqualTo(Status.APPLIED);
    assertThat(result.toJson()).contains("touch_target");
    EditLaws.assertSame(EditLaws.check(DOCUMENT, result.delta()), result.blueprint());
  }

  private static void requireCommandRefused(Validator rule) {
    for (boolean isRepairing : new boolean[] {false, true}) {
      for (BlueprintEngine engine : engines(rule, isRepairing)) {
        CommandResult result = engine.run(DOCUMENT, ADDITION);
        assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
        assertThat(result.blueprint()).isSameAs(DOCUMENT);
        assertThat(result.toJson()).contains("it has no mark");
      }
    }
  }

  private static Violation violation(BlueprintEngine engine) {
    return engine.report(DOCUMENT).stream()
        .filter(violation -> violation.rule().equals("marks"))
        .findFirst()
        .orElseThrow();
  }

  static void mark(DeltaRecorder recorder) {
    recorder.set("plain", Marks.MARK, Marks.YES);
  }

  /** What no caller is prepared for. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  static <T> T none() {
    return null;
  }
}
