package dev.blueline.testsuite.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.Explanation;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.ClauseExplanation;
import dev.blueline.testsuite.fixture.Doc;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final Blueprint BASE =
      Doc.parse(
          "header#header_1[0 0 375 100]{bg_color=#1D3557 text_color=#FFFFFF} 'Welcome'"
              + " button#buy[0 200 200 60]{bg_color=#0000CC} 'Buy'"
              + " button#later[0 300 200 60]{bg_color=#00AA00} 'Later'"
              + " footer#footer_1[0 400 375 60]{bg_color=#222222}");

  private final Session session = BlueprintEngine.create().open(BASE);

  @Tag("CMD-16")
  @Tag("CMD-22")
  @Tag("SES-9")
  @Test
  void explain_narrowedTarget_saysWhyAndWhyNotTheOthers() {
    Explanation explanation = session.explain("make the green button red");

    ClauseExplanation clause = explanation.clauses().get(0);
    assertThat(clause.targets()).containsExactly("later");
    assertThat(clause.says()).isEqualTo("colour becomes #FF0000");
    assertThat(clause.because())
        .containsExactly("'button' is a type: buy, later", "now green: later, not buy");
    assertThat(explanation.result().status()).isEqualTo(Status.APPLIED);
  }

  @Tag("CMD-30")
  @Tag("SES-9")
  @Test
  void explain_anything_changesNothing() {
    session.explain("make the header red");

    assertThat(session.blueprint()).isSameAs(BASE);
    assertThat(session.version()).isZero();
    assertThat(session.execute("make it bold").status()).isEqualTo(Status.REJECTED);
  }

  @Tag("CMD-86")
  @Test
  void explain_misspelt_tellsWhatItWasReadAs() {
    Explanation explanation = session.explain("mkae the haeder red");

    assertThat(explanation.reading()).isEqualTo("make the header red");
    assertThat(explanation.result().corrections()).hasSize(2);
    assertThat(explanation.toJsonObject().text("reading")).isEqualTo("make the header red");
  }

  @Tag("VER-44")
  @Test
  void explain_brokenRule_givesItsNumbersAndTheSmallestChangeThatPasses() {
    Explanation explanation = session.explain("make the buy button 700px tall");

    assertThat(explanation.result().status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(explanation.result().errors().get(0).message()).contains("size").contains("600");
    assertThat(explanation.result().errors().get(0).suggestions())
        .containsExactly("make buy 600px tall");
  }

  @Tag("CMD-1")
  @Tag("SES-9")
  @Test
  void explain_everyClause_isTold() {
    Explanation explanation = session.explain("hide the header, then make the footer bigger");

    assertThat(explanation.clauses()).hasSize(2);
    assertThat(explanation.clauses().get(1).says()).isEqualTo("height grows by 20%");
    assertThat(explanation.clauses().get(1).span().start()).isEqualTo(22);
  }

  @Tag("CMD-82")
  @Test
  void explain_unknownName_saysSo() {
    Explanation explanation = session.explain("make the sidebar red");

    assertThat(explanation.clauses().get(0).because())
        .containsExactly("nothing is called 'sidebar'");
    assertThat(explanation.result().errors()).isNotEmpty();
  }
}
