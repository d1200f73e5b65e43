package dev.blueline.testsuite.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.edit.JsonPatch;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Path;
import dev.blueline.plan.EditPolicy;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;

/** Some policies, a document, and what it means to be denied. */
final class Policies {
  static final Blueprint BASE =
      Doc.parse(
          "@tokens=`{\"base_spacing\":8,\"primary_color\":\"#1D3557\"}`"
              + " header#header_1[0 0 375 100]{bg_color=#E63946} 'Welcome'"
              + " button#buy[12 110 300 60]{bg_color=#1D3557 height=60} 'Buy'"
              + " button#sell[12 200 350 60]{bg_color=#1D3557 height=60} 'Sell'"
              + " card#card_1[12 280 350 100](title#note[20 290 200 30] 'Note')"
              + " footer#footer_1[0 400 375 100]");

  static final EditPolicy NO_ADDING = EditPolicy.builder().forbidAdding().build();
  static final EditPolicy NO_REMOVING = EditPolicy.builder().forbidRemoving().build();
  static final EditPolicy SELL_FROZEN = EditPolicy.builder().freeze("sell").build();
  static final EditPolicy CARD_FROZEN = EditPolicy.builder().freeze("card_1").build();
  static final EditPolicy NOTE_FROZEN = EditPolicy.builder().freeze("note").build();

  static final EditPolicy VISIBILITY =
      EditPolicy.builder().allowOnly(Path.of("visual", "visible")).build();

  static final EditPolicy TOKENS = EditPolicy.builder().allowOnly(Path.of("tokens")).build();

  static final BlueprintEngine ENGINE = BlueprintEngine.create();

  private Policies() {}

  static Session under(EditPolicy policy) {
    return ENGINE.open(BASE, policy);
  }

  static JsonPatch patch(String json) {
    return JsonPatch.of(Doc.json(json.replace('\'', '"')));
  }

  static void requireAllowed(EditPolicy policy, String command) {
    CommandResult result = under(policy).execute(command);
    assertThat(result.status()).as(result.toJson()).isEqualTo(Status.APPLIED);
    assertThat(EditLaws.text(result.blueprint()))
        .as(command)
        .isEqualTo(EditLaws.text(ENGINE.run(BASE, command).blueprint()));
  }

  /** What nothing else stands against. */
  static void requireDenied(EditPolicy policy, String command) {
    assertThat(ENGINE.run(BASE, command).status()).as(command).isEqualTo(Status.APPLIED);
    Session session = under(policy);
    requireDenied(session.execute(command), session);
  }

  static void requireDenied(EditPolicy policy, JsonPatch patch) {
    CommandResult free = ENGINE.open(BASE).apply(patch);
    assertThat(free.status()).as(free.toJson()).isEqualTo(Status.APPLIED);
    Session session = under(policy);
    requireDenied(session.apply(patch), session);
  }

  static void requireDenied(CommandResult result, Session session) {
    assertThat(result.status()).as(result.toJson()).isEqualTo(Status.REJECTED);
    assertThat(result.errors())
        .as(result.toJson())
        .isNotEmpty()
        .allMatch(error -> error.code() == RefusalCode.POLICY_DENIED);
    assertThat(result.blueprint()).isSameAs(BASE);
    assertThat(session.blueprint()).isSameAs(BASE);
    assertThat(session.version()).isZero();
  }
}
