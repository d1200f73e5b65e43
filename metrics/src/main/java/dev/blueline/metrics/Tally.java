package dev.blueline.metrics;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * How often each of a few names came. The names are a closed vocabulary; should they not be, those
 * beyond the limit are counted together as {@code other}, so memory is bounded.
 */
final class Tally {
  static final int LIMIT = 64;
  static final String OTHER = "other";

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  void add(String name) {
    add(name, 1);
  }

  void addAll(Collection<String> names) {
    for (String name : names) {
      add(name, 1);
    }
  }

  private void add(String name, long times) {
    LongAdder count = counts.get(name);
    (count == null ? newcomer(name) : count).add(times);
  }

  private synchronized LongAdder newcomer(String name) {
    boolean isFull = counts.size() >= LIMIT && !counts.containsKey(name);
    return counts.computeIfAbsent(isFull ? OTHER : name, key -> new LongAdder());
  }

  /** Moves all into another, and is at zero then. */
  void drainTo(Tally other) {
    counts.forEach(
        (name, count) -> {
          long times = count.sumThenReset();
          if (times > 0) {
            other.add(name, times);
          }
        });
  }

  /** Returns the names that came, in alphabetical order. */
  SortedMap<String, Long> counts() {
    SortedMap<String, Long> sorted = new TreeMap<>();
    counts.forEach((name, count) -> sorted.put(name, count.sum()));
    return sorted;
  }
}
