package dev.blueline.testsuite.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Span;
import dev.blueline.testsuite.fixture.Doc;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a refusal says, and how large a command may be. */
class RefusalTest {
  private static final int MOST_BYTES = 64 * 1024;

  private static final Blueprint BASE =
      Doc.parse("header#header_1[0 0 375 100] 'A' card#card_1[0 120 300 90] 'B'");

  private final BlueprintEngine engine = BlueprintEngine.create();

  private Refusal refusal(String command) {
    CommandResult result = engine.run(BASE, command);
    assertThat(result.blueprint()).as(command).isSameAs(BASE);
    assertThat(result.errors()).as(command).hasSize(1);
    return result.errors().get(0);
  }

  /** Each of the two signs in front is one code point of four bytes and two chars. */
  @Tag("CMD-75")
  @Test
  void errors_ofARefusedClause_sayWhichWords() {
    String command = "rename the header to \"😀😀\", then hide the sidebar";

    Refusal refusal = refusal(command);

    assertThat(refusal.code()).isEqualTo(RefusalCode.TARGET_NOT_FOUND);
    assertThat(refusal.message()).isNotBlank();
    assertThat(refusal.step()).isEqualTo(2);
    Span span = refusal.span();
    assertThat(span).isNotNull();
    int[] points = command.codePoints().toArray();
    assertThat(new String(points, span.start(), span.end() - span.start()))
        .isEqualTo("the sidebar");
  }

  /** Where each keystroke is previewed, this is what is shown first. */
  @Tag("CMD-75")
  @ParameterizedTest
  @ValueSource(strings = {"hide", "hide the", "Delete", "set a", "please move the"})
  void verbAlone_isToldWhatItLacks(String command) {
    Refusal refusal = refusal(command);

    assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_UNDERSTOOD);
    assertThat(refusal.message()).endsWith(" does not say what to change");
  }

  @Tag("CMD-82")
  @ParameterizedTest
  @CsvSource({"hide card_2, hide card_1", "delete header_3, delete header_1"})
  void suggestions_ofANameThatIsNotThere_areTheNearest(String command, String suggestion) {
    Refusal refusal = refusal(command);

    assertThat(refusal.code()).isEqualTo(RefusalCode.TARGET_NOT_FOUND);
    assertThat(refusal.suggestions()).contains(suggestion);
  }

  @Tag("CMD-135")
  @Test
  void suggestions_ofWhatIsNoColour_makeItAText() {
    assertThat(refusal("please change card_1 to Redo").suggestions())
        .containsExactly("please rename card_1 to Redo");
  }

  @Tag("CMD-127")
  @Test
  void suggestions_ofATextThatEndsInABracket_holdItOnce() {
    assertThat(refusal("rename card_1 to Send (bold)").suggestions())
        .containsExactly(
            "rename card_1 to \"Send (bold)\"", "rename card_1 to \"Send\" and make it bold");
  }

  private static String clauses(int count) {
    return String.join("; ", Collections.nCopies(count, "hide card_1"));
  }

  private static String ofBytes(int count) {
    String head = "rename card_1 to \"";
    return head + "x".repeat(9_000) + "\"" + " ".repeat(count - head.length() - 9_001);
  }

  static List<String> withinTheLimits() {
    return List.of(clauses(1_000), ofBytes(MOST_BYTES));
  }

  static List<String> beyondTheLimits() {
    return List.of(clauses(1_001), ofBytes(MOST_BYTES + 1), "é".repeat(MOST_BYTES / 2) + "é");
  }

  @Tag("CMD-78")
  @ParameterizedTest
  @MethodSource("withinTheLimits")
  void execute_upToTheLimits_isRead(String command) {
    assertThat(engine.run(BASE, command).status()).isEqualTo(Status.APPLIED);
  }

  @Tag("CMD-78")
  @ParameterizedTest
  @MethodSource("beyondTheLimits")
  void execute_beyondTheLimits_isTooLarge(String command) {
    assertThat(refusal(command).code()).isEqualTo(RefusalCode.TOO_LARGE);
  }
}
