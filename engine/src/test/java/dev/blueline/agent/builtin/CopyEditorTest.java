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
import dev.blueline.model.Box;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters.Duplicate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Copies as they are put in, without room being made for them. */
class CopyEditorTest {

  private static Trial copy(Blueprint base, int count, List<String> ids, String... targets) {
    Duplicate duplicate = new Duplicate(count, ids);
    return Trial.runInPlace(base, Intent.DUPLICATE_COMPONENT, duplicate, targets);
  }

  @Tag("CMD-72")
  @Test
  void duplicate_component_keepsAllButIdsPlacesAndMalformedEntries() {
    Blueprint base =
        Page.of(
            "{'type':'card','id':'card_1','x\\u0041':[1.0,1e2],'bbox':[1.50,2.0,1e2,40.0],"
                + "'children':[{'id':'t','type':'text','bbox':[3,4.0,9,9],'children':[]},7,"
                + "{'id':''},{'no':'id'}],'visual':{'bbox':[0,0,1,1]}}",
            boxless("z"));

    Trial trial = copy(base, 1, List.of("card_2"), "card_1");

    assertThat(trial.ids(null)).containsExactly("card_1", "card_2", "z");
    assertThat(trial.json("card_2"))
        .isEqualTo(
            "{'type':'card','id':'card_2','x\\u0041':[1.0,1e2],'bbox':[1.50,50,1e2,40.0],"
                + "'children':[{'id':'t_2','type':'text','bbox':[3,52,9,9],'children':[]}],"
                + "'visual':{'bbox':[0,0,1,1]}}");
  }

  @Test
  void duplicate_severalTimes_goesOneBelowTheOther() {
    Blueprint base =
        Page.with("'tokens':{'base_spacing':16},", card("a", "5,10,50,40", card("in", "6,11,9,9")));

    Trial trial = copy(base, 3, List.of("a_2", "a_3", "a_4"), "a");

    assertThat(trial.ids(null)).containsExactly("a", "a_2", "a_3", "a_4");
    assertThat(trial.place("a_2")).isEqualTo("5,66,50,40");
    assertThat(trial.place("a_3")).isEqualTo("5,122,50,40");
    assertThat(trial.place("a_4")).isEqualTo("5,178,50,40");
    assertThat(trial.place("in_4")).isEqualTo("6,179,9,9");
  }

  @Test
  void duplicate_several_standsEachBehindItsOriginal() {
    Blueprint base = Page.of(card("a", "0,0,9,9"), card("b", "20,0,9,9"));

    Trial trial = copy(base, 2, List.of("a_2", "a_3", "b_2", "b_3"), "a", "b");

    assertThat(trial.ids(null)).containsExactly("a", "a_2", "a_3", "b", "b_2", "b_3");
    assertThat(trial.place("b_3")).isEqualTo("20,34,9,9");
  }

  @Tag("CMD-72")
  @Test
  void duplicate_descendants_getIdsThatNobodyHas() {
    Blueprint base =
        Page.of(
            boxless("a", boxless("p_1"), boxless("p_2", boxless("q"))),
            boxless("q_2"),
            boxless("b"));

    Trial trial = copy(base, 2, List.of("q_3", "p_4"), "a");

    assertThat(trial.ids("q_3")).containsExactly("p_5", "p_6");
    assertThat(trial.ids("p_6")).containsExactly("q_4");
    assertThat(trial.ids("p_4")).containsExactly("p_7", "p_8");
    Set<String> ids = new HashSet<>();
    trial.blueprint().forEach(component -> assertThat(ids.add(component.id())).isTrue());
  }

  @Test
  void duplicate_withoutBox_changesNoPlaces() {
    Blueprint base = Page.of(boxless("a", card("in", "1,2,9,9")));

    assertThat(copy(base, 1, List.of("b"), "a").place("in_2")).isEqualTo("1,2,9,9");
  }

  @Test
  void duplicate_inADialectOfCorners_movesBothCorners() {
    BlueprintSchema corners =
        BlueprintSchema.builder("corners").box("rect", Box.Convention.CORNERS).build();
    Blueprint base =
        Page.ofJson("{'components':[{'id':'a','type':'card','rect':[10,20,99,40]}]}", corners);

    assertThat(copy(base, 1, List.of("b"), "a").place("b")).isEqualTo("10,48,99,68");
  }

  @Test
  void duplicate_malformedBox_isKept() {
    Blueprint base = Page.of(card("a", "0,0,9,9", card("in", "1,2,3")));

    assertThat(copy(base, 1, List.of("b"), "a").place("in_2")).isEqualTo("1,2,3");
  }

  @Test
  void duplicate_deepDocument_isCopiedWhole() {
    String inner = boxless("d0");
    for (int depth = 1; depth < 240; depth++) {
      inner = boxless("d" + depth, inner);
    }

    Trial trial = copy(Page.of(inner), 1, List.of("copy"), "d239");

    assertThat(trial.blueprint().size()).isEqualTo(480);
    assertThat(trial.blueprint().contains("d0_2")).isTrue();
  }

  @Test
  void duplicate_whatCannotBe_isRefused() {
    Blueprint base = Page.of(boxless("a"), boxless("b"));

    copy(base, 1, List.of("b"), "a")
        .assertRefused(INVALID_VALUE, "there is a component 'b' already");
    copy(base, 1, List.of("c"), "x").assertRefused(TARGET_NOT_FOUND, "'x' is no longer there");
  }
}
