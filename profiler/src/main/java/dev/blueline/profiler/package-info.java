/**
 * The {@code blueline} command.
 *
 * <pre>
 *   BluelineCommand  ──┬── run       commands ──▶ results, final document
 *                      ├── patch     JSON Patch ──▶ document
 *                      ├── validate  document ──▶ violations
 *                      ├── explain   command ──▶ how it is read
 *                      ├── sessions  a store ──▶ what is kept in it
 *                      └── profile   commands ──▶ what each stage takes
 *
 *   above: the subcommands
 *   below: measure (running commands against the clock), profile (the figures as JSON),
 *          html and report (what people are shown), io (streams, files, failures)
 * </pre>
 *
 * <p>Start with {@link dev.blueline.profiler.BluelineCommand}.
 */
@NullMarked
package dev.blueline.profiler;

import org.jspecify.annotations.NullMarked;
