package dev.blueline.testsuite.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.edit.DeltaRecorder;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.EditPolicy;
import dev.blueline.testsuite.execute.Ruling;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Violation;
import java.util.ArrayList;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;

/** "Allowed by the options": a repair never touches what is denied, and does the rest. */
class RepairPolicyPropertyTest {
  private static final String SEED = "20261219";
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  private static int held;
  private static int repaired;

  @Provide
  Arbitrary<Blueprint> documents() {
    return MessyDocuments.upTo(6);
  }

  @Provide
  Arbitrary<Order> orders() {
    return Order.any();
  }

  @AfterContainer
  static void requireEnoughOfBoth() {
    assertThat(held).as("repairs that were held back").isGreaterThan(100);
    assertThat(repaired).as("repairs that were made").isGreaterThan(100);
  }

  @Tag("VER-45")
  @Tag("AGENT-29")
  @Property(seed = SEED, tries = 500)
  void repair_underAnyPolicy_neverBreaksIt(
      @ForAll("documents") Blueprint document, @ForAll long seed) {
    Ruling ruling = Ruling.draw(document, seed);
    Session session = ENGINE.open(document, ruling.policy());
    CommandResult result = session.repair();

    assertThat(ruling.breaches(document, session.blueprint()))
        .as("%s under %s", result.corrections(), ruling)
        .isEmpty();
    assertThat(Errors.introduced(ENGINE, document, session.blueprint())).isEmpty();
    assertThat(result.errors()).isEmpty();
    Blueprint free = ENGINE.open(document).repair().blueprint();
    held += ruling.breaches(document, free).isEmpty() ? 0 : 1;
    repaired += result.delta().isEmpty() ? 0 : 1;
  }

  /** A policy that the repairs do not touch changes nothing about them. */
  @Property(seed = SEED, tries = 500)
  void repair_whatKeepsThePolicy_isAsWithoutIt(@ForAll("documents") Blueprint document) {
    EditPolicy policy = EditPolicy.builder().forbidAdding().forbidRemoving().freeze("none").build();
    Session session = ENGINE.open(document, policy);

    assertThat(session.repair().corrections())
        .isEqualTo(ENGINE.open(document).repair().corrections());
  }

  /** "Returns the ways to mend a violation of a document that work": under the options' policy. */
  @Property(seed = SEED, tries = 500)
  void repairs_underAnyPolicy_proposeWhatIsAllowed(
      @ForAll("documents") Blueprint document, @ForAll long seed) {
    Ruling ruling = Ruling.draw(document, seed);
    EngineOptions options = EngineOptions.builder().policy(ruling.policy()).build();
    BlueprintEngine engine = BlueprintEngine.create(options);
    for (Violation violation : engine.report(document)) {
      for (Repair way : engine.repairs(document, violation)) {
        DeltaRecorder recorder = new DeltaRecorder(document);
        way.edits().make(recorder, new ArrayList<>());
        assertThat(ruling.breaches(document, recorder.blueprint())).as("%s", way).isEmpty();
        requireCommandAllowed(engine, document, way, ruling);
      }
    }
  }

  private static void requireCommandAllowed(
      BlueprintEngine engine, Blueprint document, Repair way, Ruling ruling) {
    String command = way.command();
    if (command != null) {
      CommandResult result = engine.run(document, command);
      assertThat(result.status()).as("%s under %s", command, ruling).isEqualTo(Status.APPLIED);
      assertThat(ruling.breaches(document, result.blueprint())).as("%s", way).isEmpty();
    }
  }

  @Property(seed = SEED, tries = 500)
  void execute_repairingUnderAnyPolicy_neverBreaksIt(
      @ForAll("orders") Order order, @ForAll long seed) {
    Ruling ruling = Ruling.draw(order.document(), seed);
    EngineOptions options = EngineOptions.builder().repair(true).policy(ruling.policy()).build();
    CommandResult result = BlueprintEngine.create(options).run(order.document(), order.command());

    assertThat(ruling.breaches(order.document(), result.blueprint()))
        .as("%s by %s under %s", result.corrections(), order, ruling)
        .isEmpty();
    assertThat(Errors.introduced(ENGINE, order.document(), result.blueprint())).isEmpty();
  }
}
