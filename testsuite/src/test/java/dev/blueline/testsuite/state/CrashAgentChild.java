package dev.blueline.testsuite.state;

import dev.blueline.BatchOptions;
import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.state.StateStore;
import dev.blueline.state.journal.JournalStore;
import java.nio.file.Path;
import java.util.List;

/**
 * A process whose agent never answers from some call on.
 *
 * <p>Arguments: directory, that call's number, how the commands are given, and the commands.
 */
final class CrashAgentChild {
  /** How commands are given. */
  enum How {
    EACH,
    ATOMIC_BATCH,
    BATCH,
    GROUP
  }

  private CrashAgentChild() {}

  public static void main(String[] arguments) {
    StateStore store = JournalStore.open(Path.of(arguments[0]));
    CrashAgent agent = new CrashAgent(Integer.parseInt(arguments[1]), CrashChild::say);
    Session session =
        BlueprintEngine.create(CrashChild.engine().store(store).agent(agent).build())
            .open(CrashScript.SESSION, CrashScript.document());
    List<String> commands = List.of(arguments).subList(3, arguments.length);
    give(session, How.valueOf(arguments[2]), commands);
    CrashChild.say("idle");
    CrashChild.waitForTheEnd();
  }

  /** Gives a session commands. */
  static void give(Session session, How how, List<String> commands) {
    switch (how) {
      case EACH -> commands.forEach(session::execute);
      case ATOMIC_BATCH -> session.executeBatch(commands, BatchOptions.atomic());
      case BATCH -> session.executeBatch(commands, BatchOptions.bestEffort());
      case GROUP -> session.group("group", () -> commands.forEach(session::execute));
    }
  }
}
