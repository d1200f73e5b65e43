/**
 * Plan to delta: an agent is asked in as few calls as is safe, its edits are checked and applied in
 * the order of the steps, and room is made for what grew or is new.
 *
 * <pre>
 *   steps + blueprint ──▶ PlanExecutor ──▶ Execution: blueprint, delta, corrections, or a refusal
 *                           │
 *                           ├ Answers ── bundles ──▶ AgentCaller
 *                           │  (what can be asked      └ CallRound ─▶ Attempt, AnswerCheck
 *                           │   together, and what
 *                           │   is still good; not asked of the built-in agent, which edits in place)
 *                           ├ Meter     (what the command may still take)
 *                           └ StepRoom  (room for what grew, or is new)
 *                               └ InsertionRoom
 * </pre>
 */
@NullMarked
package dev.blueline.execute;

import org.jspecify.annotations.NullMarked;
