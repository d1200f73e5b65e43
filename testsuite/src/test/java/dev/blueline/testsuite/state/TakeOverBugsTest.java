package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.BatchOptions;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.CommitEvent;
import dev.blueline.CommitEvent.Kind;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.model.Blueprint;
import dev.blueline.state.Durability;
import dev.blueline.state.StateException;
import dev.blueline.state.journal.JournalStore;
import dev.blueline.testsuite.execute.Quiet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bugs of what listeners hear of what others did to their session, each by its name. */
@ExtendWith(Quiet.class)
class TakeOverBugsTest {
  private static final List<String> COMMANDS =
      List.of(
          "make one red",
          "make two bold",
          "make head uppercase",
          "hide two",
          "show two",
          "delete one",
          "change the text of two to 'Go'");

  private final JournalStore store = JournalStore.inMemory(Opened.quiet(Durability.COMMIT).build());
  private final BlueprintEngine engine = Opened.engine(store);

  @AfterEach
  void close() {
    engine.close();
    store.close();
  }

  /** A session, and what an editor knows of it that draws what it is told. */
  private static final class Editor {
    private final Session session;
    private final Blueprint first;
    private final List<CommitEvent> heard = new ArrayList<>();

    Editor(Session session) {
      this.session = session;
      first = session.blueprint();
      session.onCommit(heard::add);
    }

    private List<CommitEvent> takeOvers() {
      return heard.stream().filter(event -> event.kind() == Kind.TAKE_OVER).toList();
    }

    /** Each event goes on from the one before, and the last one ends where the session is. */
    void requireUnbrokenChain() {
      Blueprint drawn = first;
      for (CommitEvent event : heard) {
        assertThat(event.before().hash()).isEqualTo(drawn.hash());
        drawn = event.after();
      }
      assertThat(drawn.hash()).isEqualTo(session.blueprint().hash());
    }

    /** What others did is something, and leads from the document before to that after. */
    void requireDeltas() {
      for (CommitEvent event : takeOvers()) {
        assertThat(event.origin()).isEqualTo(Session.OTHERS);
        assertThat(event.before().hash()).isNotEqualTo(event.after().hash());
        assertThat(event.results()).hasSize(1);
        CommandResult result = event.results().get(0);
        assertThat(result.version()).isEqualTo(event.version());
        assertThat(result.delta().applyTo(event.before()).hash()).isEqualTo(event.after().hash());
      }
    }
  }

  private Editor open(String id, String actor, boolean reloads) {
    SessionOptions how =
        SessionOptions.builder()
            .actor(actor)
            .patience(Duration.ofMinutes(1))
            .reload(reloads)
            .build();
    return new Editor(engine.open(id, Deeds.DOCUMENT, how));
  }

  /** It heard of versions 1 and 3, and what 3 began with was not what 1 had ended with. */
  @Tag("STATE-46")
  @Test
  void onCommit_othersHadTheTurn_isToldWhatTheyDid() {
    Editor ann = open("s", "ann", false);
    ann.session.execute("make one red");
    ann.session.yieldTurn();
    Editor bob = open("s", "bob", false);
    bob.session.execute("make two bold", "helper");
    bob.session.undo("user");
    bob.session.yieldTurn();

    ann.session.takeTurn(Duration.ZERO);
    ann.session.execute("hide two");

    assertThat(ann.heard).extracting(CommitEvent::version).containsExactly(1L, 3L, 4L);
    assertThat(ann.heard)
        .extracting(CommitEvent::kind)
        .containsExactly(Kind.COMMIT, Kind.TAKE_OVER, Kind.COMMIT);
    ann.requireDeltas();
    ann.requireUnbrokenChain();
  }

  @Tag("STATE-46")
  @Test
  void onCommit_reloadedByACommand_isToldBeforeTheCommand() {
    Editor ann = open("s", "ann", true);
    ann.session.yieldTurn();
    Editor bob = open("s", "bob", false);
    bob.session.execute("make two bold");
    bob.session.yieldTurn();

    ann.session.execute("hide two");

    assertThat(ann.heard)
        .extracting(CommitEvent::kind)
        .containsExactly(Kind.TAKE_OVER, Kind.COMMIT);
    ann.requireDeltas();
  }

  @Tag("STATE-46")
  @Test
  void onCommit_othersDidNothingThatLasts_isToldNothing() {
    Editor ann = open("s", "ann", false);
    ann.session.yieldTurn();
    Editor bob = open("s", "bob", false);
    bob.session.execute("make two bold");
    bob.session.undo();
    bob.session.yieldTurn();

    ann.session.takeTurn(Duration.ZERO);

    assertThat(ann.session.version()).isEqualTo(2);
    assertThat(ann.heard).isEmpty();
  }

  @Tag("STATE-46")
  @Test
  void onCommit_othersCameBehindAGroupThatFailed_isToldWhatTheyDid() {
    Editor ann = open("s", "ann", false);
    assertThatThrownBy(
            () ->
                ann.session.group(
                    "drag",
                    () -> {
                      ann.session.execute("make one red");
                      throw new StateException(StateException.Reason.FAILED, "on purpose");
                    }))
        .isInstanceOf(StateException.class);
    ann.session.yieldTurn();
    Editor bob = open("s", "bob", false);
    bob.session.execute("make two bold");
    bob.session.yieldTurn();
    ann.session.takeTurn(Duration.ZERO);

    assertThat(ann.heard)
        .extracting(CommitEvent::kind)
        .containsExactly(Kind.COMMIT, Kind.COMMIT, Kind.TAKE_OVER);
    ann.requireDeltas();
    ann.requireUnbrokenChain();
  }

  @Tag("STATE-46")
  @Test
  void onCommit_randomTurnsOfTwo_isAnUnbrokenChain() {
    for (int seed = 0; seed < 150; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      String id = "s" + seed;
      Editor now = open(id, "ann", random.nextBoolean());
      now.session.yieldTurn();
      Editor other = open(id, "bob", random.nextBoolean());
      other.session.yieldTurn();
      for (int turn = 0; turn < 12; turn++) {
        now.session.takeTurn(Duration.ZERO);
        for (int i = random.nextInt(5); i > 0; i--) {
          act(now.session, random);
        }
        now.session.yieldTurn();
        Editor last = now;
        now = other;
        other = last;
      }
      for (Editor editor : List.of(now, other)) {
        editor.session.takeTurn(Duration.ZERO);
        editor.requireUnbrokenChain();
        editor.requireDeltas();
        editor.session.close();
      }
    }
  }

  private static void act(Session session, SplittableRandom random) {
    String command = COMMANDS.get(random.nextInt(COMMANDS.size()));
    switch (random.nextInt(9)) {
      case 0 -> session.undo();
      case 1 -> session.redo();
      case 2 -> session.undo("helper");
      case 3 -> session.bailOut(Math.max(0, session.mark() - 2));
      case 4 -> session.executeBatch(List.of(command, "hide head"), BatchOptions.bestEffort());
      case 5 -> session.group("group", () -> groupOf(session, random));
      case 6 -> {
        try {
          session.group("failed", () -> failingGroupOf(session, random));
        } catch (IllegalStateException e) {
          assertThat(e).hasMessage("on purpose");
        }
      }
      default -> session.execute(command, random.nextBoolean() ? "helper" : "user");
    }
  }

  private static void groupOf(Session session, SplittableRandom random) {
    session.execute(COMMANDS.get(random.nextInt(COMMANDS.size())));
    session.undo();
    session.execute(COMMANDS.get(random.nextInt(COMMANDS.size())));
  }

  private static void failingGroupOf(Session session, SplittableRandom random) {
    session.group("inner", () -> groupOf(session, random));
    session.execute("make head uppercase");
    throw new IllegalStateException("on purpose");
  }
}
