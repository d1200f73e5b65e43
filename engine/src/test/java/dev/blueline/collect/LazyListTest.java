package dev.blueline.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A list whose elements are found late. */
class LazyListTest {
  private final List<String> asked = new ArrayList<>();
  private final List<String> list =
      LazyList.of(
          () -> {
            asked.add("once");
            return List.of("a", "b");
          });

  @Test
  void of_untilItIsLookedInto_asksNobody() {
    assertThat(asked).isEmpty();
  }

  @Test
  void get_lookedIntoAgain_asksOnce() {
    assertThat(list).containsExactly("a", "b").isEqualTo(List.of("a", "b"));
    assertThat(list.get(1)).isEqualTo("b");
    assertThat(asked).hasSize(1);
  }

  @Test
  void size_thatIsKnown_asksNobody() {
    List<String> counted =
        LazyList.of(
            2,
            () -> {
              asked.add("once");
              return List.of("a", "b");
            });

    assertThat(counted.size()).isEqualTo(2);
    assertThat(counted.isEmpty()).isFalse();
    assertThat(asked).isEmpty();
    assertThat(counted.subList(0, 1)).containsExactly("a");
    assertThat(asked).hasSize(1);
  }

  @Test
  void add_isRefused() {
    assertThatThrownBy(() -> list.add("c")).isInstanceOf(UnsupportedOperationException.class);
  }
}
