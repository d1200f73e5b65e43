package dev.blueline.testsuite.state;

import dev.blueline.BatchOptions;
import dev.blueline.Session;
import dev.blueline.edit.History;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What is done to a session, step by step: each depends on a seed, its number and what the session
 * is, so whoever does the same steps comes to the same session.
 */
final class CrashScript {
  static final String SESSION = "crash";

  /** Of one group at most. */
  static final int GROUPED = 3;

  private static final int KINDS = 18;
  private static final int GROUP = 16;
  private static final int FAILING_GROUP = 17;

  private final long seed;

  CrashScript(long seed) {
    this.seed = seed;
  }

  static Blueprint document() {
    return Doc.parse(
        "header#header_1[0 0 375 100]{bg_color=#E63946} 'Welcome'"
            + " container#grid[0 110 375 300]("
            + "card#card_1[0 110 375 100](button#buy[12 120 350 60]{height=60} 'Buy')"
            + " button#sell[12 220 350 60]{bg_color=#1D3557 height=60} 'Sell')"
            + " footer#footer_1[0 420 375 100]");
  }

  private static final class Expected extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private SplittableRandom random(int step) {
    return new SplittableRandom(seed * 1_000_003 + step);
  }

  boolean isGroup(int step) {
    int kind = random(step).nextInt(KINDS);
    return kind == GROUP || kind == FAILING_GROUP;
  }

  /** Does a step: one call of the session, and so one thing that is done or not. */
  void act(Session session, int step) {
    SplittableRandom random = random(step);
    switch (random.nextInt(KINDS)) {
      case 7, 8 -> session.undo();
      case 9 -> session.redo();
      case GROUP -> session.group("group " + step, () -> runSome(session, random));
      case FAILING_GROUP -> failAtEnd(session, random);
      case 12 -> session.executeBatch(commands(random), BatchOptions.atomic());
      case 13 -> session.executeBatch(commands(random), BatchOptions.bestEffort());
      case 14 -> session.execute("frobnicate the " + random.nextInt(9));
      case 15 -> session.squashTo(markBefore(session, 1 + random.nextInt(3)), "squash " + step);
      case 10 -> session.bailOut(markBefore(session, 1 + random.nextInt(2)));
      case 11 -> session.undo("bob");
      default -> session.execute(command(random), random.nextInt(4) == 0 ? "bob" : Session.USER);
    }
  }

  private static void failAtEnd(Session session, SplittableRandom random) {
    try {
      session.group(
          "fails",
          () -> {
            runSome(session, random);
            throw new Expected();
          });
    } catch (Expected e) {
      // as wanted: all is as before
    }
  }

  private static void runSome(Session session, SplittableRandom random) {
    commands(random).forEach(session::execute);
  }

  private static long markBefore(Session session, int count) {
    List<History.Entry> entries = session.history().entries();
    return entries.size() < count ? session.mark() : entries.get(entries.size() - count).sequence();
  }

  private static List<String> commands(SplittableRandom random) {
    List<String> commands = new ArrayList<>();
    for (int i = random.nextInt(GROUPED); i >= 0; i--) {
      commands.add(command(random));
    }
    return commands;
  }

  private static String command(SplittableRandom random) {
    String color = String.format(Locale.ROOT, "#%06X", random.nextInt(1 << 24));
    int number = random.nextInt(1000);
    return switch (random.nextInt(12)) {
      case 0 -> "make the header bigger";
      case 1 -> "make the header smaller";
      case 2 -> "hide sell";
      case 3 -> "show sell";
      case 4 -> "change the buy text to \"Buy " + number + "\"";
      case 5 -> "make buy " + color + ", then change its text to \"Now " + number + "\"";
      case 6 -> number % 4 == 0 ? "add a title called promo above the footer" : "delete promo";
      case 7 -> "delete everything_" + number;
      case 8 -> "hide sell then change the header background to " + color;
      case 9 -> "change the header text to \"Hello " + number + "\"";
      default -> "change the header background to " + color;
    };
  }
}
