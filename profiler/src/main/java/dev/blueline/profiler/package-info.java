/**
 * The {@code blueline} command.
 *
 * <pre>
 *   BluelineCommand  ──┬── run       commands ──▶ results, final document
 *                      ├── patch     JSON Patch ──▶ document
 *                      └── validate  document ──▶ violations
 *
 *   above: the subcommands;  below: report (what they say), io (streams, files, failures)
 * </pre>
 *
 * <p>Start with {@link dev.blueline.profiler.BluelineCommand}.
 */
@NullMarked
package dev.blueline.profiler;

import org.jspecify.annotations.NullMarked;
