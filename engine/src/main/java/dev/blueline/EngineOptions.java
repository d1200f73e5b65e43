package dev.blueline;

import dev.blueline.model.BlueprintSchema;
import dev.blueline.observe.NanoClock;
import dev.blueline.observe.StageListener;
import dev.blueline.serialize.ReadLimits;
import dev.blueline.verify.BuiltInValidators;
import dev.blueline.verify.Validator;
import java.util.List;
import java.util.Objects;

/** What an engine is to be like. Immutable; made by {@link #builder()}. */
public final class EngineOptions {
  private static final EngineOptions DEFAULTS = builder().build();

  final List<BlueprintSchema> schemas;
  final List<Validator> validators;
  final int cacheSize;
  final double confidenceThreshold;
  final int historyEntries;
  final long historyBytes;
  final boolean isPartial;
  final boolean makesRoom;
  final long maxDocumentBytes;
  final int maxDepth;
  final int maxComponents;
  final NanoClock clock;
  final StageListener stageListener;

  private EngineOptions(Builder builder) {
    schemas = List.copyOf(builder.schemas);
    validators = List.copyOf(builder.validators);
    cacheSize = builder.cacheSize;
    confidenceThreshold = builder.confidenceThreshold;
    historyEntries = builder.historyEntries;
    historyBytes = builder.historyBytes;
    isPartial = builder.isPartial;
    makesRoom = builder.makesRoom;
    maxDocumentBytes = builder.maxDocumentBytes;
    maxDepth = builder.maxDepth;
    maxComponents = builder.maxComponents;
    clock = builder.clock;
    stageListener = builder.stageListener;
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
    private List<Validator> validators = BuiltInValidators.all();
    private int cacheSize = 100;
    private double confidenceThreshold = 0.6;
    private int historyEntries = 1000;
    private long historyBytes = 16L << 20;
    private boolean isPartial;
    private boolean makesRoom = true;
    private long maxDocumentBytes = 64L << 20;
    private int maxDepth = 512;
    private int maxComponents = 1_000_000;
    private NanoClock clock = NanoClock.SYSTEM;
    private StageListener stageListener = StageListener.NONE;

    private Builder() {}

    private static void require(boolean holds, String message) {
      if (!holds) {
        throw new IllegalArgumentException(message);
      }
    }

    /**
     * Sets the schemas that documents are read by; a document is read by the first whose root list
     * it has, else by the first. Default: storefront, then web.
     */
    public Builder schemas(BlueprintSchema... values) {
      require(values.length > 0, "an engine needs a schema");
      schemas = List.of(values);
      return this;
    }

    /** Sets the validators, in the order in which they report. Default: the built-in ones. */
    public Builder validators(List<Validator> values) {
      validators = List.copyOf(values);
      return this;
    }

    /** Sets how many readings of commands are kept, 0 for none. Default: 100. */
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

    /** Sets how much can be undone, in entries and estimated bytes. Default: 1,000 and 16 MiB. */
    public Builder history(int maxEntries, long maxBytes) {
      require(maxEntries >= 0, "a history has at least 0 entries, not " + maxEntries);
      require(maxBytes >= 0, "a history has at least 0 bytes, not " + maxBytes);
      historyEntries = maxEntries;
      historyBytes = maxBytes;
      return this;
    }

    /** Sets whether a command of which a part fails is applied in part. Default: no. */
    public Builder partialApplication(boolean isWanted) {
      isPartial = isWanted;
      return this;
    }

    /** Sets whether siblings give way to what grows; else it is a violation. Default: yes. */
    public Builder makeRoom(boolean isWanted) {
      makesRoom = isWanted;
      return this;
    }

    /** Sets the greatest document: bytes, nesting, components. Default: 64 MiB, 512, 1,000,000. */
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

    /** Sets the clock that timings are read from. Default: the machine's. */
    public Builder clock(NanoClock value) {
      clock = Objects.requireNonNull(value, "clock");
      return this;
    }

    /** Sets who is told when a stage has ended. Default: nobody. */
    public Builder stageListener(StageListener value) {
      stageListener = Objects.requireNonNull(value, "stageListener");
      return this;
    }

    /** Returns the options. */
    public EngineOptions build() {
      return new EngineOptions(this);
    }
  }
}
