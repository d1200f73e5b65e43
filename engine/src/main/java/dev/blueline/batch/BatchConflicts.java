package dev.blueline.batch;

import dev.blueline.model.Blueprint;
import dev.blueline.pipeline.Outcome;
import dev.blueline.pipeline.Outcome.Kind;
import dev.blueline.pipeline.Pipeline;
import dev.blueline.pipeline.Setting;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells apart what was never there from what an earlier command of the batch took away. */
final class BatchConflicts {
  private final Pipeline pipeline;
  private final Setting base;
  private final List<Outcome> earlier;

  /**
   * Prepares for a command.
   *
   * @param base what the batch met
   * @param earlier what became of the commands before
   */
  BatchConflicts(Pipeline pipeline, Setting base, List<Outcome> earlier) {
    this.pipeline = pipeline;
    this.base = base;
    this.earlier = earlier;
  }

  /** Returns an outcome, as a conflict if its target was taken away. */
  Outcome explained(Outcome outcome) {
    boolean isLost =
        !earlier.isEmpty()
            && outcome.refusals().stream()
                .anyMatch(refusal -> refusal.code() == RefusalCode.TARGET_NOT_FOUND);
    Refusal conflict = isLost ? conflict(outcome) : null;
    return conflict == null ? outcome : outcome.refusedAs(Kind.CONFLICTED, List.of(conflict));
  }

  private @Nullable Refusal conflict(Outcome outcome) {
    Outcome atFirst = pipeline.rehearse(outcome.plan().command(), base);
    for (Step step : atFirst.isSuccess() ? atFirst.plan().steps() : List.<Step>of()) {
      for (String target : step.targets()) {
        Outcome removal = removalOf(target, outcome.before());
        if (removal != null) {
          String message =
              "\""
                  + removal.plan().command()
                  + "\" takes away '"
                  + target
                  + "', which this is about";
          return new Refusal(
              RefusalCode.CONFLICT, message, 0, step.span(), List.of(target), List.of());
        }
      }
    }
    return null;
  }

  private @Nullable Outcome removalOf(String target, Blueprint now) {
    if (!now.contains(target)) {
      for (Outcome outcome : earlier) {
        if (outcome.before().contains(target) && !outcome.after().contains(target)) {
          return outcome;
        }
      }
    }
    return null;
  }
}
