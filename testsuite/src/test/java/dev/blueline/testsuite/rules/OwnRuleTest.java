package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.JsonPatch.Op;
import dev.blueline.edit.JsonPatch.Operation;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Component;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Surface;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Validator.Scope;
import dev.blueline.verify.Violation;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that somebody else writes. */
@DisplayName("A validator of one's own refuses, warns and is made worse like a built-in one")
class OwnRuleTest {

  private static double number(JsonValue value) {
    return value instanceof JsonNumber number ? number.value() : 0;
  }

  private static double level(Component component) {
    return component == null ? 0 : number(component.field(Path.of("level")));
  }

  private static List<Validator> with(Validator own) {
    List<Validator> all = new ArrayList<>(BuiltInValidators.all());
    all.add(own);
    return all;
  }

  private static void require(
      Function<Severity, Validator> rule,
      String document,
      String outcome,
      Function<Desk, String> edit) {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      Desk strict = new Desk(Doc.parse(document, schema), with(rule.apply(Severity.ERROR)));
      assertThat(own(edit.apply(strict))).as("error in %s", schema).isEqualTo(outcome);

      Desk mild = new Desk(Doc.parse(document, schema), with(rule.apply(Severity.WARNING)));
      String expected = outcome.equals("rolled_back own") ? "applied warns own" : outcome;
      assertThat(own(edit.apply(mild))).as("warning in %s", schema).isEqualTo(expected);
    }
  }

  /** What the built-in rules say of colours is not the point here. */
  private static String own(String outcome) {
    return outcome.replace(" palette", "").replaceAll(" warns$", "");
  }

  /** "FIELDS: the component's own fields." A level is at most 10. */
  private static Validator fields(Severity severity) {
    return OwnRule.of(severity, Scope.FIELDS, (blueprint, component) -> level(component) - 10);
  }

  @Tag("VER-5")
  @Tag("VER-30")
  @ParameterizedTest(name = "FIELDS, level at most 10: {0}, {1} => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "text#a @level=5 | a.level=10 | applied",
        "text#a @level=5 | a.level=11 | rolled_back own",
        "text#a @level=15 | a.level=16 | rolled_back own",
        "text#a @level=15 | a.level=15 | no_change",
        "text#a @level=15 | a.level=10 | applied",
        "text#a @level=15 | a.note=1 | applied",
        "text#a @level=15 text#b | b.note=1 | applied",
        "text#a @level=15 text#b | b.level=11 | rolled_back own",
        "section#s(text#a) | a.level=11 | rolled_back own"
      })
  void fields_ofTheComponent_areHeldToIt(String document, String write, String outcome) {
    require(OwnRuleTest::fields, document, outcome, desk -> desk.write(write));
  }

  /** Better, though not good. */
  @Test
  void fields_thatBecomeBetter_areApplied() {
    Function<Desk, String> better = desk -> desk.write("a.level=14").replace(" warns own", "");

    require(OwnRuleTest::fields, "text#a @level=15", "applied", better);
  }

  @Test
  void fields_ofANewComponent_areHeldToIt() {
    Function<String, Function<Desk, String>> adding =
        text -> desk -> desk.add(null, Doc.component(text, desk.blueprint().schema()));

    require(OwnRuleTest::fields, "text#a", "applied", adding.apply("text#n @level=10"));
    require(OwnRuleTest::fields, "text#a", "rolled_back own", adding.apply("text#n @level=11"));
    require(
        OwnRuleTest::fields,
        "text#a",
        "rolled_back own",
        adding.apply("section#n(list(text @level=11))"));
  }

  @Tag("VER-30")
  @Test
  void fields_byACommand_areHeldToIt() {
    Function<Severity, Validator> italic =
        severity ->
            OwnRule.of(
                severity,
                Scope.FIELDS,
                (blueprint, component) ->
                    component.style("font_style") instanceof JsonString ? 1 : 0);

    require(italic, "text#a_1 'x'", "rolled_back own", desk -> desk.command("make a_1 italic"));
    require(italic, "text#a_1 'x'", "applied", desk -> desk.command("make a_1 bold"));
  }

  /** "SIBLINGS: the component's fields and those of its siblings; the answer names pairs." */
  private static Validator siblings(Severity severity) {
    return new Pairs(severity);
  }

  /** No two siblings have one level; said from both sides in the same words. */
  private record Pairs(Severity severity) implements Validator {
    @Override
    public String id() {
      return "own";
    }

    @Override
    public Scope scope() {
      return Scope.SIBLINGS;
    }

    @Override
    public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
      for (Component other : blueprint.children(blueprint.parentId(component.id()))) {
        double level = level(component);
        if (level > 0 && level == level(other) && !other.id().equals(component.id())) {
          boolean first = component.id().compareTo(other.id()) < 0;
          String left = first ? component.id() : other.id();
          String right = first ? other.id() : component.id();
          out.accept(new Violation(id(), severity, left, right, level, "both of " + level));
        }
      }
    }
  }

  @ParameterizedTest(name = "SIBLINGS, levels differ: {0}, {1} => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "text#a @level=1 text#b | b.level=2 | applied",
        "text#a @level=1 text#b | b.level=1 | rolled_back own",
        "text#b @level=1 text#a | a.level=1 | rolled_back own",
        "text#a @level=1 section#s(text#b) | b.level=1 | applied",
        "text#a @level=1 text#b @level=1 | b.note=1 | applied",
        "text#a @level=1 text#b @level=1 | b.level=2 | applied",
        "text#a @level=1 text#b @level=1 text#c | c.level=1 | rolled_back own",
        "section#s(list#l(text#a @level=1 text#b)) | b.level=1 | rolled_back own"
      })
  void siblings_ofTheComponent_areHeldToIt(String document, String write, String outcome) {
    require(OwnRuleTest::siblings, document, outcome, desk -> desk.write(write));
  }

  @Tag("VER-31")
  @Test
  void siblings_afterAMove_areHeldToIt() {
    String document = "section#s(text#a @level=1) text#b @level=1 text#c @level=2";
    Function<String, Function<Desk, String>> moving =
        id ->
            desk -> {
              String list = desk.blueprint().listPointer("s") + "/-";
              return desk.patch(new Operation(Op.MOVE, list, desk.blueprint().pointer(id), null));
            };

    require(OwnRuleTest::siblings, document, "rolled_back own", moving.apply("b"));
    require(OwnRuleTest::siblings, document, "applied", moving.apply("c"));
  }

  /** "PARENT: the component's fields, those of its parent, and the document's meta fields." */
  private static Validator parent(Severity severity) {
    return OwnRule.of(
        severity,
        Scope.PARENT,
        (blueprint, component) -> {
          Component parent = blueprint.parent(component.id());
          return parent == null ? 0 : level(component) - level(parent);
        });
  }

  @Tag("VER-31")
  @ParameterizedTest(name = "PARENT, level at most the parent''s: {0}, {1} => {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "section#p @level=5 (text#c @level=5) | c.level=4 | applied",
        "section#p @level=5 (text#c @level=5) | c.level=6 | rolled_back own",
        "section#p @level=5 (text#c @level=5) | p.level=6 | applied",
        "section#p @level=5 (text#c @level=5) | p.level=4 | rolled_back own",
        "section#p @level=5 (text#b text#c @level=5) | p.level=4 | rolled_back own",
        "section#p @level=5 (text#c @level=9) | p.level=4 | rolled_back own",
        "section#p @level=5 (text#c @level=9) | p.note=4 | applied",
        "section#p @level=5 (text#c @level=9) | p.level=9 | applied"
      })
  void parent_ofTheComponent_isLookedAt(String document, String write, String outcome) {
    require(OwnRuleTest::parent, document, outcome, desk -> desk.write(write));
  }

  @Test
  void parent_afterAMove_isLookedAt() {
    Function<Desk, String> moving =
        desk -> {
          String list = desk.blueprint().listPointer("q") + "/-";
          return desk.patch(new Operation(Op.MOVE, list, desk.blueprint().pointer("c"), null));
        };

    require(
        OwnRuleTest::parent,
        "section#q @level=1 () section#p @level=5 (text#c @level=5)",
        "rolled_back own",
        moving);
    require(
        OwnRuleTest::parent,
        "section#q @level=9 () section#p @level=5 (text#c @level=5)",
        "applied",
        moving);
  }

  /** "TOKENS: the component's fields and the document's tokens." */
  private static Validator tokens(Severity severity) {
    return OwnRule.of(
        severity,
        Scope.TOKENS,
        (blueprint, component) ->
            level(component) - number(blueprint.tokens().fields().get("most")));
  }

  @ParameterizedTest(name = "TOKENS, level at most a token: {0} => {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a.level=5 | applied",
        "a.level=6 | rolled_back own",
        "@tokens.most=6 | applied",
        "@tokens.most=3 | applied",
        "@tokens.most=2 | rolled_back own",
        "@tokens.most=1 | rolled_back own",
        "@tokens={} | rolled_back own",
        "@note=1 | applied"
      })
  void tokens_ofTheDocument_areLookedAt(String write, String outcome) {
    String document = "@tokens=`{\"most\":5}` section#s(list(text#a @level=3))";
    require(OwnRuleTest::tokens, document, outcome, desk -> desk.write(write));
  }

  /** "SURFACE: the component's fields, the Surface that it stands on, and the tokens." */
  private static Validator surface(Severity severity) {
    return OwnRule.of(
        severity,
        Scope.SURFACE,
        (blueprint, component) -> {
          var colour = Surface.of(blueprint, component).colour();
          return level(component) == 0 || colour == null ? 0 : colour.red() - 200;
        });
  }

  @Tag("VER-31")
  @ParameterizedTest(name = "SURFACE, red at most 200: {0} => {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "s.bg_color='#C80000' | applied",
        "s.bg_color='#C90000' | rolled_back own",
        "l.bg_color='#C90000' | rolled_back own",
        "a.bg_color='#C90000' | rolled_back own",
        "t.bg_color='#C90000' | applied",
        "s.bg_color='{hot_color}' | rolled_back own",
        "@tokens.cold_color='#C90000' | rolled_back own",
        "@tokens.hot_color='#FFFFFF' | applied"
      })
  void surface_belowTheComponent_isLookedAt(String write, String outcome) {
    String document =
        "@tokens=`{\"hot_color\":\"#FF0000\",\"cold_color\":\"#0000FF\"}`"
            + " section#s{bg_color='{cold_color}'}(list#l{height=9}(text#a{height=9} @level=1))"
            + " section#t{bg_color=#000}(text#b)";
    require(OwnRuleTest::surface, document, outcome, desk -> desk.write(write));
  }

  /** "DOCUMENT: the document's own fields." */
  private static Validator document(Severity severity) {
    return OwnRule.ofDocument(
        severity, blueprint -> number(blueprint.documentField(Path.of("meta", "level"))) - 10);
  }

  @Tag("VER-31")
  @ParameterizedTest(name = "DOCUMENT, level at most 10: {0} becomes {1} => {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | @meta.level=10 | applied",
        "5 | @meta.level=11 | rolled_back own",
        "5 | @meta={'level':11} | rolled_back own",
        "15 | @meta.level=16 | rolled_back own",
        "15 | @meta.level=10 | applied",
        "15 | @meta.note=1 | applied",
        "15 | @tokens={} | applied",
        "15 | a.note=1 | applied"
      })
  void document_itself_isHeldToIt(String level, String write, String outcome) {
    String document = "@meta=`{\"level\":" + level + "}` text#a";
    require(OwnRuleTest::document, document, outcome, desk -> desk.write(write));
  }
}
