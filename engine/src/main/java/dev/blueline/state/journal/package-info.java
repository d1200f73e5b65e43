/**
 * The store that is a journal: one line a transition, checkpoints beside it, a lease for each
 * session.
 *
 * <pre>
 *   format                                      which version of all this
 *   journal/000003-000001.journal               lane 3, segment 1: lines of whichever sessions
 *   sessions/ID/checkpoint_20260102_030405.json the whole session, for people too
 *   sessions/ID/lease                           who may write, and how far that got
 *   archive/ID/...                              what went out of use, compressed
 * </pre>
 */
@NullMarked
package dev.blueline.state.journal;

import org.jspecify.annotations.NullMarked;
