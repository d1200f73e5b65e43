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
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Beside;
import dev.blueline.plan.Parameters.MoveTo;
import dev.blueline.plan.Parameters.Shift;
import dev.blueline.plan.Parameters.Side;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PositionEditorTest {
  private static final String SPACING = "'tokens':{'base_spacing':16},";

  private final Blueprint nested =
      Page.of(card("a", "0,10,100,50", card("b", "5,15,20,20")), card("c", "0,70,100,50"));

  private static Trial move(Blueprint base, Parameters parameters, String... targets) {
    return Trial.run(base, Intent.MODIFY_POSITION, parameters, targets);
  }

  @Tag("CMD-60")
  @Test
  void shift_component_movesAllWithin() {
    Trial trial = move(nested, new Shift(20, -5), "a");

    assertThat(trial.place("a")).isEqualTo("20,5,100,50");
    assertThat(trial.place("b")).isEqualTo("25,10,20,20");
    assertThat(trial.place("c")).isEqualTo("0,70,100,50");
  }

  @Test
  void shift_componentAndWhatLiesWithin_movesIt_once() {
    Trial trial = move(nested, new Shift(0, 7), "a", "b", "c");

    assertThat(trial.place("b")).isEqualTo("5,22,20,20");
    assertThat(trial.place("c")).isEqualTo("0,77,100,50");
  }

  @Test
  void shift_grandchildOfATarget_movesItOnce() {
    Blueprint base = Page.of(card("a", "0,0,90,90", boxless("b", card("c", "5,5,9,9"))));

    assertThat(move(base, new Shift(3, 0), "a", "c").place("c")).isEqualTo("8,5,9,9");
  }

  @Test
  void shift_spelledNumbers_keepsTheOthersSpelling() {
    Blueprint base = Page.of(card("a", "1.50,2.0,1e2,50.0"));

    assertThat(move(base, new Shift(0.25, 0), "a").place("a")).isEqualTo("1.75,2.0,1e2,50.0");
  }

  @Test
  void shift_cornersConvention_movesBothCorners() {
    BlueprintSchema corners =
        BlueprintSchema.builder("corners").box("bbox", Box.Convention.CORNERS).build();
    Blueprint base = Page.ofJson("{'components':[" + card("a", "10,20,30,40") + "]}", corners);

    assertThat(move(base, new Shift(5, 1), "a").place("a")).isEqualTo("15,21,35,41");
  }

  @Test
  void shift_withoutBox_isRefused() {
    move(Page.of(boxless("a")), new Shift(1, 1), "a")
        .assertRefused(INVALID_VALUE, "'a' has no box to move");
  }

  @Test
  void shift_byNothing_changesNothing() {
    move(nested, new Shift(0, 0), "a").assertChangesNothing();
  }

  @Test
  void shift_goneTarget_isRefused() {
    move(nested, new Shift(1, 1), "x").assertRefused(TARGET_NOT_FOUND, "'x' is no longer there");
  }

  @Tag("CMD-60")
  @Test
  void moveTo_place_takesAllWithinAlong() {
    Trial trial = move(nested, new MoveTo(30.0, 0.0), "a");

    assertThat(trial.place("a")).isEqualTo("30,0,100,50");
    assertThat(trial.place("b")).isEqualTo("35,5,20,20");
  }

  @Test
  void moveTo_oneCoordinate_leavesTheOther() {
    assertThat(move(nested, new MoveTo(7.0, null), "a").place("a")).isEqualTo("7,10,100,50");
    assertThat(move(nested, new MoveTo(null, 7.0), "a").place("a")).isEqualTo("0,7,100,50");
  }

  @Test
  void moveTo_several_bringsEachThere() {
    Trial trial = move(nested, new MoveTo(30.0, null), "a", "b", "c");

    assertThat(trial.box("a").x()).isEqualTo(30);
    assertThat(trial.box("b").x()).isEqualTo(30);
    assertThat(trial.box("c").x()).isEqualTo(30);
  }

  @Test
  void moveTo_whereItIs_changesNothing() {
    move(nested, new MoveTo(0.0, 10.0), "a").assertChangesNothing();
  }

  @Test
  void moveTo_withoutBox_isRefused() {
    move(Page.of(boxless("a")), new MoveTo(1.0, 1.0), "a")
        .assertRefused(INVALID_VALUE, "'a' has no box to move");
  }

  @Tag("CMD-61")
  @Test
  void beside_withASpacingToken_keepsTheGap() {
    Blueprint base =
        Page.with(
            SPACING, card("a", "100,10,50,50"), card("b", "0,90,60,30", card("c", "1,91,9,9")));

    Trial right = move(base, new Beside(Side.RIGHT, "a"), "b");
    assertThat(right.place("b")).isEqualTo("166,10,60,30");
    assertThat(right.place("c")).isEqualTo("167,11,9,9");
    assertThat(move(base, new Beside(Side.LEFT, "a"), "b").place("b")).isEqualTo("24,10,60,30");
  }

  @Test
  void beside_withoutToken_touches() {
    Blueprint base = Page.of(card("a", "100,10,50,50"), card("b", "0,90,60,30"));

    assertThat(move(base, new Beside(Side.RIGHT, "a"), "b").place("b")).isEqualTo("150,10,60,30");
  }

  @Tag("CMD-61")
  @Test
  void beside_whereTheGapWouldLeaveScreenOrParent_touches() {
    String gap = "'tokens':{'base_spacing':16.0},";
    Blueprint screen = Page.with(gap, card("a", "250,0,60,50"), card("b", "0,90,60,30"));
    assertThat(move(screen, new Beside(Side.RIGHT, "a"), "b").box("b").x()).isEqualTo(310);

    Blueprint parent =
        Page.with(gap, card("p", "10,0,200,99", card("a", "75,0,60,50"), card("b", "10,60,60,30")));
    assertThat(move(parent, new Beside(Side.LEFT, "a"), "b").box("b").x()).isEqualTo(15);
    assertThat(move(parent, new Beside(Side.RIGHT, "a"), "b").box("b").x()).isEqualTo(135 + 0);
  }

  @Test
  void beside_tokenThatIsNoNumber_touches() {
    Blueprint base =
        Page.with("'tokens':{'base_spacing':'16px'},", card("a", "0,0,9,9"), card("b", "0,90,9,9"));

    assertThat(move(base, new Beside(Side.RIGHT, "a"), "b").box("b").x()).isEqualTo(9);
  }

  @Test
  void beside_several_standSideBySideInOrder() {
    Blueprint base =
        Page.with(
            SPACING, card("a", "0,90,20,20"), card("b", "0,60,30,20"), card("c", "150,10,50,50"));

    Trial right = move(base, new Beside(Side.RIGHT, "c"), "a", "b");
    assertThat(right.place("a")).isEqualTo("216,10,20,20");
    assertThat(right.place("b")).isEqualTo("252,10,30,20");
    Trial left = move(base, new Beside(Side.LEFT, "c"), "a", "b");
    assertThat(left.place("b")).isEqualTo("104,10,30,20");
    assertThat(left.place("a")).isEqualTo("68,10,20,20");
  }

  @Test
  void beside_whatCannotBe_isRefused() {
    Beside beside = new Beside(Side.RIGHT, "a");
    Blueprint base = Page.of(card("p", "0,0,99,99", card("a", "0,0,9,9")), boxless("q"));

    move(base, beside, "a").assertRefused(INVALID_VALUE, "'a' cannot go beside 'a'");
    move(base, beside, "p").assertRefused(INVALID_VALUE, "'p' cannot go beside 'a'");
    move(base, beside, "q").assertRefused(INVALID_VALUE, "'q' has no box to move");
    move(base, new Beside(Side.LEFT, "q"), "a")
        .assertRefused(INVALID_VALUE, "'q' has no box to go by");
    move(base, new Beside(Side.LEFT, "x"), "a")
        .assertRefused(TARGET_NOT_FOUND, "'x' is no longer there");
  }
}
