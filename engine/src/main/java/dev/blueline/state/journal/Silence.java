package dev.blueline.state.journal;

import dev.blueline.observe.NanoClock;
import dev.blueline.state.StateOptions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * For how long nobody who has one session's lease, is to have it or waits for it has given a sign,
 * as far as a process has seen. Thread-safe.
 */
final class Silence {
  /*
   * Idea. What is looked at only ever grows, or is of somebody else. So a sign that is the same at two
   * looks was the same between them, however far apart those were and whoever looked: who comes again
   * and again for a moment learns in the end what who waits learns. Only our own clock is read.
   */

  /** How long a name that was put down stays without its owner looking again. */
  private static final long WAITING_NANOS = 500_000_000;

  private final NanoClock clock;
  private final long leaseNanos;
  private final Watch holder = new Watch();
  private final Watch next = new Watch();
  private final Watch waiting = new Watch();

  Silence(StateOptions options) {
    clock = options.nanoClock();
    leaseNanos = options.leaseTime().toNanos();
  }

  /** What was seen last, and since when. */
  private static final class Watch {
    private @Nullable Object seen;
    private long sinceNanos;

    synchronized long silentNanos(Object sign, long now) {
      if (!Objects.equals(sign, seen)) {
        seen = sign;
        sinceNanos = now;
      }
      return now - sinceNanos;
    }
  }

  /** Looks, and returns whether who has the lease has been silent for as long as it lasts. */
  boolean isOfHolder(LeaseMemory memory) {
    return holder.silentNanos(memory.sign(), clock.nanos()) >= leaseNanos;
  }

  /** Looks, and returns whether who the lease is kept for has not come for as long as it lasts. */
  boolean isOfNext(LeaseMemory memory) {
    return next.silentNanos(memory.epoch(), clock.nanos()) >= leaseNanos;
  }

  private record Look(long id, long looks) {}

  /** Looks, and returns whether who put down its name has not looked again for long. */
  boolean isOfWaiting(LeaseMemory memory) {
    Look look = new Look(memory.waiting().id(), memory.looks());
    return waiting.silentNanos(look, clock.nanos()) >= WAITING_NANOS;
  }
}
