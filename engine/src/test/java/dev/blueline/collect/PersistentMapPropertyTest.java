package dev.blueline.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Random changes to a {@link PersistentMap} and to a HashMap, which must stay the same. */
class PersistentMapPropertyTest {

  private static final Pair LARGE = Pair.ofSize(33_000);

  private enum Kind {
    PUT,
    PUT_SAME,
    REMOVE
  }

  record Change(Kind kind, String key, Integer value) {}

  /** The same entries twice. */
  private static final class Pair {
    private PersistentMap<Integer> map;
    private final Map<String, Integer> model;

    private Pair(PersistentMap<Integer> map, Map<String, Integer> model) {
      this.map = map;
      this.model = model;
    }

    static Pair ofSize(int size) {
      Map<String, Integer> model = new HashMap<>();
      for (int i = 0; i < size; i++) {
        model.put(plainKey(i), i);
      }
      return new Pair(load(model), model);
    }

    Pair copy() {
      return new Pair(map, new HashMap<>(model));
    }

    void make(Change change) {
      PersistentMap<Integer> old = map;
      Integer known = model.get(change.key);
      switch (change.kind) {
        case PUT -> {
          map = map.with(change.key, change.value);
          model.put(change.key, change.value);
        }
        case PUT_SAME -> map = known == null ? map : map.with(change.key, known);
        case REMOVE -> {
          map = map.without(change.key);
          model.remove(change.key);
        }
      }
      if (change.kind != Kind.PUT && (known == null || change.kind == Kind.PUT_SAME)) {
        assertThat(map).as("nothing changed").isSameAs(old);
      }
    }

    void check(Iterable<String> otherKeys) {
      assertThat(map.size()).isEqualTo(model.size());
      model.forEach((key, value) -> checkValue(key));
      otherKeys.forEach(this::checkValue);
    }

    private void checkValue(String key) {
      Integer expected = model.get(key);
      Integer actual = map.get(key);
      if (expected == null ? actual != null : !expected.equals(actual)) {
        throw new AssertionError(key + " is " + actual + " instead of " + expected);
      }
    }
  }

  private static String plainKey(int number) {
    return "key-" + number;
  }

  private static PersistentMap<Integer> load(Map<String, Integer> entries) {
    PersistentMap.Builder<Integer> builder = PersistentMap.builder();
    entries.forEach(builder::put);
    return builder.build();
  }

  private static Set<String> keysOf(List<Change> changes) {
    Set<String> keys = new LinkedHashSet<>();
    changes.forEach(change -> keys.add(change.key));
    return keys;
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void changes_anySequence_agreeWithHashMapAndLeaveOldVersionsAlone(
      @ForAll("sizes") int size, @ForAll("fewChanges") List<Change> changes) {
    Set<String> keys = keysOf(changes);
    Pair pair = Pair.ofSize(size);
    List<Pair> versions = new ArrayList<>();
    for (Change change : changes) {
      versions.add(pair.copy());
      pair.make(change);
      pair.check(keys);
    }
    MapInvariants.check(pair.map);
    versions.forEach(version -> version.check(keys));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void changes_ofNastyKeysOnly_agreeWithHashMapAfterEach(
      @ForAll("manyChanges") List<Change> changes) {
    Set<String> keys = keysOf(changes);
    Pair pair = Pair.ofSize(0);
    for (Change change : changes) {
      pair.make(change);
      pair.check(keys);
      MapInvariants.check(pair.map);
    }
    assertThat(MapInvariants.sameForm(pair.map.root, load(pair.model).root)).isTrue();
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void changes_ofManyEntries_agreeWithHashMap(@ForAll("manyChanges") List<Change> changes) {
    Map<String, Integer> model = new HashMap<>();
    Pair pair = new Pair(LARGE.map, model);
    for (Change change : changes) {
      if (LARGE.model.containsKey(change.key)) {
        model.putIfAbsent(change.key, LARGE.model.get(change.key));
      }
    }
    int others = LARGE.map.size() - model.size();
    changes.forEach(pair::make);
    keysOf(changes).forEach(pair::checkValue);
    assertThat(pair.map.size()).isEqualTo(others + model.size());
  }

  @AfterContainer
  static void checkThatTheOldVersionOfAllTriesIsUnchanged() {
    LARGE.check(List.of("absent"));
    MapInvariants.check(LARGE.map);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void builder_anyPuts_returnsPreviousValuesAndLeavesBuiltMapsAlone(
      @ForAll("manyChanges") List<Change> changes) {
    Set<String> keys = keysOf(changes);
    PersistentMap.Builder<Integer> builder = new PersistentMap.Builder<>();
    Map<String, Integer> model = new HashMap<>();
    List<Pair> built = new ArrayList<>();
    for (Change change : changes) {
      assertThat(builder.put(change.key, change.value))
          .isEqualTo(model.put(change.key, change.value));
      built.add(new Pair(builder.build(), new HashMap<>(model)));
    }
    for (Pair pair : built) {
      pair.check(keys);
      MapInvariants.check(pair.map);
    }
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.of(0, 1, 2, 31, 32, 33, 1023, 1024, 1025);
  }

  @Provide
  Arbitrary<List<Change>> fewChanges() {
    return change().list().ofMaxSize(20);
  }

  @Provide
  Arbitrary<List<Change>> manyChanges() {
    return change().list().ofMaxSize(100);
  }

  private static Arbitrary<Change> change() {
    return Combinators.combine(Arbitraries.of(Kind.class), keys(), Arbitraries.integers())
        .as(Change::new);
  }

  /** Present keys, absent keys, and keys whose hashes are alike to a high bit, or entirely. */
  private static Arbitrary<String> keys() {
    Arbitrary<String> plain = Arbitraries.integers().between(0, 2_000).map(n -> plainKey(n));
    Arbitrary<Integer> hashes = Arbitraries.of(0, 1, 2, 3, 4, 8, 64, 1 << 27, 1 << 31, -1);
    Arbitrary<Integer> variants = Arbitraries.integers().between(0, 7);
    Arbitrary<String> nasty = Combinators.combine(hashes, variants).as(ForgedKeys::keyAt);
    return Arbitraries.oneOf(plain, nasty, nasty);
  }
}
