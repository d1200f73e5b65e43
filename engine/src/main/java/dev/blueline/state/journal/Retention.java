package dev.blueline.state.journal;

import dev.blueline.state.StateOptions;
import dev.blueline.state.files.StateFiles;
import dev.blueline.state.journal.JournalLine.Place;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** One pass of removing what need not be kept: old checkpoints, journal that they hold, archive. */
final class Retention {
  /*
   * A checkpoint may turn out to be damaged, so the journal goes back to the one before the last. A
   * segment goes when that one holds everything of it, for each session, and nobody writes to it.
   *
   * The very last segment stays: a new lane's number is one more than the highest there is, and no
   * name may come again, since sessions that are open know by name how far they have read.
   */
  static final String ARCHIVE = "archive";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

  private final JournalStore store;
  private final StateFiles files;
  private final StateOptions options;
  private final long endNanos;
  private final Map<String, Long> heldUpTo = new HashMap<>();
  private int removed;

  Retention(JournalStore store) {
    this.store = store;
    files = store.files();
    options = store.options();
    endNanos = options.nanoClock().nanos() + options.pruneTime().toNanos();
  }

  private boolean isLate() {
    return options.nanoClock().nanos() - endNanos >= 0;
  }

  /** Returns how many files went. */
  int prune() throws IOException {
    try (Closeable lock = files.tryLock("prune.lock")) {
      if (lock != null) {
        for (String session : SessionFolder.ids(files)) {
          Tombstone tombstone = Tombstone.of(store, session);
          if (tombstone.holds()) {
            tombstone.sweep();
          } else {
            pruneCheckpoints(session);
          }
        }
        pruneJournal();
        pruneArchive();
      }
    }
    return removed;
  }

  private void pruneCheckpoints(String session) throws IOException {
    Checkpoints checkpoints = new Checkpoints(files, session);
    List<String> names = checkpoints.names();
    LocalDate oldest =
        LocalDate.ofInstant(options.clock().instant(), ZoneOffset.UTC)
            .minusDays(options.daysKept());
    Set<String> days = new HashSet<>();
    for (int i = names.size() - 1 - options.checkpointsKept(); i >= 0 && !isLate(); i--) {
      String day = Checkpoints.stampOf(names.get(i)).substring(0, 8);
      boolean isKept = !isBefore(day, oldest) && days.add(day);
      if (!isKept) {
        archive(session, checkpoints, names.get(i));
      }
    }
  }

  private static boolean isBefore(String day, LocalDate oldest) {
    return day.compareTo(DAY.format(oldest)) < 0;
  }

  private void archive(String session, Checkpoints checkpoints, String name) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(checkpoints.read(name));
    }
    String target = ARCHIVE + "/" + session + "/" + name + ".gz";
    WholeFile.write(files, target, ByteBuffer.wrap(packed.toByteArray()));
    files.delete(checkpoints.path(name));
    removed++;
  }

  private void pruneJournal() throws IOException {
    List<String> segments = new ArrayList<>();
    for (String name : files.list(Lane.FOLDER)) {
      if (name.endsWith(Lane.SUFFIX)) {
        segments.add(name);
      }
    }
    for (int i = 0; i + 1 < segments.size() && !isLate(); i++) {
      String name = segments.get(i);
      int lane = Lane.numberOf(name);
      boolean isLast = Lane.numberOf(segments.get(i + 1)) != lane;
      if ((!isLast || hasEnded(lane)) && isHeld(Lane.FOLDER + "/" + name)) {
        files.delete(Lane.FOLDER + "/" + name);
        if (isLast) {
          files.delete(Lane.lockOf(lane));
        }
        removed++;
      }
    }
  }

  /** Whether the process that wrote a lane is gone. */
  private boolean hasEnded(int lane) throws IOException {
    if (lane == store.journal().lane()) {
      return false;
    }
    try (Closeable lock = files.tryLock(Lane.lockOf(lane))) {
      return lock != null;
    }
  }

  /** Whether checkpoints hold all that a segment does. */
  private boolean isHeld(String segment) throws IOException {
    byte[] bytes = files.read(segment, 0);
    int start = 0;
    int end = JournalLine.indexOf(bytes, '\n', 0, bytes.length);
    while (end >= 0) {
      JournalLine line = JournalLine.read(bytes, start, end, new Place(segment, start));
      // A damaged line may be of anybody: it stays, for who looks into it.
      if (line == null || !isHeld(line)) {
        return false;
      }
      start = end + 1;
      end = JournalLine.indexOf(bytes, '\n', start, bytes.length);
    }
    return true;
  }

  private boolean isHeld(JournalLine line) throws IOException {
    if (line.session().equals(JournalLine.NOBODY)) {
      return true;
    }
    Long held = heldUpTo.get(line.session());
    if (held == null) {
      held = heldUpTo(line.session());
      heldUpTo.put(line.session(), held);
    }
    return line.ordinal() <= held;
  }

  /** Up to which transition the checkpoint before the last sound one of a session goes. */
  private long heldUpTo(String session) throws IOException {
    Tombstone tombstone = Tombstone.of(store, session);
    if (tombstone.holds()) {
      return tombstone.ordinal();
    }
    Checkpoints checkpoints = new Checkpoints(files, session);
    List<String> names = checkpoints.names();
    int sound = 0;
    for (int i = names.size() - 1; i >= 0; i--) {
      byte[] bytes = checkpoints.read(names.get(i));
      long ordinal = Checkpoint.ordinalOf(session, bytes, store.documents());
      if (ordinal >= 0 && ++sound == 2) {
        return ordinal;
      }
    }
    return -1;
  }

  /** The oldest of all sessions go first. */
  private void pruneArchive() throws IOException {
    List<String> all = new ArrayList<>();
    long bytes = 0;
    for (String session : files.folders(ARCHIVE)) {
      for (String name : files.list(ARCHIVE + "/" + session)) {
        String path = ARCHIVE + "/" + session + "/" + name;
        all.add(path);
        bytes += files.size(path);
      }
    }
    all.sort((left, right) -> nameOf(left).compareTo(nameOf(right)));
    for (int i = 0; i < all.size() && bytes > options.archiveBytes() && !isLate(); i++) {
      bytes -= files.size(all.get(i));
      files.delete(all.get(i));
      removed++;
    }
  }

  private static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
