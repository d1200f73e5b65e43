/**
 * What an agent is: it takes a bundle of steps and a blueprint, and answers each step with edits.
 *
 * <pre>
 *   Bundle: steps, blueprint, what changed ──▶ EditAgent or AsyncEditAgent ──▶ an Answer a step
 * </pre>
 *
 * <p>The one that comes with the engine is in {@code agent.builtin}.
 */
@NullMarked
package dev.blueline.agent;

import org.jspecify.annotations.NullMarked;
