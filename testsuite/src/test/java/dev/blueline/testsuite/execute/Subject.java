package dev.blueline.testsuite.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.CommitEvent;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.edit.History;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonObject;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.ArrayList;
import java.util.List;

/**
 * A session in which something was done, something undone and something said of "it", so that
 * whatever a failure disturbs can be seen.
 */
final class Subject {
  static final Blueprint BASE =
      Doc.parse(
          "@tokens=`{\"base_spacing\":8}`"
              + " header#header_1.hero[0 0 375 100]{bg_color=#E63946} 'Welcome'"
              + " button#buy[12 110 350 60]{bg_color=#1D3557 height=60} 'Buy'"
              + " button#sell[12 200 350 60]{bg_color=#1D3557 height=60} 'Sell'"
              + " card#card_1[12 280 350 100](title#card_title[20 290 200 30] 'Card')"
              + " footer#footer_1[0 400 375 100]");

  private static final String BASE_TEXT = EditLaws.text(BASE);

  final BlueprintEngine engine;
  final Session session;
  final List<CommitEvent> events = new ArrayList<>();

  /** What there was before the deed. */
  private Blueprint before;

  private History historyBefore;
  private long versionBefore;

  Subject(EngineOptions options) {
    this(BlueprintEngine.create(options));
  }

  Subject(BlueprintEngine engine) {
    this.engine = engine;
    session = engine.open(BASE);
    session.onCommit(events::add);
    session.execute("make buy bold");
    session.execute("make sell bold");
    session.execute("make the card bold");
    session.undo();
    remember();
  }

  /** Takes the present as what is to be left as it is. */
  void remember() {
    before = session.blueprint();
    historyBefore = session.history();
    versionBefore = session.version();
  }

  /** Returns whether nothing was committed since. */
  boolean isAsItWas() {
    return session.version() == versionBefore;
  }

  String text() {
    return EditLaws.text(session.blueprint());
  }

  /** "Leaves the document as it was (identical bytes)", and all else of the session too. */
  void requireUntouched(String what) {
    assertThat(session.blueprint()).as(what).isSameAs(before);
    assertThat(session.version()).as(what).isEqualTo(versionBefore);
    assertThat(session.history().entries()).as(what).isEqualTo(historyBefore.entries());
    assertThat(session.history().undoneEntries()).as(what).isEqualTo(historyBefore.undoneEntries());
    requireWhole(what);
  }

  /** Whatever happened: no input was mutated, and listeners know of just what happened. */
  void requireWhole(String what) {
    assertThat(EditLaws.text(BASE)).as(what).isEqualTo(BASE_TEXT);
    assertThat(events).as(what).hasSize((int) session.version());
    Blueprint last = BASE;
    for (int i = 0; i < events.size(); i++) {
      assertThat(events.get(i).version()).as(what).isEqualTo(i + 1);
      assertThat(events.get(i).before()).as(what).isSameAs(last);
      last = events.get(i).after();
    }
    assertThat(last).as(what).isSameAs(session.blueprint());
  }

  /** Requires the state of another session, now and for all that comes. */
  void requireSameAs(Subject control, String what) {
    assertThat(text()).as(what).isEqualTo(control.text());
    assertThat(session.version()).as(what).isEqualTo(control.session.version());
    assertThat(session.history().entries().size())
        .as(what)
        .isEqualTo(control.session.history().entries().size());
    assertThat(session.history().undoneEntries().size())
        .as(what)
        .isEqualTo(control.session.history().undoneEntries().size());
    requireSameNext(control, what);
    requireUndone(what);
  }

  /** "The next command works": it stands on "it", and so on what was said before. */
  private void requireSameNext(Subject control, String what) {
    CommandResult next = session.execute("make it underlined");
    assertThat(next.status()).as("%s, then %s", what, next.toJson()).isEqualTo(Status.APPLIED);
    assertThat(told(next))
        .as("%s, then", what)
        .isEqualTo(told(control.session.execute("make it underlined")));
    assertThat(text()).as("%s, then", what).isEqualTo(control.text());
    requireWhole(what);
  }

  /** "Any applied command can be undone, back to identical bytes." */
  private void requireUndone(String what) {
    while (session.undo().status() == Status.APPLIED) {
      assertThat(session.version()).as(what).isLessThan(100);
    }
    requireBase();
  }

  /** Requires the document that there was at the very first. */
  void requireBase() {
    assertThat(text()).as("all undone").isEqualTo(BASE_TEXT);
  }

  /** A result without what may differ between two runs. */
  static String told(CommandResult result) {
    JsonObject json = result.toJsonObject();
    for (String name : List.of("timings", "cache", "agent_calls")) {
      json = json.without(json.indexOf(name));
    }
    return json.toString();
  }
}
