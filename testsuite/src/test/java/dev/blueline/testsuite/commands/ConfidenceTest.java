package dev.blueline.testsuite.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.fixture.Doc;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds of the description of the language: "From 0 to 1, for each step and the command (the lowest
 * of its steps): 1 exact; less for synonyms, inheritance, repair."
 */
class ConfidenceTest {
  private static final Blueprint BASE =
      Doc.parse(
          "header#header_1[0 0 375 100]{bg_color=#1D3557} 'Welcome' nav#main_nav[0 120 375 60]"
              + " footer#footer_1[0 400 375 60]{bg_color=#222222}");

  private final BlueprintEngine engine = BlueprintEngine.create();

  private double confidence(String command) {
    CommandResult result = engine.run(BASE, command);
    assertThat(result.status()).as(result.toJson()).isEqualTo(Status.APPLIED);
    return result.confidence();
  }

  @Tag("CMD-89")
  @Test
  void confidence_exactWords_isOne() {
    assertThat(confidence("make the header red")).isEqualTo(1);
  }

  @Tag("CMD-89")
  @Test
  void confidence_synonymInheritanceRepair_isLess() {
    assertThat(confidence("make the menu red")).isLessThan(1).isGreaterThanOrEqualTo(0.6);
    assertThat(confidence("make the header red and bold")).isLessThan(1);
    assertThat(confidence("make the haeder red")).isLessThan(1);
  }

  @Tag("CMD-89")
  @Test
  void confidence_ofTheCommand_isThatOfItsLowestStep() {
    CommandResult result = engine.run(BASE, "make the header red and hide the fotter");

    assertThat(result.steps().get(0).confidence()).isEqualTo(1);
    assertThat(result.steps().get(1).confidence()).isLessThan(1);
    assertThat(result.confidence()).isEqualTo(result.steps().get(1).confidence(), within(1e-9));
  }

  /**
   * "Below the session's threshold (0.6) a step is refused with what it would have done as its
   * suggestion."
   */
  @Tag("CMD-90")
  @Test
  void threshold_aboveTheConfidence_refusesAndSuggestsTheReading() {
    BlueprintEngine careful =
        BlueprintEngine.create(EngineOptions.builder().confidenceThreshold(0.99).build());

    CommandResult result = careful.run(BASE, "make the haeder red");

    assertThat(result.status()).isEqualTo(Status.REJECTED);
    assertThat(result.blueprint()).isSameAs(BASE);
    assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.NOT_UNDERSTOOD);
    assertThat(result.errors().get(0).suggestions()).containsExactly("make the header red");
  }

  @Tag("CMD-90")
  @ParameterizedTest
  @CsvSource({
    "chnage teh backgrond colr of teh haeder and teh footre to bleu, 0.63, APPLIED",
    "chnage teh backgrond colr of teh naviagtion to drak bleu, 0.597, REJECTED"
  })
  void threshold_byDefault_isThreeFifths(String command, double confidence, Status status) {
    BlueprintEngine careless =
        BlueprintEngine.create(EngineOptions.builder().confidenceThreshold(0).build());

    assertThat(careless.run(BASE, command).confidence()).isEqualTo(confidence, within(0.001));
    assertThat(engine.run(BASE, command).status()).isEqualTo(status);
  }
}
