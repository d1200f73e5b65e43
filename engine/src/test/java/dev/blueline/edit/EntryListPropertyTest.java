package dev.blueline.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.History.Bounds;
import dev.blueline.edit.History.Entry;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Random changes to an {@link EntryList} and to an ArrayList, which must stay the same. */
class EntryListPropertyTest {
  private enum Kind {
    ADD,
    TAKE_LAST,
    TAKE,
    PUT_BACK
  }

  /** A kind of change, made so many times, with a number to choose a rank or a size by. */
  record Change(Kind kind, int times, int number) {}

  /** A list with what it must be. */
  private static final class Pair {
    private final Bounds bounds;
    private final List<Entry> plain = new ArrayList<>();
    private EntryList list = EntryList.EMPTY;
    private long next;

    Pair(Bounds bounds) {
      this.bounds = bounds;
    }

    void make(Change change) {
      for (int i = 0; i < change.times(); i++) {
        switch (change.kind()) {
          case ADD -> add(change.number());
          case TAKE_LAST -> take(plain.size() - 1);
          case TAKE -> take(plain.isEmpty() ? -1 : change.number() % plain.size());
          case PUT_BACK -> putBack(plain.isEmpty() ? -1 : change.number() % plain.size());
        }
      }
      requireSame();
    }

    private void add(int size) {
      Entry entry = new Entry(next++, "", "user", Delta.EMPTY, List.of(), List.of(), size);
      plain.add(entry);
      list = list.with(entry).within(bounds);
      forget();
    }

    private void forget() {
      while (plain.size() > bounds.maxEntries()
          || (plain.size() > 1 && bytes() > bounds.maxBytes())) {
        plain.remove(0);
      }
    }

    private void take(int rank) {
      if (rank >= 0) {
        plain.remove(rank);
        list = list.without(rank);
      }
    }

    private void putBack(int rank) {
      if (rank >= 0) {
        Entry entry = plain.get(rank);
        EntryList without = list.without(rank);
        list = without.with(without.rankFrom(entry.sequence()), entry);
      }
    }

    private long bytes() {
      return plain.stream().mapToLong(Entry::sizeBytes).sum();
    }

    private void requireSame() {
      assertThat(list.size()).isEqualTo(plain.size());
      assertThat(list.from(0)).isEqualTo(plain);
      assertThat(list.sizeBytes()).isEqualTo(bytes());
      for (int rank = 0; rank < plain.size(); rank++) {
        long sequence = plain.get(rank).sequence();
        assertThat(list.get(rank)).isSameAs(plain.get(rank));
        assertThat(list.rankFrom(sequence)).isEqualTo(rank);
      }
      assertThat(list.rankFrom(next)).isEqualTo(plain.size());
    }
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<Change> adding =
        Combinators.combine(Arbitraries.integers().between(1, 100), sizes())
            .as((times, size) -> new Change(Kind.ADD, times, size));
    Arbitrary<Change> other =
        Combinators.combine(
                Arbitraries.of(Kind.class), Arbitraries.integers().between(1, 40), sizes())
            .as(Change::new);
    return Arbitraries.frequencyOf(Tuple.of(2, adding), Tuple.of(3, other)).list().ofMaxSize(25);
  }

  private static Arbitrary<Integer> sizes() {
    return Arbitraries.integers().between(1, 1_000);
  }

  @Provide
  Arbitrary<Bounds> bounds() {
    return Combinators.combine(
            Arbitraries.of(1, 2, 5, 31, 32, 33, 64, 100, Integer.MAX_VALUE),
            Arbitraries.of(1L, 900L, 5_000L, 40_000L, Long.MAX_VALUE))
        .as(Bounds::new);
  }

  @Property(tries = 500)
  void list_changedAnyhow_isThatOfAnArrayList(
      @ForAll("bounds") Bounds bounds, @ForAll("changes") List<Change> changes) {
    Pair pair = new Pair(bounds);
    changes.forEach(pair::make);
  }

  @Property(tries = 200)
  void list_thatWasDerivedFrom_staysAsItWas(
      @ForAll("bounds") Bounds bounds, @ForAll("changes") List<Change> changes) {
    Pair pair = new Pair(bounds);
    for (Change change : changes) {
      EntryList before = pair.list;
      List<Entry> entries = before.from(0);
      pair.make(change);
      assertThat(before.from(0)).isEqualTo(entries);
    }
  }
}
