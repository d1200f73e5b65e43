package dev.blueline.testsuite.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.RefusalCode;

/**
 * What holds of each result of a session, whatever the document and the command: its JSON can be
 * read, its patch does what was done, and what was done can be taken back.
 */
final class SessionLaws {
  private SessionLaws() {}

  /** Runs a command, checks its result, takes it back and does it again. */
  static CommandResult execute(Session session, String command) {
    Blueprint before = session.blueprint();
    CommandResult result = session.execute(command);
    assertThat(result.before()).isSameAs(before);
    assertThat(session.blueprint()).isSameAs(result.blueprint());
    requireResult(result);
    if (result.delta().isEmpty()) {
      assertThat(result.blueprint()).isSameAs(before);
    } else {
      requireUndone(session, result);
      assertThat(session.redo().status()).isEqualTo(Status.APPLIED);
      assertThat(Written.of(session.blueprint())).isEqualTo(Written.of(result.blueprint()));
    }
    return result;
  }

  /** Requires that the last result of a session is taken back to identical bytes. */
  static void requireUndone(Session session, CommandResult result) {
    if (result.delta().isEmpty()) {
      return;
    }
    session.undo();
    assertThat(Written.of(session.blueprint())).isEqualTo(Written.of(result.before()));
    assertThat(session.blueprint().hash()).isEqualTo(result.baseHash());
  }

  private static void requireResult(CommandResult result) {
    assertThat(result.errors()).noneMatch(error -> error.code() == RefusalCode.INTERNAL_ERROR);
    assertThat(result.errors().isEmpty()).isEqualTo(result.status().isSuccess());
    assertThat(Written.read(result.toJson())).isEqualTo(result.toJsonObject());
    assertThat(
            result
                .patch()
                .applyTo(result.before().toJson())
                .isEquivalentTo(result.blueprint().toJson()))
        .as("%s does what was done", result.patch())
        .isTrue();
    assertThat(
            result
                .inverse()
                .applyTo(result.blueprint().toJson())
                .isEquivalentTo(result.before().toJson()))
        .as("%s takes back what was done", result.inverse())
        .isTrue();
  }
}
