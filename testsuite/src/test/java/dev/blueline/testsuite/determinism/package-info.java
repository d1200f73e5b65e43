/**
 * Same document, same command, same options: same bytes, wherever it runs.
 *
 * <pre>
 *   SurroundingsTest --- a JVM for each ---> Child --- runs ---> Load = episodes
 *          |                                   |
 *          +------ same digests? <-------------+  a line for each episode: its name, its digest
 * </pre>
 */
@NullMarked
package dev.blueline.testsuite.determinism;

import org.jspecify.annotations.NullMarked;
