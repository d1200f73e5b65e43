package dev.blueline.testsuite.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.CommitEvent;
import dev.blueline.Session;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What listeners of commits are told, and what they are not. */
class CommitEventTest {
  private final Blueprint base = Doc.parse("button#buy 'Buy' button#sell 'Sell'");
  private final Session session = BlueprintEngine.create().open(base);
  private final List<CommitEvent> events = new ArrayList<>();

  @BeforeEach
  void listen() {
    session.onCommit(events::add);
  }

  @Tag("SES-24")
  @Test
  void commit_ofACommand_tellsVersionsOriginAndResult() {
    CommandResult result = session.execute("hide buy", "helper");

    assertThat(events)
        .containsExactly(new CommitEvent(base, session.blueprint(), 1, "helper", List.of(result)));
  }

  @Tag("SES-24")
  @Test
  void commit_ofABatch_isOneAndTellsAllResults() {
    BatchResult result =
        session.executeBatch(List.of("hide buy", "hide sell"), BatchOptions.atomic());

    assertThat(events).hasSize(1);
    assertThat(events.get(0).origin()).isEqualTo(Session.BATCH);
    assertThat(events.get(0).results()).isEqualTo(result.results()).hasSize(2);
  }

  @Tag("SES-24")
  @Test
  void commit_ofAnUndo_isInTheNameOfWhoDidWhatIsUndone() {
    session.execute("hide buy", "helper");
    session.undo();
    session.redo();

    assertThat(events).extracting(CommitEvent::version).containsExactly(1L, 2L, 3L);
    assertThat(events).extracting(CommitEvent::origin).containsOnly("helper");
  }

  /** A group is no commit of its own: its commits are told when it is over. */
  @Tag("SES-34")
  @Test
  void group_thatFails_tellsItsCommitsAndWhatTakesThemBack() {
    assertThatIllegalStateException()
        .isThrownBy(() -> session.group("drag", this::hideBothAndFail));

    assertThat(events).extracting(CommitEvent::version).containsExactly(1L, 2L, 3L);
    assertThat(events.get(2).after()).isSameAs(base);
    assertThat(session.version()).isEqualTo(3);
  }

  /** The event once had no result where the group had undone what was there before it. */
  @Tag("SES-34")
  @Test
  void group_thatUndoesAndFails_tellsWhatTakesItBack() {
    session.execute("hide buy");
    assertThatIllegalStateException()
        .isThrownBy(() -> session.group("outer", () -> failWithin(session)));

    for (int i = 1; i < events.size(); i++) {
      assertThat(events.get(i).before()).isSameAs(events.get(i - 1).after());
    }
    for (CommitEvent event : events) {
      CommandResult only = event.results().get(0);
      assertThat(only.delta().applyTo(event.before()).hash()).isEqualTo(event.after().hash());
    }
    assertThat(events).extracting(CommitEvent::version).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(session.history().entries()).hasSize(1);
  }

  /** Undoes, fails within, goes on, and fails. */
  private static void failWithin(Session session) {
    session.undo();
    try {
      session.group("inner", () -> hideAndFail(session, "hide sell"));
    } catch (IllegalStateException expected) {
      hideAndFail(session, "rename buy to Order");
    }
  }

  private static void hideAndFail(Session session, String command) {
    session.execute(command);
    throw new IllegalStateException("on purpose");
  }

  private void hideBothAndFail() {
    session.execute("hide buy");
    session.execute("hide sell");
    assertThat(events).isEmpty();
    assertThat(CompletableFuture.supplyAsync(session::version).join()).isEqualTo(2);
    throw new IllegalStateException("on purpose");
  }

  @Tag("SES-26")
  @Test
  void whatChangesNothing_isNoCommit() {
    session.execute("show buy");
    session.execute("hide the sidebar");
    session.preview("hide buy");
    session.undo();
    session.executeBatch(List.of("show buy"), BatchOptions.bestEffort());

    assertThat(events).isEmpty();
    assertThat(session.version()).isZero();
  }
}
