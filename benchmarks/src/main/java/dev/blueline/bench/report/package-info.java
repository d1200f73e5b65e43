/**
 * Writes {@code docs/performance.md} and its pictures from what JMH measured, so that no figure
 * there is typed by hand.
 *
 * <pre>
 *   benchmarks/results/*.json ──▶ JmhFile ──▶ Measurements ──┐
 *                machine.json ──▶ Machine ───────────────────┼──▶ Results ──▶ Section ... ──▶ Page ──▶ performance.md
 *                 memory.json ───────────────────────────────┘                   │
 *                                                             ScalingChart ◀─────┘──▶ Svg ──▶ performance-*.svg
 * </pre>
 *
 * <p>Each section writes one part of the page. What was not measured is left out, with a line that
 * says so. The same results give the same bytes.
 */
@NullMarked
package dev.blueline.bench.report;

import org.jspecify.annotations.NullMarked;
