/**
 * Watching the engine at work: the names of its stages and who is told when one ends.
 *
 * <pre>
 *   pipeline ── stage ended, nanoseconds ──▶ StageListener
 * </pre>
 */
@NullMarked
package dev.blueline.observe;

import org.jspecify.annotations.NullMarked;
