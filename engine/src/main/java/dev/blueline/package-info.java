/**
 * Blueline: commands in, verified and reversible edits of a UI blueprint out.
 *
 * <pre>
 *   BlueprintEngine ── open ──▶ Session ── execute, preview, apply, repair, undo, redo ──▶ CommandResult
 *        │                        └── executeBatch ──▶ BatchResult
 *        └── run, read, readSchema, write, report, repairs
 * </pre>
 *
 * <p>Start with {@link dev.blueline.BlueprintEngine}. An engine is thread-safe and shared; a
 * session holds one open document.
 */
@NullMarked
package dev.blueline;

import org.jspecify.annotations.NullMarked;
