package dev.blueline.execute;

import static dev.blueline.execute.Page.card;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.Blueprint;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters.Add;
import dev.blueline.plan.Parameters.Duplicate;
import dev.blueline.plan.Parameters.Relation;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** New components make room, downwards and no further than needed. The gap of new ones is 8. */
class InsertionRoomTest {

  private static Trial add(Blueprint base, Relation relation, String anchor, String... ids) {
    Add add = new Add("button", null, null, relation, anchor);
    return Trial.run(base, Intent.ADD_COMPONENT, add, ids);
  }

  private static Trial copy(Blueprint base, int count, List<String> ids, String... targets) {
    return Trial.run(base, Intent.DUPLICATE_COMPONENT, new Duplicate(count, ids), targets);
  }

  private static void assertTidy(Trial trial) {
    assertThat(trial.violations()).isEmpty();
  }

  @Tag("CMD-71")
  @Tag("EDIT-30")
  @Test
  void addAfter_inAStack_movesWhatIsBelowByHeightAndGap() {
    Blueprint base =
        Page.of(card("a", "0,0,300,100"), card("b", "0,112,300,50"), card("c", "0,300,300,50"));

    Trial trial = add(base, Relation.AFTER, "a", "n");

    assertThat(trial.place("n")).isEqualTo("0,108,200,48");
    assertThat(trial.place("b")).isEqualTo("0,168,300,50");
    assertThat(trial.place("c")).isEqualTo("0,356,300,50");
    assertThat(trial.corrections()).containsExactly("moved 2 components down 56px [b, c]");
    assertTidy(trial);
  }

  @Tag("EDIT-26")
  @Test
  void addAfter_withSpaceBelow_movesNothing() {
    Blueprint base = Page.of(card("a", "0,0,300,100"), card("b", "0,156,300,50"));

    Trial trial = add(base, Relation.AFTER, "a", "n");

    assertThat(trial.place("b")).isEqualTo("0,156,300,50");
    assertThat(trial.corrections()).isEmpty();
    assertTidy(trial);
  }

  @Test
  void addAfter_somethingFlatWithinTheGap_movesItBelowTheNew() {
    Blueprint base =
        Page.of(
            card("a", "0,0,300,100"),
            "{'id':'d','type':'divider','bbox':[0,103,300,1]}",
            card("b", "0,300,300,50"));

    Trial trial = add(base, Relation.AFTER, "a", "n");

    assertThat(trial.place("d")).isEqualTo("0,159,300,1");
    assertTidy(trial);
  }

  @Test
  void addBefore_anchorAndWhatIsBelow_giveWay() {
    Blueprint base =
        Page.of(card("a", "0,0,300,100"), card("b", "0,104,300,50"), card("c", "0,160,300,50"));

    Trial trial = add(base, Relation.BEFORE, "b", "n");

    assertThat(trial.place("n")).isEqualTo("0,104,200,48");
    assertThat(trial.place("b")).isEqualTo("0,160,300,50");
    assertThat(trial.place("c")).isEqualTo("0,216,300,50");
    assertThat(trial.corrections()).containsExactly("moved 2 components down 56px [b, c]");
    assertTidy(trial);
  }

  @Test
  void addBefore_several_standAboveTheAnchorInOrder() {
    Blueprint base = Page.of(card("a", "0,20,300,100"), card("b", "0,130,300,50"));

    Trial trial = add(base, Relation.BEFORE, "a", "n", "m");

    assertThat(trial.ids(null)).containsExactly("n", "m", "a", "b");
    assertThat(trial.place("n")).isEqualTo("0,20,200,48");
    assertThat(trial.place("m")).isEqualTo("0,76,200,48");
    assertThat(trial.place("a")).isEqualTo("0,132,300,100");
    assertThat(trial.place("b")).isEqualTo("0,242,300,50");
    assertTidy(trial);
  }

  @Test
  void addAfter_several_keepTheGapInFrontOfTheNext() {
    Blueprint base = Page.of(card("a", "0,0,300,100"), card("b", "0,103,300,50"));

    Trial trial = add(base, Relation.AFTER, "a", "n", "m");

    assertThat(trial.place("m")).isEqualTo("0,164,200,48");
    assertThat(trial.place("b")).isEqualTo("0,215,300,50");
    assertTidy(trial);
  }

  @Test
  void addInside_growsAncestorsAndMovesWhatIsBelowThem() {
    Blueprint base =
        Page.of(
            card("outer", "0,0,300,120", card("inner", "0,0,300,110", card("a", "10,10,200,90"))),
            card("f", "0,130,300,50", card("in", "5,135,9,9")));

    Trial trial = add(base, Relation.INSIDE, "inner", "n");

    assertThat(trial.place("n")).isEqualTo("10,108,200,48");
    assertThat(trial.place("inner")).isEqualTo("0,0,300,156");
    assertThat(trial.place("outer")).isEqualTo("0,0,300,156");
    assertThat(trial.place("f")).isEqualTo("0,166,300,50");
    assertThat(trial.place("in")).isEqualTo("5,171,9,9");
    assertThat(trial.corrections())
        .containsExactly(
            "made 'inner' 46px higher [inner]",
            "made 'outer' 36px higher [outer]",
            "moved 1 component down 36px [f]");
    assertTidy(trial);
  }

  @Test
  void addAtTheEnd_movesNothing() {
    Blueprint base = Page.of(card("a", "0,0,300,100"), card("b", "0,103,300,50"));

    Trial trial = add(base, Relation.END, null, "n");

    assertThat(trial.place("n")).isEqualTo("0,161,200,48");
    assertThat(trial.corrections()).isEmpty();
    assertTidy(trial);
  }

  @Test
  void addAfter_inARow_leavesTheRestOfTheRow() {
    Blueprint base =
        Page.of(
            card("a", "0,0,100,100"),
            card("b", "220,0,100,100"),
            card("c", "0,108,100,100"),
            card("d", "220,108,100,100"));

    Trial trial = add(base, Relation.AFTER, "a", "n");

    assertThat(trial.place("n")).isEqualTo("0,108,200,48");
    assertThat(trial.place("c")).isEqualTo("0,164,100,100");
    assertThat(trial.place("d")).isEqualTo("220,108,100,100");
    assertTidy(trial);
  }

  @Test
  void addBefore_inARow_takesAlongWhatItWouldMeet() {
    Blueprint base =
        Page.of(card("a", "0,0,100,100"), card("b", "110,0,100,90"), card("c", "220,0,100,90"));

    Trial trial = add(base, Relation.BEFORE, "a", "n");

    assertThat(trial.place("a")).isEqualTo("0,56,100,100");
    assertThat(trial.place("b")).isEqualTo("110,56,100,90");
    assertThat(trial.place("c")).isEqualTo("220,0,100,90");
    assertTidy(trial);
  }

  @Test
  void add_amongHiddenAndOverlays_ignoresThem() {
    Blueprint base =
        Page.of(
            card("a", "0,0,300,100"),
            "{'id':'h','type':'card','bbox':[0,110,300,50],'visual':{'visible':false}}",
            "{'id':'o','type':'card','role':'overlay','bbox':[0,110,300,500]}");

    Trial trial = add(base, Relation.AFTER, "a", "n");

    assertThat(trial.corrections()).isEmpty();
    assertTidy(trial);
  }

  @Tag("CMD-50")
  @Tag("EDIT-32")
  @Test
  void add_withRoomMakingOff_movesNothing() {
    Blueprint base = Page.of(card("a", "0,0,300,100"), card("b", "0,112,300,50"));
    Add add = new Add("button", null, null, Relation.AFTER, "a");

    Trial trial = Trial.runInPlace(base, Intent.ADD_COMPONENT, add, "n");

    assertThat(trial.place("b")).isEqualTo("0,112,300,50");
    assertThat(trial.corrections()).isEmpty();
    assertThat(trial.violations()).extracting(v -> v.rule()).containsExactly("overlap");
  }

  @Test
  void add_afterOneOfAStepBefore_standsBelowIt() {
    Blueprint base = Page.of(card("a", "0,0,300,100"), card("b", "0,108,300,50"));
    Add first = new Add("button", null, null, Relation.AFTER, "a");
    Add second = new Add("title", null, null, Relation.AFTER, "n");

    Trial trial =
        Trial.runAll(
            base,
            Trial.step(base, 1, Intent.ADD_COMPONENT, first, "n"),
            Trial.step(base, 2, Intent.ADD_COMPONENT, second, "m"));

    assertThat(trial.place("m")).isEqualTo("0,164,343,40");
    assertThat(trial.place("b")).isEqualTo("0,212,300,50");
    assertThat(trial.execution().changedSteps()).containsExactly(1, 2);
    assertTidy(trial);
  }

  @Tag("CMD-71")
  @Tag("EDIT-30")
  @Test
  void copies_inAStack_standBelowTheirOriginals() {
    Blueprint base =
        Page.of(
            card("a", "0,0,300,100"),
            card("b", "0,110,300,50", card("in", "5,115,60,30")),
            card("f", "0,170,300,50"));

    Trial trial = copy(base, 2, List.of("a_2", "a_3", "b_2", "b_3"), "a", "b");

    assertThat(trial.ids(null)).containsExactly("a", "a_2", "a_3", "b", "b_2", "b_3", "f");
    assertThat(trial.place("a_2")).isEqualTo("0,108,300,100");
    assertThat(trial.place("a_3")).isEqualTo("0,216,300,100");
    assertThat(trial.place("b")).isEqualTo("0,326,300,50");
    assertThat(trial.place("b_2")).isEqualTo("0,384,300,50");
    assertThat(trial.place("in_2")).isEqualTo("5,389,60,30");
    assertThat(trial.place("b_3")).isEqualTo("0,442,300,50");
    assertThat(trial.place("f")).isEqualTo("0,502,300,50");
    assertTidy(trial);
  }

  @Test
  void copies_ofARow_moveWhatIsBelowOnce() {
    Blueprint base =
        Page.of(
            card("a", "0,0,100,100"),
            card("b", "110,0,100,100"),
            card("c", "220,0,100,100"),
            card("f", "0,110,375,50"));

    Trial trial = copy(base, 1, List.of("a_2", "b_2", "c_2"), "a", "b", "c");

    assertThat(trial.place("a_2")).isEqualTo("0,108,100,100");
    assertThat(trial.place("b_2")).isEqualTo("110,108,100,100");
    assertThat(trial.place("c_2")).isEqualTo("220,108,100,100");
    assertThat(trial.place("f")).isEqualTo("0,218,375,50");
    assertThat(trial.corrections()).containsExactly("moved 1 component down 108px [f]");
    assertTidy(trial);
  }

  @Test
  void copies_ofWhatHoldsOneAnother_growTheOriginal() {
    Blueprint base =
        Page.of(card("p", "0,0,300,100", card("a", "0,0,300,100")), card("f", "0,100,300,50"));

    Trial trial = copy(base, 1, List.of("p_2", "a_9"), "p", "a");

    assertThat(trial.place("p")).isEqualTo("0,0,300,208");
    assertThat(trial.place("a_9")).isEqualTo("0,108,300,100");
    assertThat(trial.place("p_2")).isEqualTo("0,216,300,100");
    assertThat(trial.place("f")).isEqualTo("0,316,300,50");
    assertTidy(trial);
  }

  @Test
  void copy_besideTheScreensEnd_leavesOtherColumns() {
    Blueprint base =
        Page.of(
            card("a", "0,0,100,100"),
            card("b", "0,108,100,100"),
            card("c", "200,0,100,100"),
            card("d", "200,108,100,100"));

    Trial trial = copy(base, 1, List.of("c_2"), "c");

    assertThat(trial.place("b")).isEqualTo("0,108,100,100");
    assertThat(trial.place("d")).isEqualTo("200,216,100,100");
    assertTidy(trial);
  }

  /** A grid of cards with a footer, on a screen where nothing is out of order. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void anyOfThem_inAGrid_breaksNoRule(
      @ForAll @IntRange(min = 1, max = 3) int columns,
      @ForAll @IntRange(min = 1, max = 4) int rows,
      @ForAll @IntRange(min = 0, max = 20) int gap,
      @ForAll @IntRange(min = 0, max = 11) int which,
      @ForAll @IntRange(min = 1, max = 3) int count,
      @ForAll Relation relation) {
    String grid = card("grid", "0,0,375," + rows * (60 + gap), cards(columns, rows, gap));
    Blueprint base = Page.of(grid, card("f", "0," + rows * (60 + gap) + ",375,50"));
    String anchor = "c" + which % (columns * rows);

    assertTidy(copy(base, count, ids("n", count), anchor));
    assertTidy(copy(base, count, ids("n", count), "grid"));
    Add add = new Add("icon", null, null, relation, relation == Relation.INSIDE ? "grid" : anchor);
    assertTidy(Trial.run(base, Intent.ADD_COMPONENT, add, ids("m", count).toArray(new String[0])));
    String[] all = IntStream.range(0, columns * rows).mapToObj(i -> "c" + i).toArray(String[]::new);
    assertTidy(copy(base, count, ids("n", count * all.length), all));
  }

  private static List<String> ids(String stem, int count) {
    return IntStream.range(0, count).mapToObj(i -> stem + i).toList();
  }

  private static String[] cards(int columns, int rows, int gap) {
    return IntStream.range(0, columns * rows)
        .mapToObj(
            i -> {
              int x = i % columns * 120;
              int y = i / columns * (60 + gap);
              return card("c" + i, x + "," + y + ",110," + (60 - i % columns * 10));
            })
        .toArray(String[]::new);
  }
}
