package dev.blueline.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankedTreeTest {

  private static RankedTree<Integer> numbers(int size) {
    return TreePair.ofSize(size).tree;
  }

  @Test
  void empty_always_isOneInstance() {
    assertThat(RankedTree.empty()).isSameAs(RankedTree.of(new long[3], new Object[3], 0));
    assertThat(RankedTree.<Integer>empty().with(1, 1).without(1)).isSameAs(RankedTree.empty());
  }

  @Test
  void observers_ofEmpty_findNothing() {
    RankedTree<Integer> empty = RankedTree.empty();
    assertThat(empty.size()).isZero();
    assertThat(empty.rankOf(0)).isEqualTo(-1);
    assertThat(empty.cursor().advance()).isFalse();
    assertThat(empty.without(0)).isSameAs(empty);
    assertThat(empty.summarize(new Digest.Of())).isEqualTo(new Digest.Of().empty());
    empty.forEach(element -> fail());
    empty.search(new Digest.Of(), digest -> true, element -> fail());
  }

  private static void fail() {
    throw new AssertionError("an empty tree has no elements");
  }

  @Test
  void get_outsideOfSize_throws() {
    RankedTree<Integer> tree = numbers(3);
    assertThatThrownBy(() -> tree.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> tree.keyAt(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void of_keysNotAscending_throwsAndNamesThem() {
    assertThatThrownBy(() -> RankedTree.of(new long[] {1, 5, 5}, new Object[] {1, 2, 3}, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("keys must ascend, but 5 follows 5");
  }

  @Test
  void of_fewerKeysThanSize_throws() {
    assertThatThrownBy(() -> RankedTree.of(new long[1], new Object[2], 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void of_arrayOfNarrowerType_takesOtherElementsLater() {
    RankedTree<Object> tree = RankedTree.of(new long[] {1, 2}, new String[] {"a", "b"}, 2);
    assertThat(tree.with(1, 7).with(3, 8L).get(2)).isEqualTo(8L);
  }

  @Test
  void of_manyElements_fillsNodesToAboutSevenEighths() {
    TreeNode<Integer> root = numbers(10_000).root;
    int leaves = 0;
    for (int rank = 0; rank < 10_000; leaves++) {
      int width = root.leafAt(rank).width();
      assertThat(width).isBetween(24, 32);
      rank += width;
    }
    assertThat(leaves).isEqualTo(10_000 / 28);
  }

  @Test
  void with_identicalElement_isSameInstance() {
    RankedTree<Integer> tree = numbers(2_000);
    assertThat(tree.with(tree.keyAt(1_234), tree.get(1_234))).isSameAs(tree);
  }

  @Test
  void with_equalButNotIdenticalElement_holdsTheNewOne() {
    String equal = String.valueOf(new char[] {'a'});
    RankedTree<String> tree = RankedTree.<String>empty().with(1, "a").with(1, equal);
    assertThat(tree.get(0)).isSameAs(equal);
    assertThat(tree.size()).isEqualTo(1);
  }

  @Test
  void with_ascendingKeys_keepsFormThroughFourLevels() {
    RankedTree<Integer> tree = RankedTree.empty();
    for (int i = 0; i < 40_000; i++) {
      tree = tree.with(i, i);
    }
    TreeInvariants.check(tree);
    assertThat(TreeInvariants.height(tree.root)).isEqualTo(4);
    assertThat(tree.get(31_234)).isEqualTo(31_234);
  }

  @Test
  void with_descendingKeys_keepsForm() {
    RankedTree<Integer> tree = RankedTree.empty();
    for (int i = 5_000; i > 0; i--) {
      tree = tree.with(i, i);
    }
    TreeInvariants.check(tree);
    assertThat(tree.rankOf(1)).isZero();
  }

  @Test
  void cursor_notAtAnElement_throws() {
    RankedTree.Cursor<Integer> cursor = numbers(1).cursor();
    assertThatThrownBy(cursor::element).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(cursor.advance()).isTrue();
    assertThat(cursor.element()).isZero();
    assertThat(cursor.advance()).isFalse();
    assertThat(cursor.advance()).isFalse();
    assertThatThrownBy(cursor::element).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void summarize_afterSomeChanges_looksAtChangedLeavesOnly() {
    Digest.Of digest = new Digest.Of();
    RankedTree<Integer> tree = numbers(10_000);
    tree.summarize(digest);
    digest.looks = 0;
    tree.summarize(digest);
    assertThat(digest.looks).isZero();
    tree.with(17, -1).with(500_001, -2).without(900_000).summarize(digest);
    assertThat(digest.looks).isLessThanOrEqualTo(3 * 32);
  }

  @Test
  void search_rareElement_looksIntoFewLeaves() {
    Digest.Of digest = new Digest.Of();
    RankedTree<Integer> tree = RankedTree.empty();
    for (int i = 0; i < 10_000; i++) {
      tree = tree.with(i, i == 7_777 ? 1 : 2);
    }
    tree.summarize(digest);
    digest.looks = 0;
    List<Integer> found = new ArrayList<>();
    tree.search(digest, summary -> summary.mayContain(1), found::add);
    assertThat(found).containsExactly(1);
    assertThat(digest.looks).isLessThanOrEqualTo(32);
  }
}
