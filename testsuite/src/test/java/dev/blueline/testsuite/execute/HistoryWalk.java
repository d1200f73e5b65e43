package dev.blueline.testsuite.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A session that is led through its history at will, beside the plainest model of one: two stacks
 * of whole texts.
 */
final class HistoryWalk {
  private final Session session;
  private final List<String> commands;
  private final List<Long> marks = new ArrayList<>();
  private final Deque<Entry> done = new ArrayDeque<>();
  private final Deque<Entry> undone = new ArrayDeque<>();
  private int takenBack;

  /** A state that was left, and the one that was reached. */
  private record Entry(long sequence, String before, String after) {}

  HistoryWalk(Session session, List<String> commands) {
    this.session = session;
    this.commands = commands;
    marks.add(session.mark());
  }

  String text() {
    return EditLaws.text(session.blueprint());
  }

  /** Returns how often something was taken back. */
  int takenBack() {
    return takenBack;
  }

  /** Does what a number stands for, and compares. */
  void step(int pick) {
    int choice = pick / 10;
    switch (pick % 10) {
      case 0, 1, 2, 3, 4 -> execute(commands.get(choice % commands.size()));
      case 5, 6 -> undo();
      case 7 -> redo();
      case 8 -> bailOut(marks.get(choice % marks.size()));
      default -> squash(marks.get(choice % marks.size()));
    }
    marks.add(session.mark());
    assertThat(session.history().entries()).hasSameSizeAs(done);
    assertThat(session.history().undoneEntries()).hasSameSizeAs(undone);
  }

  private void execute(String command) {
    String before = text();
    long mark = session.mark();
    CommandResult result = session.execute(command);
    if (result.status() == Status.APPLIED) {
      done.push(new Entry(mark, before, text()));
      undone.clear();
    } else {
      assertThat(text()).isEqualTo(before);
    }
  }

  private void undo() {
    CommandResult result = session.undo();
    if (done.isEmpty()) {
      assertThat(result.status()).isEqualTo(Status.NO_CHANGE);
      return;
    }
    Entry entry = done.pop();
    undone.push(entry);
    takenBack++;
    assertThat(text()).isEqualTo(entry.before());
  }

  private void redo() {
    CommandResult result = session.redo();
    if (undone.isEmpty()) {
      assertThat(result.status()).isEqualTo(Status.NO_CHANGE);
      return;
    }
    Entry entry = undone.pop();
    done.push(entry);
    assertThat(text()).isEqualTo(entry.after());
  }

  /** "Takes back everything done since a mark that can still be undone; it cannot be redone." */
  private void bailOut(long mark) {
    String expected = text();
    while (!done.isEmpty() && done.peek().sequence() >= mark) {
      expected = done.pop().before();
    }
    takenBack += expected.equals(text()) ? 0 : 1;
    CommandResult result = session.bailOut(mark);
    if (result.status() == Status.APPLIED) {
      undone.removeIf(entry -> entry.sequence() >= mark);
    }
    assertThat(text()).isEqualTo(expected);
  }

  /** "Joins everything done since a mark into one thing to undo." */
  private void squash(long mark) {
    String after = text();
    String before = after;
    boolean any = false;
    while (!done.isEmpty() && done.peek().sequence() >= mark) {
      before = done.pop().before();
      any = true;
    }
    long sequence = session.mark();
    session.squashTo(mark, "squashed");
    if (any) {
      undone.clear();
      boolean isSomething = session.mark() > sequence;
      if (isSomething) {
        done.push(new Entry(sequence, before, after));
      }
    }
    assertThat(text()).isEqualTo(after);
  }

  void undoAll() {
    while (!done.isEmpty()) {
      undo();
    }
    assertThat(session.undo().status()).isEqualTo(Status.NO_CHANGE);
  }
}
