package dev.blueline.state;

import dev.blueline.edit.Delta;
import java.util.List;

/**
 * One change of a session, as the journal keeps it: with the image before it, it gives the one
 * after. Immutable.
 */
public sealed interface Transition {
  /** Returns by how many groups one is deeper behind it; -1 where one ends. */
  default int depth() {
    return 0;
  }

  /**
   * A command, patch, batch or repair was committed.
   *
   * @param label what it was, for people
   * @param origin who did it
   * @param delta what it did
   * @param pronouns what "it" stands for behind it
   */
  record Committed(String label, String origin, Delta delta, List<String> pronouns)
      implements Transition {}

  /**
   * An entry of the history was taken back.
   *
   * @param sequence which one
   * @param delta what taking it back did
   */
  record Undone(long sequence, Delta delta) implements Transition {}

  /**
   * An entry of the history was done again.
   *
   * @param sequence which one
   * @param delta what it did
   */
  record Redone(long sequence, Delta delta) implements Transition {}

  /**
   * All since a mark was taken back, not to be redone.
   *
   * @param mark of which moment
   * @param delta what taking it back did
   */
  record BailedOut(long mark, Delta delta) implements Transition {}

  /**
   * All since a mark became one thing to undo.
   *
   * @param mark of which moment
   * @param label what that is called
   */
  record Squashed(long mark, String label) implements Transition {}

  /** A group began: what follows is one thing to undo, or is taken back as one. */
  record GroupBegun() implements Transition {
    @Override
    public int depth() {
      return 1;
    }
  }

  /**
   * The innermost group came to its end.
   *
   * @param label what it is called
   */
  record GroupEnded(String label) implements Transition {
    @Override
    public int depth() {
      return -1;
    }
  }

  /** The innermost group failed: all is as it was before it began. */
  record GroupFailed() implements Transition {
    @Override
    public int depth() {
      return -1;
    }
  }

  /**
   * A command changed nothing but what "it" stands for.
   *
   * @param pronouns the ids of components
   */
  record Spoken(List<String> pronouns) implements Transition {}
}
