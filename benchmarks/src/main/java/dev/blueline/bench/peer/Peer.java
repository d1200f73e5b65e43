package dev.blueline.bench.peer;

import org.jspecify.annotations.Nullable;

/** Another way to hold one document open, to change it and to take changes back. For one thread. */
public interface Peer {

  /** Reads a document and forgets the one before, with what could be undone. */
  void open(byte[] json);

  /**
   * Makes both edits of a command, or none.
   *
   * @return whether they were made; not where a peer that checks finds that they break a rule
   */
  boolean run(PeerCommand command);

  /** Returns what the last command changed, as RFC 6902; null from a peer that makes no patches. */
  byte @Nullable [] patch();

  /** Returns the whole document as it is now. */
  byte[] document();

  /**
   * Takes back the last command that was not taken back yet.
   *
   * @return whether there was one; a peer remembers as many as its class says
   */
  boolean undo();
}
