package dev.blueline;

import dev.blueline.plan.EditPolicy;
import dev.blueline.state.Recovery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a session of a store is opened. Immutable. */
public final class SessionOptions {
  private static final int LONGEST_NAME_BYTES = 60;

  final @Nullable EditPolicy policy;
  final String actor;
  final @Nullable Duration patience;
  final Recovery recovery;
  final boolean reloads;

  private SessionOptions(Builder builder) {
    policy = builder.policy;
    actor = builder.actor;
    patience = builder.patience;
    recovery = builder.recovery;
    reloads = builder.reloads;
  }

  /** A lease has so much room for a name, and compares what it has room for. */
  static String requireName(String name) {
    byte[] bytes = Objects.requireNonNull(name, "actor").getBytes(StandardCharsets.UTF_8);
    boolean isText = new String(bytes, StandardCharsets.UTF_8).equals(name);
    boolean fits = bytes.length > 0 && bytes.length <= LONGEST_NAME_BYTES;
    if (!isText || !fits || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "an actor has a name of 1 to 60 bytes in UTF-8, not \"" + name + "\"");
    }
    return name;
  }

  static Duration requirePatience(Duration patience) {
    Objects.requireNonNull(patience, "patience");
    if (patience.isNegative() || patience.compareTo(Duration.ofDays(365)) > 0) {
      throw new IllegalArgumentException("one waits for up to a year, not " + patience);
    }
    return patience;
  }

  /** Returns the defaults. */
  public static SessionOptions defaults() {
    return builder().build();
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds options. Not thread-safe. */
  public static final class Builder {
    private @Nullable EditPolicy policy;
    private String actor = "editor";
    private @Nullable Duration patience;
    private Recovery recovery = Recovery.RESUME;
    private boolean reloads;

    private Builder() {}

    /** Sets what the session may do. Default: what the engine's options say. */
    public Builder policy(EditPolicy value) {
      policy = Objects.requireNonNull(value, "policy");
      return this;
    }

    /**
     * Sets the name by which the session's lease can be handed to this one. Default: editor.
     *
     * @throws IllegalArgumentException if it has not 1 to 60 bytes in UTF-8, or a zero among them
     */
    public Builder actor(String name) {
      actor = requireName(name);
      return this;
    }

    /**
     * Sets how long to wait for the session's lease; zero for not at all. Default: 5 seconds, and
     * longer where who has it, or is to have it, gives no sign: until that loses it, as {@link
     * dev.blueline.state.StateOptions.Builder#leaseTime} says.
     *
     * @throws IllegalArgumentException if it is negative, or more than a year
     */
    public Builder patience(Duration value) {
      patience = requirePatience(value);
      return this;
    }

    /** Sets what becomes of a command that was on its way. Default: it is done. */
    public Builder recovery(Recovery value) {
      recovery = Objects.requireNonNull(value, "recovery");
      return this;
    }

    /**
     * Sets what a command does that finds the session's lease gone: wait for it and go on from what
     * others did, or be refused. Default: be refused.
     */
    public Builder reload(boolean isWanted) {
      reloads = isWanted;
      return this;
    }

    /** Returns the options. */
    public SessionOptions build() {
      return new SessionOptions(this);
    }
  }
}
