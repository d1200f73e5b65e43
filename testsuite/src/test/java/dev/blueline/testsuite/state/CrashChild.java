package dev.blueline.testsuite.state;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.state.Durability;
import dev.blueline.state.Recovery;
import dev.blueline.state.StateOptions;
import dev.blueline.state.files.StateFiles;
import dev.blueline.state.journal.JournalStore;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that does steps of a {@link CrashScript} in a session that is kept, and says so behind
 * each, until it is ended, or has nothing more to read.
 *
 * <p>Arguments: directory, durability, recovery, seed, point, which use of that. It says how it
 * found the session, then reads the number of the step to go on with.
 */
final class CrashChild {
  /** Behind which it only waits. */
  static final int STEPS = 60;

  private static final OutputStream OUT = new FileOutputStream(FileDescriptor.out);

  private CrashChild() {}

  /** Says a line at once; what does not end as it should was cut off. */
  static synchronized void say(String line) {
    try {
      OUT.write((line + " .\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static StateOptions options(Durability durability) {
    return StateOptions.builder()
        .durability(durability)
        .queue(Duration.ofMillis(5), 4096)
        .checkpoints(25, 1 << 20, Duration.ofMinutes(1))
        .journal(4096, 1 << 20)
        .keep(2, 0, 1 << 16)
        .build();
  }

  static EngineOptions.Builder engine() {
    return EngineOptions.builder().history(100_000, 1L << 30);
  }

  public static void main(String[] arguments) throws IOException {
    Durability durability = Durability.valueOf(arguments[1]);
    StateFiles files =
        new CrashFiles(
            StateFiles.of(Path.of(arguments[0])),
            CrashPoint.valueOf(arguments[4]),
            Integer.parseInt(arguments[5]),
            CrashChild::say);
    JournalStore store = JournalStore.open(files, options(durability));
    Session session =
        BlueprintEngine.create(engine().store(store).build())
            .open(
                CrashScript.SESSION,
                CrashScript.document(),
                SessionOptions.builder().recovery(Recovery.valueOf(arguments[2])).build());
    say("opened " + CrashState.of(session) + " " + session.resumed().size());
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    run(store, session, new CrashScript(Long.parseLong(arguments[3])), in.readLine());
    say("idle");
    in.readLine();
  }

  private static void run(JournalStore store, Session session, CrashScript script, String from) {
    int first = Integer.parseInt(from);
    for (int step = first; step < first + STEPS; step++) {
      script.act(session, step);
      say("done " + step + " " + CrashState.of(session));
      keepHouse(store, session, step);
    }
  }

  private static void keepHouse(JournalStore store, Session session, int step) {
    if (step % 7 == 0) {
      store.flush();
      say("flushed " + step);
    }
    if (step % 11 == 0) {
      session.checkpoint("step " + step);
    }
    if (step % 17 == 0) {
      store.prune();
    }
  }

  static void waitForTheEnd() {
    while (true) {
      LockSupport.park();
    }
  }
}
