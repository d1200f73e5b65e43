package dev.blueline.state;

import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.JsonObject;
import dev.blueline.observe.NanoClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a store keeps what it keeps. Immutable. */
public final class StateOptions {
  private final Builder values;

  private StateOptions(Builder values) {
    this.values = values.copy();
  }

  /** Returns the defaults. */
  public static StateOptions defaults() {
    return builder().build();
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns what a command that has returned survives. */
  public Durability durability() {
    return values.durability;
  }

  /** Returns how long a commit may lie in the queue of {@link Durability#ASYNC}. */
  public Duration flushInterval() {
    return values.flushInterval;
  }

  /** Returns how many bytes that queue holds. */
  public int queueBytes() {
    return values.queueBytes;
  }

  /** Returns behind how many transitions a checkpoint is written. */
  public int checkpointEntries() {
    return values.checkpointEntries;
  }

  /** Returns behind how many bytes of journal a checkpoint is written. */
  public long checkpointBytes() {
    return values.checkpointBytes;
  }

  /** Returns how long a change waits for a checkpoint. */
  public Duration checkpointInterval() {
    return values.checkpointInterval;
  }

  /** Returns how long who has a lease may be silent before it goes to another. */
  public Duration leaseTime() {
    return values.leaseTime;
  }

  /** Returns how long a segment of the journal grows. */
  public long segmentBytes() {
    return values.segmentBytes;
  }

  /** Returns from what size on the journal is found to be too long. */
  public long journalBytes() {
    return values.journalBytes;
  }

  /** Returns how many of a session's latest checkpoints stay. */
  public int checkpointsKept() {
    return values.checkpointsKept;
  }

  /** Returns for how many days one checkpoint a day stays besides. */
  public int daysKept() {
    return values.daysKept;
  }

  /** Returns how large the archive may become. */
  public long archiveBytes() {
    return values.archiveBytes;
  }

  /** Returns how long one pass of removing goes on to the next file. */
  public Duration pruneTime() {
    return values.pruneTime;
  }

  /** Returns the schemas that documents are read by where no engine does it. */
  public List<BlueprintSchema> schemas() {
    return values.schemas;
  }

  /** Returns the clock for the times that people are told; nothing else depends on it. */
  public InstantSource clock() {
    return values.clock;
  }

  /** Returns the clock that waiting is measured by. */
  public NanoClock nanoClock() {
    return values.nanoClock;
  }

  /** Returns the copy for other processes to read; null for none. */
  public @Nullable StateView view() {
    return values.view;
  }

  /** Returns what checkpoints say of the engine's metrics. */
  public Supplier<JsonObject> metrics() {
    return values.metrics;
  }

  /** Builds options. Not thread-safe. */
  public static final class Builder {
    private Durability durability = Durability.COMMIT;
    private Duration flushInterval = Duration.ofMillis(100);
    private int queueBytes = 1 << 20;
    private int checkpointEntries = 1_000;
    private long checkpointBytes = 4L << 20;
    private Duration checkpointInterval = Duration.ofMinutes(5);
    private Duration leaseTime = Duration.ofSeconds(10);
    private long segmentBytes = 8L << 20;
    private long journalBytes = 64L << 20;
    private int checkpointsKept = 24;
    private int daysKept = 30;
    private long archiveBytes = 256L << 20;
    private Duration pruneTime = Duration.ofMillis(200);
    private List<BlueprintSchema> schemas =
        List.of(BlueprintSchema.storefront(), BlueprintSchema.web());
    private InstantSource clock = WallClock.SYSTEM;
    private NanoClock nanoClock = NanoClock.SYSTEM;
    private @Nullable StateView view;
    private Supplier<JsonObject> metrics = () -> JsonObject.EMPTY;

    private Builder() {}

    private Builder copy() {
      Builder copy = new Builder();
      copy.durability = durability;
      copy.flushInterval = flushInterval;
      copy.queueBytes = queueBytes;
      copy.checkpointEntries = checkpointEntries;
      copy.checkpointBytes = checkpointBytes;
      copy.checkpointInterval = checkpointInterval;
      copy.leaseTime = leaseTime;
      copy.segmentBytes = segmentBytes;
      copy.journalBytes = journalBytes;
      copy.checkpointsKept = checkpointsKept;
      copy.daysKept = daysKept;
      copy.archiveBytes = archiveBytes;
      copy.pruneTime = pruneTime;
      copy.schemas = schemas;
      copy.clock = clock;
      copy.nanoClock = nanoClock;
      copy.view = view;
      copy.metrics = metrics;
      return copy;
    }

    private static void require(boolean holds, String message) {
      if (!holds) {
        throw new IllegalArgumentException(message);
      }
    }

    private static Duration positive(Duration value, String what) {
      require(
          !value.isNegative() && !value.isZero() && value.compareTo(Duration.ofDays(365)) <= 0,
          what + " is longer than nothing and at most a year, not " + value);
      return value;
    }

    /** Sets what a command that has returned survives. Default: the end of the process. */
    public Builder durability(Durability value) {
      durability = Objects.requireNonNull(value, "durability");
      return this;
    }

    /**
     * Sets how commits are queued with {@link Durability#ASYNC}. Default: 100 ms and 1 MiB.
     *
     * @param interval how long one waits at most before it is written and forced
     * @param bytes how many are queued before callers wait, at least 4,096
     */
    public Builder queue(Duration interval, int bytes) {
      flushInterval = positive(interval, "an interval");
      require(bytes >= 4096, "a queue has at least 4,096 bytes, not " + bytes);
      queueBytes = bytes;
      return this;
    }

    /**
     * Sets when checkpoints are written, whichever comes first. Default: 1,000 transitions, 4 MiB
     * of journal, 5 minutes.
     */
    public Builder checkpoints(int entries, long bytes, Duration interval) {
      require(entries > 0, "a checkpoint comes behind at least 1 entry, not " + entries);
      require(bytes > 0, "a checkpoint comes behind at least 1 byte, not " + bytes);
      checkpointEntries = entries;
      checkpointBytes = bytes;
      checkpointInterval = positive(interval, "an interval");
      return this;
    }

    /**
     * Sets how long who has a lease may give no sign before another process takes it. Default: 10
     * seconds. A process that has ended loses it at once.
     */
    public Builder leaseTime(Duration value) {
      leaseTime = positive(value, "a lease");
      return this;
    }

    /** Sets the sizes of a segment and of the whole journal. Default: 8 MiB and 64 MiB. */
    public Builder journal(long bytesOfSegment, long bytesOfAll) {
      require(
          bytesOfSegment > 0 && bytesOfSegment <= 1 << 30, "a segment has from 1 byte to 1 GiB");
      require(bytesOfAll >= bytesOfSegment, "a journal is at least as long as a segment");
      segmentBytes = bytesOfSegment;
      journalBytes = bytesOfAll;
      return this;
    }

    /**
     * Sets what is kept of each session. Default: the last 24 checkpoints and one a day for 30
     * days; older ones go into the archive, which has 256 MiB.
     *
     * @param checkpoints at least 2, so that one may be damaged
     */
    public Builder keep(int checkpoints, int days, long bytesOfArchive) {
      require(checkpoints >= 2, "at least 2 checkpoints are kept, not " + checkpoints);
      require(days >= 0, "at least 0 days are kept, not " + days);
      require(bytesOfArchive >= 0, "an archive has at least 0 bytes, not " + bytesOfArchive);
      checkpointsKept = checkpoints;
      daysKept = days;
      archiveBytes = bytesOfArchive;
      return this;
    }

    /**
     * Sets how long one pass of removing what is not kept may go on to the next file. Default: 200
     * ms.
     */
    public Builder pruneTime(Duration value) {
      pruneTime = positive(value, "a pass");
      return this;
    }

    /**
     * Sets the schemas that documents are read by where a store is looked at, checkpointed or
     * recovered without an engine: those of the engines that write to it, in their order. A session
     * that is read by others is refused as {@link StateException.Reason#OTHER_OPTIONS}. Default:
     * storefront, then web.
     */
    public Builder schemas(BlueprintSchema... value) {
      Objects.requireNonNull(value, "schemas");
      require(value.length > 0, "a store needs a schema");
      for (BlueprintSchema schema : value) {
        Objects.requireNonNull(schema, "schemas");
      }
      schemas = List.of(value);
      return this;
    }

    /** Sets the clock for the times that people are told. Default: the machine's. */
    public Builder clock(InstantSource value) {
      clock = Objects.requireNonNull(value, "clock");
      return this;
    }

    /** Sets the clock that waiting is measured by. Default: the machine's. */
    public Builder nanoClock(NanoClock value) {
      nanoClock = Objects.requireNonNull(value, "nanoClock");
      return this;
    }

    /** Sets a copy of what sessions are, for other processes to read. Default: none. */
    public Builder view(StateView value) {
      view = Objects.requireNonNull(value, "view");
      return this;
    }

    /** Sets who tells what the engine's metrics are, for checkpoints. Default: nobody. */
    public Builder metrics(Supplier<JsonObject> value) {
      metrics = Objects.requireNonNull(value, "metrics");
      return this;
    }

    /** Returns the options. */
    public StateOptions build() {
      return new StateOptions(this);
    }
  }
}
