package dev.blueline.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TallyTest {
  private final Tally tally = new Tally();

  @Test
  void counts_areInTheOrderOfTheAlphabet() {
    tally.addAll(List.of("b", "a", "b"));

    assertThat(tally.counts()).containsExactly(entry("a", 1L), entry("b", 2L));
  }

  @Tag("OBS-13")
  @Test
  void add_ofNamesWithoutEnd_isBounded() {
    for (int i = 0; i < 1_000; i++) {
      tally.add("name " + i);
    }

    assertThat(tally.counts()).hasSize(Tally.LIMIT + 1);
    assertThat(tally.counts()).containsEntry(Tally.OTHER, 1_000L - Tally.LIMIT);
  }

  @Test
  void drain_movesAllAndLeavesNoNamesBehind() {
    Tally other = new Tally();
    tally.add("a");
    tally.drainTo(other);
    Tally third = new Tally();
    tally.drainTo(third);

    assertThat(other.counts()).containsExactly(entry("a", 1L));
    assertThat(third.counts()).isEmpty();
  }
}
