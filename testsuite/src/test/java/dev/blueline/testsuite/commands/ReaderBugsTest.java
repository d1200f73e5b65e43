package dev.blueline.testsuite.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Intent;
import dev.blueline.plan.RefusalCode;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that were once read wrongly, each by the name of what went wrong. */
class ReaderBugsTest {
  private final BlueprintEngine engine = BlueprintEngine.create();
  private final Blueprint shop = engine.read(CommandCase.resource("contract/shop.json"));

  ReaderBugsTest() throws IOException {}

  private CommandResult refused(String command, RefusalCode code) {
    CommandResult result = engine.run(shop, command);
    assertThat(result.blueprint()).as(result.toJson()).isSameAs(shop);
    assertThat(result.errors().get(0).code()).as(result.toJson()).isEqualTo(code);
    return result;
  }

  private CommandResult applied(String command) {
    CommandResult result = engine.run(shop, command);
    assertThat(result.status()).as(result.toJson()).isEqualTo(Status.APPLIED);
    return result;
  }

  /** As it is pasted from a list of wishes. */
  @Tag("CMD-9")
  @Test
  void numbersOfAPastedList_areNoPartOfIt() {
    CommandResult result =
        applied("1. make the header red\n2. hide the footer\n3) rename the header to 2. Shop");
    assertThat(result.steps()).hasSize(3);
    assertThat(result.blueprint().component("header_1").text()).isEqualTo("2. Shop");
  }

  @Tag("CMD-7")
  @Test
  void clauseBehindAQuotedText_isNotSwallowedByIt() {
    refused(
        "rename the cta to \"More\" and make nobody say \"Guide\"", RefusalCode.TARGET_NOT_FOUND);
  }

  @Tag("CMD-88")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete the buttton",
        "hide the llink in the footer",
        "hide the phto",
        "drop the crd"
      })
  void misspeltSingular_isNotReadAsThePlural(String command) {
    refused(command, RefusalCode.AMBIGUOUS_TARGET);
  }

  @Tag("CMD-80")
  @Test
  void crop_isNotReadAsDrop() {
    refused("crop the header", RefusalCode.UNSUPPORTED);
  }

  @Tag("CMD-30")
  @Test
  void pronounMisspelt_isNotReadAsAName() {
    refused("hide htem", RefusalCode.TARGET_NOT_FOUND);
  }

  @Tag("CMD-88")
  @Test
  void twoRepairsAboutAsNear_areBothSuggested() {
    CommandResult result = refused("make the header saller", RefusalCode.NOT_UNDERSTOOD);

    assertThat(result.errors().get(0).suggestions())
        .containsExactly("make the header smaller", "make the header taller");
  }

  @Test
  void numberAtTheEndOfAName_isNoAmountOfPx() {
    CommandResult result = applied("move header 1 to the bottom");

    assertThat(result.steps().get(0).intent()).isEqualTo(Intent.REORDER_COMPONENT);
    refused("move header 1 left", RefusalCode.INVALID_VALUE);
  }

  @Test
  void nameOfAToken_isAColourWhereverRedIs() {
    for (String command :
        new String[] {
          "change the subtitle to brand",
          "the subtitle: brand",
          "the cta should be brand",
          "make sure the cta is brand",
          "cta color brand",
          "make the cta bigger and brand"
        }) {
      assertThat(applied(command).toJson()).contains("#2A9D8F");
    }
  }

  @Test
  void misspeltAnchor_isNoPartOfANewId() {
    CommandResult result = applied("add an image called badge befbre the cta");

    assertThat(result.steps().get(0).targets()).containsExactly("badge");
    assertThat(result.corrections().get(0).message()).isEqualTo("read 'befbre' as 'before'");
  }

  @Tag("CMD-26")
  @Test
  void exceptionCountsWhatWasNamedLast() {
    CommandResult result = applied("hide the header and all buttons except the first");

    assertThat(result.steps().get(0).targets())
        .containsExactly("header_1", "details_button", "help_button");
  }

  @Tag("CMD-26")
  @Test
  void laterExceptionThatTakesNothingOut_mayBeMeantOrNot() {
    refused(
        "make all buttons except the first and the subtitle italic", RefusalCode.AMBIGUOUS_TARGET);
    refused("delete all buttons except the cta and the footer", RefusalCode.AMBIGUOUS_TARGET);
  }

  @Tag("CMD-84")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "make the header red; make the header navy",
        "make the header red. make the header navy",
        "make the header red\nmake the header navy"
      })
  void twoValuesForOneField_conflictUnlessThenStandsBetween(String command) {
    refused(command, RefusalCode.CONFLICT);
    applied("make the header red, then make the header navy");
  }

  @Tag("CMD-15")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mak",
        "add",
        "make ,,,,,",
        "clease",
        "titlewider",
        "makethe button green",
        "visible rounded",
        "create , just"
      })
  void halfACommand_isRefusedWithoutAnException(String command) {
    assertThat(engine.run(shop, command).status().isSuccess()).isFalse();
  }

  @Tag("CMD-10")
  @Test
  void spacingInsideAName_doesNotMatter() {
    assertThat(applied("make the call   to \t action navy").steps().get(0).targets())
        .containsExactly("cta_button");
  }

  @Test
  void nounThatIsAProperty_isTheComponentWhoseIdEndsInIt() throws IOException {
    Blueprint form = engine.read(CommandCase.resource("contract/form.json"));

    CommandResult result = engine.run(form, "make the name label bigger");

    assertThat(result.changes().get(0).path()).isEqualTo("bbox.3");
  }

  @Tag("CMD-52")
  @Test
  void textThatIsACourtesy_isAText() {
    assertThat(applied("make the subtitle say now").changes().get(0).after())
        .hasToString("\"now\"");
  }

  /** Found by the plain model: after "delete the header" it was even a conflict. */
  @Tag("CMD-73")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete the divider, then set the base spacing to 24",
        "delete the divider, then change the spacing to 24",
        "delete the divider, then set the h1 font scale to 30px"
      })
  void tokenAfterAnotherClause_takesNoTargetOver(String command) {
    CommandResult result = applied(command);

    assertThat(result.steps().get(1).intent()).isEqualTo(Intent.MODIFY_TOKEN);
    assertThat(result.steps().get(1).targets()).isEmpty();
    assertThat(result.confidence()).isEqualTo(1);
  }
}
