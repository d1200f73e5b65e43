package dev.blueline.state;

import dev.blueline.edit.History;
import dev.blueline.model.JsonObject;
import dev.blueline.serialize.BlueprintReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps sessions beyond the process that edits them. Thread-safe. One process opens a store's
 * directory once; several processes may have it open at a time, and take turns at each session.
 *
 * <p>Every method but {@link #loads} throws a {@link StateException} that says what cannot be done,
 * and {@link StateException.Reason#CLOSED} after {@link #close}, which may be called again.
 */
public interface StateStore extends AutoCloseable {
  /**
   * Opens a session for an engine; embedders call the engine's {@code open}.
   *
   * @throws IllegalArgumentException if its id is not a valid session id
   */
  SessionLog open(OpenRequest request);

  /**
   * Returns whether a session is there.
   *
   * @throws IllegalArgumentException if that is not a valid session id
   */
  boolean contains(String id);

  /** Returns what is there, by id. Costs a look at each session's last checkpoint and journal. */
  List<SessionSummary> sessions();

  /**
   * Tells all that is kept of a session but its document: what can be undone and redone, the last
   * plans and executions, its checkpoints.
   *
   * @throws IllegalArgumentException if that is not a valid session id
   * @throws StateException with {@link StateException.Reason#UNKNOWN_SESSION} if it is not there
   */
  JsonObject describe(String id);

  /**
   * Reads what is kept of a session, without opening it: takes no lease, and writes nothing. A
   * group that is on its way is left out.
   *
   * @param reader reads its document
   * @param bounds how much can be undone
   * @throws IllegalArgumentException if that is not a valid session id
   * @throws StateException with {@link StateException.Reason#UNKNOWN_SESSION} if it is not there
   */
  SessionImage read(String id, BlueprintReader reader, History.Bounds bounds);

  /**
   * Writes a checkpoint of a session that nobody has open. Waits for its lease as an opening with
   * the default options does.
   *
   * @throws IllegalArgumentException if that is not a valid session id
   * @throws StateException with {@link StateException.Reason#UNKNOWN_SESSION} if it is not there
   */
  void checkpoint(String id);

  /**
   * Deletes a session that nobody has open, damaged ones too: its checkpoints and its archive are
   * gone on return, what the journal still holds of it when {@link #prune} next removes that file.
   * It is as if it had never been: its id is free for another. Of a holder that gives no sign it
   * waits for one, until the lease can be taken from it.
   *
   * @throws IllegalArgumentException if that is not a valid session id
   * @throws StateException with {@link StateException.Reason#UNKNOWN_SESSION} if it is not there,
   *     and {@link StateException.Reason#BUSY} if somebody has it open
   */
  void delete(String id);

  /** Waits until everything committed so far is on disk, whatever the durability. */
  void flush();

  /** Tells what wants looking after. Costs about as much as {@link #sessions}. */
  List<Finding> health();

  /**
   * Reads a session's files whole and tells what is wrong with them; empty for nothing.
   *
   * @param id whose; null for all
   * @throws IllegalArgumentException if that is not a valid session id
   * @throws StateException with {@link StateException.Reason#UNKNOWN_SESSION} if it is not there
   */
  List<Finding> verify(@Nullable String id);

  /**
   * Makes the best of a session that cannot be opened: goes back to what is whole, and says which
   * versions are lost. What is set aside stays in the archive. Waits as {@link #checkpoint}.
   *
   * @throws IllegalArgumentException if that is not a valid session id
   * @throws StateException with {@link StateException.Reason#UNKNOWN_SESSION} if it is not there
   */
  RecoveryReport recover(String id);

  /**
   * Removes what need not be kept. Begins no further file when the time that the options say is
   * over, and goes on next time. To look at one segment costs reading it, and the last checkpoints
   * of the sessions in it.
   *
   * @return how many files went
   */
  int prune();

  /**
   * Returns commands that were given often when the store was open before, for an engine to read
   * them ahead; empty where it has no view to keep them in.
   */
  List<String> words();

  /** Returns how often a session's state was loaded from the store, over all sessions. */
  long loads();

  /** Writes what is open to write, and lets go of everything. Sessions that are open are closed. */
  @Override
  void close();
}
