package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.Status;
import dev.blueline.plan.RefusalCode;
import dev.blueline.state.StateException;
import dev.blueline.state.StateException.Reason;
import dev.blueline.state.StateOptions;
import dev.blueline.state.journal.JournalStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may write to a session, where all who want to are of one process. */
class LeaseTest {
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofMinutes(10);

  private static final String LONG_NAME =
      "a name with sixty-one characters is longer than a name may be";
  private static final String LONG_NAME_IN_BYTES =
      "\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22\u6f22 and more than thirty bytes of"
          + " it";

  private final JournalStore store = JournalStore.inMemory(StateOptions.defaults());
  private final BlueprintEngine engine =
      BlueprintEngine.create(EngineOptions.builder().store(store).build());

  @AfterEach
  void close() {
    engine.close();
    store.close();
  }

  private static SessionOptions.Builder actor(String name, Duration patience) {
    return SessionOptions.builder().actor(name).patience(patience);
  }

  private Session open(SessionOptions.Builder how) {
    return engine.open("shared", CrashScript.document(), how.build());
  }

  private StateException refusalOf(SessionOptions.Builder how) {
    return catchThrowableOfType(StateException.class, () -> open(how));
  }

  private static void requireRefused(CommandResult result) {
    assertThat(result.status().isSuccess()).isFalse();
    assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.NOT_OUR_TURN);
  }

  @Tag("STATE-19")
  @Test
  void open_whileSomebodyHasTheLease_isBusyAndSaysWho() {
    Session holder = open(actor("ann", SHORT));

    for (Duration patience : List.of(Duration.ZERO, SHORT)) {
      StateException refusal = refusalOf(actor("bob", patience));
      assertThat(refusal.reason()).isEqualTo(Reason.BUSY);
      assertThat(refusal).hasMessageContaining("'ann'").hasMessageContaining("shared");
    }
    assertThat(holder.execute("hide sell").status()).isEqualTo(Status.APPLIED);
  }

  @Test
  void open_afterTheHolderClosed_goesOn() {
    Session holder = open(actor("ann", SHORT));
    holder.execute("hide sell");
    holder.close();

    Session next = open(actor("bob", Duration.ZERO));

    assertThat(next.blueprint().hash()).isEqualTo(holder.blueprint().hash());
    assertThat(next.version()).isEqualTo(1);
    requireNotKept(holder.execute("show sell"));
  }

  private static void requireNotKept(CommandResult result) {
    assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.NOT_KEPT);
  }

  @Tag("STATE-21")
  @Test
  void handTo_somebodyNamed_keepsItFromOthers() {
    open(actor("ann", SHORT)).handTo("bob");

    StateException refusal = refusalOf(actor("cid", SHORT));
    Session named = open(actor("bob", Duration.ZERO));

    assertThat(refusal.reason()).isEqualTo(Reason.BUSY);
    assertThat(refusal).hasMessageContaining("kept for 'bob'");
    assertThat(named.execute("hide sell").status()).isEqualTo(Status.APPLIED);
  }

  /** A longer name was cut, and then not known again. */
  @Test
  void handTo_somebodyWithALongName_isFoundAtOnce() {
    String longest = "\u6f22".repeat(20);
    open(actor("ann", SHORT)).handTo(longest);

    assertThat(open(actor(longest, Duration.ZERO)).version()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\0b", "\ud83c", LONG_NAME, LONG_NAME_IN_BYTES})
  void handTo_whatIsNoName_isRefused(String name) {
    Session ann = open(actor("ann", SHORT));

    assertThatIllegalArgumentException().isThrownBy(() -> ann.handTo(name));
    assertThatIllegalArgumentException().isThrownBy(() -> actor(name, SHORT));
    assertThat(ann.execute("hide sell").status()).isEqualTo(Status.APPLIED);
  }

  @Tag("STATE-21")
  @Test
  void handTo_somebodyNamed_comesBeforeWhoWaited() {
    Session ann = open(actor("ann", SHORT));
    List<String> order = new CopyOnWriteArrayList<>();
    CompletableFuture<Void> waiting =
        CompletableFuture.runAsync(
            () -> {
              Session cid = open(actor("cid", LONG));
              order.add("cid");
              assertThat(cid.version()).isEqualTo(1);
            });
    ann.handTo("bob");
    Session bob = open(actor("bob", LONG));
    order.add("bob");
    bob.execute("hide sell");
    bob.yieldTurn();
    waiting.join();

    assertThat(order).containsExactly("bob", "cid");
  }

  @Test
  void execute_afterYield_isRefusedUntilTheTurnIsTaken() {
    Session ann = open(actor("ann", SHORT));
    ann.yieldTurn();
    requireRefused(ann.execute("hide sell"));
    Session bob = open(actor("bob", SHORT));
    bob.execute("hide the footer");
    requireRefused(ann.execute("hide sell"));
    bob.yieldTurn();
    requireRefused(ann.execute("hide sell"));

    ann.takeTurn(Duration.ZERO);

    assertThat(ann.blueprint().hash()).isEqualTo(bob.blueprint().hash());
    assertThat(ann.execute("hide sell").version()).isEqualTo(2);
    requireRefused(bob.undo());
  }

  @Tag("STATE-24")
  @Test
  void execute_withReload_goesOnFromWhatOthersDid() {
    Session ann = open(actor("ann", LONG).reload(true));
    ann.execute("make the header bigger");
    ann.yieldTurn();
    Session bob = open(actor("bob", SHORT));
    bob.undo();
    bob.execute("hide the footer");
    bob.yieldTurn();

    CommandResult result = ann.execute("hide sell");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.version()).isEqualTo(4);
    assertThat(result.before().hash()).isEqualTo(bob.blueprint().hash());
    assertThat(ann.history().entries()).hasSize(2);
  }

  @Test
  void execute_withReload_whileOthersGoOn_isRefused() {
    Session ann = open(actor("ann", SHORT).reload(true));
    ann.yieldTurn();
    Session bob = open(actor("bob", SHORT));

    CommandResult result = ann.execute("hide sell");

    assertThat(result.status().isSuccess()).isFalse();
    assertThat(ann.version()).isZero();
    assertThat(bob.execute("hide sell").status()).isEqualTo(Status.APPLIED);
  }

  @Test
  void open_interrupted_isBusyAndStaysInterrupted() {
    open(actor("ann", SHORT));
    Thread.currentThread().interrupt();
    StateException refusal = refusalOf(actor("bob", LONG));
    boolean wasInterrupted = Thread.interrupted();

    assertThat(refusal.reason()).isEqualTo(Reason.BUSY);
    assertThat(wasInterrupted).isTrue();
  }

  @Test
  void handTo_withinAGroup_isRefused() {
    Session ann = open(actor("ann", SHORT));
    ann.group(
        "group",
        () -> {
          ann.execute("hide sell");
          StateException refusal =
              catchThrowableOfType(StateException.class, () -> ann.handTo("bob"));
          assertThat(refusal.reason()).isEqualTo(Reason.FAILED);
        });

    assertThat(ann.version()).isEqualTo(1);
    assertThat(ann.history().entries()).hasSize(1);
  }
}
