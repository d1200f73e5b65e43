package dev.blueline.testsuite.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.testsuite.commands.DeterministicJson;
import dev.blueline.testsuite.fixture.EditLaws;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;

/** What becomes of commands that break rules, by an engine that repairs and one that does not. */
class RepairingEnginePropertyTest {
  private static final String SEED = "20261218";
  private static final BlueprintEngine PLAIN = BlueprintEngine.create();

  private static final BlueprintEngine REPAIRING =
      BlueprintEngine.create(EngineOptions.builder().repair(true).build());

  private static int rescued;
  private static int rolledBack;
  private static int suggestions;

  @Provide
  Arbitrary<Order> orders() {
    return Order.any();
  }

  @AfterContainer
  static void requireEnoughOfAll() {
    assertThat(rescued).as("rolled back by one engine, repaired by the other").isGreaterThan(100);
    assertThat(rolledBack).as("rolled back by both").isGreaterThan(50);
    assertThat(suggestions).as("suggestions").isGreaterThan(100);
  }

  /** "No new error appears", whoever runs the command. */
  @Property(seed = SEED, tries = 1000)
  void execute_applied_introducesNoError(@ForAll("orders") Order order) {
    for (BlueprintEngine engine : new BlueprintEngine[] {PLAIN, REPAIRING}) {
      CommandResult result = engine.run(order.document(), order.command());
      assertThat(Errors.introduced(PLAIN, order.document(), result.blueprint()))
          .as("%s by %s", result, order)
          .isEmpty();
    }
  }

  /** "What was done is told as corrections." */
  @Property(seed = SEED, tries = 1000)
  void execute_whatAPlainEngineRollsBack_isRepairedAndTold(@ForAll("orders") Order order) {
    CommandResult plain = PLAIN.run(order.document(), order.command());
    CommandResult result = REPAIRING.run(order.document(), order.command());
    if (plain.status() == Status.ROLLED_BACK && result.status() == Status.APPLIED) {
      rescued++;
      assertThat(result.corrections()).as("%s", order).isNotEmpty();
      EditLaws.assertSame(EditLaws.check(order.document(), result.delta()), result.blueprint());
    } else {
      rolledBack += plain.status() == Status.ROLLED_BACK ? 1 : 0;
      assertThat(result.status()).as("%s", order).isEqualTo(plain.status());
      EditLaws.assertSame(result.blueprint(), plain.blueprint());
    }
  }

  /** "A command that fails leaves nothing behind." */
  @Property(seed = SEED, tries = 1000)
  void execute_notApplied_leavesTheDocumentAlone(@ForAll("orders") Order order) {
    Session session = REPAIRING.open(order.document());
    CommandResult result = session.execute(order.command());
    if (result.status() == Status.APPLIED) {
      assertThat(session.history().entries()).hasSize(1);
      assertThat(session.undo().status()).isEqualTo(Status.APPLIED);
      EditLaws.assertSame(session.blueprint(), order.document());
    } else {
      assertThat(session.blueprint()).isSameAs(order.document());
      assertThat(session.history().entries()).isEmpty();
      assertThat(result.status().isSuccess() || result.corrections().isEmpty()).isTrue();
    }
  }

  /** "Its refusal's suggestions work when executed." */
  @Tag("VER-44")
  @Property(seed = SEED, tries = 1000)
  void execute_rolledBack_suggestsWhatWorks(@ForAll("orders") Order order) {
    for (BlueprintEngine engine : new BlueprintEngine[] {PLAIN, REPAIRING}) {
      CommandResult refused = engine.run(order.document(), order.command());
      refused.errors().stream()
          .flatMap(error -> error.suggestions().stream())
          .forEach(suggestion -> requireWorks(engine, order, suggestion));
    }
  }

  private static void requireWorks(BlueprintEngine engine, Order order, String suggestion) {
    suggestions++;
    assertThat(engine.run(order.document(), suggestion).status())
        .as("'%s' for %s", suggestion, order)
        .isEqualTo(Status.APPLIED);
  }

  /** "A repair is deterministic." */
  @Property(seed = SEED, tries = 500)
  void execute_again_isTheSame(@ForAll("orders") Order order) {
    CommandResult result = REPAIRING.run(order.document(), order.command());
    CommandResult preview = REPAIRING.open(order.document()).preview(order.command());

    assertThat(DeterministicJson.of(REPAIRING.run(order.document(), order.command())))
        .isEqualTo(DeterministicJson.of(result));
    EditLaws.assertSame(preview.blueprint(), result.blueprint());
    assertThat(preview.corrections()).isEqualTo(result.corrections());
  }
}
