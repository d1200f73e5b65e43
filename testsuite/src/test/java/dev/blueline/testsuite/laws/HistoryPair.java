package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.Delta;
import dev.blueline.edit.History;
import dev.blueline.edit.History.Bounds;
import dev.blueline.edit.History.Entry;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.EditLaws;
import dev.blueline.testsuite.fixture.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A history beside a plain list of the same entries, and the document that both are of. */
final class HistoryPair {
  private final Bounds bounds;
  private final List<Entry> done = new ArrayList<>();
  private final List<Entry> undone = new ArrayList<>();

  /** The base with all entries applied that were forgotten, in their order. */
  private Blueprint oldest;

  private Blueprint document;
  private History history;
  private long mark;
  private int recorded;

  /** What a user of a history does with it. */
  enum Kind {
    RECORD,
    UNDO,
    REDO,
    UNDO_OF_ORIGIN,
    MARK,
    SQUASH,
    BAIL_OUT
  }

  /** One use of a history; the script is for recording. */
  record Action(Kind kind, String origin, Script script) {}

  HistoryPair(Blueprint base, Bounds bounds) {
    this.bounds = bounds;
    oldest = base;
    document = base;
    history = History.empty(bounds);
  }

  void carryOut(Action action) {
    switch (action.kind()) {
      case RECORD -> record(action);
      case UNDO -> undo(history.last());
      case REDO -> redo();
      case UNDO_OF_ORIGIN -> undo(history.lastOf(action.origin()));
      case MARK -> mark = history.mark();
      case SQUASH -> squash();
      case BAIL_OUT -> bailOut();
    }
  }

  private void record(Action action) {
    Delta delta = action.script().play(document).delta();
    String label = "command " + ++recorded;
    document = delta.applyTo(document);
    History before = history;
    history = history.record(label, action.origin(), delta, List.of("it"), List.of("it"));
    if (delta.isEmpty()) {
      assertThat(history).isSameAs(before);
      return;
    }
    undone.clear();
    remember(label, action.origin(), delta, before.mark());
  }

  private void remember(String label, String origin, Delta delta, long sequence) {
    Entry entry = history.last();
    assertThat(entry.label()).isEqualTo(label);
    assertThat(entry.origin()).isEqualTo(origin);
    assertThat(entry.delta()).isEqualTo(delta);
    assertThat(entry.pronouns()).containsExactly("it");
    assertThat(entry.sequence()).isGreaterThanOrEqualTo(sequence);
    assertThat(entry.sizeBytes()).isPositive();
    done.add(entry);
    while (isTooLarge()) {
      oldest = done.remove(0).delta().applyTo(oldest);
    }
  }

  /** The last entry stays, be it ever so large. */
  private boolean isTooLarge() {
    return done.size() > bounds.maxEntries()
        || (sizeBytes(done) > bounds.maxBytes() && done.size() > 1);
  }

  private static long sizeBytes(List<Entry> entries) {
    return entries.stream().mapToLong(Entry::sizeBytes).sum();
  }

  private void undo(Entry entry) {
    if (entry != null) {
      document = entry.delta().inverse().applyTo(document);
      history = history.undone(entry);
      assertThat(done.remove(entry)).isTrue();
      undone.add(entry);
    }
  }

  private void redo() {
    Entry entry = history.lastUndone();
    if (entry != null) {
      document = entry.delta().applyTo(document);
      history = history.redone(entry);
      assertThat(undone.remove(entry)).isTrue();
      done.add(entry);
      sort(done);
    }
  }

  private void squash() {
    List<Entry> since = since();
    List<String> origins = since.stream().map(Entry::origin).distinct().toList();
    String origin = origins.size() == 1 ? origins.get(0) : "user";
    History before = history;
    history = history.squashed(mark, "group", document);
    if (since.isEmpty()) {
      assertThat(history).isSameAs(before);
      return;
    }
    Delta all =
        Delta.of(since.stream().flatMap(e -> e.delta().edits().stream()).toList()).squashed();
    done.removeAll(since);
    undone.clear();
    if (!all.inverse().applyTo(document).toJson().equals(document.toJson())) {
      remember("group", origin, history.last().delta(), mark);
    }
  }

  private void bailOut() {
    document = history.undoSince(mark, document);
    history = history.bailedOut(mark);
    done.removeAll(since());
    undone.removeIf(entry -> entry.sequence() >= mark);
    assertThat(undone).as("what was done before").containsAll(history.undoneEntries());
    undone.retainAll(history.undoneEntries());
  }

  private List<Entry> since() {
    return done.stream().filter(entry -> entry.sequence() >= mark).toList();
  }

  private static void sort(List<Entry> entries) {
    entries.sort(Comparator.comparingLong(Entry::sequence));
  }

  void requireAgreement() {
    assertThat(history.entries()).isEqualTo(done);
    assertThat(history.last()).isEqualTo(done.isEmpty() ? null : done.get(done.size() - 1));
    assertThat(history.undoneEntries()).containsExactlyInAnyOrderElementsOf(undone);
    assertThat(history.sizeBytes()).isEqualTo(sizeBytes(done));
    assertThat(history.since(mark)).isEqualTo(since());
    requireNextToRedo();
    requireOrigin("user");
    requireOrigin("agent");
    Blueprint replayed = oldest;
    for (Entry entry : done) {
      replayed = entry.delta().applyTo(replayed);
    }
    EditLaws.assertSame(replayed, document);
  }

  private void requireNextToRedo() {
    List<Entry> toRedo = history.undoneEntries();
    assertThat(history.lastUndone())
        .as("the next one last")
        .isEqualTo(toRedo.isEmpty() ? null : toRedo.get(toRedo.size() - 1));
  }

  /** The latest of an origin, if nothing that came later touches what it touched. */
  private void requireOrigin(String origin) {
    Entry latest = null;
    boolean safe = true;
    for (int i = done.size() - 1; i >= 0 && latest == null; i--) {
      latest = done.get(i).origin().equals(origin) ? done.get(i) : null;
    }
    for (int i = done.indexOf(latest) + 1; latest != null && i < done.size(); i++) {
      safe &= latest.delta().footprint().isDisjoint(done.get(i).delta().footprint());
    }
    assertThat(history.lastOf(origin)).isEqualTo(safe ? latest : null);
  }
}
