package dev.blueline.batch;

import dev.blueline.edit.Edit;
import dev.blueline.model.Blueprint;
import dev.blueline.pipeline.Outcome;
import dev.blueline.pipeline.Outcome.Kind;
import dev.blueline.pipeline.Pipeline;
import dev.blueline.pipeline.Setting;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells apart what was never there from what an earlier command of the batch took away. */
final class BatchConflicts {
  private final Pipeline pipeline;
  private final Setting present;
  private final List<Outcome> earlier;

  /**
   * Prepares for a command.
   *
   * @param present what the command meets
   * @param earlier what became of the commands before
   */
  BatchConflicts(Pipeline pipeline, Setting present, List<Outcome> earlier) {
    this.pipeline = pipeline;
    this.present = present;
    this.earlier = earlier;
  }

  /** Returns an outcome, as a conflict if what it needs was taken away. */
  Outcome explained(Outcome outcome) {
    boolean isLost =
        outcome.kind() == Kind.REJECTED
            && outcome.refusals().stream()
                .anyMatch(refusal -> refusal.code() == RefusalCode.TARGET_NOT_FOUND);
    if (isLost) {
      for (int i = earlier.size() - 1; i >= 0; i--) {
        Refusal conflict = conflict(outcome.plan().command(), earlier.get(i));
        if (conflict != null) {
          return outcome.refusedAs(Kind.CONFLICTED, List.of(conflict));
        }
      }
    }
    return outcome;
  }

  /** Whether it was clear before an earlier command, and is not since. */
  private @Nullable Refusal conflict(String command, Outcome removal) {
    if (removal.delta().edits().stream().noneMatch(Edit.Remove.class::isInstance)) {
      return null;
    }
    Outcome then = pipeline.rehearse(command, present.with(removal.before(), present.pronouns()));
    for (Step step : then.isSuccess() ? then.plan().steps() : List.<Step>of()) {
      for (String id : named(step)) {
        if (isTakenAway(id, removal.before(), removal.after())) {
          String message =
              "\"" + removal.plan().command() + "\" takes away '" + id + "', which this is about";
          return new Refusal(RefusalCode.CONFLICT, message, 0, step.span(), List.of(id), List.of());
        }
      }
    }
    return null;
  }

  private static List<String> named(Step step) {
    List<String> ids = new ArrayList<>(step.targets());
    String anchor = step.anchor();
    if (anchor != null) {
      ids.add(anchor);
    }
    return ids;
  }

  private static boolean isTakenAway(String id, Blueprint before, Blueprint after) {
    return before.contains(id) && !after.contains(id);
  }
}
