package dev.blueline.bench.peer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.jspecify.annotations.Nullable;

/**
 * The Eclipse Modeling Framework with its recorder: the document is changed in place while a
 * recorder listens, and what it heard can be taken back. It records and undoes, and does nothing
 * else: no rule is checked, no patch made, and the document is written for comparison only.
 *
 * <p>One recorder stays with the document for good, so that it is hung on every object only once;
 * what remains is that it looks at every object whenever it ends.
 */
public final class EmfChangeRecorder implements Peer {
  /** Commands that undo goes back. */
  static final int KEPT = 1000;

  private final Deque<ChangeDescription> changes = new ArrayDeque<>(KEPT + 1);
  private @Nullable EmfDocument document;
  private @Nullable ChangeRecorder recorder;
  private List<EObject> roots = List.of();

  @Override
  public void open(byte[] json) {
    document = new EmfDocument(json);
    roots = List.of(document.root());
    recorder = new ChangeRecorder(roots);
    recorder.endRecording();
    changes.clear();
  }

  private EmfDocument opened() {
    return Objects.requireNonNull(document, "nothing is open");
  }

  @Override
  public boolean run(PeerCommand command) {
    ChangeRecorder listening = Objects.requireNonNull(recorder, "nothing is open");
    listening.beginRecording(roots);
    set(command.first());
    set(command.second());
    changes.addLast(listening.endRecording());
    if (changes.size() > KEPT) {
      changes.removeFirst();
    }
    return true;
  }

  private void set(PeerEdit edit) {
    EmfDocument opened = opened();
    opened.component(edit).eSet(opened.feature(edit), edit.value());
  }

  @Override
  public byte @Nullable [] patch() {
    return null;
  }

  @Override
  public byte[] document() {
    return opened().write();
  }

  @Override
  public boolean undo() {
    ChangeDescription last = changes.pollLast();
    if (last == null) {
      return false;
    }
    last.apply();
    return true;
  }
}
