package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.state.Durability;
import dev.blueline.state.Recovery;
import dev.blueline.state.journal.JournalStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * One store that lives through many processes, each of which is ended by force and leaves its
 * session to the next. Whatever was acknowledged has to be there then, and nothing half or twice.
 */
final class CrashDriver {
  private final Path place;
  private final Path directory;
  private final Durability durability;
  private final long seed;
  private final SplittableRandom random;
  private final CrashScript script;
  private final CrashModel model;
  private final CrashProgress progress;

  private Recovery recovery = Recovery.RESUME;
  private @Nullable CrashEnd end;
  private boolean wasOpened;
  private int acknowledged;

  CrashDriver(Path place, Durability durability, long seed) {
    this.place = place;
    this.durability = durability;
    this.seed = seed;
    directory = place.resolve("store");
    random = new SplittableRandom(seed);
    script = new CrashScript(seed);
    model = new CrashModel(script);
    progress = new CrashProgress(script, model, durability);
  }

  /**
   * Ends as many processes, and looks at what is left; returns how many steps were acknowledged.
   */
  int run(int kills) throws IOException, InterruptedException {
    for (int i = 0; i < kills; i++) {
      runOne();
    }
    requireWhole();
    return acknowledged;
  }

  private void runOne() throws IOException, InterruptedException {
    CrashPoint point = CrashPoint.drawn(random);
    int nth = 1 + random.nextInt(point.often());
    recovery = random.nextInt(3) == 0 ? Recovery.ROLL_BACK : Recovery.RESUME;
    try (CrashProcess child =
        CrashProcess.start(
            place, CrashChild.class, directory, durability, recovery, seed, point, nth)) {
      follow(child, point == CrashPoint.NONE ? nth : Integer.MAX_VALUE);
      child.requireKilled();
    }
    tearHead(point);
  }

  /** Reads what a process says to its end, which is here. */
  private void follow(CrashProcess child, int lastAcknowledged) throws IOException {
    int left = lastAcknowledged;
    wasOpened = false;
    CrashEnd before = end;
    end = null;
    for (String line = child.next(); line != null; line = child.next()) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "opened" -> {
          wasOpened = true;
          progress.opened(state(words, 1), recovery, before, Integer.parseInt(words[4]));
          child.say("" + (progress.last() + 1));
        }
        case "done" -> {
          acknowledged++;
          progress.done(Integer.parseInt(words[1]), state(words, 2));
          if (--left == 0) {
            child.kill();
          }
        }
        case "flushed" -> progress.flushed(Integer.parseInt(words[1]));
        case "at" -> {
          end = wasOpened ? new CrashEnd(CrashPoint.valueOf(words[1]), words[2]) : null;
          child.kill();
        }
        default -> child.kill();
      }
    }
  }

  private static CrashState state(String[] words, int from) {
    return CrashState.parse(words[from], words[from + 1], words[from + 2]);
  }

  private void tearHead(CrashPoint point) throws IOException {
    boolean isWritten = wasOpened && point == CrashPoint.LINE_WRITTEN && end != null;
    if (isWritten && durability != Durability.ASYNC) {
      CrashHead.tear(directory.resolve("sessions/crash/lease"), random.nextInt(5));
    }
  }

  /** Goes on with the session here, and then back to where it began. */
  private void requireWhole() {
    try (JournalStore store = JournalStore.open(directory, CrashChild.options(durability));
        BlueprintEngine engine = BlueprintEngine.create(CrashChild.engine().store(store).build())) {
      Session session = engine.resume(CrashScript.SESSION, SessionOptions.defaults());
      progress.opened(CrashState.of(session), Recovery.RESUME, end, session.resumed().size());
      store.flush();
      assertThat(store.verify(null)).isEmpty();
      assertThat(store.sessions().get(0).hash()).isEqualTo(session.blueprint().hash());
      requireWayBack(session, engine);
    }
  }

  private void requireWayBack(Session session, BlueprintEngine engine) {
    CrashModel same = new CrashModel(script);
    same.after(progress.last());
    while (session.history().last() != null) {
      session.undo();
      same.session().undo();
      assertThat(session.blueprint().hash()).isEqualTo(same.session().blueprint().hash());
    }
    assertThat(same.session().history().last()).isNull();
    assertThat(engine.write(session.blueprint())).isEqualTo(engine.write(CrashScript.document()));
  }
}
