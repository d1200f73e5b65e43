package dev.blueline.testsuite.agents;

import dev.blueline.EngineOptions;
import dev.blueline.agent.Answer;
import dev.blueline.agent.AsyncEditAgent;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** The ways in which an agent can answer. */
enum Way {
  /** It returns what it says. */
  BLOCKING,
  /** It returns a stage that has ended. */
  AT_ONCE,
  /** It returns a stage that ends on a thread of the agent's own. */
  LATER;

  private static final Executor OWN = Executors.newCachedThreadPool(Way::daemon);

  /** What an agent says. */
  @FunctionalInterface
  interface Saying {
    List<Answer> to(Bundle bundle) throws Exception;
  }

  static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "agent");
    thread.setDaemon(true);
    return thread;
  }

  /** Returns options with an agent that says something in this way. */
  EngineOptions.Builder options(Saying saying) {
    EngineOptions.Builder options = EngineOptions.builder();
    return this == BLOCKING ? options.agent(blocking(saying)) : options.agent(async(saying));
  }

  static EditAgent blocking(Saying saying) {
    return new EditAgent() {
      @Override
      public String name() {
        return "stranger";
      }

      @Override
      public List<Answer> edit(Bundle bundle) throws Exception {
        return saying.to(bundle);
      }
    };
  }

  /** Returns an agent that gives stages. */
  static AsyncEditAgent ofStages(Stages stages) {
    return new AsyncEditAgent() {
      @Override
      public String name() {
        return "stranger";
      }

      @Override
      public CompletionStage<List<Answer>> edit(Bundle bundle) {
        return stages.to(bundle);
      }
    };
  }

  /** The stages that an agent gives. */
  @FunctionalInterface
  interface Stages {
    CompletionStage<List<Answer>> to(Bundle bundle);
  }

  private AsyncEditAgent async(Saying saying) {
    Executor executor = this == AT_ONCE ? Runnable::run : OWN;
    return ofStages(bundle -> stage(saying, bundle, executor));
  }

  private static CompletionStage<List<Answer>> stage(
      Saying saying, Bundle bundle, Executor executor) {
    CompletableFuture<List<Answer>> stage = new CompletableFuture<>();
    executor.execute(
        () -> {
          try {
            stage.complete(saying.to(bundle));
          } catch (Throwable e) {
            stage.completeExceptionally(e);
          }
        });
    return stage;
  }
}
