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
import java.util.concurrent.locks.ReentrantLock;

/** The part of a journal that one opening of the store writes: segments, one after another. */
final class Lane implements Closeable {
  /*
   * Idea. Each opening has files of its own, so there is one writer to a file and nothing behind a
   * torn end is ever written to. All sessions of the process share them: whoever needs the disk to
   * have what it wrote forces the file, and with it what everybody wrote meanwhile; who comes while
   * that goes on waits for it and mostly finds its own already there (group commit [1]).
   *
   * Threat. A write that failed half-way: the file is cut back to where it was. If that fails too, or
   * forcing does, nobody knows what is on disk [2]: nothing more is written here.
   *
   * Bound. One write a commit; one force for all that wait at a time.
   *
   * [1] Gawlick, Kinkade, "Varieties of Concurrency Control in IMS/VS Fast Path", 1985.
   * [2] Rebello et al., "Can Applications Recover from fsync Failures?", USENIX ATC 2020.
   */
  static final String FOLDER = "journal";
  static final String SUFFIX = ".journal";
  static final int VERSION = 1;

  private final StateFiles files;
  private final long segmentBytes;
  private final Durability durability;
  private final int number;
  private final Closeable life;
  private final ReentrantLock forcing = new ReentrantLock();
  private int segments;
  private volatile StateFile segment;
  private long segmentSize;
  private long written;
  private volatile boolean isBroken;
  private volatile long forced;

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

  private StateFile next() throws IOException {
    int ordinal = segments + 1;
    String name = FOLDER + "/" + sixDigits(number) + "-" + sixDigits(ordinal) + SUFFIX;
    StateFile file = files.create(name);
    Utf8Buffer header = new Utf8Buffer(128);
    JournalLine.write(header, JournalLine.NOBODY, 0, 0, "segment", headerOf(ordinal));
    file.write(ByteBuffer.wrap(header.array(), 0, header.size()));
    files.forceFolder(FOLDER);
    if (segments == 0) {
      files.forceFolder(""); // the folder may be new too
    }
    segments = ordinal;
    segmentSize = header.size();
    return file;
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

  /** Writes lines, and returns how much was written in all: what to force. */
  synchronized long write(byte[] lines, int length) throws IOException {
    if (isBroken) {
      throw new StateException(
          StateException.Reason.FAILED,
          files.root() + ": writing failed before; open the store again");
    }
    if (segmentSize >= segmentBytes) {
      roll();
    }
    try {
      segment.write(ByteBuffer.wrap(lines, 0, length));
    } catch (IOException | RuntimeException e) {
      cutBack();
      throw e;
    }
    segmentSize += length;
    written += length;
    return written;
  }

  private void cutBack() {
    try {
      segment.truncate(segmentSize);
    } catch (IOException | RuntimeException e) {
      isBroken = true;
    }
  }

  /** What a full segment holds is on disk before the next one is begun. */
  private void roll() throws IOException {
    forcing.lock();
    try {
      segment.force();
      forced = written;
      StateFile full = segment;
      segment = next();
      full.close();
    } finally {
      forcing.unlock();
    }
  }

  /** Returns when everything up to a position is on disk. */
  void force(long position) throws IOException {
    while (forced < position) {
      StateFile file;
      long end;
      synchronized (this) {
        file = segment;
        end = written;
      }
      forcing.lock();
      try {
        // A segment that is no longer the last was forced when that changed.
        if (forced < position && segment == file) {
          file.force();
          forced = end;
        }
      } catch (IOException | RuntimeException e) {
        isBroken = true;
        throw e;
      } finally {
        forcing.unlock();
      }
    }
  }

  synchronized long written() {
    return written;
  }

  @Override
  public void close() throws IOException {
    try {
      force(written());
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
