package dev.blueline.testsuite.agents;

import dev.blueline.EngineOptions;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.builtin.BuiltInAgent;
import dev.blueline.plan.Step;
import dev.blueline.testsuite.agents.Way.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * How steps are brought to an agent.
 *
 * @param limit steps a call at most
 * @param threads on how many threads it is called
 * @param way how it answers
 */
record Bundling(int limit, int threads, Way way) {
  private static final Map<Integer, Executor> THREADS = Map.of(1, pool(1), 2, pool(2), 8, pool(8));

  private static Executor pool(int threads) {
    return Executors.newFixedThreadPool(threads, Way::daemon);
  }

  static Arbitrary<Bundling> any() {
    return Combinators.combine(
            Arbitraries.of(1, 2, 3, 7, 50), Arbitraries.of(1, 2, 8), Arbitraries.of(Way.values()))
        .as(Bundling::new);
  }

  EngineOptions.Builder options(Saying saying) {
    return way.options(saying).bundleLimit(limit).executor(THREADS.get(threads));
  }

  /** Answers step by step as the built-in agent does. */
  static List<Answer> builtIn(Bundle bundle) {
    List<Answer> answers = new ArrayList<>();
    for (Step step : bundle.steps()) {
      answers.addAll(
          new BuiltInAgent()
              .edit(
                  new Bundle(
                      List.of(step), bundle.blueprint(), bundle.previous(), bundle.changes())));
    }
    return answers;
  }

  /** Says the same after up to two milliseconds that a seed gives. */
  static Saying delayed(Saying saying, long seed) {
    AtomicLong calls = new AtomicLong(seed);
    return bundle -> {
      LockSupport.parkNanos(new SplittableRandom(calls.incrementAndGet()).nextInt(2_000_000));
      return saying.to(bundle);
    };
  }
}
