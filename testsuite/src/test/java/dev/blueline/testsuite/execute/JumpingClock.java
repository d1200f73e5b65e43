package dev.blueline.testsuite.execute;

import dev.blueline.observe.NanoClock;
import dev.blueline.observe.Probe;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A clock that stands still, but for a jump each time that a point is passed. */
final class JumpingClock implements NanoClock, Probe {
  /** Close to the end of the numbers, where sums go wrong that should be differences. */
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 500);

  private final @Nullable Point point;
  private final long jump;

  /** At no point, for none. */
  JumpingClock(@Nullable Point point, long jump) {
    this.point = point;
    this.jump = jump;
  }

  @Override
  public long nanos() {
    return nanos.get();
  }

  void jump() {
    nanos.addAndGet(jump);
  }

  @Override
  public void reached(Point where) {
    if (where == point) {
      jump();
    }
  }
}
