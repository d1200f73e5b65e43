package dev.blueline.pipeline;

import dev.blueline.edit.Delta;
import dev.blueline.execute.Execution;
import dev.blueline.model.Blueprint;
import dev.blueline.pipeline.CommandRun.Checked;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Plan;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Repairs.Repaired;
import dev.blueline.verify.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Mends violations within a session's policy, and the time of its tries. */
final class Mender {
  private static final int MAX_VIOLATIONS = 4;

  private final Parts parts;
  private final Setting setting;
  private final TryOut tries;

  /**
   * Prepares for mending.
   *
   * @param tries where commands are tried out, and how long
   */
  Mender(Parts parts, Setting setting, TryOut tries) {
    this.parts = parts;
    this.setting = setting;
    this.tries = tries;
  }

  /** Mends what can be mended of the whole document in the time there is. */
  Execution mended(Blueprint blueprint) {
    return with(
        Execution.nothing(blueprint),
        parts.repairs().repair(blueprint, this::isAllowed, tries::isOver));
  }

  /**
   * Mends violations that something has left behind, in the time there is; returns that with what
   * was done to it.
   */
  Execution mended(Execution execution, List<Violation> violations) {
    Blueprint broken = execution.blueprint();
    return with(
        execution, parts.repairs().repair(broken, violations, this::isAllowed, tries::isOver));
  }

  /** What is mended by undoing all of it is not mended. */
  private static Execution with(Execution execution, Repaired repaired) {
    Delta delta = execution.delta().squash(repaired.delta());
    if (delta.isEmpty()) {
      return execution;
    }
    List<Correction> corrections = new ArrayList<>(execution.corrections());
    corrections.addAll(repaired.corrections());
    return new Execution(repaired.blueprint(), delta, execution.changedSteps(), corrections, null);
  }

  /** Returns the furthest that would be applied; else the whole, with what it breaks mended. */
  List<String> waysOut(Plan plan, Checked checked) {
    List<Violation> blocking = checked.verification().blocking();
    List<String> ways = nearest(plan, blocking);
    if (!ways.isEmpty() || plan.steps().isEmpty()) {
      return ways;
    }
    String command = plan.command();
    ways = commandsWithRepair(command, checked.execution(), blocking);
    return Suggestions.proven(command, ways, tries);
  }

  /** Returns the commands nearest to one that would keep the rules that it broke. */
  private List<String> nearest(Plan plan, List<Violation> blocking) {
    Set<String> rules = blocking.stream().map(Violation::rule).collect(Collectors.toSet());
    return WayOut.of(plan, setting.blueprint(), command -> tries.wouldKeep(command, rules));
  }

  /**
   * Returns what a command that resizes does with the nearest size that is allowed, so that room is
   * made for that one; null where there is none, or it does other things as well.
   */
  @Nullable Execution resized(Plan plan, List<Violation> blocking) {
    boolean isResizing =
        !plan.steps().isEmpty()
            && plan.steps().stream()
                .allMatch(step -> step.parameters() instanceof Parameters.Resize);
    List<String> ways = isResizing ? nearest(plan, blocking) : List.of();
    Execution execution = ways.isEmpty() ? null : tries.run(ways.get(0));
    if (execution == null) {
      return null;
    }
    Violation broken = blocking.get(0);
    String component = broken.component();
    List<Correction> corrections = new ArrayList<>();
    corrections.add(
        new Correction(
            broken.rule(),
            "did the nearest that is allowed: " + ways.get(0),
            component == null ? List.of() : List.of(component)));
    corrections.addAll(execution.corrections());
    return new Execution(
        execution.blueprint(), execution.delta(), execution.changedSteps(), corrections, null);
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
    Execution execution = tries.run(command);
    return execution != null && parts.repairs().isMended(execution.blueprint(), violation);
  }

  /**
   * Returns commands that do what one did and mend what that broke.
   *
   * @param execution what it did
   */
  private List<String> commandsWithRepair(
      String command, Execution execution, List<Violation> blocking) {
    List<String> commands = new ArrayList<>();
    for (Violation violation : blocking.subList(0, Math.min(MAX_VIOLATIONS, blocking.size()))) {
      if (tries.isOver()) {
        return commands;
      }
      for (Repair way : parts.repairs().ways(execution.blueprint(), violation, this::isAllowed)) {
        if (way.command() != null) {
          commands.add(command + ", then " + way.command());
        }
      }
    }
    return commands;
  }
}
