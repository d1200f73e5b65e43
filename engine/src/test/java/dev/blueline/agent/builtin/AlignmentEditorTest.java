package dev.blueline.agent.builtin;

import static dev.blueline.execute.Page.boxless;
import static dev.blueline.execute.Page.card;
import static dev.blueline.plan.RefusalCode.INVALID_VALUE;
import static dev.blueline.plan.RefusalCode.TARGET_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.execute.Page;
import dev.blueline.execute.Trial;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters.Align;
import dev.blueline.plan.Parameters.Axis;
import dev.blueline.plan.Parameters.Distribute;
import dev.blueline.plan.Parameters.Edge;
import org.junit.jupiter.api.Test;

class AlignmentEditorTest {
  private final Blueprint base =
      Page.of(
          card("p", "10,20,200,100", card("a", "15,25,50,31", card("b", "16,26,9,9"))),
          card("c", "0,130,75,40"),
          boxless("q", card("d", "1,1,9,9")));

  private Trial align(Edge edge, String anchor, String... targets) {
    return Trial.run(base, Intent.ALIGN_COMPONENT, new Align(edge, anchor), targets);
  }

  @Test
  void align_child_goesInsideItsParentWithAllWithin() {
    assertThat(align(Edge.LEFT, null, "a").place("a")).isEqualTo("10,25,50,31");
    assertThat(align(Edge.CENTER, null, "a").place("a")).isEqualTo("85,25,50,31");
    assertThat(align(Edge.CENTER, null, "a").place("b")).isEqualTo("86,26,9,9");
    assertThat(align(Edge.RIGHT, null, "a").place("a")).isEqualTo("160,25,50,31");
    assertThat(align(Edge.TOP, null, "a").place("a")).isEqualTo("15,20,50,31");
    assertThat(align(Edge.MIDDLE, null, "a").place("a")).isEqualTo("15,55,50,31");
    assertThat(align(Edge.BOTTOM, null, "a").place("a")).isEqualTo("15,89,50,31");
  }

  @Test
  void align_root_goesInsideTheScreen() {
    assertThat(align(Edge.CENTER, null, "c").place("c")).isEqualTo("150,130,75,40");
    assertThat(align(Edge.RIGHT, null, "c").place("c")).isEqualTo("300,130,75,40");
    assertThat(align(Edge.TOP, null, "c").place("c")).isEqualTo("0,0,75,40");
    assertThat(align(Edge.MIDDLE, null, "c").place("c")).isEqualTo("0,386,75,40");
    assertThat(align(Edge.BOTTOM, null, "c").place("c")).isEqualTo("0,772,75,40");
  }

  @Test
  void align_rootWithoutScreen_hasTheSchemasWidthAndNoHeight() {
    Blueprint unknown = Page.ofJson("{'components':[" + card("c", "0,130,100,40") + "]}");

    Trial right = Trial.run(unknown, Intent.ALIGN_COMPONENT, new Align(Edge.RIGHT, null), "c");
    assertThat(right.box("c").x()).isEqualTo(400);
    Trial top = Trial.run(unknown, Intent.ALIGN_COMPONENT, new Align(Edge.TOP, null), "c");
    assertThat(top.box("c").y()).isZero();
    for (Edge edge : new Edge[] {Edge.MIDDLE, Edge.BOTTOM}) {
      Trial.run(unknown, Intent.ALIGN_COMPONENT, new Align(edge, null), "c")
          .assertRefused(INVALID_VALUE, "the document does not tell how high the screen is");
    }
  }

  @Test
  void align_withAnother_bringsEdgesOrCentresTogether() {
    assertThat(align(Edge.LEFT, "a", "c").place("c")).isEqualTo("15,130,75,40");
    assertThat(align(Edge.RIGHT, "a", "c").place("c")).isEqualTo("-10,130,75,40");
    assertThat(align(Edge.CENTER, "p", "c").place("c")).isEqualTo("73,130,75,40");
    assertThat(align(Edge.MIDDLE, "p", "c").place("c")).isEqualTo("0,50,75,40");
    assertThat(align(Edge.BOTTOM, "p", "c").place("c")).isEqualTo("0,80,75,40");
  }

  @Test
  void align_again_changesNothing() {
    for (Edge edge : Edge.values()) {
      Blueprint once = align(edge, null, "p", "a", "b", "c").blueprint();

      Trial.run(once, Intent.ALIGN_COMPONENT, new Align(edge, null), "p", "a", "b", "c")
          .assertChangesNothing();
    }
  }

  @Test
  void align_theAnchorToo_leavesIt() {
    Trial trial = align(Edge.LEFT, "p", "p", "c");

    assertThat(trial.box("p").x()).isEqualTo(10);
    assertThat(trial.box("c").x()).isEqualTo(10);
  }

  @Test
  void align_whatCannotBe_isRefused() {
    align(Edge.LEFT, null, "d")
        .assertRefused(INVALID_VALUE, "'q', which holds 'd', has no box to align with");
    align(Edge.LEFT, null, "q").assertRefused(INVALID_VALUE, "'q' has no box to move");
    align(Edge.LEFT, "q", "c").assertRefused(INVALID_VALUE, "'q' has no box to align with");
    align(Edge.LEFT, "x", "c").assertRefused(TARGET_NOT_FOUND, "'x' is no longer there");
    align(Edge.LEFT, "a", "p")
        .assertRefused(INVALID_VALUE, "'p' cannot be aligned with what lies within it");
  }

  private static Trial distribute(Blueprint base, Axis axis, String... targets) {
    return Trial.run(base, Intent.ALIGN_COMPONENT, new Distribute(axis), targets);
  }

  @Test
  void distribute_row_makesTheGapsEqualAndTakesAllWithinAlong() {
    Blueprint row =
        Page.of(
            card("a", "0,0,50,50"),
            card("b", "60,0,50,50", card("in", "61,1,9,9")),
            card("c", "300,0,50,50"));

    Trial trial = distribute(row, Axis.EITHER, "a", "b", "c");

    assertThat(trial.place("a")).isEqualTo("0,0,50,50");
    assertThat(trial.place("b")).isEqualTo("150,0,50,50");
    assertThat(trial.place("in")).isEqualTo("151,1,9,9");
    assertThat(trial.place("c")).isEqualTo("300,0,50,50");
  }

  @Test
  void distribute_stack_goesDown() {
    Blueprint stack =
        Page.of(card("a", "0,0,50,50"), card("b", "0,60,50,40"), card("c", "0,201,50,50"));

    assertThat(distribute(stack, Axis.EITHER, "a", "b", "c").place("b")).isEqualTo("0,106,50,40");
  }

  @Test
  void distribute_fewerThanThreeBoxes_isRefused() {
    distribute(base, Axis.EITHER, "a", "c", "q")
        .assertRefused(INVALID_VALUE, "at least three components with boxes can be distributed");
  }
}
