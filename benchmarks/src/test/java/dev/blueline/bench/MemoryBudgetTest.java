package dev.blueline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {
  @Test
  void measure_aDocument_countsWhatItTakes() {
    MemoryBudget budget = new MemoryBudget();

    budget.measure(100);

    Map<String, Long> numbers = budget.numbers();
    assertThat(numbers.get("documentBytes@100")).isEqualTo(BenchDocuments.json(100).length);
    assertThat(numbers.get("bytesPerComponent@100")).isBetween(190L, 1_500L);
    assertThat(numbers.get("bytesPerWrittenComponent@100"))
        .isGreaterThan(numbers.get("bytesPerComponent@100") + 150);
    assertThat(numbers.get("historyEntries@100")).isEqualTo(1_000);
    assertThat(numbers.get("bytesPerHistoryEntry@100")).isBetween(100L, 2_000L);
    assertThat(numbers.get("sessionBytes@100"))
        .isGreaterThan(
            100 * numbers.get("bytesPerUsedComponent@100")
                + 1_000 * numbers.get("bytesPerHistoryEntry@100"));
  }
}
