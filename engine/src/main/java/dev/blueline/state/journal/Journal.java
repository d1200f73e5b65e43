package dev.blueline.state.journal;

import dev.blueline.model.Utf8Buffer;
import dev.blueline.state.Durability;
import dev.blueline.state.StateOptions;
import dev.blueline.state.files.StateFiles;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where a store writes its lines, as durably as its options say. Thread-safe. */
final class Journal implements Closeable {
  private final StateFiles files;
  private final Durability durability;
  private final Lane lane;
  private final @Nullable BackgroundWriter background;

  Journal(StateFiles files, StateOptions options) throws IOException {
    this.files = files;
    durability = options.durability();
    lane = Lane.create(files, options.segmentBytes(), durability);
    background =
        durability == Durability.ASYNC
            ? new BackgroundWriter(lane, options.flushInterval().toNanos(), options.queueBytes())
            : null;
  }

  int lane() {
    return lane.number();
  }

  /**
   * Writes lines.
   *
   * @param isLast whether a caller is told next that they will last
   * @param whenWritten is run when they do, as far as the durability goes
   */
  void append(Utf8Buffer lines, boolean isLast, Runnable whenWritten) {
    if (background != null) {
      background.add(lines.array(), lines.size(), whenWritten);
      return;
    }
    try {
      long position = lane.write(lines.array(), lines.size());
      if (isLast && durability == Durability.DISK) {
        lane.force(position);
      }
    } catch (IOException e) {
      throw Failures.of(files, "writing the journal", e);
    }
    whenWritten.run();
  }

  /** Returns when all that was appended is on disk. */
  void flush() {
    if (background != null) {
      background.flush();
      return;
    }
    try {
      lane.force(lane.written());
    } catch (IOException e) {
      throw Failures.of(files, "forcing the journal", e);
    }
  }

  @Override
  public void close() {
    try {
      if (background != null) {
        background.close();
      }
      lane.close();
    } catch (IOException e) {
      throw Failures.of(files, "closing the journal", e);
    }
  }
}
