package dev.blueline.profiler;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C during long work: the work is asked to end with what it has, and the process waits until
 * that is written, for a while. A second Ctrl-C is the operating system's.
 */
final class Interruption implements AutoCloseable {
  private static final int LONGEST_WAIT_SECONDS = 30;

  private final CountDownLatch isWritten = new CountDownLatch(1);
  private final Thread hook = new Thread(this::await, "blueline-interruption");
  private volatile boolean isRequested;

  private Interruption() {}

  /** Watches for one, until it is closed. */
  static Interruption watch() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void await() {
    isRequested = true;
    try {
      if (!isWritten.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        return; // the process ends without it
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isRequested() {
    return isRequested;
  }

  /** Everything is written. */
  @Override
  public void close() {
    isWritten.countDown();
    if (!isRequested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        return; // it has just begun, and ends at once
      }
    }
  }
}
