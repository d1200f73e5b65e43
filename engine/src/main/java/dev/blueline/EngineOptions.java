package dev.blueline;

import dev.blueline.agent.AsyncEditAgent;
import dev.blueline.agent.EditAgent;
import dev.blueline.edit.History;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.observe.MetricsListener;
import dev.blueline.observe.NanoClock;
import dev.blueline.observe.Probe;
import dev.blueline.observe.StageListener;
import dev.blueline.observe.Watch;
import dev.blueline.pipeline.StageHook;
import dev.blueline.plan.CommandBudget;
import dev.blueline.plan.EditPolicy;
import dev.blueline.serialize.ReadLimits;
import dev.blueline.state.StateStore;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Verifier;
import dev.blueline.verify.rules.BuiltInValidators;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What an engine is to be like. Immutable; made by {@link #builder()}. */
public final class EngineOptions {
  private static final Verifier BUILT_IN = new Verifier(BuiltInValidators.all());
  private static final EngineOptions DEFAULTS = builder().build();

  final List<BlueprintSchema> schemas;
  final Verifier verifier;
  final int cacheSize;
  final double confidenceThreshold;
  final History.Bounds historyBounds;
  final boolean isPartial;
  final boolean makesRoom;
  final boolean repairs;
  final long maxDocumentBytes;
  final int maxDepth;
  final int maxComponents;
  final NanoClock clock;
  final Watch watch;
  final @Nullable EditAgent agent;
  final @Nullable AsyncEditAgent asyncAgent;
  final int bundleLimit;
  final Duration agentTimeout;
  final int agentRetries;
  final @Nullable Executor executor;
  final int batchThreads;
  final EditPolicy policy;
  final CommandBudget budget;
  final List<StageHook> hooks;
  final Probe probe;
  final @Nullable StateStore store;

  private EngineOptions(Builder builder) {
    schemas = List.copyOf(builder.schemas);
    verifier = builder.verifier;
    cacheSize = builder.cacheSize;
    confidenceThreshold = builder.confidenceThreshold;
    historyBounds = builder.historyBounds;
    isPartial = builder.isPartial;
    makesRoom = builder.makesRoom;
    repairs = builder.repairs;
    maxDocumentBytes = builder.maxDocumentBytes;
    maxDepth = builder.maxDepth;
    maxComponents = builder.maxComponents;
    clock = builder.clock;
    watch = new Watch(builder.stageListener, builder.metricsListener);
    agent = builder.agent;
    asyncAgent = builder.asyncAgent;
    bundleLimit = builder.bundleLimit;
    agentTimeout = builder.agentTimeout;
    agentRetries = builder.agentRetries;
    executor = builder.executor;
    batchThreads = builder.batchThreads;
    policy = builder.policy;
    budget = builder.budget;
    hooks = builder.hooks;
    probe = builder.probe;
    store = builder.store;
  }

  /** Returns the defaults. */
  public static EngineOptions defaults() {
    return DEFAULTS;
  }

  /** Returns a builder that starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Collects options. Not thread-safe. A setter throws {@link IllegalArgumentException} for a value
   * out of range, {@link NullPointerException} for null.
   */
  public static final class Builder {
    private List<BlueprintSchema> schemas =
        List.of(BlueprintSchema.storefront(), BlueprintSchema.web());
    private Verifier verifier = BUILT_IN;
    private int cacheSize = 100;
    private double confidenceThreshold = 0.6;
    private History.Bounds historyBounds = History.Bounds.USUAL;
    private boolean isPartial;
    private boolean makesRoom = true;
    private boolean repairs;
    private long maxDocumentBytes = 64L << 20;
    private int maxDepth = 512;
    private int maxComponents = 1_000_000;
    private NanoClock clock = NanoClock.SYSTEM;
    private StageListener stageListener = StageListener.NONE;
    private MetricsListener metricsListener = MetricsListener.NONE;
    private @Nullable EditAgent agent;
    private @Nullable AsyncEditAgent asyncAgent;
    private int bundleLimit = 50;
    private Duration agentTimeout = Duration.ofSeconds(30);
    private int agentRetries = 1;
    private @Nullable Executor executor;
    private int batchThreads = Runtime.getRuntime().availableProcessors();
    private EditPolicy policy = EditPolicy.ANYTHING;
    private CommandBudget budget = CommandBudget.DEFAULT;
    private List<StageHook> hooks = List.of();
    private Probe probe = Probe.NONE;
    private @Nullable StateStore store;

    private Builder() {}

    private static void require(boolean holds, String message) {
      if (!holds) {
        throw new IllegalArgumentException(message);
      }
    }

    /**
     * Sets the schemas that documents are read by; a document is read by the first whose root list
     * it has, else by the first that has something else in its place, else by the first. Default:
     * storefront, then web.
     */
    public Builder schemas(BlueprintSchema... values) {
      Objects.requireNonNull(values, "schemas");
      require(values.length > 0, "an engine needs a schema");
      for (BlueprintSchema schema : values) {
        Objects.requireNonNull(schema, "schemas");
      }
      schemas = List.of(values);
      return this;
    }

    /**
     * Sets the validators, in the order in which they report. Default: the built-in ones.
     *
     * @throws IllegalArgumentException if one throws when it is asked what it is
     */
    public Builder validators(List<Validator> values) {
      for (Validator validator : Objects.requireNonNull(values, "validators")) {
        Objects.requireNonNull(validator, "validators");
      }
      verifier = new Verifier(values);
      return this;
    }

    /**
     * Sets how many readings of commands are kept, 0 for none. Default: 100. A command of 1,024
     * characters or more takes the place of several: of one more for each 1,024 of them.
     */
    public Builder cacheSize(int entries) {
      require(entries >= 0, "a cache size is at least 0, not " + entries);
      cacheSize = entries;
      return this;
    }

    /** Sets the confidence, from 0 to 1, below which a step is refused. Default: 0.6. */
    public Builder confidenceThreshold(double threshold) {
      require(threshold >= 0 && threshold <= 1, "a confidence is from 0 to 1, not " + threshold);
      confidenceThreshold = threshold;
      return this;
    }

    /**
     * Sets how much can be undone, in entries and estimated bytes. Default: 1,000 and 16 MiB. The
     * last command can be undone however large it is, unless no entries are kept at all.
     */
    public Builder history(int maxEntries, long maxBytes) {
      require(maxEntries >= 0, "a history has at least 0 entries, not " + maxEntries);
      require(maxBytes >= 0, "a history has at least 0 bytes, not " + maxBytes);
      historyBounds = new History.Bounds(maxEntries, maxBytes);
      return this;
    }

    /**
     * Sets whether a command of which a part fails is applied in part, by itself or in a batch by
     * best effort. Plans, patches and atomic batches are applied whole or not at all. Default: no.
     */
    public Builder partialApplication(boolean isWanted) {
      isPartial = isWanted;
      return this;
    }

    /** Sets whether siblings give way to what grows; else it is a violation. Default: yes. */
    public Builder makeRoom(boolean isWanted) {
      makesRoom = isWanted;
      return this;
    }

    /**
     * Sets whether errors that a command would introduce are mended by the repairs of their rules,
     * where those may be taken unasked; what was done is told as corrections. Else the command is
     * refused, with what would work instead. Patches are mended too; an atomic batch is not. What
     * is not mended within the time of its budget is refused with {@code budget_exceeded}. A repair
     * makes room whatever {@link #makeRoom} says. Default: no.
     */
    public Builder repair(boolean isWanted) {
      repairs = isWanted;
      return this;
    }

    /**
     * Sets the greatest document: bytes, nesting, components. Default: 64 MiB, 512, 1,000,000. An
     * edit past the last two is refused; bytes are counted only when a document is read, so one
     * that edits made longer is written, but takes a greater limit to be read again.
     */
    public Builder documentLimits(long maxBytes, int depth, int components) {
      require(maxBytes > 0, "a document has at least one byte");
      require(
          depth > 0 && depth <= ReadLimits.DEEPEST,
          "a depth is from 1 to " + ReadLimits.DEEPEST + ", not " + depth);
      require(
          components > 0 && components <= 4_000_000,
          "a number of components is from 1 to 4,000,000, not " + components);
      maxDocumentBytes = maxBytes;
      maxDepth = depth;
      maxComponents = components;
      return this;
    }

    /**
     * Sets the clock that timings are read from, and by which a command has taken longer than its
     * {@link #budget} allows or an agent longer than {@link #agentTimeout}. Default: the machine's.
     */
    public Builder clock(NanoClock value) {
      clock = Objects.requireNonNull(value, "clock");
      return this;
    }

    /** Sets who is told when a stage has ended. Default: nobody. */
    public Builder stageListener(StageListener value) {
      stageListener = Objects.requireNonNull(value, "stageListener");
      return this;
    }

    /**
     * Sets who is told what commands, stages and calls of agents came to. Default: nobody, which
     * costs nothing.
     */
    public Builder metricsListener(MetricsListener value) {
      metricsListener = Objects.requireNonNull(value, "metricsListener");
      return this;
    }

    /**
     * Sets who turns steps into edits. Default: the built-in agent, which is deterministic, costs
     * nanoseconds and runs on the calling thread.
     */
    public Builder agent(EditAgent value) {
      agent = Objects.requireNonNull(value, "agent");
      asyncAgent = null;
      return this;
    }

    /** As {@link #agent(EditAgent)}, for an agent that keeps no thread while it waits. */
    public Builder agent(AsyncEditAgent value) {
      asyncAgent = Objects.requireNonNull(value, "agent");
      agent = null;
      return this;
    }

    /**
     * Sets how many steps one call of an agent takes at most. Default: 50. The built-in agent has
     * no limit.
     */
    public Builder bundleLimit(int steps) {
      require(steps > 0, "a bundle has at least 1 step, not " + steps);
      bundleLimit = steps;
      return this;
    }

    /**
     * Sets how long one call of an agent may take. What is answered later does not count. Default:
     * 30 seconds.
     */
    public Builder agentTimeout(Duration timeout) {
      Objects.requireNonNull(timeout, "agentTimeout");
      require(
          timeout.compareTo(Duration.ZERO) > 0 && timeout.compareTo(Duration.ofDays(1)) <= 0,
          "a call takes more than no time and at most a day, not " + timeout);
      agentTimeout = timeout;
      return this;
    }

    /** Sets how often a call that failed is made again. Default: once. */
    public Builder agentRetries(int times) {
      require(times >= 0 && times <= 100, "a call is repeated 0 to 100 times, not " + times);
      agentRetries = times;
      return this;
    }

    /**
     * Sets where agents are called, besides the built-in one. It should start what it is given at
     * once: a call that waits for a thread is a call that may be late. One that runs it on the
     * calling thread leaves nobody to interrupt an agent that takes too long: the command waits for
     * it, and then its answer is late. Default: threads of the engine's own, as many as there are
     * calls at a time.
     */
    public Builder executor(Executor value) {
      executor = Objects.requireNonNull(value, "executor");
      return this;
    }

    /**
     * Sets how many threads {@link BlueprintEngine#runAll} uses, the calling one included. Default:
     * as many as the machine has processors. Results do not depend on it.
     */
    public Builder batchThreads(int threads) {
      require(threads > 0 && threads <= 1024, "there are 1 to 1,024 threads, not " + threads);
      batchThreads = threads;
      return this;
    }

    /** Sets what sessions may do that are opened without a policy of their own. Default: all. */
    public Builder policy(EditPolicy value) {
      policy = Objects.requireNonNull(value, "policy");
      return this;
    }

    /** Sets how much one command may take. Default: {@link CommandBudget#DEFAULT}. */
    public Builder budget(CommandBudget value) {
      budget = Objects.requireNonNull(value, "budget");
      return this;
    }

    /** Sets who is asked before and after each stage, in that order. Default: nobody. */
    public Builder hooks(List<? extends StageHook> values) {
      for (StageHook hook : Objects.requireNonNull(values, "hooks")) {
        Objects.requireNonNull(hook, "hooks");
      }
      hooks = List.copyOf(values);
      return this;
    }

    /**
     * Sets where sessions are kept that are opened by an id. It is the caller's to close, behind
     * the engine. Default: nowhere.
     */
    public Builder store(StateStore value) {
      store = Objects.requireNonNull(value, "store");
      return this;
    }

    /** Sets who is told of each point that a command passes; for tests of failures. */
    public Builder probe(Probe value) {
      probe = Objects.requireNonNull(value, "probe");
      return this;
    }

    /** Returns the options. */
    public EngineOptions build() {
      return new EngineOptions(this);
    }
  }
}
