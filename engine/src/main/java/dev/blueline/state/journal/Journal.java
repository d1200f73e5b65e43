package dev.blueline.state.journal;

import dev.blueline.model.Utf8Buffer;
import dev.blueline.state.Durability;
import dev.blueline.state.StateException;
import dev.blueline.state.StateOptions;
import dev.blueline.state.files.StateFiles;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Where a store writes its lines, as durably as its options say. Thread-safe. Its lane is made with
 * the first lease or line, so that looking at a store writes nothing.
 */
final class Journal implements Closeable {
  private final StateFiles files;
  private final StateOptions options;
  private volatile @Nullable Writing writing;
  private boolean isClosed;

  /** What there is once something was written. */
  private record Writing(
      Lane lane, @Nullable GroupWriter group, @Nullable BackgroundWriter background) {}

  Journal(StateFiles files, StateOptions options) {
    this.files = files;
    this.options = options;
  }

  /** Returns the number of the lane; 0 where there is none yet. */
  int lane() {
    Writing now = writing;
    return now == null ? 0 : now.lane.number();
  }

  /** Returns the number of the lane, which is made if there is none. */
  int beginLane() throws IOException {
    return writing().lane.number();
  }

  private Writing writing() throws IOException {
    Writing now = writing;
    return now == null ? begun() : now;
  }

  private synchronized Writing begun() throws IOException {
    Writing now = writing;
    if (isClosed) {
      throw new StateException(StateException.Reason.CLOSED, "the store is closed");
    }
    if (now == null) {
      Lane lane = Lane.create(files, options.segmentBytes(), options.durability());
      long interval = options.flushInterval().toNanos();
      now =
          new Writing(
              lane,
              options.durability() == Durability.DISK ? new GroupWriter(lane) : null,
              options.durability() == Durability.ASYNC
                  ? new BackgroundWriter(lane, interval, options.queueBytes())
                  : null);
      writing = now;
    }
    return now;
  }

  /**
   * Writes lines.
   *
   * @param isLast whether a caller is told next that they will last
   * @param whenWritten is run when they do, as far as the durability goes
   */
  void append(Utf8Buffer lines, boolean isLast, Runnable whenWritten) {
    try {
      Writing now = writing();
      if (now.background != null) {
        now.background.add(lines.array(), lines.size(), whenWritten);
        return;
      }
      if (now.group == null) {
        now.lane.write(lines.array(), lines.size());
      } else {
        GroupWriter.Batch batch = now.group.add(lines.array(), lines.size());
        if (isLast) {
          now.group.await(batch);
        }
      }
    } catch (IOException e) {
      throw Failures.of(files, "writing the journal", e);
    }
    whenWritten.run();
  }

  /** Returns when all that was appended is on disk. */
  void flush() {
    Writing now = writing;
    try {
      if (now != null && now.background != null) {
        now.background.flush();
        now.lane.requireSure();
      } else if (now != null) {
        flush(now.lane, now.group);
      }
    } catch (IOException e) {
      throw Failures.of(files, "forcing the journal", e);
    }
  }

  private static void flush(Lane lane, @Nullable GroupWriter group) throws IOException {
    if (group != null) {
      group.await(group.add(new byte[0], 0));
    }
    lane.force();
  }

  /** Does what nobody waits for. */
  void keepHouse() {
    Writing now = writing;
    try {
      if (now != null) {
        now.lane.keepHouse();
      }
    } catch (IOException e) {
      throw Failures.of(files, "forcing the journal", e);
    }
  }

  @Override
  public void close() {
    Writing now;
    synchronized (this) {
      isClosed = true;
      now = writing;
    }
    if (now == null) {
      return;
    }
    try (Lane lane = now.lane) {
      if (now.background != null) {
        now.background.close();
      }
      flush(lane, now.group);
    } catch (IOException e) {
      throw Failures.of(files, "closing the journal", e);
    }
  }
}
