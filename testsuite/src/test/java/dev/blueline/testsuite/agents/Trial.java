package dev.blueline.testsuite.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.fixture.Doc;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One session with an agent that is not to be trusted. The design: "edits outside a step's
 * footprint, malformed, for unknown ids, duplicated, late, null, too many, or an agent that throws,
 * hangs, answers for the wrong step or changes its mind: each has a typed outcome and leaves the
 * document as it was (identical bytes), and the next command works."
 */
final class Trial {
  static final Blueprint SHOP =
      Doc.parse(
          "@tokens=`{\"primary_color\":\"#1D3557\",\"base_spacing\":16}`"
              + " header#header_1[0 0 375 100]{bg_color=#E63946} 'Welcome'"
              + " button#buy[12 120 350 60]{bg_color=#1D3557 height=60} 'Buy'"
              + " button#sell[12 200 350 60]{bg_color=#1D3557 height=60} 'Sell'"
              + " card#card_1[12 280 350 100](title#title_1[20 290 300 30] 'Hi')"
              + " footer#footer_1[0 400 375 100]");

  private static final BlueprintEngine BUILT_IN = BlueprintEngine.create();

  /** Held, or it would be forgotten: agents are meant to fail here, and need not be told of. */
  private static final Logger LOG = Logger.getLogger("dev.blueline");

  static {
    LOG.setLevel(Level.OFF);
  }

  final BlueprintEngine engine;
  final Session session;
  private final String bytes;

  Trial(EngineOptions.Builder options) {
    this(options, SHOP);
  }

  Trial(EngineOptions.Builder options, Blueprint document) {
    engine = BlueprintEngine.create(options.build());
    session = engine.open(document);
    bytes = bytes(document);
  }

  static String bytes(Blueprint blueprint) {
    return new String(BUILT_IN.write(blueprint), StandardCharsets.UTF_8);
  }

  String bytes() {
    return bytes(session.blueprint());
  }

  /** Runs a command that must be refused and leave everything as it was. */
  CommandResult refused(String command, RefusalCode code) {
    Blueprint before = session.blueprint();
    CommandResult result = session.execute(command);

    assertThat(result.errors()).extracting(error -> error.code()).containsExactly(code);
    assertThat(result.status()).isEqualTo(statusOf(code));
    assertThat(result.errors().get(0).message()).isNotBlank();
    assertThat(result.blueprint()).isSameAs(before);
    assertThat(result.delta().isEmpty()).isTrue();
    assertThat(result.toJson()).contains("\"patch\":[]").contains(code.text());
    requireUntouched(before);
    return result;
  }

  private void requireUntouched(Blueprint before) {
    assertThat(session.blueprint()).isSameAs(before);
    assertThat(bytes()).isEqualTo(bytes);
    assertThat(session.history().entries()).isEmpty();
    assertThat(session.version()).isZero();
  }

  private static Status statusOf(RefusalCode code) {
    return switch (code) {
      case BUDGET_EXCEEDED, POLICY_DENIED -> Status.REJECTED;
      default -> Status.ROLLED_BACK;
    };
  }

  /** Runs a command that must do what it does with the built-in agent; undone, all is as it was. */
  CommandResult applied(String command) {
    CommandResult expected = BUILT_IN.run(session.blueprint(), command);
    String before = bytes();
    CommandResult result = session.execute(command);

    assertThat(Told.atAnyVersion(result)).isEqualTo(Told.atAnyVersion(expected));
    assertThat(result.status()).isEqualTo(Status.APPLIED);
    session.undo();
    assertThat(bytes()).isEqualTo(before);
    return result;
  }

  /** "The next command works." */
  void requireNextCommandWorks() {
    assertThat(applied("hide sell, then rename buy to \"Next\"").agentCalls()).isBetween(1, 2);
  }
}
