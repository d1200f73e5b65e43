package dev.blueline.testsuite.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit;
import dev.blueline.edit.History;
import dev.blueline.model.JsonString;
import dev.blueline.model.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a history takes on the heap is what its bounds say, with what it has forgotten. */
class HistorySizeTest {
  private static final long MOST_BYTES = 1 << 20;

  /** The dead may take a quarter as much as the living, and estimates are not to the byte. */
  private static final long MOST_HELD = MOST_BYTES + MOST_BYTES / 4 + MOST_BYTES / 10;

  private static Delta writing(int length, int number) {
    String text = Integer.toString(number).repeat(length).substring(0, length);
    return Delta.of(
        List.of(new Edit.SetField("a", Path.of("text"), null, JsonString.of(text), -1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 5_000, 30_000, 100_000, 400_000})
  void history_boundedInBytes_holdsLittleMore(int length) {
    History history = History.empty(new History.Bounds(Integer.MAX_VALUE, MOST_BYTES));
    for (int i = 0; i < 4 * MOST_BYTES / length; i++) {
      history = history.record("write", "user", writing(length, i), List.of(), List.of());
    }
    assertThat(HeapSize.of(history)).isBetween(MOST_BYTES / 4, MOST_HELD);
  }

  @Test
  void history_boundedInEntries_holdsAsMany() {
    History history = History.empty(new History.Bounds(100, Long.MAX_VALUE));
    for (int i = 0; i < 10_000; i++) {
      history = history.record("write", "user", writing(1_000, i), List.of(), List.of());
    }
    assertThat(HeapSize.of(history)).isBetween(100_000L, 200_000L);
  }
}
