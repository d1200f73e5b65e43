package dev.blueline.state.journal;

import dev.blueline.model.JsonObject;
import dev.blueline.model.Utf8Buffer;
import dev.blueline.state.Durability;
import dev.blueline.state.StateException;
import dev.blueline.state.files.StateFile;
import dev.blueline.state.files.StateFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The part of a journal that one opening of the store writes: segments, one after another. */
final class Lane implements Closeable {
  /*
   * Idea. Each opening has files of its own, so there is one writer to a file and nothing behind a
   * torn end is ever written to. All sessions of the process share them.
   *
   * Threat. A write that failed half-way: the file is cut back to where it was. If that fails too,
   * nothing more is written here. The same where somebody took the file away: the system would go on
   * writing to what nobody can ever open.
   *
   * Threat. Forcing that fails, whoever forces: nobody knows what is on disk, and the system may have
   * dropped it, so that forcing once more succeeds and says nothing [1]. Nothing is written or forced
   * here any more.
   *
   * [1] Rebello et al., "Can Applications Recover from fsync Failures?", USENIX ATC 2020.
   */
  static final String FOLDER = "journal";
  static final String SUFFIX = ".journal";
  static final int VERSION = 1;

  private final StateFiles files;
  private final long segmentBytes;
  private final Durability durability;
  private final int number;
  private final Closeable life;

  /** Segments that are full and not on disk yet. */
  private final Queue<StateFile> full = new ConcurrentLinkedQueue<>();

  private int segments;
  private String name = "";
  private StateFile segment;
  private long segmentSize;
  private boolean isBroken;

  /** Whether what was written may not be on disk, and nobody will ever know. */
  private volatile boolean isInDoubt;

  private Lane(
      StateFiles files, long segmentBytes, Durability durability, int number, Closeable life)
      throws IOException {
    this.files = files;
    this.segmentBytes = segmentBytes;
    this.durability = durability;
    this.number = number;
    this.life = life;
    segment = next();
  }

  /** Makes the lane behind all there are. */
  static Lane create(StateFiles files, long segmentBytes, Durability durability)
      throws IOException {
    int number = 1;
    List<String> names = files.list(FOLDER);
    for (String name : names) {
      number = Math.max(number, numberOf(name) + 1);
    }
    while (true) {
      Closeable life = files.tryLock(lockOf(number));
      if (life != null) {
        try {
          return new Lane(files, segmentBytes, durability, number, life);
        } catch (FileAlreadyExistsException e) {
          life.close(); // somebody was here meanwhile, and has gone
        } catch (IOException | RuntimeException e) {
          life.close();
          throw e;
        }
      }
      number++;
    }
  }

  /** Returns the number of the lane that a file belongs to; 0 for none. */
  static int numberOf(String name) {
    try {
      return name.length() < 6 ? 0 : Integer.parseInt(name, 0, 6, 10);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  static String lockOf(int number) {
    return FOLDER + "/" + sixDigits(number) + ".lock";
  }

  private static String sixDigits(int number) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, 6 - digits.length())) + digits;
  }

  int number() {
    return number;
  }

  /** Begins the next segment; where that fails, all is as before, but that its number is gone. */
  private StateFile next() throws IOException {
    int ordinal = segments + 1;
    String next = FOLDER + "/" + sixDigits(number) + "-" + sixDigits(ordinal) + SUFFIX;
    Utf8Buffer header = new Utf8Buffer(128);
    JournalLine.write(header, JournalLine.NOBODY, 0, 0, "segment", headerOf(ordinal));
    StateFile file = files.create(next);
    segments = ordinal;
    try {
      file.write(ByteBuffer.wrap(header.array(), 0, header.size()));
      files.forceFolder(FOLDER);
      if (ordinal == 1) {
        files.forceFolder(""); // the folder may be new too
      }
    } catch (IOException | RuntimeException | Error e) {
      remove(file, next, e);
      throw e;
    }
    name = next;
    segmentSize = header.size();
    return file;
  }

  /** What stays of it holds no line, so it harms nobody. */
  private void remove(StateFile file, String its, Throwable cause) {
    try {
      file.close();
      files.delete(its);
    } catch (IOException | RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  private JsonObject headerOf(int ordinal) {
    return JsonObject.builder()
        .add("format", "blueline-journal")
        .add("version", VERSION)
        .add("lane", number)
        .add("segment", ordinal)
        .add("durability", durability.name().toLowerCase(Locale.ROOT))
        .build();
  }

  /** Writes lines. */
  synchronized void write(byte[] lines, int length) throws IOException {
    requireSure();
    if (isBroken) {
      throw failedBefore("writing");
    }
    if (segmentSize >= segmentBytes) {
      roll();
    }
    try {
      segment.write(ByteBuffer.wrap(lines, 0, length));
    } catch (IOException | RuntimeException | Error e) {
      cutBack();
      throw e;
    }
    segmentSize += length;
  }

  private StateException failedBefore(String what) {
    return new StateException(
        StateException.Reason.FAILED,
        files.root() + ": " + what + " failed before; open the store again");
  }

  /**
   * Returns if, as far as anybody knows, what was forced is on disk.
   *
   * @throws StateException if forcing failed
   */
  void requireSure() {
    if (isInDoubt) {
      throw failedBefore("forcing what was written to disk");
    }
  }

  private void cutBack() {
    try {
      segment.truncate(segmentSize);
    } catch (IOException | RuntimeException | Error e) {
      isBroken = true;
    }
  }

  /** What a full segment holds is forced behind the back of who writes; see {@link #keepHouse}. */
  private void roll() throws IOException {
    StateFile last = segment;
    segment = next();
    full.add(last);
  }

  /** Returns when everything written so far is on disk. */
  synchronized void force() throws IOException {
    forceFull();
    surely(segment::force);
  }

  /** Something that leaves what was written in doubt where it fails. */
  private interface Forcing {
    void run() throws IOException;
  }

  private void surely(Forcing work) throws IOException {
    requireSure();
    try {
      work.run();
    } catch (IOException | RuntimeException | Error e) {
      isInDoubt = true;
      throw e;
    }
  }

  /**
   * Forces and closes what is full, and sees whether what is written to is still there; nothing
   * where forcing failed before.
   */
  void keepHouse() throws IOException {
    if (!isInDoubt) {
      requireThere();
      forceFull();
    }
  }

  /** Who comes second finds the failure of who came first, not the file that failed. */
  private void forceFull() throws IOException {
    synchronized (full) {
      for (StateFile file = full.peek(); file != null; file = full.peek()) {
        StateFile next = file;
        surely(
            () -> {
              next.force();
              next.close();
            });
        full.remove();
      }
    }
  }

  private synchronized void requireThere() throws IOException {
    if (!isBroken && !files.exists(name)) {
      isBroken = true;
      throw new IOException(name + " was taken away while it was written to");
    }
  }

  @Override
  public synchronized void close() throws IOException {
    try {
      force();
    } finally {
      isBroken = true; // for who comes late
      try {
        segment.close();
      } finally {
        life.close();
      }
    }
  }
}
