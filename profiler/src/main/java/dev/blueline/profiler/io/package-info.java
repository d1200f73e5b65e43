/**
 * Where the command meets the outside: the streams, the files, and what goes wrong with them.
 *
 * <pre>
 *   arguments ──▶ RawArguments ──┐
 *   files     ──▶ InputFile    ──┼──▶ a subcommand ──▶ Console.out()   results
 *   stdin     ──▶ Console.in() ──┘         │        ──▶ OutFile         the final document
 *                                          └─ Failure ──▶ Console.err() one line
 * </pre>
 */
@NullMarked
package dev.blueline.profiler.io;

import org.jspecify.annotations.NullMarked;
