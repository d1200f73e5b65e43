package dev.blueline.metrics;

import dev.blueline.model.JsonObject;
import dev.blueline.observe.Stage;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a window of {@link EngineMetrics} held when it was read. Immutable.
 *
 * @param window the number of the window, from 1
 * @param commands what the commands came to
 * @param agentCalls what the calls of agents came to
 * @param stages how long each stage took, for every stage in order
 * @param command how long commands took, all stages but serialize together
 * @param agentCall how long commands waited for calls of agents
 * @param mean the mean time of a command, and how sure it is
 * @param trend where that mean has gone since the window before
 */
public record MetricsSnapshot(
    long window,
    CommandCounts commands,
    AgentCounts agentCalls,
    Map<Stage, Distribution> stages,
    Distribution command,
    Distribution agentCall,
    MeanEstimate mean,
    Trend trend) {

  /** Copies the map. */
  public MetricsSnapshot {
    Map<Stage, Distribution> copy = new EnumMap<>(Stage.class);
    copy.putAll(stages);
    stages = Collections.unmodifiableMap(copy);
  }

  /**
   * Returns the snapshot as JSON. The members, in this order:
   *
   * <ul>
   *   <li>{@code window}
   *   <li>{@code commands}: {@code count}, {@code by_status}, {@code error_rate}, {@code
   *       corrected}, {@code corrections}, {@code repair_rate}
   *   <li>{@code steps}: {@code count}, {@code by_intent}
   *   <li>{@code refusals}: {@code count}, {@code by_code}
   *   <li>{@code cache}: {@code hits}, {@code misses}, {@code hit_rate}
   *   <li>{@code agent_calls}: {@code count}, {@code by_end}, {@code steps}
   *   <li>{@code nanos}: {@code decompose}, {@code execute}, {@code verify}, {@code serialize},
   *       {@code command} and {@code agent_call}, each with {@code count}, {@code mean}, {@code
   *       p50}, {@code p90}, {@code p99}, {@code p99_9}, {@code max}
   *   <li>{@code mean}: {@code count}, {@code nanos}, {@code low}, {@code high}, {@code
   *       confidence}; the bounds are null below two commands
   *   <li>{@code trend}: {@code direction}, {@code change}, {@code p_value}
   * </ul>
   *
   * <p>Times are in nanoseconds, means with one decimal; shares and probabilities have four.
   */
  public JsonObject toJsonObject() {
    return SnapshotJson.of(this);
  }

  /** Returns {@link #toJsonObject()} as text, without white space. */
  public String toJson() {
    return toJsonObject().toString();
  }
}
