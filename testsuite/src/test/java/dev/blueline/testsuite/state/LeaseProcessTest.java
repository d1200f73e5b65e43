package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.Status;
import dev.blueline.state.journal.JournalStore;
import dev.blueline.testsuite.execute.Quiet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Processes take turns at one session, and some of them die or fall silent while it is theirs. */
@ExtendWith(Quiet.class)
class LeaseProcessTest {
  private static final int MILLIS = Boolean.getBoolean("blueline.long") ? 60_000 : 3_000;
  private static final long LONG_LEASE_MILLIS = 3_600_000;
  private static final long USUAL_LEASE_MILLIS = 2_000;
  private static final long SHORT_LEASE_MILLIS = 300;
  private static final SessionOptions PATIENT =
      SessionOptions.builder().actor("test").patience(Duration.ofSeconds(60)).build();

  @TempDir private Path place;

  private CrashProcess start(int number, long leaseMillis) throws IOException {
    CrashProcess child =
        CrashProcess.start(place, LeaseChild.class, directory(), number, leaseMillis);
    child.await("starts");
    return child;
  }

  private Path directory() {
    return place.resolve("store");
  }

  private void openHere(long leaseMillis, BiConsumer<JournalStore, Session> work) {
    try (JournalStore store = JournalStore.open(directory(), LeaseChild.options(leaseMillis));
        BlueprintEngine engine = BlueprintEngine.create(CrashChild.engine().store(store).build())) {
      work.accept(store, engine.open(CrashScript.SESSION, CrashScript.document(), PATIENT));
    }
  }

  private static String ask(CrashProcess child, String order) throws IOException {
    child.say(order);
    return child.await("ready");
  }

  /** What one process said of its turns. */
  private record Log(Map<Long, String> hashes, int turns) {
    static Log of(CrashProcess child) {
      Map<Long, String> hashes = new HashMap<>();
      int turns = 0;
      try {
        for (String line = child.next(); !line.startsWith("ready"); line = child.next()) {
          String[] words = line.split(" ");
          turns += words[0].equals("turn") ? 1 : 0;
          if (words[0].equals("done")) {
            assertThat(hashes.put(Long.parseLong(words[1]), words[2])).as(line).isNull();
          }
        }
        return new Log(hashes, turns);
      } catch (IOException e) {
        throw new CompletionException(e);
      }
    }
  }

  @Tag("STATE-20")
  @Test
  void turns_takenByTwoProcesses_makeOneSession() throws Exception {
    try (CrashProcess first = start(1, USUAL_LEASE_MILLIS)) {
      first.await("opened");
      ask(first, "yield");
      try (CrashProcess second = start(2, USUAL_LEASE_MILLIS)) {
        second.await("opened");
        ask(second, "yield");
        CompletableFuture<Log> left = hammer(first);
        CompletableFuture<Log> right = hammer(second);
        Map<Long, String> hashes = joined(left.join(), right.join());
        close(first);
        close(second);
        openHere(USUAL_LEASE_MILLIS, (store, session) -> requireSame(store, session, hashes));
      }
    }
  }

  private static Map<Long, String> joined(Log left, Log right) {
    assertThat(left.turns()).isGreaterThanOrEqualTo(right.turns() / 9);
    assertThat(right.turns()).isGreaterThanOrEqualTo(left.turns() / 9);
    assertThat(left.turns()).isPositive();
    Map<Long, String> all = new HashMap<>(left.hashes());
    all.putAll(right.hashes());
    assertThat(all).hasSize(left.hashes().size() + right.hashes().size());
    System.out.printf(
        "lease: %d and %d turns, %d versions%n", left.turns(), right.turns(), all.size());
    return all;
  }

  /** Going back meets each version as it was acknowledged, and none that was not. */
  private static void requireSame(
      JournalStore store, Session session, Map<Long, String> acknowledged) {
    assertThat(store.verify(null)).isEmpty();
    assertThat(session.version()).isEqualTo(acknowledged.size());
    for (long version = acknowledged.size(); version > 0; version--) {
      assertThat(session.blueprint().hash())
          .as("version %d", version)
          .isEqualTo(acknowledged.get(version));
      session.undo();
    }
    assertThat(session.blueprint().hash()).isEqualTo(CrashScript.document().hash());
  }

  @Tag("STATE-22")
  @Test
  void lease_ofAProcessThatWasEnded_isFreeAtOnce() throws Exception {
    try (CrashProcess holder = start(1, LONG_LEASE_MILLIS)) {
      holder.await("opened");
      holder.say("execute change the header background to #111111");
      String done = holder.await("done 1 ");
      try (CrashProcess other = start(2, LONG_LEASE_MILLIS)) {
        holder.kill();
        holder.requireKilled();

        assertThat(other.await("opened")).isEqualTo(done.replace("done", "opened"));
      }
    }
  }

  @Tag("STATE-22")
  @DisabledOnOs(OS.WINDOWS)
  @Test
  void lease_ofAProcessThatIsSilent_isBrokenAndStaysSo() throws Exception {
    try (CrashProcess silent = start(1, SHORT_LEASE_MILLIS)) {
      silent.await("opened");
      silent.say("execute change the header background to #111111");
      silent.await("done 1 ");
      silent.await("ready 1 ");
      silent.signal("STOP");
      openHere(SHORT_LEASE_MILLIS, (store, session) -> assertThat(session.version()).isEqualTo(1));
    }
  }

  @Tag("STATE-23")
  @DisabledOnOs(OS.WINDOWS)
  @Test
  void command_ofAProcessWhoseLeaseWasBroken_isRefusedAndLeavesNothing() throws Exception {
    try (CrashProcess silent = start(1, SHORT_LEASE_MILLIS)) {
      silent.await("opened");
      silent.signal("STOP");
      try (CrashProcess other = start(2, SHORT_LEASE_MILLIS)) {
        other.await("opened 0 ");
        other.say("execute change the header background to #222222");
        other.await("done 1 ");
        other.await("ready 1 ");
        silent.signal("CONT");
        silent.say("execute change the header background to #111111");

        silent.await("refused not_our_turn");
        silent.await("ready 0 ");
        other.say("execute change the header background to #333333");
        String last = other.await("done 2 ");
        other.await("ready 2 ");
        ask(other, "yield");
        assertThat(ask(silent, "take")).isEqualTo(last.replace("done", "ready"));
      }
    }
    openHere(
        SHORT_LEASE_MILLIS,
        (store, session) -> {
          assertThat(store.verify(null)).isEmpty();
          assertThat(session.version()).isEqualTo(2);
          assertThat(session.execute("hide sell").status()).isEqualTo(Status.APPLIED);
        });
  }

  private static CompletableFuture<Log> hammer(CrashProcess child) throws IOException {
    child.say("hammer " + MILLIS);
    // The common pool may have one thread, and a child that nobody reads stops, with the lease.
    return CompletableFuture.supplyAsync(() -> Log.of(child), work -> new Thread(work).start());
  }

  private static void close(CrashProcess child) throws IOException {
    child.say("close");
    child.await("closed");
  }
}
