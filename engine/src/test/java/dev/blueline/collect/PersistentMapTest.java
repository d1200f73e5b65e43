package dev.blueline.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PersistentMapTest {

  private static final int MANY = 10_000;

  /** An AVL tree of so many is at most 1.44 log2 of them high: 19. */
  private static final int MOST_COMPARISONS = 20;

  @Test
  void empty_always_isOneInstance() {
    assertThat(PersistentMap.empty()).isSameAs(PersistentMap.builder().build());
    assertThat(PersistentMap.<Integer>empty().with("a", 1).without("a"))
        .isSameAs(PersistentMap.empty());
  }

  @Test
  void get_fromEmpty_isNull() {
    assertThat(PersistentMap.<Integer>empty().get("a")).isNull();
    assertThat(PersistentMap.<Integer>empty().get("")).isNull();
  }

  @Test
  void with_equalButNotIdenticalValue_holdsTheNewOne() {
    String equal = String.valueOf(new char[] {'a'});
    PersistentMap<String> map = PersistentMap.<String>empty().with("key", "a").with("key", equal);
    assertThat(map.get("key")).isSameAs(equal);
    assertThat(map.size()).isEqualTo(1);
  }

  @Test
  void with_equalKeyOfAnotherIdentity_replaces() {
    String key = String.valueOf(new char[] {'k'});
    PersistentMap<Integer> map = PersistentMap.<Integer>empty().with("k", 1).with(key, 2);
    assertThat(map.size()).isEqualTo(1);
    assertThat(map.get("k")).isEqualTo(2);
  }

  @Test
  void without_absentKeyOfPresentHash_isSameInstance() {
    PersistentMap<Integer> map = PersistentMap.<Integer>empty().with("Aa", 1);
    assertThat(map.without("BB")).isSameAs(map);
    assertThat(map.get("BB")).isNull();
  }

  @Test
  void without_oneOfTwoColliding_leavesTheOtherInTheRoot() {
    PersistentMap<Integer> map = PersistentMap.<Integer>empty().with("Aa", 1).with("BB", 2);
    MapInvariants.check(map);
    PersistentMap<Integer> rest = map.without("Aa");
    assertThat(rest.get("BB")).isEqualTo(2);
    assertThat(rest.root.isSingle()).isTrue();
  }

  @Test
  @SuppressWarnings({"DataFlowIssue", "NullAway"}) // null is what is tested
  void with_nullValue_throws() {
    PersistentMap<Integer> map = PersistentMap.empty();
    assertThatThrownBy(() -> map.with("a", null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> new PersistentMap.Builder<Integer>().put("a", null))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void forgedKeys_anyHash_haveIt() {
    assertThat(ForgedKeys.key(-77, 5, 4).hashCode()).isEqualTo(-77);
    assertThat(MapNode.hash(ForgedKeys.keyAt(1 << 31, 2))).isEqualTo(1 << 31);
    assertThat(ForgedKeys.colliding(MANY)).doesNotHaveDuplicates();
    assertThat(ForgedKeys.colliding(MANY)).extracting(String::hashCode).containsOnly(42);
  }

  @Test
  void with_tenThousandCollidingKeys_comparesLogarithmically() {
    List<String> keys = shuffled(ForgedKeys.colliding(MANY));
    PersistentMap<Integer> map = PersistentMap.empty();
    int[] comparisons = {0};
    for (int i = 0; i < MANY; i++) {
      comparisons[0] = Math.max(comparisons[0], comparisonsToFind(keys.get(i), map.root));
      map = map.with(keys.get(i), i);
    }
    assertThat(comparisons[0]).isLessThan(MOST_COMPARISONS);
    MapInvariants.check(map);
    for (int i = 0; i < MANY; i++) {
      assertThat(map.get(keys.get(i))).isEqualTo(i);
    }
    for (int i = 0; i < MANY; i++) {
      map = map.without(keys.get(i));
      if (i % 1_000 == 0) {
        MapInvariants.check(map);
      }
    }
    assertThat(map.size()).isZero();
  }

  @Test
  void builder_tenThousandCollidingKeys_hasTheFormOfAddingOneByOne() {
    List<String> keys = shuffled(ForgedKeys.colliding(MANY));
    PersistentMap.Builder<Integer> builder = new PersistentMap.Builder<>();
    PersistentMap<Integer> added = PersistentMap.empty();
    for (int i = 0; i < MANY; i++) {
      builder.put(keys.get(i), i);
      added = added.with(keys.get(i), i);
    }
    assertThat(MapInvariants.sameForm(builder.build().root, added.root)).isTrue();
  }

  private static List<String> shuffled(List<String> keys) {
    Collections.shuffle(keys, new Random(7));
    return keys;
  }

  @Test
  void with_ascendingAndDescendingCollidingKeys_staysBalanced() {
    List<String> keys = ForgedKeys.colliding(1_000);
    keys.sort(Comparator.naturalOrder());
    PersistentMap<Integer> map = PersistentMap.empty();
    for (int i = 0; i < keys.size() / 2; i++) {
      map = map.with(keys.get(keys.size() / 2 + i), i).with(keys.get(keys.size() / 2 - 1 - i), -i);
    }
    MapInvariants.check(map);
    assertThat(map.size()).isEqualTo(1_000);
    for (int i = 0; i < keys.size() - 2; i++) {
      map = map.without(keys.get(i));
    }
    MapInvariants.check(map);
    assertThat(map.size()).isEqualTo(2);
  }

  /** How deep the search for a key that is not there goes among the colliding keys of a trie. */
  private static int comparisonsToFind(String key, MapNode<?> root) {
    MapNode<?> node = root;
    while (node instanceof BitmapNode<?> bitmap && bitmap.nodes.length == 1) {
      node = bitmap.nodes[0];
    }
    int comparisons = 0;
    CollisionNode<?> tree = node instanceof CollisionNode<?> top ? top : null;
    while (tree != null) {
      assertThat(tree.key).as("not there yet").isNotEqualTo(key);
      tree = key.compareTo(tree.key) < 0 ? tree.left : tree.right;
      comparisons++;
    }
    return comparisons;
  }
}
