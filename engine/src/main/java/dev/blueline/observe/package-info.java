/**
 * Watching the engine at work: the names of its stages, who is told when one ends, and what goes
 * into a flight recording.
 *
 * <pre>
 *   pipeline ──┬── stage, nanoseconds ──────▶ Watch ──▶ StageListener, MetricsListener
 *              ├── CommandSample, AgentSample ──▶ Watch ──▶ MetricsListener
 *              └── FlightSpan ──▶ JDK Flight Recorder, where a recording is running
 * </pre>
 */
@NullMarked
package dev.blueline.observe;

import org.jspecify.annotations.NullMarked;
