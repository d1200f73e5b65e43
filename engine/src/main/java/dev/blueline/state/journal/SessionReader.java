package dev.blueline.state.journal;

import dev.blueline.edit.EditMismatchException;
import dev.blueline.edit.History;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonObject;
import dev.blueline.serialize.BlueprintReader;
import dev.blueline.state.Replay;
import dev.blueline.state.SessionImage;
import dev.blueline.state.StateCorruptException;
import dev.blueline.state.StateException;
import dev.blueline.state.files.StateFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a session again: the newest checkpoint that is whole, and the journal behind it. */
final class SessionReader {
  private final String session;
  private final BlueprintReader reader;
  private final History.Bounds bounds;
  private final Checkpoints checkpoints;
  private final JournalReader journal;
  private final List<String> problems = new ArrayList<>();
  private final List<JournalLine> lines = new ArrayList<>();

  /** That of the last line that was done again: the history is within the bounds of its holder. */
  private long epoch;

  SessionReader(StateFiles files, String session, BlueprintReader reader, History.Bounds bounds) {
    this.session = session;
    this.reader = reader;
    this.bounds = bounds;
    checkpoints = new Checkpoints(files, session);
    journal = new JournalReader(files, session);
  }

  /** How much is put up with. */
  enum Care {
    /** Anything that is missing is refused by name. */
    STRICT,
    /** What is whole before the first thing missing is taken. */
    LENIENT
  }

  /** Returns whose session it finds. */
  String session() {
    return session;
  }

  /** Returns what was passed over, for people. */
  List<String> problems() {
    return problems;
  }

  /** Returns where lines are damaged that look like the session's, or begin a file. */
  List<JournalLine.Place> damaged() {
    return journal.damaged();
  }

  /**
   * Returns the session.
   *
   * @param head how far it got, as its last holder says; null where nobody says
   * @throws StateCorruptException if something of it is missing
   * @throws StateException if it is whole and cannot be read as it was written
   */
  Loaded load(LeaseMemory.@Nullable Head head, Care care) throws IOException {
    lines.addAll(journal.next());
    Checkpoint base = newest(new LineOrder(lines));
    // Behind a checkpoint nothing of an earlier epoch counts, though the lease's line may be gone.
    lines.removeIf(line -> line.epoch() < base.epoch() && line.ordinal() > base.ordinal());
    LineOrder order = new LineOrder(lines);
    List<JournalLine> behind = behind(order.transitions(), base.ordinal(), care);
    Replay replay = new Replay(base.image());
    epoch = base.epoch();
    long ordinal = base.ordinal();
    long updated = base.updatedMillis();
    for (JournalLine line : behind) {
      try {
        updated = Math.max(updated, apply(replay, line));
      } catch (StateCorruptException e) {
        if (care == Care.STRICT) {
          throw e;
        }
        problems.add(String.valueOf(e.getMessage()));
        break;
      }
      ordinal = line.ordinal();
    }
    replay.within(bounds);
    Loaded loaded =
        new Loaded(
            replay.image(),
            ordinal,
            Math.max(order.lastEpoch(), base.epoch()),
            base.ordinal(),
            replay.groups(),
            order.notesBehind(ordinal),
            base.startedMillis(),
            updated,
            base);
    if (care == Care.STRICT) {
      requireAll(loaded, head);
    }
    return loaded;
  }

  private Checkpoint newest(LineOrder order) throws IOException {
    List<String> names = checkpoints.names();
    for (int i = names.size() - 1; i >= 0; i--) {
      String path = checkpoints.path(names.get(i));
      try {
        Checkpoint checkpoint =
            Checkpoint.read(session, path, checkpoints.read(names.get(i)), reader);
        if (!order.isFenced(checkpoint.epoch(), checkpoint.ordinal())) {
          return checkpoint;
        }
      } catch (StateCorruptException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    throw new StateCorruptException(
        SessionFolder.of(session),
        "checkpoints",
        problems.isEmpty() ? "there is none" : String.join("; ", problems));
  }

  /** The transitions behind an ordinal, one after another. */
  private List<JournalLine> behind(List<JournalLine> transitions, long ordinal, Care care) {
    List<JournalLine> behind = new ArrayList<>();
    long last = ordinal;
    for (JournalLine line : transitions) {
      if (line.ordinal() == last + 1) {
        behind.add(line);
        last++;
      } else if (line.ordinal() > last + 1) {
        if (care == Care.STRICT) {
          throw missing(last + 1, line.ordinal() - 1, line.place().toString());
        }
        problems.add("entries " + (last + 1) + " to " + (line.ordinal() - 1) + " are missing");
        break;
      }
    }
    return behind;
  }

  private StateCorruptException missing(long from, long to, String behind) {
    String damaged = journal.damaged().isEmpty() ? "" : "; damaged: " + journal.damaged();
    return new StateCorruptException(
        Lane.FOLDER,
        "entries " + from + " to " + to + " of session " + session,
        "they are missing before " + behind + damaged);
  }

  /** Does it again, and returns when it was first done. */
  private long apply(Replay replay, JournalLine line) {
    try {
      if (line.epoch() != epoch) {
        epoch = line.epoch();
        replay.within(boundsOf(epoch));
      }
      JsonObject body = line.body(reader);
      SessionImage before = replay.image();
      replay.apply(TransitionKind.read(line.kind(), body));
      SessionImage after = replay.image();
      String hash = body.text("after");
      boolean fits =
          after.version() == StateJson.number(body, "version")
              && (hash == null
                  ? after.blueprint() == before.blueprint()
                  : hash.equals(after.blueprint().hash()));
      if (!fits) {
        throw new IllegalArgumentException("it leads to another document than it says");
      }
      return StateJson.number(body, "at");
    } catch (BlueprintFormatException e) {
      throw StateException.ofOtherOptions(line.place().file() + ": " + entry(line), e.describe());
    } catch (IllegalArgumentException | EditMismatchException e) {
      throw new StateCorruptException(
          line.place().file(), entry(line), String.valueOf(e.getMessage()));
    }
  }

  private String entry(JournalLine line) {
    return "entry "
        + line.ordinal()
        + " of session "
        + session
        + " at byte "
        + line.place().offset();
  }

  /** What the history was bounded by in an epoch; ours where no lease of it says. */
  private History.Bounds boundsOf(long wanted) {
    for (JournalLine line : lines) {
      if (line.epoch() == wanted && line.kind().startsWith(LineOrder.LEASE)) {
        return StateJson.bounds(line.body(reader));
      }
    }
    return bounds;
  }

  /** What was acknowledged is there, as far as anybody says what was. */
  private void requireAll(Loaded loaded, LeaseMemory.@Nullable Head head) {
    if (head == null) {
      return;
    }
    if (head.ordinal() > loaded.ordinal()) {
      String versions =
          head.version() > loaded.image().version()
              ? ", versions " + (loaded.image().version() + 1) + " to " + head.version()
              : "";
      throw new StateCorruptException(
          Lane.FOLDER,
          "entries "
              + (loaded.ordinal() + 1)
              + " to "
              + head.ordinal()
              + " of session "
              + session
              + versions,
          "they were acknowledged and are missing"
              + (journal.damaged().isEmpty() ? "" : "; damaged: " + journal.damaged()));
    }
    boolean isSame = head.ordinal() == loaded.ordinal();
    if (isSame && head.hash() != hashOf(loaded.image())) {
      throw new StateCorruptException(
          Lane.FOLDER,
          "entry " + loaded.ordinal() + " of session " + session,
          "it leads to another document than was acknowledged");
    }
  }

  /** The first 8 bytes of a document's hash. */
  static long hashOf(SessionImage image) {
    return Long.parseUnsignedLong(image.blueprint().hash(), 0, 16, 16);
  }

  /**
   * Returns the transitions that have come since, behind an ordinal.
   *
   * @throws StateCorruptException if one is missing
   */
  List<JournalLine> since(long ordinal) throws IOException {
    lines.addAll(journal.next());
    return behind(new LineOrder(lines).transitions(), ordinal, Care.STRICT);
  }

  /** Returns the last epoch of the lines that are not forgotten; 0 where all are. */
  long lastEpoch() {
    return new LineOrder(lines).lastEpoch();
  }

  /** Returns the notes about what comes behind an ordinal, as far as they still count. */
  List<JournalLine> notesBehind(long ordinal) {
    return new LineOrder(lines).notesBehind(ordinal);
  }

  /** Forgets lines that a checkpoint or the present image holds. */
  void forgetUpTo(long ordinal) {
    lines.removeIf(line -> line.ordinal() <= ordinal);
  }

  /** Goes on from a position by lines. */
  Replay replayed(Position from, List<JournalLine> behind) {
    Replay replay = new Replay(from.image(), from.groups());
    epoch = 0; // none: of the first line the bounds are looked up
    behind.forEach(line -> apply(replay, line));
    replay.within(bounds);
    return replay;
  }
}
