/**
 * What a user would build instead of embedding Blueline, each behind one small face, and the proof
 * that it does the same to the same document.
 *
 * <pre>
 *   bytes, texts ──▶ PeerAgreement ──▶ Blueline ──▶ delta ──▶ PeerCommand ──▶ Peer
 *                          │                                                   │ JacksonStack
 *                          │                                                   │ PojoStack ◀── PojoRules, PojoPatch
 *                          └── JsonTree: their patches and documents are ──────│ EmfSetCommand
 *                              compared before anything is timed               │ EmfChangeRecorder
 * </pre>
 *
 * <p>Peers get their commands as edits, already read from the words and with the values that are
 * stored, which Blueline has to find out. Nothing here knows where documents and commands come
 * from.
 */
@NullMarked
package dev.blueline.bench.peer;

import org.jspecify.annotations.NullMarked;
