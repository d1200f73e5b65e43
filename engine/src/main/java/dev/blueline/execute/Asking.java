package dev.blueline.execute;

import dev.blueline.agent.Answer;
import dev.blueline.agent.AsyncEditAgent;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.observe.Guard;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What there is to do with an agent, whether it blocks or not. */
interface Asking {
  /** Returns the agent's name; a made-up one where it has none. The agent is asked for it once. */
  String name();

  /** Returns what an agent calls itself, if it does so. */
  private static String nameOf(Supplier<String> agent) {
    try {
      return String.valueOf(agent.get());
    } catch (Throwable e) {
      Guard.letThrough(e);
      return "unnamed";
    }
  }

  /**
   * Asks.
   *
   * @param end takes the answers, or what was thrown; called once or never
   * @return what to call when the answers are no longer wanted; null where they are there already
   * @throws Exception whatever the agent throws
   */
  @Nullable Runnable ask(
      Bundle bundle, BiConsumer<? super @Nullable List<Answer>, @Nullable Throwable> end)
      throws Exception;

  static Asking of(EditAgent agent) {
    String name = nameOf(agent::name);
    return new Asking() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public @Nullable Runnable ask(
          Bundle bundle, BiConsumer<? super @Nullable List<Answer>, @Nullable Throwable> end)
          throws Exception {
        end.accept(agent.edit(bundle), null);
        return null;
      }
    };
  }

  static Asking of(AsyncEditAgent agent) {
    String name = nameOf(agent::name);
    return new Asking() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Runnable ask(
          Bundle bundle, BiConsumer<? super @Nullable List<Answer>, @Nullable Throwable> end) {
        CompletionStage<List<Answer>> stage = agent.edit(bundle);
        stage.whenComplete(end);
        return () -> stage.toCompletableFuture().cancel(true);
      }
    };
  }
}
