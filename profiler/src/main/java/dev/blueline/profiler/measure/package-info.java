/**
 * Measuring commands in the real pipeline.
 *
 * <pre>
 *   Workload ──▶ Measuring ──▶ Worker, one a thread ──▶ Passes ──▶ Session.execute, patch bytes
 *                                │                        │              │ a stage has ended
 *                                │                        ▼              ▼
 *                                └── Records ◀─────── Recorder ◀──── StageClock
 *                                      │
 *                   Flight ── Pauses ──┴──▶ Measurement
 * </pre>
 *
 * <p>Nothing here knows how it is reported.
 */
@NullMarked
package dev.blueline.profiler.measure;

import org.jspecify.annotations.NullMarked;
