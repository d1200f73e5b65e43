package dev.blueline.testsuite.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.plan.RefusalCode;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Violation;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Styles and lists of children that are none, and what commands may do there. */
class OddPartsTest {
  private static final BlueprintEngine ENGINE = ImportLaws.ENGINE;

  private static Session open(String member) {
    return ENGINE.open(
        ENGINE.read(
            JsonText.quoted("{'components':[{'id':'odd_1','type':'card'," + member + "}]}")));
  }

  private static List<Violation> report(Session session) {
    return ENGINE.report(session.blueprint());
  }

  @Tag("DOC-27")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {"'visual':null | hide odd_1", "'children':null | add a text to odd_1"})
  void execute_onAPartThatIsNull_isAppliedAndReported(String member, String command) {
    Session session = open(member);

    assertThat(report(session)).extracting(Violation::rule).containsExactly("structure");
    assertThat(session.execute(command).status()).isEqualTo(Status.APPLIED);
    assertThat(report(session)).isEmpty();
  }

  @Tag("DOC-28")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'visual':'bold' | hide odd_1",
        "'visual':[] | make odd_1 red",
        "'children':{'a':1} | add a text to odd_1",
        "'children':7 | add a text to odd_1"
      })
  void execute_onAPartThatIsOfAnotherKind_isRefused(String member, String command) {
    Session session = open(member);

    CommandResult result = session.execute(command);

    assertThat(result.status().isSuccess()).as(result.toJson()).isFalse();
    assertThat(JsonText.text(ENGINE.write(session.blueprint()))).contains(JsonText.quoted(member));
  }

  @Tag("VER-9")
  @ParameterizedTest
  @ValueSource(strings = {"null", "'bold'", "[]", "7"})
  void report_ofAStyleThatIsNoObject_isAWarning(String style) {
    assertThat(report(open("'visual':" + style)))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.rule()).isEqualTo("structure");
              assertThat(violation.severity()).isEqualTo(Severity.WARNING);
              assertThat(violation.component()).isEqualTo("odd_1");
            });
  }

  /** Of two components, and of two levels of objects in the document, no more may be read. */
  @Tag("DOC-39")
  @ParameterizedTest
  @CsvSource({
    "512, 2, duplicate leaf_1, false",
    "512, 3, duplicate leaf_1, true",
    "3, 9, add a text to leaf_1, false",
    "4, 9, add a text to leaf_1, true"
  })
  void execute_beyondWhatCanBeRead_isRefused(
      int depth, int components, String command, boolean isApplied) {
    BlueprintEngine engine =
        BlueprintEngine.create(
            EngineOptions.builder().documentLimits(1_000, depth, components).build());
    String document =
        "{'components':[{'id':'box_1','type':'card','children':[{'id':'leaf_1','type':'list'}]}]}";

    CommandResult result = engine.run(engine.read(JsonText.quoted(document)), command);

    assertThat(result.status()).isEqualTo(isApplied ? Status.APPLIED : Status.REJECTED);
    assertThat(result.errors())
        .extracting(error -> error.code())
        .isEqualTo(isApplied ? List.of() : List.of(RefusalCode.BUDGET_EXCEEDED));
  }
}
