package dev.blueline.state.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings the lines of a session, from whichever lanes, into the one order that counts. Not
 * thread-safe.
 */
final class LineOrder {
  /*
   * Lines of one epoch are of one lane, in its order. An epoch begins behind some ordinal, which its
   * first line says: what earlier ones wrote behind that was never acknowledged (see Lease), and is
   * passed over.
   */
  static final String LEASE = "lease";

  /** A lease that was taken while a command was on its way, which is still to be dealt with. */
  static final String LEASE_AMID = "lease_amid";

  private final SortedMap<Long, List<JournalLine>> epochs = new TreeMap<>();

  LineOrder(List<JournalLine> lines) {
    for (JournalLine line : lines) {
      epochs.computeIfAbsent(line.epoch(), epoch -> new ArrayList<>()).add(line);
    }
  }

  /** Returns the last epoch; 0 if there is none. */
  long lastEpoch() {
    return epochs.isEmpty() ? 0 : epochs.lastKey();
  }

  /** Returns the transitions that count, in order. */
  List<JournalLine> transitions() {
    List<JournalLine> kept = new ArrayList<>();
    for (List<JournalLine> lines : epochs.values()) {
      long base = baseOf(lines);
      while (!kept.isEmpty() && kept.get(kept.size() - 1).ordinal() > base) {
        kept.remove(kept.size() - 1);
      }
      for (JournalLine line : lines) {
        if (TransitionKind.isName(line.kind())) {
          kept.add(line);
        }
      }
    }
    return kept;
  }

  /** Returns the ordinal behind which an epoch begins. */
  private static long baseOf(List<JournalLine> lines) {
    for (JournalLine line : lines) {
      if (line.kind().startsWith(LEASE) || TransitionKind.isName(line.kind())) {
        return line.ordinal() - 1;
      }
    }
    return Long.MAX_VALUE;
  }

  /** Returns whether what an epoch wrote at an ordinal was passed over by a later one. */
  boolean isFenced(long epoch, long ordinal) {
    for (Map.Entry<Long, List<JournalLine>> later : epochs.tailMap(epoch + 1).entrySet()) {
      if (baseOf(later.getValue()) < ordinal) {
        return true;
      }
    }
    return false;
  }

  /** Returns the notes about what comes behind an ordinal, as far as they still count. */
  List<JournalLine> notesBehind(long ordinal) {
    List<JournalLine> notes = new ArrayList<>();
    for (List<JournalLine> lines : epochs.values()) {
      for (JournalLine line : lines) {
        if (line.kind().equals(LEASE)) {
          notes.clear(); // who took it saw nothing on its way
        } else if (line.ordinal() == ordinal + 1 && isNote(line)) {
          notes.add(line);
        }
      }
    }
    return notes;
  }

  private static boolean isNote(JournalLine line) {
    return !line.kind().startsWith(LEASE) && !TransitionKind.isName(line.kind());
  }
}
