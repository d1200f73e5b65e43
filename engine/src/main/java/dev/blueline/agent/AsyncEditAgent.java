package dev.blueline.agent;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** An {@link EditAgent} that does not keep a thread while it waits; all said there holds here. */
public interface AsyncEditAgent {
  /** Returns a name for results and logs. */
  String name();

  /**
   * Does some steps.
   *
   * @return completes with an answer for each step, in their order, or exceptionally where it
   *     cannot answer at all; it is cancelled when it is too late or no longer wanted
   */
  CompletionStage<List<Answer>> edit(Bundle bundle);
}
