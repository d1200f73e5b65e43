package dev.blueline.pipeline;

import dev.blueline.decompose.Decomposer;
import dev.blueline.execute.Execution;
import dev.blueline.execute.PlanExecutor;
import dev.blueline.model.Blueprint;
import dev.blueline.observe.Guard;
import dev.blueline.observe.NanoClock;
import dev.blueline.observe.Probe;
import dev.blueline.observe.Watch;
import dev.blueline.plan.CommandBudget;
import dev.blueline.verify.Repairs;
import dev.blueline.verify.Verifier;
import dev.blueline.verify.Verifier.Verification;
import java.util.List;

/**
 * What a pipeline is put together from. Immutable.
 *
 * @param decomposer words to plan
 * @param executor plan to delta
 * @param rehearser as the executor, with the built-in agent: for trying things out
 * @param verifier delta to violations
 * @param repairs mends violations
 * @param repairsUnasked whether it mends those that a command would introduce
 * @param budget what one command may take
 * @param limits how large a document may get
 * @param hooks who is asked around the stages, in order
 * @param clock tells how long a stage took
 * @param watch tells those who listen
 * @param probe is told of each point that is passed
 * @param confidenceThreshold from 0 to 1, below which a step is refused
 */
public record Parts(
    Decomposer decomposer,
    PlanExecutor executor,
    PlanExecutor rehearser,
    Verifier verifier,
    Repairs repairs,
    boolean repairsUnasked,
    CommandBudget budget,
    DocumentLimits limits,
    List<StageHook> hooks,
    NanoClock clock,
    Watch watch,
    Probe probe,
    double confidenceThreshold) {

  /** Refuses what would make the document too large. */
  Execution limited(Execution execution) {
    return execution.refusal() == null
        ? execution.refusedFor(limits.refusalOf(execution.blueprint(), execution.delta()))
        : execution;
  }

  /** Verifies what was done; nobody is told of it. */
  Verification verify(Blueprint before, Execution execution) {
    return verifier.verify(before, execution.blueprint(), execution.delta());
  }

  /** What a result is asked for is told, even if the clock has stopped. */
  long nanos() {
    try {
      return clock.nanos();
    } catch (Throwable e) {
      Guard.passOver("the clock", e);
      return 0;
    }
  }
}
