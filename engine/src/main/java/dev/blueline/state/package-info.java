/**
 * What survives a process, as a contract: the store of sessions, what it keeps of each, and what
 * can go wrong.
 *
 * <pre>
 *   Session ── Transition ──▶ SessionLog ──▶ journal, checkpoints, lease     (state.journal)
 *      ▲                                              │
 *      └───────────── SessionImage ◀── Replay ◀───────┘  once, when it is opened
 * </pre>
 */
@NullMarked
package dev.blueline.state;

import org.jspecify.annotations.NullMarked;
