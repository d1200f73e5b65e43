package dev.blueline.batch;

import dev.blueline.edit.Delta;
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

/**
 * Tells apart what was never there from what an earlier command of the batch took away. For one
 * thread.
 */
final class BatchConflicts {
  /*
   * Idea. What a lost command is about, only reading it tells: so it is tried at the version before
   * each earlier removal, the latest first, and is lost to the first that took away what it names
   * there. Which of many removals that is, is found by halving: it would work before it, and not
   * behind it.
   *
   * Threat. Halving takes a command that works before some removal to work before all earlier ones.
   * Where it does not, as with what was added and taken away meanwhile, a removal that lies further
   * back than MOST_TRIED is not found, and the command is told as it is: not found.
   *
   * Bound. MOST_TRIED readings of a lost command, and the logarithm of how many removals there are.
   */
  private static final int MOST_TRIED = 32;

  private final Pipeline pipeline;
  private final List<Outcome> removals = new ArrayList<>(0);

  BatchConflicts(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * Returns an outcome, as a conflict if what it needs was taken away; to be called for each
   * command of a batch in turn.
   *
   * @param present what the command met
   */
  Outcome explained(Outcome outcome, Setting present) {
    Refusal conflict = isLost(outcome) ? conflict(outcome.plan().command(), present) : null;
    if (conflict != null) {
      return outcome.refusedAs(Kind.CONFLICTED, List.of(conflict));
    }
    if (removes(outcome.delta())) {
      removals.add(outcome);
    }
    return outcome;
  }

  private static boolean isLost(Outcome outcome) {
    return outcome.kind() == Kind.REJECTED
        && outcome.refusals().stream()
            .anyMatch(refusal -> refusal.code() == RefusalCode.TARGET_NOT_FOUND);
  }

  private static boolean removes(Delta delta) {
    for (int i = 0; i < delta.size(); i++) {
      if (delta.edit(i) instanceof Edit.Remove) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Refusal conflict(String command, Setting present) {
    int latest = Math.max(0, removals.size() - MOST_TRIED);
    for (int i = removals.size() - 1; i >= latest; i--) {
      Refusal conflict = conflict(removals.get(i), tried(command, removals.get(i), present));
      if (conflict != null) {
        return conflict;
      }
    }
    if (latest == 0) {
      return null;
    }
    Outcome culprit = removals.get(lastThatWorks(command, latest, present));
    return conflict(culprit, tried(command, culprit, present));
  }

  /**
   * The last removal, of those before one, that a command would still work before; or the first.
   */
  private int lastThatWorks(String command, int before, Setting present) {
    int works = 0;
    int fails = before;
    while (fails - works > 1) {
      int middle = (works + fails) >>> 1;
      if (tried(command, removals.get(middle), present).isSuccess()) {
        works = middle;
      } else {
        fails = middle;
      }
    }
    return works;
  }

  private Outcome tried(String command, Outcome removal, Setting present) {
    return pipeline.rehearse(command, present.with(removal.before(), present.pronouns()));
  }

  /** Whether what a command would have worked on before a removal is gone since. */
  private static @Nullable Refusal conflict(Outcome removal, Outcome then) {
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
