package dev.blueline.agent.builtin;

import static dev.blueline.execute.Page.boxless;
import static dev.blueline.execute.Page.card;
import static dev.blueline.plan.RefusalCode.INVALID_VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.execute.Page;
import dev.blueline.execute.Trial;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters.Swap;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SwapEditorTest {

  private static Trial swap(Blueprint base, String... targets) {
    return Trial.run(base, Intent.SWAP_COMPONENTS, Swap.SWAP, targets);
  }

  @Test
  void swap_inAStack_laysItOutAgain() {
    Blueprint base =
        Page.of(
            card("a", "0,10,300,100"),
            card("b", "10,120,200,50"),
            card("c", "0,200,300,80", card("in", "5,205,9,9")));

    Trial trial = swap(base, "a", "c");

    assertThat(trial.ids(null)).containsExactly("c", "b", "a");
    assertThat(trial.place("c")).isEqualTo("0,10,300,80");
    assertThat(trial.place("in")).isEqualTo("5,15,9,9");
    assertThat(trial.place("b")).isEqualTo("10,100,200,50");
    assertThat(trial.place("a")).isEqualTo("0,180,300,100");
  }

  @Test
  void swap_neighbours_inEitherOrder() {
    Blueprint base = Page.of(card("a", "0,0,9,9"), card("b", "20,0,9,9"), card("c", "40,0,9,9"));

    for (Trial trial : List.of(swap(base, "b", "c"), swap(base, "c", "b"))) {
      assertThat(trial.ids(null)).containsExactly("a", "c", "b");
      assertThat(trial.place("b")).isEqualTo("40,0,9,9");
      assertThat(trial.place("c")).isEqualTo("20,0,9,9");
    }
  }

  @Test
  void swap_inARow_exchangesUpperLeftCornersAndKeepsSizes() {
    Blueprint base =
        Page.of(
            card("a", "0,0,100,50", card("in", "1,2,9,9")),
            "17",
            card("b", "110,5,60,40"),
            card("c", "200,0,50,50"));

    Trial trial = swap(base, "a", "c");

    assertThat(trial.ids(null)).containsExactly("c", "b", "a");
    assertThat(trial.place("a")).isEqualTo("200,0,100,50");
    assertThat(trial.place("in")).isEqualTo("201,2,9,9");
    assertThat(trial.place("c")).isEqualTo("0,0,50,50");
    assertThat(trial.blueprint().position("a")).isEqualTo(3);
  }

  @Test
  void swap_acrossParents_exchangesBothPlaces() {
    Blueprint base =
        Page.of(
            card("p", "0,0,300,100", card("a", "0,0,50,50"), card("b", "60,0,50,50")),
            card("q", "0,200,300,100", card("c", "0,200,50,40"), card("d", "60,200,50,50")));

    Trial trial = swap(base, "b", "c");

    assertThat(trial.ids("p")).containsExactly("a", "c");
    assertThat(trial.ids("q")).containsExactly("b", "d");
    assertThat(trial.place("b")).isEqualTo("0,200,50,50");
    assertThat(trial.place("c")).isEqualTo("60,0,50,40");
  }

  @Test
  void swap_withAnUncle_exchangesBothPlaces() {
    Blueprint base =
        Page.of(card("a", "0,0,50,50"), card("p", "100,0,100,100", card("b", "100,0,20,20")), "{}");

    Trial trial = swap(base, "a", "b");

    assertThat(trial.ids(null)).containsExactly("b", "p");
    assertThat(trial.ids("p")).containsExactly("a");
    assertThat(trial.place("b")).isEqualTo("0,0,20,20");
    assertThat(trial.place("a")).isEqualTo("100,0,50,50");
  }

  @Test
  void swap_withoutBoxes_exchangesOrderAlone() {
    Blueprint base = Page.of(boxless("a"), card("b", "0,0,9,9"), boxless("c"));

    assertThat(swap(base, "a", "c").ids(null)).containsExactly("c", "b", "a");
    Trial mixed = swap(base, "a", "b");
    assertThat(mixed.ids(null)).containsExactly("b", "a", "c");
    assertThat(mixed.place("b")).isEqualTo("0,0,9,9");
  }

  @Test
  void swap_withWhatIsHidden_exchangesCornersRatherThanPlacesInTheStack() {
    Blueprint base =
        Page.of(
            card("a", "0,0,50,50"),
            card("b", "0,60,50,50"),
            "{'id':'h','type':'card','bbox':[90,0,9,9],'visual':{'visible':false}}");

    Trial trial = swap(base, "a", "h");

    assertThat(trial.place("a")).isEqualTo("90,0,50,50");
    assertThat(trial.place("h")).isEqualTo("0,0,9,9");
  }

  @Test
  void swap_notTwo_isRefused() {
    Blueprint base = Page.of(card("a", "0,0,9,9"), card("b", "20,0,9,9"), card("c", "40,0,9,9"));

    swap(base, "a").assertRefused(INVALID_VALUE, "exactly two components can change places");
    swap(base, "a", "b", "c")
        .assertRefused(INVALID_VALUE, "exactly two components can change places");
  }

  @Test
  void swap_oneWithinTheOther_isRefused() {
    Blueprint base = Page.of(card("a", "0,0,90,90", boxless("m", card("b", "20,0,9,9"))));

    swap(base, "a", "b")
        .assertRefused(
            INVALID_VALUE, "'a' and 'b' lie one within the other: they have no two places");
  }

  /** Components alternate between two parents and the root list. */
  @Property(tries = 300)
  void swap_twice_isTheDocumentAsItWas(
      @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 0, max = 2) Integer> parents,
      @ForAll @IntRange(min = 0, max = 11) int first,
      @ForAll @IntRange(min = 0, max = 11) int second) {
    int from = first % parents.size();
    int to = second % parents.size();
    if (from == to) {
      return;
    }
    Blueprint base = document(parents);

    Blueprint once = swap(base, "c" + from, "c" + to).blueprint();

    assertThat(once).isNotEqualTo(base);
    assertThat(swap(once, "c" + from, "c" + to).blueprint()).isEqualTo(base);
  }

  private static Blueprint document(List<Integer> parents) {
    List<List<String>> lists = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < parents.size(); i++) {
      String box = 40 * (i % 4) + "," + 50 * i + ",30," + (20 + i);
      lists.get(parents.get(i)).add(card("c" + i, box));
    }
    List<String> roots = new ArrayList<>(lists.get(0));
    roots.add(card("p", "0,0,300,900", lists.get(1).toArray(new String[0])));
    roots.add(card("q", "0,0,300,900", lists.get(2).toArray(new String[0])));
    return Page.of(roots.toArray(new String[0]));
  }
}
