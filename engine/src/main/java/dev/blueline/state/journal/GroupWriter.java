package dev.blueline.state.journal;

import dev.blueline.model.Utf8Buffer;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Writes and forces the lines of many threads together. */
final class GroupWriter {
  /*
   * Idea. Whoever finds nobody at it writes and forces all that has come, his own and everybody's;
   * who comes meanwhile joins the next batch and waits (group commit [1]). Lines are joined in
   * memory and written at once: a file system makes a write wait while it forces the file, so that
   * each batch would be of one.
   *
   * Who waits is woken without a lock, which all would have to get one after another, and only when
   * his batch is done, or to lead it. He puts down his name before he looks once more, so a turn
   * that ends meanwhile wakes him.
   *
   * Threat. A batch that cannot be written fails for all who are in it, and for nobody else.
   *
   * Bound. Two forces at most for a line: one on its way when it came, and its own.
   *
   * [1] Gawlick, Kinkade, "Varieties of Concurrency Control in IMS/VS Fast Path", 1985.
   */
  private final Lane lane;
  private final AtomicBoolean isTaken = new AtomicBoolean();
  private Batch filling = new Batch();

  GroupWriter(Lane lane) {
    this.lane = lane;
  }

  /** Lines that are written together. */
  static final class Batch {
    private final Utf8Buffer lines = new Utf8Buffer(4096);
    private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();
    private @Nullable IOException failure;
    private volatile boolean isDone;
  }

  /** Adds lines to the next batch, and returns it. */
  synchronized Batch add(byte[] source, int length) {
    filling.lines.bytes(source, 0, length);
    return filling;
  }

  private synchronized Batch take() {
    Batch full = filling;
    filling = new Batch();
    return full;
  }

  /**
   * Returns when a batch is on disk.
   *
   * @throws IOException if it could not be written or forced
   */
  void await(Batch batch) throws IOException {
    boolean isInterrupted = false;
    while (!batch.isDone) {
      if (isTaken.compareAndSet(false, true)) {
        lead(batch);
      } else {
        batch.waiting.add(Thread.currentThread());
        if (!batch.isDone && isTaken.get()) {
          LockSupport.park(this);
          isInterrupted |= Thread.interrupted();
        }
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
    if (batch.failure != null) {
      throw new IOException(batch.failure.getMessage(), batch.failure);
    }
  }

  /**
   * In turn, a batch that is not done is the one being filled. All of a batch are woken before the
   * next one is written: the other way round fewer come to each.
   */
  private void lead(Batch batch) {
    try {
      if (!batch.isDone) {
        Batch full = take();
        write(full);
        full.waiting.forEach(LockSupport::unpark);
      }
    } finally {
      isTaken.set(false);
      LockSupport.unpark(next());
    }
  }

  /** Somebody who waits for the next batch, to lead it; null if there is nobody. */
  private synchronized @Nullable Thread next() {
    return filling.waiting.poll();
  }

  private void write(Batch batch) {
    try {
      if (batch.lines.size() > 0) {
        lane.write(batch.lines.array(), batch.lines.size());
      }
      lane.force();
    } catch (IOException e) {
      batch.failure = e;
    } catch (RuntimeException | Error e) {
      batch.failure = new IOException(e.toString(), e);
    } finally {
      batch.isDone = true;
    }
  }
}
