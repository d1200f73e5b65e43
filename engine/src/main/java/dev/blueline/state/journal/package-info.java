/**
 * The store that is a journal: one line a transition, checkpoints beside it, a lease for each
 * session.
 *
 * <pre>
 *   format.json                                 which version of all this
 *   lock                                        held while that is read or made
 *   prune.lock                                  held by who removes what is not kept
 *   journal/000003-000001.journal               lane 3, segment 1: lines of whichever sessions
 *   journal/000003.lock                         held by the process that writes lane 3, while it lives
 *   sessions/ID/checkpoint_20260102_030405.json the whole session, for people too
 *   sessions/ID/lease                           who may write, and how far that got
 *   sessions/ID/lease.lock                      held while the lease changes hands
 *   archive/ID/...                              what went out of use, compressed
 * </pre>
 */
@NullMarked
package dev.blueline.state.journal;

import org.jspecify.annotations.NullMarked;
