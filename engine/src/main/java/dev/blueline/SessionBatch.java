package dev.blueline;

import dev.blueline.edit.Delta;
import dev.blueline.model.Blueprint;
import dev.blueline.pipeline.Outcome;
import dev.blueline.pipeline.Pipeline;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import java.util.ArrayList;
import java.util.List;

/** A batch on its way: commands run one after another on versions that nobody else sees. */
final class SessionBatch {
  private final Pipeline pipeline;
  private final Runner runner;
  private final SessionState before;
  private final List<CommandResult> results = new ArrayList<>();
  private Blueprint version;
  private List<String> pronouns;
  private Delta delta = Delta.EMPTY;
  private SessionState after;

  SessionBatch(Pipeline pipeline, Runner runner, SessionState before) {
    this.pipeline = pipeline;
    this.runner = runner;
    this.before = before;
    this.version = before.blueprint();
    this.pronouns = before.pronouns();
    this.after = before;
  }

  /** Runs one command. */
  @FunctionalInterface
  interface Runner {
    Outcome run(String command, Blueprint blueprint, List<String> pronouns);
  }

  /** Returns the session's state after the batch; the one before if nothing changed. */
  SessionState after() {
    return after;
  }

  BatchResult run(List<String> commands, BatchOptions options) {
    for (String command : commands) {
      Outcome outcome = runner.run(command, version, pronouns);
      CommandResult result = new CommandResult(pipeline, outcome, before.version() + 1);
      results.add(result);
      if (options.isAtomic() && !result.status().isSuccess()) {
        return rolledBack(commands);
      }
      version = outcome.after();
      delta = delta.squash(outcome.delta());
      pronouns = SessionState.pronounsAfter(outcome, pronouns);
    }
    return committed(commands);
  }

  private BatchResult rolledBack(List<String> commands) {
    List<CommandResult> undone = new ArrayList<>();
    for (int i = 0; i < results.size() - 1; i++) {
      undone.add(results.get(i).rolledBack(before.version()));
    }
    Outcome failed = results.get(results.size() - 1).outcome();
    undone.add(new CommandResult(pipeline, failed.reverted(), before.version()));
    for (String command : commands.subList(results.size(), commands.size())) {
      undone.add(notRun(command));
    }
    return new BatchResult(Status.ROLLED_BACK, undone, before.blueprint(), before.version());
  }

  private CommandResult notRun(String command) {
    Refusal refusal =
        Refusal.of(RefusalCode.CONFLICT, "not run: an earlier command of the batch failed");
    Outcome outcome =
        Session.replayed(command, before.blueprint(), before.blueprint(), Delta.EMPTY)
            .withKind(Outcome.Kind.ROLLED_BACK)
            .withRefusals(List.of(refusal));
    return new CommandResult(pipeline, outcome, before.version());
  }

  private BatchResult committed(List<String> commands) {
    boolean all = results.stream().allMatch(result -> result.status().isSuccess());
    if (delta.isEmpty()) {
      Status status = all ? Status.NO_CHANGE : Status.ROLLED_BACK;
      return new BatchResult(status, results, before.blueprint(), before.version());
    }
    String label = commands.size() + " commands";
    after =
        new SessionState(
            version,
            before.history().record(label, Session.BATCH, delta, before.pronouns()),
            pronouns,
            before.version() + 1);
    return new BatchResult(
        all ? Status.APPLIED : Status.PARTIAL, results, version, after.version());
  }
}
