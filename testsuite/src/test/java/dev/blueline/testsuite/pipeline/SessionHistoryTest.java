package dev.blueline.testsuite.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.PatchOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.edit.History;
import dev.blueline.edit.JsonPatch;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Doc;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a session keeps of what was done, and under whose name. */
class SessionHistoryTest {
  private final Blueprint base =
      Doc.parse("header#head[0 0 300 100] button#buy[0 110 300 60] 'Buy' button#sell 'Sell'");

  private final Session session = BlueprintEngine.create().open(base);

  private static JsonPatch patch(String json) {
    return JsonPatch.of(Doc.json(json.replace('\'', '"')));
  }

  @Tag("HIST-5")
  @Tag("HIST-7")
  @Test
  void entries_ofEachKind_knowWhoDidThem() {
    session.execute("hide buy");
    session.execute("hide sell", "helper");
    session.executeBatch(List.of("show buy", "show sell"), BatchOptions.atomic());
    session.apply(patch("[{'op':'replace','path':'/components/1/text','value':'Now'}]"));
    session.group("drag", () -> session.execute("hide head", "helper"));

    assertThat(session.history().entries())
        .extracting(History.Entry::origin)
        .containsExactly("user", "helper", "batch", "user", "helper");
    assertThat(session.history().last().label()).isEqualTo("drag");
  }

  /** Who helps by patches, plans and batches could not be undone by name. */
  @Tag("HIST-7")
  @Test
  void entries_ofEachKind_canBeInTheNameOfSomebody() {
    session.execute("hide head");
    session.execute(session.preview("hide buy").plan(), "ann");
    session.executeBatch(List.of("hide sell"), BatchOptions.bestEffort().withOrigin("ben"));
    session.apply(
        patch("[{'op':'replace','path':'/components/1/text','value':'Now'}]"),
        PatchOptions.defaults().withOrigin("eve"));

    assertThat(session.history().entries())
        .extracting(History.Entry::origin)
        .containsExactly("user", "ann", "ben", "eve");
    assertThat(session.undo("eve").status()).isEqualTo(Status.APPLIED);
    assertThat(session.undo("ben").status()).isEqualTo(Status.APPLIED);
    assertThat(session.undo("ann").status()).isEqualTo(Status.APPLIED);
  }

  @Tag("HIST-4")
  @Test
  void canUndoAndRedo_whereThereIsSomething() {
    assertThat(session.canUndo()).isFalse();
    session.execute("hide buy");
    assertThat(session.canUndo()).isTrue();
    assertThat(session.canRedo()).isFalse();

    session.undo();

    assertThat(session.canUndo()).isFalse();
    assertThat(session.canRedo()).isTrue();
  }

  /** What is joined was told as the user's, whoever had done it. */
  @Tag("HIST-23")
  @Test
  void groupAndSquash_ofOneOrigin_keepIt() {
    session.group("all", () -> List.of("hide buy", "hide sell").forEach(this::help));
    long mark = session.mark();
    List.of("show buy", "show sell").forEach(this::help);
    session.squashTo(mark, "shown");

    assertThat(session.history().entries())
        .extracting(History.Entry::origin)
        .containsExactly("helper", "helper");
    assertThat(session.undo("helper").status()).isEqualTo(Status.APPLIED);
    assertThat(session.undo("helper").status()).isEqualTo(Status.APPLIED);
    assertThat(session.blueprint().hash()).isEqualTo(base.hash());
  }

  @Tag("HIST-23")
  @Test
  void group_ofSeveralOrigins_isTheUsers() {
    session.group("inner and outer", () -> session.group("inner", this::helpAndHide));

    assertThat(session.history().last().origin()).isEqualTo(Session.USER);
  }

  private void help(String command) {
    session.execute(command, "helper");
  }

  private void helpAndHide() {
    help("hide buy");
    session.execute("hide sell");
  }

  @Tag("HIST-14")
  @Test
  void group_withinAGroup_isPartOfIt() {
    session.group(
        "outer",
        () -> {
          session.execute("hide buy");
          session.group("inner", () -> session.execute("hide sell"));
        });

    assertThat(session.history().entries())
        .extracting(History.Entry::label)
        .containsExactly("outer");
    session.undo();
    assertThat(session.blueprint().hash()).isEqualTo(base.hash());
  }

  /** A group of nothing, or of what takes itself back, is nothing to undo. */
  @Tag("HIST-6")
  @Test
  void group_thatChangesNothing_isNoEntry() {
    session.group("nothing", () -> session.execute("show buy"));
    session.group(
        "there and back",
        () -> {
          session.execute("hide buy");
          session.undo();
        });

    assertThat(session.history().entries()).isEmpty();
  }

  /** What grows and what gives way are one thing. */
  @Tag("EDIT-25")
  @Test
  void undo_ofAGrowth_takesTheRoomBackToo() {
    CommandResult result = session.execute("make the header bigger");

    assertThat(result.corrections()).extracting(c -> c.kind()).containsExactly("make_room");
    assertThat(result.changedComponents()).containsExactly("head", "buy");
    assertThat(session.history().entries()).hasSize(1);
    session.undo();
    assertThat(session.blueprint().hash()).isEqualTo(base.hash());
  }

  @Tag("HIST-11")
  @Tag("HIST-12")
  @Test
  void undo_isAResultWithItsChangesAndPatch() {
    CommandResult done = session.execute("hide buy");

    CommandResult undone = session.undo();

    assertThat(undone.status()).isEqualTo(Status.APPLIED);
    assertThat(undone.changedComponents()).isEqualTo(done.changedComponents());
    assertThat(undone.patch()).isEqualTo(done.inverse());
    assertThat(undone.version()).isEqualTo(2);
  }
}
