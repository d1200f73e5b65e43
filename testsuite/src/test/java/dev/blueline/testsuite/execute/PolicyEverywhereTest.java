package dev.blueline.testsuite.execute;

import static dev.blueline.testsuite.execute.Policies.BASE;
import static dev.blueline.testsuite.execute.Policies.CARD_FROZEN;
import static dev.blueline.testsuite.execute.Policies.ENGINE;
import static dev.blueline.testsuite.execute.Policies.NOTE_FROZEN;
import static dev.blueline.testsuite.execute.Policies.NO_ADDING;
import static dev.blueline.testsuite.execute.Policies.NO_REMOVING;
import static dev.blueline.testsuite.execute.Policies.SELL_FROZEN;
import static dev.blueline.testsuite.execute.Policies.TOKENS;
import static dev.blueline.testsuite.execute.Policies.VISIBILITY;
import static dev.blueline.testsuite.execute.Policies.patch;
import static dev.blueline.testsuite.execute.Policies.requireAllowed;
import static dev.blueline.testsuite.execute.Policies.requireDenied;
import static dev.blueline.testsuite.execute.Policies.under;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.edit.JsonPatch;
import dev.blueline.model.Path;
import dev.blueline.plan.EditPolicy;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Span;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy holds for whatever changes a document, and whoever asks for it. */
class PolicyEverywhereTest {
  @Test
  void patch_ofWhatIsForbidden_isDenied() {
    requireDenied(NO_REMOVING, patch("[{'op':'remove','path':'/components/4'}]"));
    requireDenied(
        NO_ADDING, patch("[{'op':'add','path':'/components/-','value':{'id':'x','type':'text'}}]"));
    requireDenied(
        SELL_FROZEN, patch("[{'op':'replace','path':'/components/2/text','value':'Now'}]"));
    requireDenied(SELL_FROZEN, patch("[{'op':'remove','path':'/components/2'}]"));
    requireDenied(NOTE_FROZEN, patch("[{'op':'remove','path':'/components/3'}]"));
    requireDenied(
        CARD_FROZEN,
        patch(
            "[{'op':'add','path':'/components/3/children/-',"
                + "'value':{'id':'x','type':'text','bbox':[20,330,30,30]}}]"));
    requireDenied(VISIBILITY, patch("[{'op':'replace','path':'/components/2/text','value':'No'}]"));
    requireDenied(TOKENS, patch("[{'op':'replace','path':'/components/2/text','value':'No'}]"));
  }

  @Test
  void patch_ofWhatIsAllowed_isApplied() {
    JsonPatch patch = patch("[{'op':'add','path':'/components/1/visual/visible','value':false}]");
    for (EditPolicy policy : List.of(VISIBILITY, SELL_FROZEN, NO_ADDING, NO_REMOVING)) {
      assertThat(under(policy).apply(patch).status()).isEqualTo(Status.APPLIED);
    }
  }

  @Tag("AGENT-28")
  @Test
  void plan_ofWhatIsForbidden_isDenied() {
    Session session = under(SELL_FROZEN);

    requireDenied(session.execute(ENGINE.run(BASE, "hide buy and sell").plan()), session);
  }

  @Tag("AGENT-28")
  @Test
  void preview_ofWhatIsForbidden_isDenied() {
    Session session = under(NO_REMOVING);

    requireDenied(session.preview("delete sell"), session);
    requireDenied(session.explain("delete sell").result(), session);
  }

  @Test
  void executeBatch_atomic_oneDeniedCommandTakesBackAll() {
    Session session = under(SELL_FROZEN);

    BatchResult result =
        session.executeBatch(List.of("hide buy", "hide sell", "hide note"), BatchOptions.atomic());

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(result.results().get(1).errors().get(0).code()).isEqualTo(RefusalCode.POLICY_DENIED);
    assertThat(session.blueprint()).isSameAs(BASE);
    assertThat(session.version()).isZero();
  }

  @Test
  void executeBatch_bestEffort_leavesOutWhatIsDenied() {
    Session session = under(SELL_FROZEN);

    BatchResult result =
        session.executeBatch(
            List.of("hide buy", "hide sell", "hide note"), BatchOptions.bestEffort());

    assertThat(result.status()).isEqualTo(Status.PARTIAL);
    assertThat(result.results())
        .extracting(CommandResult::status)
        .containsExactly(Status.APPLIED, Status.REJECTED, Status.APPLIED);
    assertThat(session.blueprint().json("sell")).isEqualTo(BASE.json("sell"));
  }

  @Tag("AGENT-32")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "hide buy, make sell bold and hide note",
        "hide buy, delete sell and hide note",
        "hide buy, make card_1 10px taller and move it below sell, and hide note"
      })
  void partialApplication_deniedSteps_areLeftOut(String command) {
    Session session =
        BlueprintEngine.create(EngineOptions.builder().partialApplication(true).build())
            .open(BASE, EditPolicy.builder().freeze("sell").allowOnly(Path.of("visual")).build());

    CommandResult result = session.execute(command);

    assertThat(result.status()).isEqualTo(Status.PARTIAL);
    assertThat(result.changedComponents()).containsExactly("buy", "note");
    assertThat(result.errors())
        .isNotEmpty()
        .allMatch(error -> error.code() == RefusalCode.POLICY_DENIED && error.step() > 1);
  }

  @Test
  void partialApplication_nothingAllowed_changesNothing() {
    Session session =
        BlueprintEngine.create(EngineOptions.builder().partialApplication(true).build())
            .open(BASE, SELL_FROZEN);

    CommandResult result = session.execute("make sell bold and hide sell");

    assertThat(result.status().isSuccess()).isFalse();
    assertThat(session.blueprint()).isSameAs(BASE);
  }

  /** Denied before it is run, and by its edits: both tell the step and the words. */
  @Tag("AGENT-23")
  @ParameterizedTest
  @ValueSource(strings = {"make sell bold", "make buy 60px taller", "move buy below sell"})
  void denial_ofAStep_tellsItAndItsWords(String clause) {
    String command = "hide note, then " + clause;

    Refusal refusal = under(SELL_FROZEN).execute(command).errors().get(0);

    assertThat(refusal.step()).isEqualTo(2);
    Span span = refusal.span();
    assertThat(span).isNotNull();
    assertThat(command.substring(span.start(), span.end())).isEqualTo(clause);
    assertThat(refusal.code().text()).isEqualTo("policy_denied");
  }

  /** "Suggestions: commands that would work." */
  @Tag("API-14")
  @Test
  void suggestions_ofARefusal_areAllowed() {
    assertThat(under(EditPolicy.ANYTHING).execute("make the button bold").errors().get(0))
        .extracting(Refusal::suggestions)
        .isEqualTo(List.of("make buy bold", "make sell bold"));
    assertThat(under(SELL_FROZEN).execute("make the button bold").errors().get(0).suggestions())
        .containsExactly("make buy bold");
    assertThat(under(NO_REMOVING).execute("delete the button").errors().get(0).suggestions())
        .isEmpty();
    assertThat(under(NO_ADDING).execute("duplicate the button").errors().get(0).suggestions())
        .isEmpty();
    assertThat(under(VISIBILITY).execute("make the button bold").errors().get(0).suggestions())
        .isEmpty();
  }

  /** "Sets what sessions may do that are opened without a policy of their own." */
  @Tag("AGENT-33")
  @Test
  void open_policyOfItsOwn_standsInsteadOfTheEngines() {
    BlueprintEngine strict =
        BlueprintEngine.create(EngineOptions.builder().policy(NO_REMOVING).build());

    assertThat(strict.run(BASE, "delete sell").status()).isEqualTo(Status.REJECTED);
    assertThat(strict.open(BASE).execute("delete sell").status()).isEqualTo(Status.REJECTED);
    assertThat(strict.open(BASE, EditPolicy.ANYTHING).execute("delete sell").status())
        .isEqualTo(Status.APPLIED);
    Session other = strict.open(BASE, NO_ADDING);
    assertThat(other.execute("duplicate sell").status()).isEqualTo(Status.REJECTED);
    assertThat(other.execute("delete sell").status()).isEqualTo(Status.APPLIED);
  }

  /** "Undo and redo are free." */
  @Tag("AGENT-31")
  @Test
  void undoAndRedo_ofWhatMayNotBeDoneByCommand_areFree() {
    Session session = under(NO_REMOVING);
    String first = EditLaws.text(session.blueprint());
    session.execute("duplicate sell");
    String second = EditLaws.text(session.blueprint());

    assertThat(session.undo().status()).isEqualTo(Status.APPLIED);
    assertThat(EditLaws.text(session.blueprint())).isEqualTo(first);
    assertThat(session.redo().status()).isEqualTo(Status.APPLIED);
    assertThat(EditLaws.text(session.blueprint())).isEqualTo(second);
    assertThat(session.bailOut(0).status()).isEqualTo(Status.APPLIED);
    assertThat(EditLaws.text(session.blueprint())).isEqualTo(first);
  }

  @Test
  void policy_ofBothKinds_forbidsEither() {
    EditPolicy both = EditPolicy.builder().forbidAdding().forbidRemoving().freeze("note").build();

    requireDenied(both, "duplicate sell");
    requireDenied(both, "delete sell");
    requireDenied(both, "make note bold");
    requireAllowed(both, "make buy bold");
    assertThat(both.allowsAnything()).isFalse();
    assertThat(EditPolicy.ANYTHING.allowsAnything()).isTrue();
  }
}
