package dev.blueline.testsuite.state;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.Status;
import dev.blueline.state.StateOptions;
import dev.blueline.state.journal.JournalStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * A process that has a session open and does with it what it reads: {@code execute COMMAND}, {@code
 * take}, {@code yield}, {@code hammer MILLIS}, {@code close}.
 *
 * <p>Arguments: directory, its number among two, the milliseconds of a lease.
 */
final class LeaseChild {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int NAMED_EVERY = 5;

  private final Session session;
  private final int number;
  private int commands;

  private LeaseChild(Session session, int number) {
    this.session = session;
    this.number = number;
  }

  static String nameOf(int number) {
    return "actor-" + number;
  }

  static StateOptions options(long leaseMillis) {
    return StateOptions.builder().leaseTime(Duration.ofMillis(leaseMillis)).build();
  }

  public static void main(String[] arguments) throws IOException {
    int number = Integer.parseInt(arguments[1]);
    CrashChild.say("starts");
    try (JournalStore store =
            JournalStore.open(Path.of(arguments[0]), options(Long.parseLong(arguments[2])));
        BlueprintEngine engine = BlueprintEngine.create(CrashChild.engine().store(store).build())) {
      Session session =
          engine.open(
              CrashScript.SESSION,
              CrashScript.document(),
              SessionOptions.builder().actor(nameOf(number)).patience(PATIENCE).build());
      CrashChild.say("opened " + session.version() + " " + session.blueprint().hash());
      new LeaseChild(session, number).obey();
    }
    CrashChild.say("closed");
  }

  private void obey() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (true) {
      String[] words = in.readLine().split(" ", 2);
      switch (words[0]) {
        case "execute" -> execute(words[1]);
        case "take" -> session.takeTurn(PATIENCE);
        case "yield" -> session.yieldTurn();
        case "hammer" -> hammer(Duration.ofMillis(Long.parseLong(words[1])));
        default -> {
          return;
        }
      }
      CrashChild.say("ready " + session.version() + " " + session.blueprint().hash());
    }
  }

  /** Says what was done, if it was; else why not. */
  private void execute(String command) {
    CommandResult result = session.execute(command);
    CrashChild.say(
        result.status() == Status.APPLIED
            ? "done " + result.version() + " " + result.hash()
            : "refused " + result.errors().get(0).code().text());
  }

  private void hammer(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    for (int turn = 1; System.nanoTime() < end; turn++) {
      session.takeTurn(PATIENCE);
      CrashChild.say("turn");
      for (int i = turn % 3; i >= 0; i--) {
        execute(nextCommand());
      }
      if (turn % NAMED_EVERY == 0) {
        session.handTo(nameOf(3 - number));
      } else {
        session.yieldTurn();
      }
    }
  }

  /** Always another colour than before, whoever gave it. */
  private String nextCommand() {
    return String.format(
        Locale.ROOT, "change the header background to #%d%05X", number, ++commands);
  }
}
