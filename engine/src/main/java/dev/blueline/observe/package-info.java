/**
 * Watching the engine at work: the names of its stages, who is told when one ends, and what goes
 * into a flight recording.
 *
 * <pre>
 *   pipeline ──┬── stage, nanoseconds ──────▶ Watch ──▶ StageListener, MetricsListener
 *              ├── CommandSample, AgentSample ──▶ Watch ──▶ MetricsListener
 *              └── FlightSpan ──▶ JDK Flight Recorder, where a recording is running
 * </pre>
 *
 * <p>{@link dev.blueline.observe.Guard} says what becomes of what they throw, and whoever else is
 * called that is not ours.
 */
@NullMarked
package dev.blueline.observe;

import org.jspecify.annotations.NullMarked;
