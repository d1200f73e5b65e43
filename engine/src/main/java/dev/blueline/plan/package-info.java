/**
 * What the stages hand to one another: plain values without behaviour of their own.
 *
 * <pre>
 *   decompose ──▶ Plan ──▶ execute ──▶ corrections, refusals
 *                  └─ Step: Intent, targets, Parameters, Span, Footprint
 * </pre>
 */
@NullMarked
package dev.blueline.plan;

import org.jspecify.annotations.NullMarked;
