package dev.blueline.agent;

import java.util.List;

/**
 * Turns steps into edits. An implementation is thread-safe: bundles that do not depend on one
 * another are given to it at the same time, on the threads of the engine's executor.
 *
 * <p>An answer may depend on nothing but the step and what the step's footprint reads or writes of
 * the blueprint. Then a command has the same result however its steps are bundled. Edits are best
 * made with a {@link dev.blueline.edit.DeltaRecorder} on the bundle's blueprint, a new one for each
 * step.
 *
 * <p>What is answered is not trusted: edits that lie outside the step's footprint or do not fit the
 * blueprint are refused, and what is applied is verified like anything else. An agent that throws
 * or answers too late is asked again as often as the options say, and then the command is refused;
 * the document is as it was.
 *
 * <p>An agent does not call the session that asks it: on the session's own thread, as with an
 * executor that runs calls there, a command is refused; on any other it waits for the one that
 * waits for the agent, until that gives up. What it needs is in the bundle.
 *
 * @see AsyncEditAgent
 */
public interface EditAgent {
  /** Returns a name for results and logs. */
  String name();

  /**
   * Does some steps. May block; it is interrupted when it is too late or no longer wanted.
   *
   * @return an answer for each step, in their order
   * @throws Exception where it cannot answer at all
   */
  List<Answer> edit(Bundle bundle) throws Exception;
}
