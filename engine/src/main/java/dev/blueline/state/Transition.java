package dev.blueline.state;

import dev.blueline.edit.Delta;
import dev.blueline.edit.History;
import dev.blueline.model.Blueprint;
import java.util.List;

/**
 * One change of a session, as the journal keeps it: with the image before it, it gives the one
 * after. What it makes of an image is said here alone, be it done for the first time or again.
 * Immutable.
 */
public sealed interface Transition {
  /** Returns by how many groups one is deeper behind it; -1 where one ends. */
  default int depth() {
    return 0;
  }

  /** One that changes the document. */
  sealed interface Commit extends Transition {
    /** Returns what it does to the document. */
    Delta delta();

    /**
     * Returns the image behind it, a version more than the one before.
     *
     * @param after the document that its delta makes of the one before
     * @throws IllegalArgumentException if it does not fit the history
     */
    SessionImage applyTo(SessionImage image, Blueprint after);
  }

  /** One that leaves the document, and with it the version, as it is. */
  sealed interface Bookkeeping extends Transition {
    /** Returns the image behind it; the same where it changes nothing. */
    SessionImage applyTo(SessionImage image);
  }

  /** The end of the innermost group. */
  sealed interface GroupEnd extends Transition {
    @Override
    default int depth() {
      return -1;
    }

    /**
     * Returns the image behind it.
     *
     * @param group the image before the group began
     */
    SessionImage applyTo(SessionImage image, SessionImage group);
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
      implements Commit {
    @Override
    public SessionImage applyTo(SessionImage image, Blueprint after) {
      History longer = image.history().record(label, origin, delta, image.pronouns(), pronouns);
      return image.next(after, longer, pronouns);
    }
  }

  /**
   * An entry of the history was taken back.
   *
   * @param sequence which one
   * @param delta what taking it back did
   */
  record Undone(long sequence, Delta delta) implements Commit {
    @Override
    public SessionImage applyTo(SessionImage image, Blueprint after) {
      History.Entry entry = image.history().entry(sequence);
      return image.next(after, image.history().undone(entry), entry.pronouns());
    }
  }

  /**
   * An entry of the history was done again.
   *
   * @param sequence which one
   * @param delta what it did
   */
  record Redone(long sequence, Delta delta) implements Commit {
    @Override
    public SessionImage applyTo(SessionImage image, Blueprint after) {
      History.Entry entry = image.history().undoneEntry(sequence);
      List<String> pronouns =
          entry.pronounsAfter() == null ? image.pronouns() : entry.pronounsAfter();
      return image.next(after, image.history().redone(entry), pronouns);
    }
  }

  /**
   * All since a mark was taken back, not to be redone.
   *
   * @param mark of which moment
   * @param delta what taking it back did
   */
  record BailedOut(long mark, Delta delta) implements Commit {
    @Override
    public SessionImage applyTo(SessionImage image, Blueprint after) {
      List<History.Entry> since = image.history().since(mark);
      List<String> pronouns = since.isEmpty() ? image.pronouns() : since.get(0).pronouns();
      return image.next(after, image.history().bailedOut(mark), pronouns);
    }
  }

  /**
   * All since a mark became one thing to undo.
   *
   * @param mark of which moment
   * @param label what that is called
   */
  record Squashed(long mark, String label) implements Bookkeeping {
    @Override
    public SessionImage applyTo(SessionImage image) {
      return image.with(image.history().squashed(mark, label, image.blueprint()));
    }
  }

  /**
   * A command changed nothing but what "it" stands for.
   *
   * @param pronouns the ids of components
   */
  record Spoken(List<String> pronouns) implements Bookkeeping {
    @Override
    public SessionImage applyTo(SessionImage image) {
      return image.with(pronouns);
    }
  }

  /** A group began, in which nothing is forgotten: it is undone, or taken back, as one. */
  record GroupBegun() implements Bookkeeping {
    @Override
    public int depth() {
      return 1;
    }

    @Override
    public SessionImage applyTo(SessionImage image) {
      return image.with(image.history().within(History.Bounds.NONE));
    }
  }

  /**
   * The innermost group came to its end, and is one thing to undo.
   *
   * @param label what it is called
   */
  record GroupEnded(String label) implements GroupEnd {
    @Override
    public SessionImage applyTo(SessionImage image, SessionImage group) {
      SessionImage joined = new Squashed(group.history().mark(), label).applyTo(image);
      return joined.with(joined.history().within(group.history().bounds()));
    }
  }

  /** The innermost group failed: all is as it was before it began. */
  record GroupFailed() implements GroupEnd {
    @Override
    public SessionImage applyTo(SessionImage image, SessionImage group) {
      return image.backTo(group);
    }
  }
}
