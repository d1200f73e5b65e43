/**
 * Plan to delta: agents are asked step by step, their edits applied, room made for what grew or is
 * new.
 *
 * <pre>
 *   Plan + blueprint ──▶ PlanExecutor ──▶ Execution: blueprint, delta, corrections, refusals
 *                          │ EditAgent      (one answer a step)
 *                          └ StepRoom       (room for what grew, or is new)
 *                              ├ InsertionRoom
 *                              └ RoomMaker  (siblings move down, ancestors grow)
 * </pre>
 */
@NullMarked
package dev.blueline.execute;

import org.jspecify.annotations.NullMarked;
