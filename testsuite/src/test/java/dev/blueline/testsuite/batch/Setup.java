package dev.blueline.testsuite.batch;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.agent.builtin.BuiltInAgent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * An engine to try, and one that ought to come to the same results.
 *
 * @param name what it is like
 * @param engine the engine to try
 * @param reference an engine with the built-in agent and the same rules
 */
record Setup(String name, BlueprintEngine engine, BlueprintEngine reference) {
  private static final ThreadFactory DAEMONS =
      work -> {
        Thread thread = new Thread(work, "agent");
        thread.setDaemon(true);
        return thread;
      };

  /** Verifies nothing: commands fail for what they are, not for what the rules say. */
  static final BlueprintEngine LAWLESS =
      BlueprintEngine.create(EngineOptions.builder().validators(List.of()).build());

  /** Does what the built-in agent does, and is foreign to the engine all the same. */
  static final EditAgent DELEGATE =
      new EditAgent() {
        private final BuiltInAgent agent = new BuiltInAgent();

        @Override
        public String name() {
          return "delegate";
        }

        @Override
        public List<Answer> edit(Bundle bundle) {
          return agent.edit(bundle);
        }
      };

  private static final BlueprintEngine WHOLE = builtIn(false);
  private static final BlueprintEngine PARTIAL = builtIn(true);

  /** Engines with the built-in agent, by whether they apply in part. */
  static final List<Setup> BUILT_IN =
      List.of(new Setup("whole", WHOLE, WHOLE), new Setup("partial", PARTIAL, PARTIAL));

  /** Engines with a foreign agent that is asked in many ways. */
  static final List<Setup> FOREIGN = foreign();

  private static BlueprintEngine builtIn(boolean isPartial) {
    return BlueprintEngine.create(EngineOptions.builder().partialApplication(isPartial).build());
  }

  private static List<Setup> foreign() {
    List<Setup> all = new ArrayList<>();
    for (Setup builtIn : BUILT_IN) {
      for (int limit : new int[] {1, 2, 50}) {
        all.add(foreign(builtIn, "on the caller's thread", limit, Runnable::run));
        all.add(foreign(builtIn, "on 1 thread", limit, threads(1)));
        all.add(foreign(builtIn, "on 4 threads", limit, threads(4)));
      }
    }
    return all;
  }

  private static Setup foreign(Setup builtIn, String where, int limit, Executor executor) {
    EngineOptions.Builder options =
        EngineOptions.builder()
            .partialApplication(builtIn.reference == PARTIAL)
            .agent(DELEGATE)
            .bundleLimit(limit)
            .executor(executor);
    String name = builtIn.name + " " + where + ", bundles of " + limit;
    return new Setup(name, BlueprintEngine.create(options.build()), builtIn.reference);
  }

  private static Executor threads(int count) {
    return Executors.newFixedThreadPool(count, DAEMONS);
  }

  @Override
  public String toString() {
    return name;
  }
}
