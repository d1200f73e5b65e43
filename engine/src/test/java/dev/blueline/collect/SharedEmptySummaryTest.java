package dev.blueline.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Bug: the empty tree and vector are one instance for all families, and cached the summary of
 * whichever family asked first; the next one got a value of another type.
 */
class SharedEmptySummaryTest {
  private record Constant<S>(S value) implements Summary<Integer, S> {
    @Override
    public S empty() {
      return value;
    }

    @Override
    public S of(Integer element) {
      return value;
    }

    @Override
    public S merge(S left, S right) {
      return value;
    }
  }

  @Test
  void summarize_emptyTreeOfTwoFamilies_givesEachItsOwn() {
    RankedTree<Integer> empty = RankedTree.empty();

    assertThat(empty.summarize(new Constant<>("text"))).isEqualTo("text");
    assertThat(empty.summarize(new Constant<>(1))).isEqualTo(1);
  }

  @Test
  void summarize_emptyVectorOfTwoFamilies_givesEachItsOwn() {
    PersistentVector<Integer> empty = PersistentVector.empty();

    assertThat(empty.summarize(new Constant<>("text"))).isEqualTo("text");
    assertThat(empty.summarize(new Constant<>(1))).isEqualTo(1);
  }

  @Test
  void search_emptyTreeOfTwoFamilies_findsNothing() {
    RankedTree<Integer> empty = RankedTree.empty();
    List<Integer> found = new ArrayList<>();

    empty.search(new Constant<>("text"), text -> text.length() > 0, found::add);
    empty.search(new Constant<>(1), number -> number > 0, found::add);

    assertThat(found).isEmpty();
  }
}
