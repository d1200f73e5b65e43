package dev.blueline.observe;

/**
 * What a cache has done so far. The counts are exact once all threads are done.
 *
 * @param hits how often what was asked for was there
 * @param misses how often it was not
 * @param evictions how many entries had to go to keep within the size
 */
public record CacheStatistics(long hits, long misses, long evictions) {

  /** Returns the share of hits from 0 to 1; 0 where nothing was asked for. */
  public double hitRate() {
    long asked = hits + misses;
    return asked == 0 ? 0 : (double) hits / asked;
  }
}
