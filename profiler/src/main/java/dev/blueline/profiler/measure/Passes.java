package dev.blueline.profiler.measure;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.observe.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a workload pass by pass, the way an editor does: a command, then the bytes of its patch. For
 * one thread; both engines may be shared.
 */
final class Passes {
  /*
   * Idea. There are three kinds of pass, so that none pays for what another measures. A timed one
   * looks at the clock around each command, and the engine tells how long each stage took. One for
   * bytes reads the thread's allocation counter at the same places, which costs more than a stage
   * may, so its time is not looked at. A plain one looks at the clock before the first command and
   * behind the last; what a timed pass takes longer is what measuring costs.
   *
   * Threat. The plain pass runs on an engine that nobody listens to. Both kinds are run in turn from
   * the first moment of the warm-up, so that neither is compiled as if it were alone.
   */
  private final Workload workload;
  private final BlueprintEngine plain;
  private final BlueprintEngine watched;
  private final StageClock clock;
  private final long[] nanos = new long[Part.COUNT];

  /** The length of all patches; not private, so that the JIT must not leave them out. */
  long patchBytes;

  /**
   * Prepares; to be called on the thread that makes the passes.
   *
   * @param watched an engine that tells {@link StageClock#ofThread}
   */
  Passes(Workload workload, BlueprintEngine plain, BlueprintEngine watched) {
    this.workload = workload;
    this.plain = plain;
    this.watched = watched;
    this.clock = StageClock.ofThread();
  }

  /** Runs a plain pass. */
  void runPlain(Recorder out) {
    String[] commands = workload.freshCommands();
    Session session = plain.open(workload.blueprint());
    long start = System.nanoTime();
    for (String command : commands) {
      patchBytes += session.execute(command).patch().toBytes().length;
    }
    out.addPlainPass(System.nanoTime() - start);
  }

  /**
   * Runs a timed pass.
   *
   * @param schedule when each command is due; null for one as soon as the one before is done
   */
  void runTimed(Recorder out, @Nullable Schedule schedule) {
    String[] commands = workload.freshCommands();
    List<Workload.Ending> endings = workload.endings();
    Session session = watched.open(workload.blueprint());
    for (int i = 0; i < commands.length; i++) {
      long due = schedule == null ? 0 : schedule.awaitNext();
      clock.beginTime();
      long start = System.nanoTime();
      CommandResult result = session.execute(commands[i]);
      long executed = System.nanoTime();
      patchBytes += result.patch().toBytes().length;
      long end = System.nanoTime();
      out.add(i, split(executed - start, end - executed));
      out.addEnding(
          result.status() == endings.get(i).status(), result.isCacheHit(), result.agentCalls());
      if (schedule != null) {
        out.addResponse(end - due);
      }
    }
    out.endTimedPass();
  }

  /**
   * The patch's spelling and its bytes are the fourth stage, whichever of them the engine tells.
   */
  private long[] split(long executeNanos, long patchNanos) {
    long rest = executeNanos;
    for (Stage stage : Stage.values()) {
      nanos[Part.of(stage).index()] = clock.taken(stage);
      rest -= stage == Stage.SERIALIZE ? 0 : clock.taken(stage);
    }
    nanos[Part.SERIALIZE.index()] = patchNanos;
    nanos[Part.REST.index()] = rest;
    nanos[Part.TOTAL.index()] = executeNanos + patchNanos;
    return nanos;
  }

  /** Runs a pass whose bytes are counted. */
  void runBytes(Recorder out) {
    String[] commands = workload.freshCommands();
    Session session = watched.open(workload.blueprint());
    for (String command : commands) {
      clock.beginBytes();
      long start = StageClock.allocatedBytes();
      CommandResult result = session.execute(command);
      long executed = StageClock.allocatedBytes();
      patchBytes += result.patch().toBytes().length;
      addBytes(out, executed - start, StageClock.allocatedBytes() - executed);
    }
    out.endBytePass();
  }

  private void addBytes(Recorder out, long executeBytes, long patchBytesMade) {
    split(executeBytes, patchBytesMade);
    for (Part part : Part.values()) {
      out.addBytes(part, nanos[part.index()]);
    }
  }
}
