package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Component;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Validator.Scope;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the rules are not those of the contract. */
class RulesBugsTest {

  /** 10.1 + 41.2 is 51.3, and in doubles a little more; nearly a tenth of such sums are. */
  @Tag("VER-12")
  @ParameterizedTest(name = "\"touching edges are fine\": {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "STOREFRONT | card#a[10.1 0 41.2 50] card#b[51.3 0 20 50]",
        "STOREFRONT | card#a[0 10.2 20 41.2] card#b[0 51.4 20 50]",
        "STOREFRONT | card#a[0.1 0 0.2 50] card#b[0.3 0 20 50]",
        "CORNERS | card#a[0.7 0 2.9 50] card#b[2.9 0 20 50]",
        "CORNERS | card#a[1.4 0 5.7 50] card#b[5.7 0 20 50]"
      })
  void overlap_ofEdgesThatTouch_isFine(Dialect dialect, String document) {
    Inspection.require("overlap", dialect, document, "fine");
  }

  @ParameterizedTest(name = "\"a child's box lies inside its parent's\": {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "STOREFRONT | section#p[0 0 51.3 50](card#c[10.1 0 41.2 50])",
        "STOREFRONT | section#p[0 0 50 51.4](card#c[0 10.2 20 41.2])",
        "STOREFRONT | @meta=`{\"screen\":{\"width\":51.3}}` card#c[10.1 0 41.2 50]",
        "CORNERS | section#p[0 0 2.9 50](card#c[0.7 0 2.9 50])"
      })
  void bounds_ofEdgesThatTouch_areFine(Dialect dialect, String document) {
    Inspection.require("bounds", dialect, document, "fine");
  }

  /** "Refused only for violations that it introduces": the same entry twice is one more. */
  @ParameterizedTest(name = "a malformed entry is brought in beside {0}")
  @ValueSource(
      strings = {
        "42",
        "{}",
        "{\"type\":\"text\",\"note\":\"a note that is long enough to be cut somewhere, number 1\"}"
      })
  void structure_ofAMalformedEntryLikeOneThere_isRefused(String entry) {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      String other = entry.replace("number 1", "number 2");
      JsonObject component =
          (JsonObject) Doc.json("{\"id\":\"n\",\"type\":\"list\",\"children\":[" + other + "]}");

      assertThat(Desk.of("section#s()", schema).add("s", component))
          .isEqualTo("rolled_back structure");
      assertThat(Desk.of("section#s(`" + entry + "`)", schema).add("s", component))
          .as("%s", schema)
          .isEqualTo("rolled_back structure");
    }
  }

  /**
   * "Kept where it stands, out of reach of commands": a copy of what holds one brings in another.
   */
  @Tag("DOC-25")
  @Test
  void structure_ofACopiedMalformedEntry_isNotBroughtIn() {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      Desk desk = Desk.of("section#s_1(`42`)", schema);
      desk.command("duplicate s_1");

      assertThat(Inspection.report("structure", desk.blueprint())).as("%s", schema).hasSize(1);
    }
  }

  /** A section that moves with all it holds changes nothing in how they lie to one another. */
  @ParameterizedTest(name = "\"only for violations that it makes worse\": {0}, {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "section#p_1[20 20 300 300](card#c_1[20 31.9 100 50.7] card#d_1[60 31.7 100 50.1])"
            + " | move p_1 1px down",
        "section#p_1[20 20 300 300](card#c_1[20.7 20.3 100.3 50.7] card#d_1[60.3 30.1 100.9 50.1])"
            + " | move p_1 10.7px down",
        "section#p_1[20 20 101 300](card#c_1[20.7 30 150.3 50]) | move p_1 3.3px to the right",
        "section#p_1[0 20 400 300](card#c_1[0 30 30.1 50] card#d_1[30.1 30 20 50])"
            + " | move p_1 0.1px to the right"
      })
  void move_ofASectionWithAllItHolds_isNoWorse(String document, String command) {
    assertThat(Desk.of(document, BlueprintSchema.storefront()).command(command))
        .isEqualTo("applied");
  }

  /** "A new component's type and role are in the schema." */
  @ParameterizedTest(name = "a new component of the role {0}")
  @ValueSource(strings = {"7", "true", "[\"cta\"]", "{}"})
  void role_thatIsNoString_isNotInTheSchema(String role) {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      JsonObject component =
          (JsonObject) Doc.json("{\"id\":\"n\",\"type\":\"text\",\"role\":" + role + "}");

      assertThat(Desk.of("text#a", schema).add(null, component)).isEqualTo("rolled_back role");
    }
  }

  /** Another limit of the same rule is another violation, which the command introduces. */
  @Tag("VER-4")
  @ParameterizedTest(name = "beyond the other limit, but less: {0}: {1}, {2} => {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "BOTH | text#a{height=5} | a.height=610 | rolled_back size",
        "BOTH | text#a{width=5} | a.width=510 | rolled_back size",
        "BOTH | text#a{font_size=2} | a.font_size=80 | rolled_back font_size",
        "BOTH | @tokens=`{\"base_spacing\":-16}` text#a | @tokens.base_spacing=72 | rolled_back tokens",
        "STOREFRONT | card#a[-20 0 100 50] | a.box=[0,-20,100,50] | rolled_back bounds",
        "STOREFRONT | card#a[-20 0 100 50] | a.box=[-20,-10,100,50] | rolled_back bounds",
        "STOREFRONT | card#a[-20 0 100 50] | a.box=[-20,0,540,50] | rolled_back bounds"
      })
  void violation_ofTheOtherLimit_isIntroduced(
      Dialect dialect, String document, String write, String outcome) {
    for (BlueprintSchema schema : dialect.schemas()) {
      assertThat(Desk.of(document, schema).write(write)).as("%s", schema).isEqualTo(outcome);
    }
  }

  /** The text cannot be seen before and after; it is named by the other key. */
  @Test
  void contrast_ofNoneUnderAnotherKey_isNoWorse() {
    Desk desk = Desk.of("text#a{bg_color=#FFFFFF color=#FFFFFF} 'x'", BlueprintSchema.storefront());

    assertThat(desk.write("a.text_color='#FFFFFF'")).startsWith("applied");
  }

  /** CSS Color Module Level 4: these are no colours. */
  @ParameterizedTest(name = "no \"`rgb()`/`rgba()`, `hsl()`/`hsla()`\": {0}")
  @ValueSource(
      strings = {
        "rgb(1/2/3)",
        "rgb(,1,2,3)",
        "rgb(1,,2,3)",
        "rgb(1,2,3,)",
        "rgb(1 2 3 4)",
        "rgb(1 / 2, 3)",
        "rgb (1, 2, 3)"
      })
  void colour_thatIsNoCssFunction_isAnError(String value) {
    Inspection.require("colour", Dialect.BOTH, "text#a{color='" + value + "'}", "error a");
  }

  /** CSS Color Module Level 4, sections 5.1 and 7: these are. */
  @ParameterizedTest(name = "\"`rgb()`/`rgba()`, `hsl()`/`hsla()`\": {0}")
  @ValueSource(
      strings = {
        "hsl(0.5turn 100% 50%)",
        "hsl(3.14rad 100% 50%)",
        "hsl(200grad 100% 50%)",
        "rgb(none 0 0)",
        "rgb(1e2 0 0)"
      })
  void colour_thatIsACssFunction_isFine(String value) {
    Inspection.require("colour", Dialect.BOTH, "text#a{color='" + value + "'}", "fine");
  }

  /** "PARENT: the component's fields, those of its parent, and the document's meta fields." */
  @ParameterizedTest(name = "a rule of the scope PARENT reads meta: {0}")
  @ValueSource(strings = {"section#s(text#a @level=5)", "section#s(list#l(text#a @level=5))"})
  void parentScope_whenMetaChanges_asksWhomeverItConcerns(String document) {
    Validator rule =
        OwnRule.of(
            Severity.ERROR,
            Scope.PARENT,
            (blueprint, component) ->
                number(component, "level")
                    - most(blueprint.documentField(Path.of("meta", "most"))));
    Blueprint blueprint = Doc.parse("@meta=`{\"most\":9}` " + document);

    assertThat(new Desk(blueprint, List.of(rule)).write("@meta.most=4"))
        .isEqualTo("rolled_back own");
  }

  private static double number(Component component, String key) {
    return component.field(Path.of(key)) instanceof JsonNumber number ? number.value() : 0;
  }

  private static double most(Object value) {
    return value instanceof JsonNumber number ? number.value() : Double.MAX_VALUE;
  }

  /** "introducedSeverity: how bad a violation is that a command introduces." */
  @Tag("VER-32")
  @Test
  @DisplayName("an error in a document, and a mere warning where a command brings it in")
  void introducedSeverity_milderThanSeverity_isNotRefused() {
    Validator rule =
        new OwnSeverityTest.OwnFields() {
          @Override
          public Severity introducedSeverity() {
            return Severity.WARNING;
          }
        };

    assertThat(new Desk(Doc.parse("text#a"), List.of(rule)).write("a.level=11"))
        .isEqualTo("applied warns own");
  }
}
