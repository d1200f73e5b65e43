package dev.blueline.testsuite.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.Session;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.edit.JsonPatch;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an agent is told of the past. {@code Bundle}: "previous: the document as it was when the
 * session began the last command for which it called the agent; null if there was none"; "changes:
 * what has changed from previous to blueprint; empty where there is no previous one".
 */
@Timeout(60)
class SeenTest {
  private final List<Bundle> bundles = Collections.synchronizedList(new ArrayList<>());
  private final Trial trial =
      new Trial(Way.BLOCKING.options(this::noted).bundleLimit(2), Cards.of(4));
  private final Session session = trial.session;
  private final Blueprint first = session.blueprint();

  private List<Answer> noted(Bundle bundle) {
    bundles.add(bundle);
    return Bundling.builtIn(bundle);
  }

  /** Requires of all that was asked since the last time that it tells of one version. */
  private void requirePrevious(@Nullable Blueprint previous) {
    assertThat(bundles).isNotEmpty();
    for (Bundle bundle : bundles) {
      assertThat(bundle.previous()).isSameAs(previous);
      Blueprint from = previous == null ? bundle.blueprint() : previous;
      assertThat(Trial.bytes(bundle.changes().applyTo(from)))
          .isEqualTo(Trial.bytes(bundle.blueprint()));
      assertThat(previous != null || bundle.changes().isEmpty()).isTrue();
    }
    bundles.clear();
  }

  @Tag("AGENT-7")
  @Test
  void execute_theFirstCommand_tellsOfNoPast() {
    session.execute("make c0 red, then make c0 darker, hide c1, hide c2, hide c3");

    requirePrevious(null);
  }

  @Tag("AGENT-7")
  @Test
  void execute_furtherCommands_tellsOfTheVersionBeforeTheLast() {
    session.execute("make c0 red");
    Blueprint second = session.blueprint();
    bundles.clear();

    session.execute("make c0 navy, then make c0 darker, hide c1, hide c2, then show c1");
    requirePrevious(first);
    session.execute("make c0 bigger, then make c0 bigger, then make c1 bigger");
    requirePrevious(second);
  }

  @Tag("AGENT-7")
  @Test
  void execute_afterWhatCallsNoAgent_tellsOfAllThatChanged() {
    session.execute("make c0 red");
    session.undo();
    session.redo();
    session.apply(patch("[{\"op\":\"remove\",\"path\":\"/components/1\"}]"));
    session.execute("make the sidebar red");
    session.undo();
    bundles.clear();

    session.execute("hide c1, then show c1");

    requirePrevious(first);
  }

  private static JsonPatch patch(String json) {
    return JsonPatch.of(Doc.json(json));
  }

  @Test
  void execute_afterACommandThatWasRefused_tellsOfItsVersion() {
    session.execute("make c0 red");
    Blueprint second = session.blueprint();
    session.execute("hide c1 and replace \"nothing\" with \"x\" in c2");
    assertThat(session.blueprint()).isSameAs(second);
    bundles.clear();

    session.execute("hide c3");

    requirePrevious(second);
  }

  @Tag("AGENT-7")
  @Test
  void preview_tellsOfThePastAndIsNoPartOfIt() {
    session.execute("make c0 red");
    bundles.clear();

    session.preview("hide c1, then show c1");
    requirePrevious(first);
    session.execute("hide c2");
    requirePrevious(first);
  }

  @Test
  void group_tellsOfEachCommandInIt() {
    session.group(
        "drag",
        () -> {
          session.execute("make c0 red");
          bundles.clear();
          session.execute("make c0 navy, then make c0 darker");
          requirePrevious(first);
        });
    Blueprint grouped = session.blueprint();
    session.undo();
    session.execute("hide c0");

    assertThat(Trial.bytes(bundles.get(0).changes().applyTo(bundles.get(0).previous())))
        .isEqualTo(Trial.bytes(first))
        .isNotEqualTo(Trial.bytes(grouped));
  }

  @Test
  void bailOut_isPartOfThePast() {
    session.execute("make c0 red");
    long mark = session.mark();
    session.apply(patch("[{\"op\":\"add\",\"path\":\"/components/0/note\",\"value\":1}]"));
    session.bailOut(mark);
    bundles.clear();

    session.execute("hide c1");

    requirePrevious(first);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void executeBatch_asItWasRehearsed_tellsOfTheVersionBeforeTheLastCommand(boolean isAtomic) {
    session.execute("make c0 red");
    Blueprint second = session.blueprint();
    bundles.clear();

    session.executeBatch(
        List.of("make c0 navy", "make it darker", "hide c1, then show c1", "make c2 bigger"),
        new BatchOptions(isAtomic));
    requirePrevious(first);
    session.execute("hide c3, then show c3");
    requirePrevious(second);
  }

  @Test
  void run_withoutASession_tellsOfNoPast() {
    session.execute("make c0 red");
    bundles.clear();

    trial.engine.run(session.blueprint(), "hide c1, then show c1");

    requirePrevious(null);
  }
}
