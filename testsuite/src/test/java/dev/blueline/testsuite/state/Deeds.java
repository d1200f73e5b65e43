package dev.blueline.testsuite.state;

import dev.blueline.BatchOptions;
import dev.blueline.Session;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.MadeCommands;
import dev.blueline.testsuite.fixture.PatchScript;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** All that can be done to a session, each deed drawn from a number. */
final class Deeds {
  static final Blueprint DOCUMENT =
      Doc.parse(
          "@tokens=`{\"primary_color\":\"#1D3557\",\"base_spacing\":16}`"
              + " header#head[0 0 375 100]{bg_color=#E63946 text_color=#FFFFFF} 'Welcome'"
              + " container#grid[0 120 375 400](card#one[10 130 160 120] 'One'"
              + " card#two[200 130 160 120] 'Two' button#buy.cta[10 300 120 48] 'Buy')"
              + " footer#foot[0 600 375 80] 'Bye'");

  private Deeds() {}

  /** What a group throws that fails. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Does what a number stands for; what that is depends on nothing but it and the session. */
  static void carryOut(Session session, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    switch (random.nextInt(14)) {
      case 0 -> session.group("drag", () -> some(session, random));
      case 1 -> failing(session, random);
      case 2 -> session.group("outer", () -> nested(session, random));
      default -> single(session, random.nextLong());
    }
  }

  /** As above, but no group. */
  static void single(Session session, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    switch (random.nextInt(12)) {
      case 0 -> session.undo();
      case 1 -> session.redo();
      case 2 -> session.undo(origin(random));
      case 3 -> session.squashTo(mark(session, random), "squashed");
      case 4 -> session.bailOut(mark(session, random));
      case 5 -> batch(session, random, BatchOptions.atomic());
      case 6 -> batch(session, random, BatchOptions.bestEffort());
      case 7 -> patch(session, random);
      case 8 -> session.repair();
      default -> command(session, random);
    }
  }

  /** Does something that mostly changes the document, and is no group. */
  static void command(Session session, SplittableRandom random) {
    session.execute(saying(session, random), origin(random));
  }

  private static String saying(Session session, SplittableRandom random) {
    int kind = random.nextInt(10);
    if (kind == 0) {
      return "make nobody_here red";
    }
    List<Long> clauses = random.longs(1 + random.nextInt(2)).boxed().toList();
    List<String> sayings = kind < 6 ? MadeCommands.VALUES : MadeCommands.all();
    return MadeCommands.of(session.blueprint(), clauses, sayings);
  }

  private static String origin(SplittableRandom random) {
    return random.nextInt(3) == 0 ? "agent" : Session.USER;
  }

  private static long mark(Session session, SplittableRandom random) {
    return Math.max(0, session.mark() - random.nextInt(4));
  }

  private static void some(Session session, SplittableRandom random) {
    for (int i = random.nextInt(4); i >= 0; i--) {
      switch (random.nextInt(6)) {
        case 0 -> session.undo();
        case 1 -> session.redo();
        default -> command(session, random);
      }
    }
  }

  private static void failing(Session session, SplittableRandom random) {
    try {
      session.group(
          "failing",
          () -> {
            some(session, random);
            throw new Failed();
          });
    } catch (Failed e) {
      // as it was before
    }
  }

  private static void nested(Session session, SplittableRandom random) {
    some(session, random);
    if (random.nextBoolean()) {
      session.group("inner", () -> some(session, random));
    } else {
      failing(session, random);
    }
    some(session, random);
  }

  private static void batch(Session session, SplittableRandom random, BatchOptions options) {
    List<String> commands =
        Stream.generate(() -> saying(session, random)).limit(1 + random.nextInt(3)).toList();
    session.executeBatch(commands, options);
  }

  private static void patch(Session session, SplittableRandom random) {
    List<Long> operations = random.longs(2, 0, Long.MAX_VALUE).boxed().toList();
    session.apply(new PatchScript(operations).play(session.blueprint()));
  }
}
