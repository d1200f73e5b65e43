package dev.blueline.state;

import dev.blueline.edit.Delta;
import dev.blueline.edit.History;
import dev.blueline.model.Blueprint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does transitions again, one after another, and so comes from an image to a later one. What the
 * deltas do was verified when they were first done. Not thread-safe; costs what the deltas change.
 */
public final class Replay {
  /** The origin of what a person did, and of groups. */
  public static final String USER = "user";

  private final Deque<SessionImage> groups = new ArrayDeque<>();
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

  /** Returns the images to go back to one by one, were the groups to fail; innermost first. */
  public List<SessionImage> takenBack() {
    List<SessionImage> images = new ArrayList<>();
    SessionImage last = image;
    for (SessionImage before : groups) {
      last = last.backTo(before);
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
    if (transition instanceof Transition.Committed commit) {
      image =
          next(
              commit.delta(),
              history().record(commit.label(), commit.origin(), commit.delta(), image.pronouns()),
              commit.pronouns());
    } else if (transition instanceof Transition.Undone undone) {
      History.Entry entry = entry(history().last(), history()::entries, undone.sequence());
      image = next(undone.delta(), history().undone(entry), entry.pronouns());
    } else if (transition instanceof Transition.Redone redone) {
      History.Entry entry =
          entry(history().lastUndone(), history()::undoneEntries, redone.sequence());
      image = next(redone.delta(), history().redone(entry), image.pronouns());
    } else if (transition instanceof Transition.BailedOut bailedOut) {
      bailOut(bailedOut);
    } else if (transition instanceof Transition.Squashed squashed) {
      image = image.with(squashed(squashed.mark(), squashed.label()));
    } else if (transition instanceof Transition.Spoken spoken) {
      image = image.with(spoken.pronouns());
    } else {
      applyToGroup(transition);
    }
  }

  private void applyToGroup(Transition transition) {
    if (transition instanceof Transition.GroupBegun) {
      groups.push(image);
      image = image.with(history().within(History.Bounds.NONE));
      return;
    }
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("no group has begun");
    }
    SessionImage before = groups.pop();
    if (transition instanceof Transition.GroupEnded ended) {
      History squashed = squashed(before.history().mark(), ended.label());
      image = image.with(squashed.within(before.history().bounds()));
    } else {
      image = image.backTo(before);
    }
  }

  private void bailOut(Transition.BailedOut bailedOut) {
    List<History.Entry> since = history().since(bailedOut.mark());
    List<String> pronouns = since.isEmpty() ? image.pronouns() : since.get(0).pronouns();
    image = next(bailedOut.delta(), history().bailedOut(bailedOut.mark()), pronouns);
  }

  private History history() {
    return image.history();
  }

  private History squashed(long mark, String label) {
    return history().squashed(mark, label, USER, image.blueprint());
  }

  private SessionImage next(Delta delta, History history, List<String> pronouns) {
    Blueprint after = delta.applyTo(image.blueprint());
    return image.next(after, history, pronouns);
  }

  /** Mostly it is the last one, and then no list is made. */
  private static History.Entry entry(
      History.@Nullable Entry last, Supplier<List<History.Entry>> entries, long sequence) {
    if (last != null && last.sequence() == sequence) {
      return last;
    }
    for (History.Entry entry : entries.get()) {
      if (entry.sequence() == sequence) {
        return entry;
      }
    }
    throw new IllegalArgumentException("the history has no entry " + sequence);
  }
}
