package dev.blueline.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A {@link RankedTree} and a TreeMap, which are changed alike and must stay the same. */
final class TreePair {

  static final Digest.Of DIGEST = new Digest.Of();

  /** How far apart the keys are at first. */
  static final int GAP = 100;

  RankedTree<Integer> tree;
  private final NavigableMap<Long, Integer> model;

  private TreePair(RankedTree<Integer> tree, NavigableMap<Long, Integer> model) {
    this.tree = tree;
    this.model = model;
  }

  static TreePair ofSize(int size) {
    long[] keys = new long[size];
    Integer[] elements = new Integer[size];
    NavigableMap<Long, Integer> model = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      keys[i] = (long) i * GAP;
      elements[i] = i;
      model.put(keys[i], elements[i]);
    }
    return new TreePair(RankedTree.of(keys, elements, size), model);
  }

  TreePair copy() {
    return new TreePair(tree, new TreeMap<>(model));
  }

  int size() {
    return model.size();
  }

  void insert(long key, Integer element) {
    tree = tree.with(key, element);
    model.put(key, element);
  }

  /** Replaces the element at a rank, taken modulo the size. */
  void replace(long place, Integer element) {
    if (!model.isEmpty()) {
      insert(tree.keyAt((int) Math.floorMod(place, (long) size())), element);
    }
  }

  /** Removes a key, or the last before it, or nothing. */
  void remove(long key) {
    Long known = model.floorKey(key);
    RankedTree<Integer> old = tree;
    tree = tree.without(known == null ? key : known);
    if (known == null) {
      assertThat(tree).isSameAs(old);
    } else {
      model.remove(known);
    }
  }

  /** Compares what all observers tell. */
  void check() {
    Entries entries = Entries.of(model);
    assertThat(tree.size()).isEqualTo(entries.size());
    assertThat(elements()).isEqualTo(new ArrayList<>(model.values()));
    assertThat(byRank()).isEqualTo(entries);
    checkCursor();
    checkKeys(entries);
    checkGaps(entries);
  }

  private List<Integer> elements() {
    List<Integer> elements = new ArrayList<>(tree.size());
    tree.forEach(elements::add);
    return elements;
  }

  private Entries byRank() {
    Entries entries = new Entries();
    for (int rank = 0; rank < tree.size(); rank++) {
      entries.add(tree.keyAt(rank), tree.get(rank));
    }
    return entries;
  }

  void checkCursor() {
    RankedTree.Cursor<Integer> cursor = tree.cursor();
    model.forEach(
        (key, element) -> {
          if (!cursor.advance() || !element.equals(cursor.element())) {
            throw new AssertionError("the cursor is not at " + key + "=" + element);
          }
        });
    assertThat(cursor.advance()).isFalse();
  }

  private void checkKeys(Entries entries) {
    int alike = 0;
    for (int rank = 0; rank < entries.size(); rank++) {
      alike += tree.rankOf(entries.key(rank)) == rank ? 1 : 0;
    }
    assertThat(alike).as("keys found").isEqualTo(entries.size());
  }

  /** Asks for absent keys, just before and after the present ones. */
  private void checkGaps(Entries entries) {
    int wrong = 0;
    for (int rank = 0; rank <= entries.size(); rank++) {
      long before = rank == 0 ? Long.MIN_VALUE : entries.key(rank - 1) + 1;
      boolean isAbsent = rank == entries.size() || before < entries.key(rank);
      if (isAbsent && tree.rankOf(before) != -rank - 1) {
        wrong++;
      }
    }
    assertThat(wrong).as("absent keys found or misplaced").isZero();
  }

  void checkSearch(int element) {
    List<Integer> expected = new ArrayList<>(model.values());
    expected.removeIf(candidate -> !DIGEST.of(candidate).mayContain(element));
    List<Integer> found = new ArrayList<>();
    tree.search(DIGEST, digest -> digest.mayContain(element), found::add);
    assertThat(found).isEqualTo(expected);
  }

  void checkSummary() {
    assertThat(tree.summarize(DIGEST)).isEqualTo(DIGEST.ofAll(model.values()));
  }
}
