/**
 * Numbers about an engine at work: counted, summed up in windows, and handed on.
 *
 * <pre>
 *                       ┌─▶ EngineMetrics ── snapshot, rotate ──▶ MetricsSnapshot ──┬─▶ JSON
 *   engine ─▶ MetricsFanOut                                                         └─▶ MetricsLog ─▶ SLF4J
 *                       └─▶ BluelineMeters ──▶ Micrometer
 * </pre>
 */
@NullMarked
package dev.blueline.metrics;

import org.jspecify.annotations.NullMarked;
