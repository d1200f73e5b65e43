/**
 * A profile: one JSON object, from which everything that is shown of it is made.
 *
 * <pre>
 *   Measurement ──▶ ProfileJson ──▶ JSON ──┬──▶ ProfileText      a terminal
 *                                    ▲     ├──▶ html.HtmlReport  a browser
 *   ProfileFile ──▶ Comparison ──────┘     └──▶ a file, for the next comparison
 * </pre>
 */
@NullMarked
package dev.blueline.profiler.profile;

import org.jspecify.annotations.NullMarked;
