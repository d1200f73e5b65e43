package dev.blueline.pipeline;

import dev.blueline.edit.Delta;
import dev.blueline.execute.Execution;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Correction;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Repairs.Repaired;
import dev.blueline.verify.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mends violations within a session's policy. Immutable. */
final class Mender {
  private static final int MAX_VIOLATIONS = 4;

  private final Parts parts;
  private final Setting setting;

  Mender(Parts parts, Setting setting) {
    this.parts = parts;
    this.setting = setting;
  }

  /** Mends what can be mended of the whole document. */
  Execution mended(Blueprint blueprint) {
    return mended(Execution.nothing(blueprint), parts.verifier().report(blueprint));
  }

  /**
   * Mends violations that something has left behind; returns that with what was done to it. What is
   * mended by undoing all of it is not mended.
   */
  Execution mended(Execution execution, List<Violation> violations) {
    Repaired repaired = parts.repairs().repair(execution.blueprint(), violations, this::isAllowed);
    Delta delta = execution.delta().squash(repaired.delta());
    if (delta.isEmpty()) {
      return execution;
    }
    List<Correction> corrections = new ArrayList<>(execution.corrections());
    corrections.addAll(repaired.corrections());
    return new Execution(repaired.blueprint(), delta, execution.changedSteps(), corrections, null);
  }

  private boolean isAllowed(Delta delta, Blueprint before) {
    return setting.policy().denialOf(delta, before) == null;
  }

  /** Returns the ways to mend a violation; a command that would not do so is left out. */
  List<Repair> ways(Violation violation) {
    return parts.repairs().ways(setting.blueprint(), violation, this::isAllowed).stream()
        .map(way -> mends(way.command(), violation) ? way : way.withoutCommand())
        .toList();
  }

  private boolean mends(@Nullable String command, Violation violation) {
    if (command == null) {
      return false;
    }
    Execution execution = new TryOut(parts, setting).run(command);
    return execution != null && parts.repairs().isMended(execution.blueprint(), violation);
  }

  /**
   * Returns commands that do what one did and mend what that broke.
   *
   * @param execution what it did
   */
  List<String> commandsWithRepair(String command, Execution execution, List<Violation> blocking) {
    List<String> commands = new ArrayList<>();
    for (Violation violation : blocking.subList(0, Math.min(MAX_VIOLATIONS, blocking.size()))) {
      for (Repair way : parts.repairs().ways(execution.blueprint(), violation, this::isAllowed)) {
        if (way.command() != null) {
          commands.add(command + ", then " + way.command());
        }
      }
    }
    return commands;
  }
}
