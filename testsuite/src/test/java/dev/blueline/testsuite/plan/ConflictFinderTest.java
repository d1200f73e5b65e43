package dev.blueline.testsuite.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.ConflictFinder;
import dev.blueline.plan.Refusal;
import dev.blueline.testsuite.fixture.Doc;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot both be meant by one command. */
class ConflictFinderTest {
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  private final Blueprint document =
      Doc.parse(
          "@tokens=`{\"brand_color\":\"#335577\",\"base_spacing\":8}`"
              + " card#p[0 0 300 100](text#c[0 0 90 30] 'C') text#d 'D' text#e 'E'"
              + " text#a[0 200 90 30]{color=#335577 height=30} 'A' text#b[0 300 90 30]{height=30} 'B'");

  /** The command, and what both steps would be done to. */
  @Tag("CMD-84")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "make a red and make a blue | 'a'",
        "make a and b red and make b blue | 'b'",
        "hide a and show a | 'a'",
        "hide a and hide b and hide c and show a | 'a'",
        "hide a and hide b and hide c and hide d and show a | 'a'",
        "make a bigger and make a smaller | 'a'",
        "make a darker and make a lighter | 'a'",
        "set the height of a to 40 and set the height of a to 50 | 'a'",
        "set the base spacing to 16 and set the base spacing to 24 | the same token",
        "set the brand color to red and set the brand color to blue | the same token",
        "make the brand color darker and make the brand color lighter | the same token"
      })
  void find_twoValuesForOneField_isAConflict(String command, String both) {
    requireConflict(command, both);
  }

  @Tag("CMD-85")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "delete a and hide a | 'a'",
        "hide a and delete a | 'a'",
        "delete p and hide c | 'c'",
        "delete a and move b above a | 'a'",
        "delete p and put b to the right of c | 'c'",
        "delete a and add a button above a | 'a'",
        "move a above b and move b above a | 'b'",
        "move a below b and move b below a | 'b'"
      })
  void find_whatIsRemovedOrGoesRound_isAConflict(String command, String both) {
    requireConflict(command, both);
  }

  @Tag("CMD-84")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "make a red, then make a blue",
        "make a red and make b blue",
        "make a red and make a red",
        "make a red and make a taller",
        "hide a and hide b and hide c and hide d and hide e",
        "make a bigger and make a bigger",
        "make a darker and make a darker",
        "set the height of a to 40 and make a bigger",
        "hide a, then delete a",
        "hide a and hide b, then show a",
        "move a above b, then move b above a",
        "move a below b and move b above a",
        "delete c and hide p",
        "delete a and hide b",
        "move a above b and hide b",
        "set the base spacing to 16, then set the base spacing to 24",
        "set the base spacing to 16 and set the brand color to red",
        "make the brand color darker and make the brand color darker"
      })
  void find_whatCanBothBe_isNoConflict(String command) {
    CommandResult result = ENGINE.run(document, command);

    assertThat(result.steps()).as(command).hasSizeGreaterThan(1);
    assertThat(ConflictFinder.find(result.plan(), document)).as(command).isEmpty();
    assertThat(result.status()).as(command).isNotEqualTo(Status.CONFLICTED);
  }

  /** What is long is shown in part, a character that takes two places whole. */
  @Tag("CMD-84")
  @Test
  void find_longClauses_areShownInPart() {
    String just = "change the text of a to \"" + "x".repeat(200 - 26) + "\"";
    String emoji = "\uD83D\uDE00".repeat(300);

    Refusal shown = refusal(just + " and change the text of a to \"" + emoji + "\"");

    assertThat(just).hasSize(200);
    assertThat(shown.message())
        .startsWith("\"" + just + "\" and \"")
        .contains("\uD83D\uDE00…\" cannot both")
        .hasSizeLessThan(700);
    assertThat(shown.suggestions().get(1)).contains(emoji);
  }

  private void requireConflict(String command, String both) {
    Refusal refusal = refusal(command);
    List<String> clauses = refusal.suggestions();

    assertThat(refusal.message())
        .isEqualTo(
            "\""
                + clauses.get(0)
                + "\" and \""
                + clauses.get(1)
                + "\" cannot both be done to "
                + both);
    assertThat(clauses).hasSize(2).allSatisfy(clause -> assertThat(command).contains(clause));
    assertThat(refusal.candidates())
        .isEqualTo(both.startsWith("'") ? List.of(both.replace("'", "")) : List.of());
    assertThat(refusal.step()).isGreaterThan(1);
  }

  private Refusal refusal(String command) {
    CommandResult result = ENGINE.run(document, command);
    assertThat(result.status()).as("%s: %s", command, result.errors()).isEqualTo(Status.CONFLICTED);
    return ConflictFinder.find(result.plan(), document).get(0);
  }
}
