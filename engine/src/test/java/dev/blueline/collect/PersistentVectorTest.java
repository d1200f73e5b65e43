package dev.blueline.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersistentVectorTest {

  private static PersistentVector<Integer> numbers(int size) {
    Object[] numbers = new Object[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = i;
    }
    return PersistentVector.copyOf(numbers, size);
  }

  @Test
  void empty_always_isOneInstance() {
    assertThat(PersistentVector.empty()).isSameAs(PersistentVector.copyOf(new Object[3], 0));
    assertThat(PersistentVector.<String>empty().append("a").removeLast())
        .isSameAs(PersistentVector.empty());
  }

  @Test
  void get_outsideOfSize_throws() {
    PersistentVector<Integer> vector = numbers(3);
    assertThatThrownBy(() -> vector.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> vector.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> vector.with(3, 9)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void copyOf_fewerElementsThanSize_throws() {
    assertThatThrownBy(() -> PersistentVector.copyOf(new Object[2], 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> PersistentVector.copyOf(new Object[2], -1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void removeLast_ofEmpty_throws() {
    assertThatThrownBy(() -> PersistentVector.empty().removeLast())
        .isInstanceOf(NoSuchElementException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 32, 33, 1025, 40_000})
  void with_identicalElement_isSameInstance(int size) {
    PersistentVector<Integer> vector = numbers(size);
    assertThat(vector.with(size - 1, vector.get(size - 1))).isSameAs(vector);
  }

  @Test
  void with_equalButNotIdenticalElement_holdsTheNewOne() {
    String old = "a";
    String equal = String.valueOf(new char[] {'a'});
    PersistentVector<String> vector = PersistentVector.<String>empty().append(old).with(0, equal);
    assertThat(vector.get(0)).isSameAs(equal);
  }

  @Test
  void copyOf_arrayOfNarrowerType_takesOtherElementsLater() {
    PersistentVector<Object> vector = PersistentVector.copyOf(new String[] {"a", "b"}, 2);
    assertThat(vector.with(0, 1).append(2L).get(2)).isEqualTo(2L);
  }

  @Test
  void copyOf_arrayWrittenAfterwards_isUnchanged() {
    Object[] elements = {"a", "b"};
    PersistentVector<String> vector = PersistentVector.copyOf(elements, 2);
    elements[0] = "c";
    assertThat(vector.get(0)).isEqualTo("a");
  }

  @Test
  void appendAndRemoveLast_throughFourLevels_keepFormAndElements() {
    int size = 34_000;
    PersistentVector<Integer> vector = PersistentVector.empty();
    List<PersistentVector<Integer>> atSomeSizes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (i % 997 == 0) {
        atSomeSizes.add(vector);
      }
      vector = vector.append(i);
    }
    VectorInvariants.check(vector);
    assertThat(vector.get(32_768)).isEqualTo(32_768);
    while (vector.size() > 0) {
      assertThat(vector.get(vector.size() - 1)).isEqualTo(vector.size() - 1);
      vector = vector.removeLast();
    }
    atSomeSizes.forEach(VectorInvariants::check);
    assertThat(atSomeSizes.get(34).get(33_897)).isEqualTo(33_897);
  }

  @Test
  void summarize_again_looksAtNothing() {
    Digest.Of digest = new Digest.Of();
    PersistentVector<Integer> vector = numbers(10_000);
    vector.summarize(digest);
    digest.looks = 0;
    vector.summarize(digest);
    assertThat(digest.looks).isZero();
  }

  @Test
  void summarize_afterSomeChanges_looksAtChangedLeavesOnly() {
    Digest.Of digest = new Digest.Of();
    PersistentVector<Integer> vector = numbers(10_000);
    vector.summarize(digest);
    digest.looks = 0;
    vector.with(17, -1).with(5_000, -2).with(9_999, -3).summarize(digest);
    assertThat(digest.looks).isLessThanOrEqualTo(3 * 32);
  }

  @Test
  void copyInto_fromAnyPosition_copiesAllFromThere() {
    PersistentVector<Integer> vector = numbers(2_100);
    for (int from : new int[] {0, 1, 31, 32, 33, 1_023, 1_024, 1_500, 2_099, 2_100}) {
      Object[] target = new Object[3 + 2_100 - from];
      vector.copyInto(target, 3, from);
      for (int i = from; i < 2_100; i++) {
        assertThat(target[3 + i - from]).isEqualTo(i);
      }
    }
  }

  @Test
  void matches_aChangedVector_tellsThePositionsThatChanged() {
    PersistentVector<Integer> vector = numbers(40_000);
    PersistentVector<Integer> changed = vector.with(7, -1).with(1_055, -2).with(39_999, -3);
    List<Integer> positions = new ArrayList<>();
    boolean areAlike =
        vector.matches(
            changed,
            (position, own, theirs) -> {
              assertThat(own).isEqualTo(position);
              return positions.add(position);
            });
    assertThat(areAlike).isTrue();
    assertThat(positions).containsExactly(7, 1_055, 39_999);
  }
}
