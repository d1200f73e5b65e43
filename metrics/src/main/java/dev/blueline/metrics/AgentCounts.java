package dev.blueline.metrics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the calls of agents came to in a window; the built-in agent is not called but run, and not
 * counted. Immutable.
 *
 * @param byEnd how many ended so, for every end of {@link dev.blueline.observe.AgentSample.End} in
 *     its order, be it 0
 * @param steps how many steps they were asked for together
 */
public record AgentCounts(Map<String, Long> byEnd, long steps) {

  /** Copies the map. */
  public AgentCounts {
    byEnd = Collections.unmodifiableMap(new LinkedHashMap<>(byEnd));
  }

  /** Returns how many calls there were. */
  public long count() {
    return byEnd.values().stream().mapToLong(Long::longValue).sum();
  }
}
