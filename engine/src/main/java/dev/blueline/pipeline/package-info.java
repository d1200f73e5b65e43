/**
 * The four stages in order, with hooks around them and their timings; gives an immutable outcome.
 *
 * <pre>
 *   command, Setting
 *        │
 *        ▼
 *    decompose ──▶ PlanCheck ──▶ execute ──▶ verify ──▶ Outcome ──▶ (serialized when it is read)
 *        │ refused     │ denied      │ refused    │ violations introduced
 *        └─────────────┴─────────────┴────────────┴──▶ Outcome with the document as it was
 * </pre>
 *
 * <p>{@code Pipeline} is the way in, {@code CommandRun} one command on its way, {@code PartialRun}
 * one that is done step by step. {@code Mender} mends what it breaks, {@code WayOut} looks for what
 * would work instead, and {@code TryOut} runs commands for both without telling anybody. {@code
 * StageHook} is for editors to implement.
 */
@NullMarked
package dev.blueline.pipeline;

import org.jspecify.annotations.NullMarked;
