package dev.blueline.pipeline;

import dev.blueline.edit.Delta;
import dev.blueline.edit.JsonPatch;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Plan;
import dev.blueline.verify.Violation;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a hook is shown of a command. Immutable.
 *
 * @param command the command as it was given; those of an atomic batch line by line where it is
 *     verified
 * @param before the document before
 * @param plan what was read; null before the command is read, and of a batch
 * @param after the document after; before it is executed, the one before
 * @param delta what changed; empty before it is executed
 * @param introduced the violations that it introduces, blocking ones included; empty before it is
 *     verified
 * @param patch the change as RFC 6902; null before it is serialized
 */
public record StageView(
    String command,
    Blueprint before,
    @Nullable Plan plan,
    Blueprint after,
    Delta delta,
    List<Violation> introduced,
    @Nullable JsonPatch patch) {

  static StageView of(String command, Blueprint before) {
    return new StageView(command, before, null, before, Delta.EMPTY, List.of(), null);
  }

  StageView with(Plan read) {
    return new StageView(command, before, read, after, delta, introduced, patch);
  }

  StageView with(Blueprint version, Delta made) {
    return new StageView(command, before, plan, version, made, introduced, patch);
  }

  StageView with(List<Violation> found) {
    List<Violation> shown = Collections.unmodifiableList(found);
    return new StageView(command, before, plan, after, delta, shown, patch);
  }

  StageView with(JsonPatch spelled) {
    return new StageView(command, before, plan, after, delta, introduced, spelled);
  }
}
