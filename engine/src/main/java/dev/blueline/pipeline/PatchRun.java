package dev.blueline.pipeline;

import dev.blueline.edit.Delta;
import dev.blueline.edit.EditMismatchException;
import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.PatchRefusedException;
import dev.blueline.edit.PatchTooLargeException;
import dev.blueline.execute.BudgetExceeded;
import dev.blueline.execute.Meter;
import dev.blueline.model.Blueprint;
import dev.blueline.model.TooDeepException;
import dev.blueline.pipeline.Outcome.Kind;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import java.util.List;

/** One patch on its way: turned into edits within the budget of a command, then run as them. */
final class PatchRun {
  private final Parts parts;
  private final Setting setting;

  PatchRun(Parts parts, Setting setting) {
    this.parts = parts;
    this.setting = setting;
  }

  Outcome run(JsonPatch patch) {
    CommandRun run = new CommandRun(parts, setting, "patch");
    Delta delta;
    try {
      if (patch.isDeeperThan(parts.limits().maxDepth(), setting.blueprint().schema())) {
        return tooDeep();
      }
      delta = translated(patch, run.meter());
    } catch (PatchRefusedException | EditMismatchException e) {
      return refused(Refusal.of(RefusalCode.INVALID_PATCH, String.valueOf(e.getMessage())));
    } catch (PatchTooLargeException e) {
      return refused(Refusal.of(RefusalCode.BUDGET_EXCEEDED, String.valueOf(e.getMessage())));
    } catch (BudgetExceeded e) {
      return refused(e.refusal());
    } catch (TooDeepException | StackOverflowError e) {
      return tooDeep();
    }
    return run.runPatch(delta);
  }

  private Delta translated(JsonPatch patch, Meter meter) {
    Blueprint blueprint = setting.blueprint();
    return patch.toDelta(blueprint, parts.budget().bytes(), meter::requireTime);
  }

  private Outcome tooDeep() {
    return refused(
        Refusal.of(
            RefusalCode.INVALID_PATCH,
            "it nests deeper than " + parts.limits().maxDepth() + " levels"));
  }

  private Outcome refused(Refusal refusal) {
    return Outcome.refused(
        Kind.REJECTED, Plan.of("patch", List.of()), setting.blueprint(), refusal);
  }
}
