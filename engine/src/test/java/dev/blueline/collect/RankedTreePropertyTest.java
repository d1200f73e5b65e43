package dev.blueline.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** Random changes to a {@link RankedTree} and to a TreeMap, which must stay the same. */
class RankedTreePropertyTest {

  private static final TreePair LARGE = TreePair.ofSize(33_000);

  private enum Kind {
    INSERT,
    REPLACE,
    REMOVE,
    SUMMARIZE
  }

  /** A kind of change, made at so many successive keys or ranks. */
  record Change(Kind kind, int times, long key, int element) {

    void to(TreePair pair) {
      for (int time = 0; time < times; time++) {
        switch (kind) {
          case INSERT -> pair.insert(key + time, element);
          case REPLACE -> pair.replace(key + time, element);
          case REMOVE -> pair.remove(key);
          case SUMMARIZE -> pair.tree.summarize(TreePair.DIGEST);
        }
      }
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void changes_anySequence_agreeWithTreeMapAndLeaveOldVersionsAlone(
      @ForAll("sizes") int size, @ForAll("changes") List<Change> changes) {
    TreePair pair = TreePair.ofSize(size);
    List<TreePair> versions = new ArrayList<>();
    for (Change change : changes) {
      versions.add(pair.copy());
      change.to(pair);
      pair.check();
      pair.checkSearch(change.element);
      TreeInvariants.check(pair.tree);
    }
    pair.checkSummary();
    versions.forEach(TreePair::check);
    versions.forEach(TreePair::checkSummary);
    versions.forEach(version -> TreeInvariants.check(version.tree));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void changes_ofManyElements_agreeWithTreeMap(@ForAll("changes") List<Change> changes) {
    TreePair pair = LARGE.copy();
    changes.forEach(change -> change.to(pair));
    pair.checkCursor();
    TreeInvariants.checkForm(pair.tree);
  }

  @AfterContainer
  static void checkThatTheOldVersionOfAllTriesIsUnchanged() {
    assertThat(LARGE.tree.size()).isEqualTo(33_000);
    LARGE.check();
    LARGE.checkSummary();
    TreeInvariants.check(LARGE.tree);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void without_allKeysInRandomOrder_keepsFormDownToNothing(
      @ForAll("sizes") int size, @ForAll Random random) {
    TreePair pair = TreePair.ofSize(size);
    while (pair.size() > 0) {
      int rank = random.nextInt(pair.size());
      pair.remove(pair.tree.keyAt(rank));
      if (pair.size() % 64 == 0) {
        TreeInvariants.check(pair.tree);
      }
    }
    assertThat(pair.tree).isSameAs(RankedTree.empty());
  }

  @Property(tries = 1000)
  void of_anySize_hasForm(@ForAll @IntRange(max = 2_000) int size) {
    TreePair pair = TreePair.ofSize(size);
    TreeInvariants.check(pair.tree);
    pair.checkCursor();
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.of(0, 1, 31, 32, 33, 64, 65, 1023, 1024, 1025);
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<Integer> times =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.just(1)), Tuple.of(1, Arbitraries.integers().between(2, 70)));
    return Combinators.combine(Arbitraries.of(Kind.class), times, keys(), Arbitraries.integers())
        .as(Change::new)
        .list()
        .ofMaxSize(12);
  }

  /** Keys around those present, rarely at the ends of all numbers, with room for a run of them. */
  private static Arbitrary<Long> keys() {
    return Arbitraries.frequencyOf(
        Tuple.of(20, Arbitraries.longs().between(-200, 1_100 * TreePair.GAP)),
        Tuple.of(5, Arbitraries.longs().between(3_290_000, 3_310_000)),
        Tuple.of(1, Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE - 100)));
  }
}
