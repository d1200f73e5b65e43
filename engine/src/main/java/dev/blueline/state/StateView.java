package dev.blueline.state;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A copy of what the sessions of a store are at present, for other processes to read without the
 * journal. It is never the only copy: a store drops one that fails, goes on without it, and fills
 * the next one anew. Implementations are thread-safe.
 */
public interface StateView extends AutoCloseable {
  /** The name under which what belongs to no session is kept. */
  String STORE = "store";

  /**
   * Keeps a record in place of the one before.
   *
   * @param session the id of a session, or {@link #STORE}
   * @param record what it is of: {@code session}, {@code plans}, {@code executions}, {@code words}
   * @param json UTF-8; copied
   * @throws StateException if it cannot be kept; the store then goes on without this view, as it
   *     does whatever else a view throws
   */
  void put(String session, String record, byte[] json);

  /** Returns a record as it was put last; null where there is none that is whole. */
  byte @Nullable [] get(String session, String record);

  /** Returns the ids of all sessions with a record, in natural order. */
  Set<String> sessions();

  /** Forgets the records of a session. */
  void remove(String session);

  /** Lets go of what it holds; never throws. */
  @Override
  void close();
}
