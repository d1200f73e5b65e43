package dev.blueline.testsuite.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Violation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "A plain 'cannot be repaired'": what takes a person is left alone, and nothing is proposed. */
class UnrepairableTest {
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  private static final List<String> DOCUMENTS =
      List.of(
          "`42` text",
          "`{\"type\":\"text\"}`",
          "`{\"id\":\"\",\"type\":\"text\"}`",
          "section(`null` `[]` `\"x\"`)",
          "#a 'no type'",
          "#a@type=7",
          "#a@type=''",
          "gizmo#a 'x'",
          "text#a.boss 'x'",
          "text#a@confidence=1.5",
          "text#a@confidence=-0.1",
          "text#a@confidence=`\"0.9\"`",
          "text#a '" + "long ".repeat(30) + "'",
          "text#a '" + "long ".repeat(2500) + "'",
          "text#a{bg_color=nonsense} 'x'",
          "text#a{bg_color=`[255,0,0]`} 'x'",
          "@tokens=`[]` text#a",
          "@tokens=`{\"base_spacing\":\"wide\"}` text#a",
          "@tokens=`{\"base_spacing\":1e400}` text#a",
          "@tokens=`{\"border_radius\":\"round\"}` text#a",
          "@tokens=`{\"primary_color\":\"bluish\"}` text#a");

  private static final List<String> BOXES =
      List.of(
          "text#a[0 0 0 20]",
          "text#a[0 0 100 -20]",
          "text#a@bbox=`[0,0,100]`",
          "text#a@bbox=`[0,0,1e400,20]`",
          "text#a@bbox=`{\"x\":0}`",
          "text#a@bbox=`[\"left\",\"0\",\"100\",\"20\"]`");

  static Stream<Blueprint> documents() {
    Stream<Blueprint> storefront =
        Stream.concat(DOCUMENTS.stream(), BOXES.stream()).map(Doc::parse);
    Stream<Blueprint> web = DOCUMENTS.stream().map(text -> Doc.parse(text, BlueprintSchema.web()));
    return Stream.concat(storefront, web);
  }

  @Tag("VER-42")
  @ParameterizedTest
  @MethodSource("documents")
  void repair_whatTakesAPerson_leavesTheDocumentAlone(Blueprint document) {
    List<Violation> found = ENGINE.report(document);
    Session session = ENGINE.open(document);
    CommandResult result = session.repair();

    assertThat(found).isNotEmpty();
    assertThat(found).allMatch(violation -> ENGINE.repairs(document, violation).isEmpty());
    assertThat(result.status()).isEqualTo(Status.NO_CHANGE);
    assertThat(session.blueprint()).isSameAs(document);
    assertThat(session.history().entries()).isEmpty();
    assertThat(result.corrections()).isEmpty();
  }

  /** What can be repaired beside it is. */
  @Tag("VER-42")
  @ParameterizedTest
  @MethodSource("documents")
  void repair_besideWhatTakesAPerson_mendsTheRest(Blueprint document) {
    Blueprint both =
        document.withInserted(
            Doc.component("button#late{height=8}", document.schema()),
            null,
            document.childCount(null));
    Session session = ENGINE.open(both);

    assertThat(session.repair().status()).isEqualTo(Status.APPLIED);
    assertThat(ENGINE.report(session.blueprint())).hasSameSizeAs(ENGINE.report(document));
    assertThat(session.blueprint().withRemoved("late")).isEqualTo(document);
  }

  /** A matter of taste is proposed, and not done. */
  @Tag("VER-42")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "@tokens=`{\"primary_color\":\"#FF0000\"}` text#a{bg_color=#FF0001} 'x'",
        "@tokens=`{\"colors\":{\"ink\":\"#102030\"}}` text#a{text_color=#112131} 'x'"
      })
  void repair_colourOutsideThePalette_isOnlyProposed(String text) {
    Blueprint document = Doc.parse(text);
    Violation violation = ENGINE.report(document).get(0);

    assertThat(violation.rule()).isEqualTo("palette");
    assertThat(ENGINE.repairs(document, violation)).isNotEmpty().noneMatch(Repair::isCertain);
    assertThat(ENGINE.open(document).repair().blueprint()).isSameAs(document);
  }

  @Tag("VER-38")
  @Test
  void repair_soundDocument_isNoChange() {
    Blueprint document = Doc.parse("card#a[0 0 100 100](button#b[0 0 100 44]{height=44} 'Buy')");

    assertThat(ENGINE.report(document)).isEmpty();
    assertThat(ENGINE.open(document).repair().status()).isEqualTo(Status.NO_CHANGE);
  }

  @Test
  void repair_emptyDocument_isNoChange() {
    Blueprint document = Doc.ofJson("{}");

    assertThat(ENGINE.report(document)).singleElement().matches(v -> v.rule().equals("structure"));
    assertThat(ENGINE.open(document).repair().blueprint()).isSameAs(document);
  }

  /** A violation that nobody reported is nothing to mend. */
  @ParameterizedTest
  @ValueSource(strings = {"overlap", "box", "colour", "tokens", "nobody", ""})
  void repairs_violationOfWhatIsNotThere_areNone(String rule) {
    Blueprint document = Doc.parse("card#a[0 0 100 100] card#b[0 50 100 100]");
    for (String component : List.of("nobody", "")) {
      Violation made = new Violation(rule, Severity.ERROR, component, "nothing", 1, "made up");
      assertThat(ENGINE.repairs(document, made)).isEmpty();
    }
  }
}
