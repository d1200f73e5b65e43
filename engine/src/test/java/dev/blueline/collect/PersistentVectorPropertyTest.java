package dev.blueline.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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

/** Random changes to a {@link PersistentVector} and to an ArrayList, which must stay the same. */
class PersistentVectorPropertyTest {

  private static final Digest.Of DIGEST = new Digest.Of();

  /** One more element would not fit in three levels. */
  private static final Pair LARGE = Pair.ofSize(32_768);

  private enum Kind {
    REPLACE,
    APPEND,
    REMOVE_LAST,
    SUMMARIZE
  }

  /** A kind of change done so many times, from a place on that is taken modulo the size. */
  record Change(Kind kind, int times, int place, int element) {}

  /** The same elements twice. */
  private static final class Pair {
    private PersistentVector<Integer> vector;
    private final List<Integer> model;

    private Pair(PersistentVector<Integer> vector, List<Integer> model) {
      this.vector = vector;
      this.model = model;
    }

    static Pair ofSize(int size) {
      List<Integer> model = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        model.add(i);
      }
      return new Pair(PersistentVector.copyOf(model.toArray(), size), model);
    }

    Pair copy() {
      return new Pair(vector, new ArrayList<>(model));
    }

    void make(Change change) {
      for (int time = 0; time < change.times; time++) {
        switch (change.kind) {
          case REPLACE -> replace(change.place + time, change.element + time);
          case APPEND -> append(change.element + time);
          case REMOVE_LAST -> removeLast();
          case SUMMARIZE -> vector.summarize(DIGEST);
        }
      }
    }

    private void replace(int place, Integer element) {
      if (!model.isEmpty()) {
        int index = Math.floorMod(place, model.size());
        vector = vector.with(index, element);
        model.set(index, element);
      }
    }

    private void append(Integer element) {
      vector = vector.append(element);
      model.add(element);
    }

    private void removeLast() {
      if (!model.isEmpty()) {
        vector = vector.removeLast();
        model.remove(model.size() - 1);
      }
    }

    void check() {
      assertThat(vector.size()).isEqualTo(model.size());
      assertThat(visitedAlike()).as("visited alike").isEqualTo(model.size());
      assertThat(gottenAlike()).as("gotten alike").isEqualTo(model.size());
    }

    private int visitedAlike() {
      Iterator<Integer> expected = model.iterator();
      int[] alike = {0};
      vector.forEach(element -> alike[0] += element.equals(expected.next()) ? 1 : 0);
      return alike[0];
    }

    private int gottenAlike() {
      int alike = 0;
      while (alike < vector.size() && vector.get(alike).equals(model.get(alike))) {
        alike++;
      }
      return alike;
    }

    void checkSummary() {
      assertThat(vector.summarize(DIGEST)).isEqualTo(DIGEST.ofAll(model));
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void changes_anySequence_agreeWithListAndLeaveOldVersionsAlone(
      @ForAll("sizes") int size, @ForAll("changes") List<Change> changes) {
    Pair pair = Pair.ofSize(size);
    List<Pair> versions = new ArrayList<>();
    for (Change change : changes) {
      versions.add(pair.copy());
      pair.make(change);
      pair.check();
      VectorInvariants.check(pair.vector);
    }
    pair.checkSummary();
    versions.forEach(Pair::check);
    versions.forEach(Pair::checkSummary);
    versions.forEach(version -> VectorInvariants.check(version.vector));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void changes_atTheEdgeOfFourLevels_agreeWithList(@ForAll("changes") List<Change> changes) {
    Pair pair = LARGE.copy();
    changes.forEach(pair::make);
    assertThat(pair.visitedAlike()).isEqualTo(pair.model.size());
    VectorInvariants.checkForm(pair.vector);
  }

  @AfterContainer
  static void checkThatTheOldVersionOfAllTriesIsUnchanged() {
    assertThat(LARGE.vector.size()).isEqualTo(32_768);
    LARGE.check();
    LARGE.checkSummary();
  }

  @Property(tries = 1000)
  void copyOf_anySize_hasTheFormOfAppending(@ForAll @IntRange(max = 1100) int size) {
    Pair loaded = Pair.ofSize(size);
    PersistentVector<Integer> appended = PersistentVector.empty();
    for (Integer element : loaded.model) {
      appended = appended.append(element);
    }
    new Pair(appended, loaded.model).check();
    loaded.check();
    VectorInvariants.check(loaded.vector);
    assertThat(loaded.vector.root.shift).isEqualTo(appended.root.shift);
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.of(0, 1, 2, 31, 32, 33, 63, 64, 65, 1023, 1024, 1025, 1056);
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<Integer> times =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.just(1)), Tuple.of(1, Arbitraries.integers().between(2, 70)));
    return Combinators.combine(
            Arbitraries.of(Kind.class), times, Arbitraries.integers(), Arbitraries.integers())
        .as(Change::new)
        .list()
        .ofMaxSize(20);
  }
}
