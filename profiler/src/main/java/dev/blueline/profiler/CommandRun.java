package dev.blueline.profiler;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.profiler.report.ResultReport;
import dev.blueline.profiler.report.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Commands on their way through a session, each reported as it ends. */
final class CommandRun {
  private final Session session;
  private final ResultReport report;
  private final Tally tally = new Tally();
  private final List<String> notes = new ArrayList<>();

  CommandRun(Session session, ResultReport report) {
    this.session = session;
    this.report = report;
  }

  void execute(List<String> commands, Progress progress) {
    each(commands, session::execute, progress);
  }

  void preview(List<String> commands, Progress progress) {
    each(commands, session::preview, progress);
    note("a preview: nothing was changed");
  }

  private void each(List<String> commands, Function<String, CommandResult> run, Progress progress) {
    for (String command : commands) {
      long start = System.nanoTime();
      CommandResult result = run.apply(command);
      tally.addNanos(System.nanoTime() - start);
      add(result);
      progress.step();
    }
  }

  void executeBatch(List<String> commands, BatchOptions options) {
    long start = System.nanoTime();
    BatchResult batch = session.executeBatch(commands, options);
    tally.addNanos(System.nanoTime() - start);
    batch.results().forEach(this::add);
    if (batch.status() == Status.ROLLED_BACK) {
      note("the batch was taken back: nothing was changed");
    }
  }

  private void add(CommandResult result) {
    tally.add(result);
    report.add(result);
  }

  /** Has the report say something more at its end. */
  void note(String text) {
    notes.add(text);
  }

  /** Ends the report, and returns whether each command did what it says. */
  boolean end() {
    report.end(tally, notes);
    return tally.isSuccess();
  }
}
