package dev.blueline.testsuite.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Box;
import dev.blueline.testsuite.fixture.Doc;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Growing a component makes room, downwards and no further than needed. */
class MakeRoomTest {
  private final BlueprintEngine engine = BlueprintEngine.create();

  private Box box(CommandResult result, String id) {
    return result.blueprint().component(id).box();
  }

  @Tag("CMD-47")
  @Tag("EDIT-26")
  @Test
  void grow_withSpaceBelow_movesNothing() {
    Blueprint base = Doc.parse("header#h[0 0 375 100] footer#f[0 130 375 100]");

    CommandResult result = engine.run(base, "make the header bigger");

    assertThat(box(result, "h")).isEqualTo(new Box(0, 0, 375, 120));
    assertThat(box(result, "f")).isEqualTo(new Box(0, 130, 375, 100));
    assertThat(result.corrections()).isEmpty();
  }

  @Tag("CMD-46")
  @Tag("CMD-48")
  @Tag("EDIT-27")
  @Test
  void grow_intoTheNext_movesTheColumnDownByTheGrowth() {
    Blueprint base =
        Doc.parse(
            "header#h[0 0 200 100] card#below[0 110 200 50] card#further[0 300 200 50]"
                + " card#beside[210 110 100 50]");

    CommandResult result = engine.run(base, "make the header bigger");

    assertThat(box(result, "below").y()).isEqualTo(130);
    assertThat(box(result, "further").y()).isEqualTo(320);
    assertThat(box(result, "beside").y()).isEqualTo(110);
    assertThat(result.corrections().get(0).components()).containsExactly("below", "further");
  }

  @Tag("CMD-46")
  @Tag("EDIT-27")
  @Test
  void grow_columnsJoinedByAWideOne_moveTogether() {
    Blueprint base =
        Doc.parse("header#h[0 0 100 100] card#below[0 110 300 50] card#right[200 200 100 50]");

    CommandResult result = engine.run(base, "make the header bigger");

    assertThat(box(result, "right").y()).isEqualTo(220);
  }

  @Tag("CMD-46")
  @Tag("EDIT-28")
  @Test
  void grow_inAParent_movesDescendantsAndGrowsAncestors() {
    Blueprint base =
        Doc.parse(
            "container#outer[0 0 300 200](section#inner[0 0 300 200]("
                + "card#a[0 0 300 100](title#t[10 10 100 30]) card#b[0 100 300 100]("
                + "title#u[10 110 100 30])))"
                + " footer#f[0 200 300 50]");

    CommandResult result = engine.run(base, "make a bigger");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(box(result, "b").y()).isEqualTo(120);
    assertThat(box(result, "u").y()).isEqualTo(130);
    assertThat(box(result, "t").y()).isEqualTo(10);
    assertThat(box(result, "inner").height()).isEqualTo(220);
    assertThat(box(result, "outer").height()).isEqualTo(220);
    assertThat(box(result, "f").y()).isEqualTo(220);
    assertThat(engine.report(result.blueprint())).isEmpty();
  }

  @Tag("EDIT-29")
  @Test
  void grow_severalAtOnce_makesRoomForEach() {
    Blueprint base = Doc.parse("card#a[0 0 300 100] card#b[0 100 300 100] card#c[0 200 300 100]");

    CommandResult result = engine.run(base, "make all cards bigger");

    assertThat(box(result, "b")).isEqualTo(new Box(0, 120, 300, 120));
    assertThat(box(result, "c")).isEqualTo(new Box(0, 240, 300, 120));
  }

  @Tag("CMD-50")
  @Tag("EDIT-32")
  @Test
  void grow_withRoomMakingOff_isAViolation() {
    Blueprint base = Doc.parse("header#h[0 0 375 100] footer#f[0 110 375 100]");
    BlueprintEngine strict =
        BlueprintEngine.create(EngineOptions.builder().makeRoom(false).build());

    CommandResult result = strict.run(base, "make the header bigger");

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(result.blocking().get(0).rule()).isEqualTo("overlap");
  }

  @Tag("CMD-49")
  @Tag("EDIT-31")
  @Test
  void widen_intoANeighbour_isAViolation() {
    Blueprint base = Doc.parse("card#a[0 0 100 100] card#b[110 0 100 100]");

    CommandResult result = engine.run(base, "make a wider");

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
  }

  @Tag("CMD-59")
  @Test
  void move_inAStack_keepsTheGapsAtTheirPlaces() {
    Blueprint base =
        Doc.parse(
            "card#a[0 10 300 100] card#b[0 120 300 50] card#c[0 200 300 80](title#t[5 205 100 30])");

    CommandResult result = engine.run(base, "move c to the top");

    assertThat(box(result, "c").y()).isEqualTo(10);
    assertThat(box(result, "t").y()).isEqualTo(15);
    assertThat(box(result, "a").y()).isEqualTo(100);
    assertThat(box(result, "b").y()).isEqualTo(230);
  }

  @Tag("CMD-44")
  @Test
  void shrink_somethingToTap_stopsAtWhatAFingerNeeds() {
    Blueprint base = Doc.parse("button#b[0 0 100 50]{height=50}");

    CommandResult result = engine.run(base, "make the button tiny");
    CommandResult again = engine.run(result.blueprint(), "make the button smaller");

    assertThat(box(result, "b").height()).isEqualTo(44);
    assertThat(result.corrections().get(0).kind()).isEqualTo("touch_target");
    assertThat(again.status()).isEqualTo(Status.NO_CHANGE);
  }

  /** Bug: every member of the column asked for all below it, and a staircase recursed. */
  @Tag("EDIT-27")
  @Test
  void grow_aboveAStaircaseOfThousands_movesAllOfIt() {
    int steps = 5000;
    StringBuilder doc = new StringBuilder("header#h[0 0 10 100] ");
    for (int i = 0; i < steps; i++) {
      doc.append("card#c").append(i).append("[").append(9 * i).append(' ');
      doc.append(110 + 30 * i).append(" 10 20] ");
    }
    Blueprint base = Doc.parse("@meta=`{\"screen\":{\"width\":100000}}` " + doc);

    CommandResult result = engine.run(base, "make the header bigger");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.corrections().get(0).components()).hasSize(steps);
    assertThat(box(result, "c" + (steps - 1)).y()).isEqualTo(130 + 30 * (steps - 1));
  }
}
