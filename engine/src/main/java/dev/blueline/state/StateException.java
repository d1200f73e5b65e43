package dev.blueline.state;

import org.jspecify.annotations.Nullable;

/** The state of a session could not be kept, or found again. Says which, and what to do. */
public sealed class StateException extends RuntimeException permits StateCorruptException {
  private static final long serialVersionUID = 1;

  /** What went wrong, in one word. */
  public enum Reason {
    /** A file is damaged or missing; see {@link StateCorruptException}. */
    CORRUPT,
    /**
     * It is whole, but was written with other schemas, or within greater limits, than it is read
     * with: give {@code schemas} and {@code documentLimits} of {@code EngineOptions}, or {@link
     * StateOptions.Builder#schemas}, as they were. Nothing is lost.
     */
    OTHER_OPTIONS,
    /** A newer version of the library wrote it. */
    NEWER_FORMAT,
    /** Another store of this process has the directory open. */
    IN_USE,
    /** Somebody else has the session's lease, and did not give it up in time. */
    BUSY,
    /** The lease went to somebody else meanwhile, or was handed over. */
    LEASE_LOST,
    /** There is no such session. */
    UNKNOWN_SESSION,
    /** Files cannot be written there. */
    READ_ONLY,
    /** There is no room left. */
    FULL,
    /** A library, a JVM flag or something else that is needed is missing. */
    UNAVAILABLE,
    /** The store is closed. */
    CLOSED,
    /** Reading or writing failed otherwise. */
    FAILED
  }

  private final Reason reason;

  /** Makes an exception with a message for people. */
  public StateException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Makes an exception with a message for people, where there is no cause to tell. */
  public StateException(Reason reason, String message) {
    this(reason, message, null);
  }

  /** Returns the exception for something whole that cannot be read as it was written. */
  public static StateException ofOtherOptions(String what, String problem) {
    return new StateException(
        Reason.OTHER_OPTIONS,
        what
            + " is whole, but was written with other schemas (EngineOptions.schemas,"
            + " StateOptions.schemas) or greater documentLimits than it is read with: "
            + problem);
  }

  /** Returns what went wrong. */
  public Reason reason() {
    return reason;
  }
}
