package dev.blueline.agent.builtin;

import static dev.blueline.execute.Page.boxless;
import static dev.blueline.execute.Page.card;
import static dev.blueline.plan.RefusalCode.INVALID_VALUE;
import static dev.blueline.plan.RefusalCode.TARGET_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.execute.Page;
import dev.blueline.execute.Trial;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.BlueprintSchema.Size;
import dev.blueline.model.Box;
import dev.blueline.model.Limit;
import dev.blueline.model.Limits;
import dev.blueline.plan.ColourKeys;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters.Add;
import dev.blueline.plan.Parameters.ColourProperty;
import dev.blueline.plan.Parameters.Relation;
import dev.blueline.plan.StepFootprint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where new components go and what they look like, without room being made for them. */
class AdditionEditorTest {
  private final Blueprint base =
      Page.with(
          "'tokens':{'base_spacing':16},",
          card("a", "10,20,300,100", card("in", "15,25,50,30")),
          card("b", "0,140,375,60"),
          "{'id':'h','type':'card','bbox':[0,500,9,9],'visual':{'visible':false}}");

  private static Trial add(Blueprint base, Relation relation, String anchor, String... ids) {
    Add add = new Add("button", null, null, relation, anchor);
    return Trial.runInPlace(base, Intent.ADD_COMPONENT, add, ids);
  }

  @Test
  void add_atTheEnd_goesLastAndBelowTheLowestThatIsSeen() {
    Trial trial = add(base, Relation.END, null, "n");

    assertThat(trial.ids(null)).containsExactly("a", "b", "h", "n");
    assertThat(trial.json("n")).isEqualTo("{'id':'n','type':'button','bbox':[0,216,200,48]}");
    assertThat(trial.violations()).isEmpty();
  }

  @Test
  void add_inside_goesBelowTheLowestChildAndLeftAsTheLast() {
    Blueprint twoRows =
        Page.of(card("p", "0,0,300,200", card("a", "8,50,50,50"), card("b", "70,0,50,50"), "null"));

    Trial trial = add(twoRows, Relation.INSIDE, "p", "n");

    assertThat(trial.place("n")).isEqualTo("70,108,200,48");
    assertThat(trial.blueprint().position("n")).isEqualTo(3);
  }

  @Test
  void add_insideTheEmpty_keepsTheGapToItsEdges() {
    assertThat(add(base, Relation.INSIDE, "b", "n").place("n")).isEqualTo("16,156,200,48");
    assertThat(add(base, Relation.INSIDE, "h", "n").place("n")).isEqualTo("16,516,200,48");
  }

  @Test
  void add_insideWhatHasNoList_makesOne() {
    Blueprint leaf = Page.of("{'id':'p','type':'card','bbox':[0,0,300,200]}");

    assertThat(add(leaf, Relation.INSIDE, "p", "n").json("p"))
        .isEqualTo(
            "{'id':'p','type':'card','bbox':[0,0,300,200],'children':["
                + "{'id':'n','type':'button','bbox':[8,8,200,48]}]}");
  }

  @Test
  void add_before_takesThePlaceOfTheAnchor() {
    Trial trial = add(base, Relation.BEFORE, "b", "n");

    assertThat(trial.ids(null)).containsExactly("a", "n", "b", "h");
    assertThat(trial.place("n")).isEqualTo("0,140,200,48");
  }

  @Test
  void add_after_goesBehindAndBelowTheAnchor() {
    Trial trial = add(base, Relation.AFTER, "in", "n");

    assertThat(trial.ids("a")).containsExactly("in", "n");
    assertThat(trial.place("n")).isEqualTo("15,71,200,48");
  }

  @Test
  void add_several_goOneBehindTheOther() {
    for (Relation relation : Relation.values()) {
      Trial trial = add(base, relation, relation == Relation.END ? null : "in", "n", "m", "o");
      String parent = relation == Relation.END ? null : relation == Relation.INSIDE ? "in" : "a";
      List<String> ids = trial.ids(parent);

      assertThat(ids).containsSubsequence("n", "m", "o");
      assertThat(trial.box("m").y()).isEqualTo(trial.box("n").bottom() + 16);
      assertThat(trial.box("o").y()).isEqualTo(trial.box("m").bottom() + 16);
      assertThat(trial.box("o").x()).isEqualTo(trial.box("n").x());
    }
    assertThat(add(base, Relation.BEFORE, "b", "n", "m").ids(null))
        .containsExactly("a", "n", "m", "b", "h");
  }

  @Test
  void add_whereItIsNarrow_isCutToWhatFits() {
    Blueprint narrow = Page.of(card("p", "200,0,150,200"), card("a", "300,210,75,10"));

    assertThat(add(narrow, Relation.INSIDE, "p", "n").place("n")).isEqualTo("208,8,142,48");
    assertThat(add(narrow, Relation.AFTER, "a", "n").place("n")).isEqualTo("300,228,75,48");
  }

  @Test
  void add_besideWhatHasNoBox_hasNone() {
    Blueprint plain = Page.of(boxless("a", boxless("in")), boxless("b"));

    for (Relation relation : List.of(Relation.BEFORE, Relation.AFTER, Relation.INSIDE)) {
      assertThat(add(plain, relation, "a", "n").json("n")).isEqualTo("{'id':'n','type':'button'}");
    }
    assertThat(add(plain, Relation.END, null, "n").json("n"))
        .isEqualTo("{'id':'n','type':'button'}");
  }

  @Test
  void add_toAnEmptyScreen_hasABoxWhereTheScreenIsKnown() {
    assertThat(add(Page.of(), Relation.END, null, "n").place("n")).isEqualTo("8,8,200,48");
    Blueprint unknown = Page.ofJson("{'components':[]}");
    assertThat(add(unknown, Relation.END, null, "n").box("n")).isNull();
  }

  @Test
  void add_withTextAndColour_spellsTheFieldsInOrder() {
    Add add = new Add("button", "Buy \"it\"", "#E63946", Relation.AFTER, "b");

    assertThat(Trial.runInPlace(base, Intent.ADD_COMPONENT, add, "n").json("n"))
        .isEqualTo(
            "{'id':'n','type':'button','text':'Buy \\'it\\'','bbox':[0,216,200,48],"
                + "'visual':{'bg_color':'#E63946'}}");
  }

  @Test
  void add_inTheWebDialect_spellsItsFields() {
    Blueprint web = Page.ofJson("{'elements':[{'id':'a','type':'link'}]}", BlueprintSchema.web());
    Add add = new Add("link", "Go", "#E63946", Relation.AFTER, "a");

    assertThat(Trial.run(web, Intent.ADD_COMPONENT, add, "n").json("n"))
        .isEqualTo("{'id':'n','type':'link','props':{'label':'Go'},'style':{'color':'#E63946'}}");
  }

  @Test
  void add_toADialectOfCorners_spellsTheBoxAsOne() {
    BlueprintSchema corners =
        BlueprintSchema.builder("corners").box("rect", Box.Convention.CORNERS).build();
    Blueprint page =
        Page.ofJson("{'components':[{'id':'a','type':'card','rect':[10,20.5,99,40.25]}]}", corners);

    assertThat(add(page, Relation.AFTER, "a", "n").json("n"))
        .isEqualTo("{'id':'n','type':'button','rect':[10,48.25,210,96.25]}");
  }

  @Test
  void add_ofAnUnknownType_isLeftToTheValidators() {
    Add add = new Add("gizmo", null, null, Relation.END, null);

    Trial trial = Trial.runInPlace(base, Intent.ADD_COMPONENT, add, "n");

    assertThat(trial.place("n")).isEqualTo("0,216,343,48");
    assertThat(trial.violations()).hasSize(1);
  }

  @Test
  void add_whatCannotBe_isRefused() {
    add(base, Relation.AFTER, "x", "n").assertRefused(TARGET_NOT_FOUND, "'x' is no longer there");
    add(base, Relation.AFTER, "a", "b")
        .assertRefused(INVALID_VALUE, "there is a component 'b' already");
    add(base, Relation.AFTER, "a", "n", "n")
        .assertRefused(INVALID_VALUE, "there is a component 'n' already");
    add(Page.ofJson("{}"), Relation.END, null, "n")
        .assertRefused(INVALID_VALUE, "the document has no list of components");
  }

  @Tag("CMD-69")
  @Test
  void add_sizesOfTheSchema_areUsedAndHighEnoughToTap() {
    BlueprintSchema own =
        BlueprintSchema.builder("own")
            .defaultSizes(Map.of("button", new Size(60, 30)))
            .limits(Limits.DEFAULT.with(Limit.TOUCH_TARGET, 52))
            .build();
    Blueprint page = Page.ofJson("{'components':[" + card("a", "0,0,9,9") + "]}", own);

    assertThat(add(page, Relation.AFTER, "a", "n").place("n")).isEqualTo("0,17,60,52");
  }

  private static List<String> types() {
    return BlueprintSchema.storefront().types();
  }

  @ParameterizedTest
  @MethodSource("types")
  void add_eachType_breaksNoRuleAndHasItsColourWhereCommandsSeekIt(String type) {
    Add add = new Add(type, "Text", "#000000", Relation.END, null);

    Trial trial = Trial.run(Page.of(), Intent.ADD_COMPONENT, add, "n");

    assertThat(trial.violations()).isEmpty();
    assertThat(trial.box("n").right()).isLessThanOrEqualTo(375);
    String key = ColourKeys.keyOf(trial.component("n"), ColourProperty.MAIN);
    assertThat(trial.component("n").styleText(key)).isEqualTo("#000000");
    assertThat(StepFootprint.of(add, List.of("n"), Page.of()).toString()).isNotNull();
  }
}
