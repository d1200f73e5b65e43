package dev.blueline.state;

import dev.blueline.agent.Handoff;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one session while it is open. Written by the thread whose turn it is; every
 * method but {@link #checkpoint} and {@link #close} is called in turn.
 */
public interface SessionLog extends AutoCloseable {
  /** Returns the session's id. */
  String id();

  /**
   * Returns the image behind the last transition: when the session was opened, what it goes on
   * from.
   */
  SessionImage image();

  /**
   * Returns what was on its way when the process ended that had the session before, until it is
   * begun again or dismissed; null where nothing was.
   */
  @Nullable InFlight inFlight();

  /**
   * Requires that nobody else has written to the session, and that the end of the last group is
   * kept. Costs nanoseconds.
   *
   * @param present the image as the session knows it
   * @throws StateException with {@code LEASE_LOST} if somebody has, or may have; another where that
   *     end still cannot be kept
   */
  void requireTurn(SessionImage present);

  /** Begins a command, or goes on with the one in flight; it is kept from when it is planned. */
  Handoff begin(InFlight what);

  /**
   * Keeps a transition; on return it survives what the store's durability says. That a group failed
   * and could not be kept is remembered, and kept before anything else is.
   *
   * @param after the image that it leads to
   * @throws StateException if it could not be kept; then it is as if it had not been tried
   */
  void append(Transition transition, SessionImage after);

  /** Sees to it that what was in flight is not done. */
  void dismiss();

  /** Takes note of how a command ended. */
  void ended(Supplier<CommandRecord> how);

  /**
   * Writes a checkpoint of what is committed. May be called from any thread.
   *
   * @param note why, for people; null for none
   * @throws StateException if it cannot be written, or a group is on its way
   */
  void checkpoint(@Nullable String note);

  /** Gives the session's lease to a named actor; null for whoever comes first. */
  void handTo(@Nullable String actor);

  /**
   * Waits for the session's lease, and catches up with what others did meanwhile.
   *
   * @param present the image as the session knows it
   * @param patience as of {@link OpenRequest}
   * @return the image now, the same where nobody did anything, and what led there
   * @throws StateException with {@code BUSY} if it is not to be had in time
   */
  CaughtUp take(SessionImage present, @Nullable Duration patience);

  /** Lets go of the session. What it did stays. */
  @Override
  void close();
}
