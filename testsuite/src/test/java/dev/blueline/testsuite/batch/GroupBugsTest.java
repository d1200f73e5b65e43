package dev.blueline.testsuite.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Doc;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups of more commands than the history keeps, of which only the last are taken back. */
class GroupBugsTest {
  private static final Blueprint BASE = Doc.parse("button#buy 'Buy' button#sell 'Sell'");

  private static Session open(int maxEntries) {
    EngineOptions options = EngineOptions.builder().history(maxEntries, 1 << 20).build();
    return BlueprintEngine.create(options).open(BASE);
  }

  private static void work(Session session, int commands) {
    session.execute("hide sell");
    for (int i = 1; i < commands; i++) {
      session.execute("set the text of buy to \"" + i + "\"");
    }
  }

  private static void workAndFail(Session session, int commands) {
    work(session, commands);
    throw new IllegalStateException("the editor failed");
  }

  /** {@code Session.group}: "if the work throws, what it did is taken back". */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void group_workThatThrows_isTakenBackWhole(int maxEntries) {
    Session session = open(maxEntries);

    assertThatThrownBy(() -> session.group("drag", () -> workAndFail(session, 4)))
        .isInstanceOf(IllegalStateException.class);

    assertThat(session.blueprint().hash()).isEqualTo(BASE.hash());
  }

  /** The same with the default options, as soon as the work is long. */
  @Tag("HIST-15")
  @Test
  void group_longWorkThatThrows_isTakenBackWhole() {
    Session session = BlueprintEngine.create().open(BASE);

    assertThatThrownBy(() -> session.group("drag", () -> workAndFail(session, 1001)))
        .isInstanceOf(IllegalStateException.class);

    assertThat(session.blueprint().hash()).isEqualTo(BASE.hash());
  }

  /** {@code Session.group}: "all commits become one thing to undo". */
  @Tag("HIST-14")
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void group_ofMoreThanTheHistoryKeeps_isOneThingToUndo(int maxEntries) {
    Session session = open(maxEntries);

    session.group("drag", () -> work(session, 4));
    session.undo();

    assertThat(session.blueprint().hash()).isEqualTo(BASE.hash());
  }
}
