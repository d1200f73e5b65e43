package dev.blueline.testsuite.memory;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Doc;

/**
 * An engine in long use: one session that goes on, others that are opened and dropped, commands
 * whose words are never the same, some of them refused, undone and done again.
 */
final class LongUse {
  private static final int COMMANDS_OF_ONE_SESSION = 100;
  private static final int COMMANDS_OF_A_SHORT_ONE = 5;
  private static final int COMMANDS_OF_A_VERSION = 17;

  private static final Blueprint DOCUMENT =
      Doc.parse(
          """
          header#head[0 0 375 60]{font_size=20} 'Shop'
          card#card[16 80 343 240](text#first[32 96 300 40] 'One' button#buy[32 200 120 48] 'Buy')
          text#second[16 340 343 40] 'Two' button#more[16 400 120 48] 'More'
          """);

  final BlueprintEngine engine;
  final Session session;
  final Unreachable sessions = new Unreachable();
  final Unreachable versions = new Unreachable();
  int mostEntries;
  long mostBytes;
  int applied;
  int refused;
  private int next;

  LongUse(BlueprintEngine engine) {
    this.engine = engine;
    session = engine.open(DOCUMENT);
  }

  /** Goes on until so many commands were run in all. */
  void runTo(int commands) {
    while (next < commands) {
      count(run(session, next++));
      mostBytes = Math.max(mostBytes, session.history().sizeBytes());
      if (next % COMMANDS_OF_A_VERSION == 0) {
        mostEntries = Math.max(mostEntries, session.history().entries().size());
      }
      if (next % COMMANDS_OF_ONE_SESSION == 0) {
        runShortSession();
      }
    }
  }

  private void count(CommandResult result) {
    boolean isCommitted = result.before() != session.blueprint();
    applied += isCommitted ? 1 : 0;
    refused += result.errors().isEmpty() ? 0 : 1;
    if (isCommitted && next % COMMANDS_OF_A_VERSION == 0) {
      result.toJson();
      versions.add(result);
      versions.add(result.before());
    }
  }

  private void runShortSession() {
    Session dropped = engine.open(engine.read(engine.write(DOCUMENT)));
    dropped.onCommit(event -> {});
    for (int i = 0; i < COMMANDS_OF_A_SHORT_ONE; i++) {
      run(dropped, next++);
    }
    sessions.add(dropped);
    sessions.add(dropped.blueprint());
  }

  private static CommandResult run(Session session, int number) {
    return switch (number % 10) {
      case 0 -> session.execute("make the header say \"Sale " + (1_000_000 + number) + "\"");
      case 1 -> session.execute("set the font size of first to " + (12 + number % 9));
      case 2, 3 -> session.undo();
      case 4 -> session.redo();
      case 5 -> session.execute("hide the gizmo" + (1_000_000 + number));
      case 6 -> session.execute(colours(number));
      case 7 -> session.execute("rename buy to \"Buy " + (1_000_000 + number) + " now\"");
      case 8 -> session.execute("mkae more say \"More " + (1_000_000 + number) + "\"");
      default -> session.preview("remove the card, rename more to \"No " + number + "\"");
    };
  }

  private static String colours(int number) {
    String hex = Integer.toHexString(0x1000000 | number).substring(1);
    return "make second #" + hex + ", then set the text of it to \"" + hex + "\"";
  }
}
