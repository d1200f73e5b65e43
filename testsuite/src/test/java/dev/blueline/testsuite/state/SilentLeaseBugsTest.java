package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.Status;
import dev.blueline.observe.NanoClock;
import dev.blueline.state.SessionSummary;
import dev.blueline.state.StateException;
import dev.blueline.state.StateException.Reason;
import dev.blueline.state.StateOptions;
import dev.blueline.state.StateStore;
import dev.blueline.state.files.StateFiles;
import dev.blueline.state.journal.JournalStore;
import dev.blueline.testsuite.execute.Quiet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Bugs of leases that nobody gives back, each by its name: two stores on the same files, as two
 * processes have them, and a clock that is set by the test, or goes a second on at each look.
 */
@ExtendWith(Quiet.class)
class SilentLeaseBugsTest {
  private static final String LEASE = "sessions/s/lease";
  private static final int BEATS = 40;
  private static final AtomicInteger ROOTS = new AtomicInteger();
  private static final SessionOptions AT_ONCE =
      SessionOptions.builder().actor("bob").patience(Duration.ZERO).build();

  private final StateFiles shared = StateFiles.inMemory();
  private final AtomicLong nanos = new AtomicLong();
  private final JournalStore first = JournalStore.open(named(), StateOptions.defaults());

  @AfterEach
  void close() {
    first.close();
  }

  private StateFiles named() {
    String root = "silent-" + ROOTS.incrementAndGet();
    return (StateFiles)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {StateFiles.class},
            (proxy, method, arguments) -> {
              try {
                return method.getName().equals("root") ? root : method.invoke(shared, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private JournalStore store(NanoClock clock) {
    return JournalStore.open(named(), StateOptions.builder().nanoClock(clock).build());
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private long ticking() {
    return nanos.addAndGet(Duration.ofSeconds(1).toNanos());
  }

  private ByteBuffer lease() {
    try {
      return shared.share(LEASE, 512);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why nobody else comes to its turn. */
  enum Gone {
    /** It was stopped, and may go on. */
    SILENT,
    /** The name was misspelt, or its owner never came. */
    EXPECTED
  }

  /** Leaves the lease so that nobody alive gives signs of having it. */
  private void leave(Gone how) {
    Session ann =
        Opened.engine(first)
            .open("s", Deeds.DOCUMENT, SessionOptions.builder().actor("ann").build());
    ann.execute("make one red");
    byte[] held = new byte[512];
    lease().get(0, held);
    if (how == Gone.EXPECTED) {
      ann.handTo("executr");
    }
    ann.close();
    if (how == Gone.SILENT) {
      lease().put(0, held);
    }
  }

  private static Session open(JournalStore store, SessionOptions how) {
    return Opened.engine(store).open("s", Deeds.DOCUMENT, how);
  }

  private static void requireBusy(Runnable call, String message) {
    StateException refusal = catchThrowableOfType(StateException.class, call::run);
    assertThat(refusal.reason()).isEqualTo(Reason.BUSY);
    assertThat(refusal).hasMessageContaining(message);
  }

  private static void requireGoesOn(Session session) {
    assertThat(session.version()).isEqualTo(1);
    assertThat(session.execute("make two red").status()).isEqualTo(Status.APPLIED);
  }

  /** Each opening looked for less time than a lease lasts, and the next began anew. */
  @Tag("STATE-22")
  @ParameterizedTest
  @EnumSource
  void open_nobodyGivesASign_succeedsWithTheUsualOptions(Gone how) {
    leave(how);
    try (JournalStore second = store(this::ticking)) {
      requireGoesOn(open(second, SessionOptions.defaults()));
    }
  }

  @Tag("STATE-22")
  @ParameterizedTest
  @EnumSource
  void open_againAndAgainWithoutPatience_succeedsWhenTheLeaseIsOver(Gone how) {
    leave(how);
    String who = how == Gone.SILENT ? "in use by 'ann'" : "kept for 'executr'";
    try (JournalStore second = store(nanos::get)) {
      requireBusy(() -> open(second, AT_ONCE), who);
      pass(Duration.ofSeconds(9));
      requireBusy(() -> open(second, AT_ONCE), who);
      pass(Duration.ofSeconds(1));
      requireGoesOn(open(second, AT_ONCE));
    }
  }

  /** Who gave it away knows since when it is waited for. */
  @Tag("STATE-21")
  @Test
  void open_keptForOneThatDoesNotCome_isFreeATimeAfterItWasHandedOver() {
    try (JournalStore second = store(nanos::get)) {
      Session ann = open(second, AT_ONCE);
      ann.handTo("executr");
      ann.close();
      pass(Duration.ofSeconds(10));
      assertThat(open(second, AT_ONCE).version()).isZero();
    }
  }

  @Tag("STATE-22")
  @Test
  void takeTurn_holderIsSilent_succeedsWhenTheLeaseIsOver() {
    try (JournalStore second = store(nanos::get)) {
      Session bob = open(second, AT_ONCE);
      bob.yieldTurn();
      leave(Gone.SILENT);
      requireBusy(() -> bob.takeTurn(Duration.ZERO), "in use by 'ann'");
      pass(Duration.ofSeconds(10));
      bob.takeTurn(Duration.ZERO);
      requireGoesOn(bob);
    }
  }

  /** What looks after a store. */
  enum Care {
    DELETE(store -> store.delete("s")),
    CHECKPOINT(store -> store.checkpoint("s")),
    RECOVER(store -> store.recover("s"));

    private final Consumer<StateStore> call;

    Care(Consumer<StateStore> call) {
      this.call = call;
    }
  }

  /** They waited for not at all, or for a look too little. */
  @Tag("STATE-22")
  @ParameterizedTest
  @EnumSource
  void lookingAfter_aSessionWhoseHolderIsSilent_isDone(Care care) {
    for (Gone how : Gone.values()) {
      leave(how);
      try (JournalStore second = store(this::ticking)) {
        care.call.accept(second);
        assertThat(second.contains("s")).isEqualTo(care != Care.DELETE);
      }
      if (care != Care.DELETE) {
        first.delete("s");
      }
    }
  }

  @Tag("STATE-19")
  @ParameterizedTest
  @EnumSource
  void lookingAfter_aSessionWhoseHolderLives_isBusy(Care care) {
    leave(Gone.SILENT);
    try (JournalStore second = store(this::tickingWhileItBeats)) {
      requireBusy(() -> care.call.accept(second), "in use by 'ann'");
    }
  }

  @Tag("STATE-19")
  @Test
  void open_holderLives_isBusyWithTheUsualOptions() {
    leave(Gone.SILENT);
    try (JournalStore second = store(this::tickingWhileItBeats)) {
      requireBusy(() -> open(second, SessionOptions.defaults()), "in use by 'ann'");
      assertThat(Duration.ofNanos(nanos.get())).isLessThan(Duration.ofSeconds(10));
    }
  }

  private long tickingWhileItBeats() {
    lease().put(BEATS, (byte) (lease().get(BEATS) + 1));
    return ticking();
  }

  /** It was waited for whom 64 random bytes name, and these were in the message. */
  @Tag("STATE-5")
  @Test
  void open_leaseOfRandomBytes_isMadeAnew() {
    SplittableRandom random = new SplittableRandom(512);
    leave(Gone.EXPECTED);
    for (int i = 0; i < 200; i++) {
      byte[] junk = new byte[512];
      random.nextBytes(junk);
      lease().put(0, junk);
      try (JournalStore second = store(nanos::get)) {
        assertThat(second.sessions())
            .extracting(SessionSummary::status, SessionSummary::actor)
            .containsExactly(tuple(SessionSummary.Status.PAUSED, ""));
        assertThat(second.health()).isEmpty();
        try (Session session = open(second, AT_ONCE)) {
          assertThat(session.version()).isEqualTo(i + 1);
          session.execute(i % 2 == 0 ? "make two red" : "make two blue");
        }
      }
    }
  }

  /**
   * As of random bytes: one word alone is enough to keep everybody out, or to let the numbers end.
   */
  @Tag("STATE-5")
  @Test
  void takeTurn_oneWordOfTheLeaseIsDamaged_goesOn() {
    try (JournalStore second = store(nanos::get)) {
      Session bob = open(second, AT_ONCE);
      int version = 0;
      for (int offset : new int[] {8, 16, 48, 128, 192, 256}) {
        bob.yieldTurn();
        for (int i = 0; i < 8; i++) {
          lease().put(offset + i, (byte) 0xEE);
        }
        lease().put(offset + 63, (byte) 0xEE);
        bob.takeTurn(Duration.ZERO);
        bob.execute(version % 2 == 0 ? "make two red" : "make two blue");
        assertThat(bob.version()).isEqualTo(++version);
      }
      bob.close();
      try (Session again = open(second, AT_ONCE)) {
        assertThat(again.version()).isEqualTo(version);
        assertThat(lease().order(ByteOrder.nativeOrder()).getLong(8)).isBetween(1L, 1_000L);
      }
    }
  }
}
