package dev.blueline.testsuite.execute;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Throws at the nth of some calls, or from there on; at none for 0. For any thread. */
final class Nth {
  private final int nth;
  private final boolean lasts;
  private final Supplier<? extends Throwable> fault;
  private final AtomicInteger calls = new AtomicInteger();
  private volatile boolean isMended;

  private Nth(int nth, boolean lasts, Supplier<? extends Throwable> fault) {
    this.nth = nth;
    this.lasts = lasts;
    this.fault = fault;
  }

  static Nth never() {
    return once(0);
  }

  static Nth once(int nth) {
    return new Nth(nth, false, () -> new IllegalStateException("a fault that is wanted"));
  }

  /** Until it is mended. */
  static Nth from(int nth, Supplier<? extends Throwable> fault) {
    return new Nth(nth, true, fault);
  }

  int calls() {
    return calls.get();
  }

  void mend() {
    isMended = true;
  }

  void call() {
    int call = calls.incrementAndGet();
    boolean isDue = nth > 0 && (call == nth || (lasts && call > nth));
    if (isDue && !isMended) {
      Trap.throwUnchecked(fault.get());
    }
  }
}
