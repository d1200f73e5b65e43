package dev.blueline.state.journal;

import dev.blueline.model.Utf8Buffer;
import dev.blueline.state.StateException;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Writes lines to a lane on a thread of its own, in the order in which they come. */
final class BackgroundWriter implements Closeable {
  /*
   * Two buffers: callers fill the one while the thread writes the other, so a write takes all that
   * came during the one before. A caller waits only where the buffer is full.
   */
  private final Lane lane;
  private final long intervalNanos;
  private final int capacity;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition changed = lock.newCondition();
  private final Thread thread;
  private Utf8Buffer filling;
  private Utf8Buffer writing;
  private List<Runnable> waiting = new ArrayList<>();
  private long taken;
  private long kept;
  private boolean isUrgent;
  private boolean isClosed;
  private @Nullable Throwable failure;

  BackgroundWriter(Lane lane, long intervalNanos, int capacity) {
    this.lane = lane;
    this.intervalNanos = intervalNanos;
    this.capacity = capacity;
    filling = new Utf8Buffer(capacity);
    writing = new Utf8Buffer(capacity);
    thread = new Thread(this::run, "blueline-journal");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Queues lines; waits where there is no room.
   *
   * @param whenWritten is run behind the write
   */
  void add(byte[] lines, int length, Runnable whenWritten) {
    lock.lock();
    try {
      while (filling.size() > 0 && filling.size() + length > capacity && failure == null) {
        isUrgent = true;
        changed.signalAll();
        changed.awaitUninterruptibly();
      }
      requireRunning();
      filling.bytes(lines, 0, length);
      waiting.add(whenWritten);
      taken += length;
      if (filling.size() == length) {
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private void requireRunning() {
    if (failure != null) {
      throw new StateException(
          StateException.Reason.FAILED, "what was queued before could not be written", failure);
    }
    if (isClosed) {
      throw new StateException(StateException.Reason.CLOSED, "the store is closed");
    }
  }

  /** Waits until all that is queued is on disk. */
  void flush() {
    lock.lock();
    try {
      long wanted = taken;
      while (kept < wanted && failure == null) {
        isUrgent = true;
        changed.signalAll();
        changed.awaitUninterruptibly();
      }
      if (failure != null) {
        requireRunning();
      }
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (true) {
      List<Runnable> batch;
      long end;
      lock.lock();
      try {
        awaitWork();
        if (failure != null || (filling.size() == 0 && isClosed)) {
          return; // what comes behind a failure would have a hole before it
        }
        Utf8Buffer full = filling;
        filling = writing;
        writing = full;
        batch = waiting;
        waiting = new ArrayList<>();
        end = taken;
        isUrgent = false;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
      write(batch, end);
    }
  }

  /** What comes in waits for company, up to the interval. */
  private void awaitWork() {
    try {
      while (filling.size() == 0 && !isClosed) {
        changed.await();
      }
      long left = intervalNanos;
      while (left > 0 && !isUrgent && !isClosed && filling.size() < capacity / 2) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      isUrgent = true; // nobody interrupts this thread but to be quick
    }
  }

  private void write(List<Runnable> batch, long end) {
    try {
      if (writing.size() > 0) {
        lane.write(writing.array(), writing.size());
        writing.clear();
        batch.forEach(Runnable::run);
        lane.force();
      }
      told(end, null);
    } catch (IOException | RuntimeException | Error e) {
      told(end, e);
    }
  }

  private void told(long end, @Nullable Throwable problem) {
    lock.lock();
    try {
      if (problem == null) {
        kept = end;
      } else {
        failure = failure == null ? problem : failure;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Writes what is queued and ends the thread. */
  @Override
  public void close() {
    lock.lock();
    try {
      isClosed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    boolean isInterrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
