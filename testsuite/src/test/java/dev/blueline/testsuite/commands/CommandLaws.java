package dev.blueline.testsuite.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The laws of a command, for any document and any text: it ends without an exception, always the
 * same whatever is cached, leaves the document alone or obeys the laws of edits, and suggests only
 * what can be done.
 */
final class CommandLaws {
  /**
   * A build tries the same commands each time; the profile fuzz tries many more behind them.
   * Another seed tries others.
   */
  static final String SEED = "20261121";

  /** No measure of speed: whoever is not done by then will never be. */
  private static final int ENDLESS_SECONDS = 60;

  private static final ExecutorService RUNNER =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "commands");
            thread.setDaemon(true);
            return thread;
          });

  private final BlueprintEngine engine = withCache(100);
  private final List<BlueprintEngine> others = List.of(withCache(0), withCache(1));

  private static BlueprintEngine withCache(int size) {
    return BlueprintEngine.create(EngineOptions.builder().cacheSize(size).build());
  }

  /** Checks all laws and returns the result. */
  CommandResult check(Blueprint base, String command) {
    return check(base, List.of(command));
  }

  /** Checks all laws of the last of some commands of one session; returns its result. */
  CommandResult check(Blueprint base, List<String> commands) {
    String last = commands.get(commands.size() - 1);
    CommandResult result = run(engine, base, commands);
    requireOutcome(result, last);
    requireSame(result, run(engine, base, commands), last);
    for (BlueprintEngine other : others) {
      requireSame(result, run(other, base, commands), last);
    }
    if (commands.size() == 1) {
      requireSuggestionsWork(result);
    }
    return result;
  }

  private static CommandResult run(BlueprintEngine engine, Blueprint base, List<String> commands) {
    try {
      return RUNNER
          .submit(() -> runAll(engine.open(base), commands))
          .get(ENDLESS_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError("thrown by " + shown(commands), e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("no end of " + shown(commands), e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static CommandResult runAll(Session session, List<String> commands) {
    CommandResult result = null;
    for (String command : commands) {
      result = session.execute(command);
    }
    return result;
  }

  private static String shown(Object command) {
    String text = String.valueOf(command);
    return text.length() > 400 ? text.substring(0, 400) + "…" : text;
  }

  private static void requireOutcome(CommandResult result, String command) {
    assertThat(result.command()).isEqualTo(command);
    if (result.status() == Status.APPLIED || result.status() == Status.PARTIAL) {
      EditLaws.assertSame(EditLaws.check(result.before(), result.delta()), result.blueprint());
    } else {
      assertThat(result.blueprint()).as(shown(command)).isSameAs(result.before());
      assertThat(result.delta().isEmpty()).as(shown(command)).isTrue();
    }
    assertThat(result.errors().isEmpty())
        .as("%s has errors: %s", result.status(), shown(command))
        .isEqualTo(result.status().isSuccess());
    assertThat(result.errors())
        .as(shown(command))
        .noneMatch(error -> error.code() == RefusalCode.INTERNAL_ERROR);
    assertThat(result.confidence()).as(shown(command)).isBetween(0.0, 1.0);
  }

  private static void requireSame(CommandResult result, CommandResult again, String command) {
    assertThat(DeterministicJson.of(again))
        .as(shown(command))
        .isEqualTo(DeterministicJson.of(result));
    EditLaws.assertSame(again.blueprint(), result.blueprint());
  }

  /** {@code commands.md}: "suggestions[]: commands that would work". */
  private void requireSuggestionsWork(CommandResult refused) {
    refused.errors().stream()
        .flatMap(error -> error.suggestions().stream())
        .forEach(
            suggestion ->
                assertThat(engine.run(refused.before(), suggestion).status())
                    .as("suggested '%s' for '%s'", shown(suggestion), shown(refused.command()))
                    .isEqualTo(Status.APPLIED));
  }
}
