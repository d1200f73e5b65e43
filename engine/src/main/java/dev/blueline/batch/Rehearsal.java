package dev.blueline.batch;

import dev.blueline.execute.Answers;
import dev.blueline.pipeline.Outcome;
import dev.blueline.pipeline.Outcome.Kind;
import dev.blueline.pipeline.Pipeline;
import dev.blueline.pipeline.Setting;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a batch would do with the built-in agent: which steps are coming. For one thread. */
final class Rehearsal {
  private final @Nullable Answers answers;

  /** How many steps are left before each command. */
  private final int[] left;

  private final @Nullable Outcome conflict;
  private final int conflictAt;

  private Rehearsal(
      @Nullable Answers answers, int[] left, @Nullable Outcome conflict, int conflictAt) {
    this.answers = answers;
    this.left = left;
    this.conflict = conflict;
    this.conflictAt = conflictAt;
  }

  static Rehearsal of(Pipeline pipeline, List<String> commands, Setting setting, boolean isAtomic) {
    BatchConflicts conflicts = new BatchConflicts(pipeline);
    List<Step> steps = new ArrayList<>();
    int[] before = new int[commands.size()];
    Setting imagined = setting;
    Outcome conflict = null;
    int conflictAt = -1;
    boolean isOver = false;
    for (int i = 0; i < commands.size() && !isOver; i++) {
      before[i] = steps.size();
      Outcome outcome = conflicts.explained(pipeline.rehearse(commands.get(i), imagined), imagined);
      isOver = isAtomic && !outcome.isSuccess();
      conflict = isOver && outcome.kind() == Kind.CONFLICTED ? outcome : null;
      conflictAt = i;
      if (outcome.isSuccess()) {
        for (Step step : outcome.plan().steps()) {
          steps.add(step.withIndex(steps.size() + 1));
        }
      }
      imagined = imagined.after(outcome);
    }
    int[] left = new int[commands.size()];
    for (int i = 0; i < left.length; i++) {
      left[i] = steps.size() - before[i];
    }
    Answers answers = pipeline.answers(steps, setting, isAtomic);
    return new Rehearsal(answers, left, conflict, conflictAt);
  }

  /** Returns a command that contradicts an earlier one; null if none was looked for or found. */
  @Nullable Outcome conflict() {
    return conflict;
  }

  /** Returns which command that is. */
  int conflictAt() {
    return conflictAt;
  }

  /** Returns the answers, those to a command's steps coming next. */
  @Nullable Answers answersOf(int command, Setting present) {
    if (answers != null) {
      answers.resume(present.seen(), left[command]);
    }
    return answers;
  }
}
