package dev.blueline.metrics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the commands of a window came to. Immutable; maps keep their order, which is that of {@link
 * dev.blueline.Status} for statuses and the alphabet for the rest.
 *
 * @param byStatus how many ended so, for every status, be it 0
 * @param byIntent how many steps had an intent, for intents that came
 * @param byRefusal how many refusals had a code, for codes that came
 * @param corrected how many commands had a correction
 * @param corrections how many corrections they had together
 * @param cacheHits how many commands were in words that were known
 * @param cacheMisses how many were not; a plan of somebody else's making is among them
 */
public record CommandCounts(
    Map<String, Long> byStatus,
    Map<String, Long> byIntent,
    Map<String, Long> byRefusal,
    long corrected,
    long corrections,
    long cacheHits,
    long cacheMisses) {

  /** Copies the maps. */
  public CommandCounts {
    byStatus = Collections.unmodifiableMap(new LinkedHashMap<>(byStatus));
    byIntent = Collections.unmodifiableMap(new LinkedHashMap<>(byIntent));
    byRefusal = Collections.unmodifiableMap(new LinkedHashMap<>(byRefusal));
  }

  /** Returns how many commands there were. */
  public long count() {
    return sum(byStatus);
  }

  /** Returns how many steps were read. */
  public long steps() {
    return sum(byIntent);
  }

  /** Returns how many refusals there were. */
  public long refusals() {
    return sum(byRefusal);
  }

  /** Returns how many commands ended with a status, by its text. */
  public long count(String status) {
    return byStatus.getOrDefault(status, 0L);
  }

  /** Returns how many commands were rolled back. */
  public long rollbacks() {
    return count("rolled_back");
  }

  /** Returns the share of commands that were rejected, conflicted or rolled back; 0 of none. */
  public double errorRate() {
    return share(count("rejected") + count("conflicted") + rollbacks(), count());
  }

  /** Returns the share of commands with a correction at least; 0 of none. */
  public double repairRate() {
    return share(corrected, count());
  }

  /** Returns the share of commands in words that were known; 0 of none. */
  public double cacheHitRate() {
    return share(cacheHits, cacheHits + cacheMisses);
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static double share(long part, long all) {
    return all == 0 ? 0 : (double) part / all;
  }
}
