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

import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Path;
import dev.blueline.plan.EditPolicy;
import dev.blueline.testsuite.fixture.Doc;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Policies: no add/remove, frozen components, allowed paths -> policy_denied." */
class PolicyTest {
  @Tag("AGENT-24")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "add a button saying \"More\" below sell",
        "add an image to the card",
        "duplicate sell",
        "make 2 copies of note",
        "hide buy, then duplicate it"
      })
  void forbidAdding_newComponentsAndCopies_areDenied(String command) {
    requireDenied(NO_ADDING, command);
  }

  @Tag("AGENT-24")
  @ParameterizedTest
  @ValueSource(strings = {"delete sell", "move buy up", "make buy bold", "swap buy and sell"})
  void forbidAdding_allElse_isAllowed(String command) {
    requireAllowed(NO_ADDING, command);
  }

  @Tag("AGENT-24")
  @ParameterizedTest
  @ValueSource(strings = {"delete sell", "get rid of the card", "hide buy, then delete sell"})
  void forbidRemoving_whatGoes_isDenied(String command) {
    requireDenied(NO_REMOVING, command);
  }

  @Tag("AGENT-24")
  @ParameterizedTest
  @ValueSource(strings = {"duplicate sell", "hide sell", "move buy up", "add an image to the card"})
  void forbidRemoving_allElse_isAllowed(String command) {
    requireAllowed(NO_REMOVING, command);
  }

  /** "Nothing of them changes, not even their place on the screen to make room." */
  @Tag("AGENT-25")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "make sell bold",
        "hide sell",
        "delete sell",
        "make all buttons bold",
        "make buy bold and sell italic",
        "make buy 60px taller",
        "add a button saying \"More\" above sell",
        "duplicate buy",
        "swap buy and sell",
        "move buy below sell",
        "move sell up",
        "move card_1 above sell",
        "move sell 4px down",
        "align buy and sell to the right",
        "center sell"
      })
  void freeze_whateverWouldChangeIt_isDenied(String command) {
    requireDenied(SELL_FROZEN, command);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "make buy bold",
        "delete buy",
        "make buy 20px taller",
        "make the header 10px taller",
        "move buy to the top",
        "duplicate sell",
        "duplicate the card",
        "put the footer below sell",
        "add a button saying \"More\" below sell",
        "change the primary color to teal"
      })
  void freeze_whateverLeavesItAsItIs_isAllowed(String command) {
    requireAllowed(SELL_FROZEN, command);
  }

  /** A frozen component may be looked at. */
  @Test
  void freeze_whatOthersAreAlignedWith_staysWhereItIs() {
    requireAllowed(SELL_FROZEN, "make buy 20px narrower");
    Blueprint base = Doc.parse("button#buy[40 110 300 60] 'Buy' button#sell[12 200 350 60] 'Sell'");

    CommandResult result =
        ENGINE.open(base, SELL_FROZEN).execute("align the left of buy with sell");

    assertThat(result.status()).as(result.toJson()).isEqualTo(Status.APPLIED);
    assertThat(result.changedComponents()).containsExactly("buy");
  }

  /** "Freezes components with all within them." */
  @Tag("AGENT-25")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "make note bold",
        "delete note",
        "duplicate note",
        "add an image to the card_1",
        "move card_1 4px down",
        "make buy 80px taller"
      })
  void freeze_whatLiesWithin_isFrozenToo(String command) {
    requireDenied(CARD_FROZEN, command);
  }

  @Tag("AGENT-26")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete card_1",
        "move card_1 4px down",
        "swap card_1 and footer_1",
        "move card_1 up"
      })
  void freeze_whatEnclosesIt_neitherGoesNorTakesItAlong(String command) {
    requireDenied(NOTE_FROZEN, command);
  }

  @Tag("AGENT-26")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "make card_1 rounded",
        "hide card_1",
        "make card_1 10px taller",
        "duplicate note",
        "duplicate card_1",
        "add an image to card_1"
      })
  void freeze_whatEnclosesIt_mayChangeAroundIt(String command) {
    requireAllowed(NOTE_FROZEN, command);
  }

  @Tag("AGENT-26")
  @Test
  void freeze_copyOfAFrozenOne_isNotFrozen() {
    Session session = under(SELL_FROZEN);
    session.execute("duplicate sell");

    CommandResult result = session.execute("make sell_2 bold");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(session.blueprint().json("sell")).isEqualTo(BASE.json("sell"));
  }

  /** "An id that no component has freezes nothing." */
  @Test
  void freeze_unknownId_freezesNothing() {
    requireAllowed(EditPolicy.builder().freeze("no-such", "").build(), "delete card_1");
  }

  @Tag("AGENT-27")
  @Test
  void allowOnly_componentPath_allowsWhatLiesInIt() {
    requireAllowed(VISIBILITY, "hide sell");
    requireAllowed(EditPolicy.builder().allowOnly(Path.of("visual")).build(), "make sell bold");
    requireAllowed(EditPolicy.builder().allowOnly(Path.of("bbox")).build(), "move buy 4px down");
    requireAllowed(
        EditPolicy.builder().allowOnly(Path.of("text"), Path.of("visual", "visible")).build(),
        "hide sell and set the text of buy to \"Now\"");
  }

  @Tag("AGENT-27")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "make sell bold",
        "hide sell and make it bold",
        "move sell 4px down",
        "set the text of buy to \"Now\"",
        "make buy 60px taller",
        "change the primary color to teal"
      })
  void allowOnly_anythingElse_isDenied(String command) {
    requireDenied(VISIBILITY, command);
  }

  /** A value that comes with the object around it is judged by its own place. */
  @Test
  void allowOnly_valueWithTheObjectAroundIt_isJudgedByItself() {
    assertThat(BASE.component("note").field(Path.of("visual"))).isNull();
    requireAllowed(VISIBILITY, "hide note");
    requireDenied(VISIBILITY, "make note bold");
    requireDenied(
        VISIBILITY,
        patch(
            "[{'op':'add','path':'/components/3/visual',"
                + "'value':{'visible':false,'font_weight':'bold'}}]"));
  }

  @Tag("AGENT-27")
  @Test
  void allowOnly_documentPath_allowsNothingOfComponents() {
    requireAllowed(TOKENS, "change the primary color to teal");
    requireAllowed(TOKENS, "set the base spacing to 16");
    requireDenied(TOKENS, "hide sell");
    EditPolicy one = EditPolicy.builder().allowOnly(Path.of("tokens", "base_spacing")).build();
    requireAllowed(one, "set the base spacing to 16");
    requireDenied(one, "change the primary color to teal");
  }

  /** "Whether components come, go or change their order is not concerned." */
  @Tag("AGENT-27")
  @ParameterizedTest
  @ValueSource(strings = {"delete sell", "duplicate note", "add a button saying \"More\""})
  void allowOnly_whatComesOrGoes_isNotConcerned(String command) {
    requireAllowed(VISIBILITY, command);
  }
}
