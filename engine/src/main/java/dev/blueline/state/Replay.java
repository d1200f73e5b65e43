package dev.blueline.state;

import dev.blueline.edit.Delta;
import dev.blueline.edit.History;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Does transitions again, one after another, and so comes from an image to a later one. What the
 * deltas do was verified when they were first done. Not thread-safe; costs what the deltas change.
 */
public final class Replay {
  private final Deque<SessionImage> groups = new ArrayDeque<>();

  /** What led here, but for groups that failed. */
  private final List<Delta> deltas = new ArrayList<>();

  /** How many of the deltas are from before each open group, innermost first. */
  private final Deque<Integer> deltasBefore = new ArrayDeque<>();

  private SessionImage image;

  /** Begins with an image. */
  public Replay(SessionImage image) {
    this.image = image;
  }

  /**
   * Begins with an image within groups.
   *
   * @param groups the images before them, innermost first
   */
  public Replay(SessionImage image, List<SessionImage> groups) {
    this.image = image;
    this.groups.addAll(groups);
    groups.forEach(group -> deltasBefore.add(0));
  }

  /** Returns the images before the groups that are open, innermost first. */
  public List<SessionImage> groups() {
    return List.copyOf(groups);
  }

  /**
   * Goes on within other bounds of the history, as who opens the session with them does. Groups
   * have none, so it is what was before them that is cut.
   */
  public void within(History.Bounds bounds) {
    if (groups.isEmpty()) {
      image = within(image, bounds);
    } else {
      groups.addLast(within(groups.removeLast(), bounds));
    }
  }

  private static SessionImage within(SessionImage image, History.Bounds bounds) {
    History history = image.history();
    return history.bounds().equals(bounds) ? image : image.with(history.within(bounds));
  }

  /** Returns the image now. */
  public SessionImage image() {
    return image;
  }

  /**
   * Returns what leads to the image outside all groups that are open: from the first image or, if
   * that was within groups that have failed since, from the one before those. Costs the edits.
   */
  public Delta delta() {
    Integer whole = deltasBefore.peekLast();
    return Delta.squashed(whole == null ? deltas : deltas.subList(0, whole));
  }

  /** Returns the images to go back to one by one, were the groups to fail; innermost first. */
  public List<SessionImage> takenBack() {
    List<SessionImage> images = new ArrayList<>();
    SessionImage last = image;
    for (SessionImage group : groups) {
      last = new Transition.GroupFailed().applyTo(last, group);
      images.add(last);
    }
    return images;
  }

  /**
   * Does a transition again.
   *
   * @throws dev.blueline.edit.EditMismatchException if its delta does not fit the document
   * @throws IllegalArgumentException if it does not fit the history
   */
  public void apply(Transition transition) {
    if (transition instanceof Transition.Commit commit) {
      image = commit.applyTo(image, commit.delta().applyTo(image.blueprint()));
      deltas.add(commit.delta());
    } else if (transition instanceof Transition.GroupEnd end) {
      image = end.applyTo(image, innermostGroup());
      int before = deltasBefore.pop();
      if (end instanceof Transition.GroupFailed) {
        deltas.subList(before, deltas.size()).clear();
      }
    } else if (transition instanceof Transition.Bookkeeping bookkeeping) {
      if (transition.depth() > 0) {
        groups.push(image);
        deltasBefore.push(deltas.size());
      }
      image = bookkeeping.applyTo(image);
    }
  }

  private SessionImage innermostGroup() {
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("no group has begun");
    }
    return groups.pop();
  }
}
