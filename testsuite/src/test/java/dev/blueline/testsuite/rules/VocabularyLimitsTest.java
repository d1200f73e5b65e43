package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.JsonPatch.Op;
import dev.blueline.edit.JsonPatch.Operation;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.fixture.Doc;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Types and roles of the kit, and others. */
@DisplayName(
    "type, role: \"a new or retyped component's type and role are in the schema; others already"
        + " there are kept (error for new, warning for old)\"")
class VocabularyLimitsTest {

  static List<String> types() {
    return Kit.TYPES;
  }

  static List<String> roles() {
    return Kit.ROLES;
  }

  @Tag("DOC-18")
  @ParameterizedTest(name = "type {0} is in the schema")
  @MethodSource("types")
  void type_ofTheKit_isFine(String type) {
    Inspection.require("type", Dialect.BOTH, type + "#a", "fine");
    requireAdded(type + "#n", "applied");
  }

  @Tag("DOC-18")
  @ParameterizedTest(name = "role {0} is in the schema")
  @MethodSource("roles")
  void role_ofTheKit_isFine(String role) {
    Inspection.require("role", Dialect.BOTH, "text#a." + role, "fine");
    requireAdded("text#n." + role, "applied");
  }

  private static void requireAdded(String component, String outcome) {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      Desk desk = Desk.of("text#a", schema);
      assertThat(desk.add(null, Doc.component(component, schema)))
          .as("%s in %s", component, schema)
          .isEqualTo(outcome);
    }
  }

  static Stream<String> strangers() {
    return Stream.of(
        "gadget", "Text", "TEXT", "texts", "text ", "product-card", "h1", "main", "\u0442ext");
  }

  @Tag("VER-10")
  @ParameterizedTest(name = "type ''{0}'' is kept with a warning where it was, refused where new")
  @MethodSource("strangers")
  void type_ofAnotherKit_isKeptAndNotBroughtIn(String type) {
    Inspection.require("type", Dialect.BOTH, "text#b #a @type='" + type + "'", "warning a");
    requireAdded("#n @type='" + type + "'", "rolled_back type");
  }

  @Tag("VER-10")
  @ParameterizedTest(name = "role ''{0}'' is kept with a warning where it was, refused where new")
  @MethodSource("strangers")
  void role_ofAnotherKit_isKeptAndNotBroughtIn(String role) {
    Inspection.require("role", Dialect.BOTH, "text#b text#a @role='" + role + "'", "warning a");
    requireAdded("text#n @role='" + role + "'", "rolled_back role");
  }

  @ParameterizedTest(name = "a type that is no role and a role that is no type: {0} => {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "decoration#n | rolled_back type",
        "overlay#n | rolled_back type",
        "text#n.text | rolled_back role",
        "text#n.button | rolled_back role",
        "gadget#n.sidekick | rolled_back role type",
        "section#n(gadget#m) | rolled_back type",
        "section#n(list(text#m.sidekick)) | rolled_back role"
      })
  void add_mixedUp_isRefused(String component, String outcome) {
    requireAdded(component, outcome);
  }

  @Tag("DOC-21")
  @ParameterizedTest(name = "\"retyped\": {0} replaced by {1} => {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "text#a | label#a | applied",
        "text#a | gadget#a | rolled_back type",
        "gadget#a | text#a | applied",
        "gadget#a | gadget#a{height=50} | applied warns type",
        "gadget#a | gadget#b | rolled_back type",
        "text#a.content | text#a.title | applied",
        "text#a.content | text#a.sidekick | rolled_back role",
        "text#a.sidekick | text#a.content | applied",
        "text#a.sidekick | text#a | applied",
        "text#a | text#a.sidekick | rolled_back role"
      })
  void replace_component_isHeldToIt(String document, String component, String outcome) {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      Desk desk = Desk.of(document, schema);
      assertThat(desk.replace("a", Doc.component(component, schema)).replace(" warns type", ""))
          .as("%s", schema)
          .isEqualTo(outcome.replace(" warns type", ""));
    }
  }

  @ParameterizedTest(name = "\"others already there are kept\": {0}, {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "gadget#a{height=50} | a.height=60",
        "gadget#a{height=50} | a.text='hello'",
        "text#a.sidekick{height=50} | a.height=60",
        "gadget#a.sidekick{height=50} | a.note=7"
      })
  void write_elsewhereInIt_isApplied(String document, String write) {
    Desk desk = Desk.of(document, BlueprintSchema.storefront());

    assertThat(desk.write(write)).isEqualTo("applied");
  }

  @Test
  void move_ofAnotherKit_isApplied() {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      Desk desk = Desk.of("section#s() gadget#a.sidekick", schema);
      String to = desk.blueprint().listPointer("s") + "/0";
      Operation move = new Operation(Op.MOVE, to, desk.blueprint().pointer("a"), null);

      assertThat(desk.patch(move)).as("%s", schema).isEqualTo("applied");
    }
  }

  @Tag("DOC-21")
  @ParameterizedTest(name = "\"never edited: a component's id, type, role, confidence\": {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {"a.id='b'", "a.type='label'", "a.role='title'", "a.confidence=1"})
  void write_whatIsNeverEdited_isRejected(String write) {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      Desk desk = Desk.of("text#a.content @confidence=0.5", schema);
      assertThat(desk.write(write)).as("%s", schema).isEqualTo("rejected");
    }
  }
}
