/**
 * The four stages in order, with their timings; gives an immutable outcome.
 *
 * <pre>
 *   command, blueprint, pronouns
 *        │
 *        ▼
 *    decompose ──▶ execute ──▶ verify ──▶ Outcome ──▶ (serialized when it is read)
 *        │ refused     │ refused    │ violations introduced
 *        └─────────────┴────────────┴──▶ Outcome with the document as it was
 * </pre>
 */
@NullMarked
package dev.blueline.pipeline;

import org.jspecify.annotations.NullMarked;
