/**
 * Several commands as one thing to undo.
 *
 * <pre>
 *   commands ──▶ BatchRunner ── one after another ──▶ Pipeline ──▶ BatchOutcome
 *                  │                                      ▲
 *                  └ Rehearsal: which steps are coming ───┘ answers asked for together
 *
 *   atomic        all or nothing, verified once, at the end
 *   best effort   as if one after another; what fails is reported
 * </pre>
 */
@NullMarked
package dev.blueline.batch;

import org.jspecify.annotations.NullMarked;
