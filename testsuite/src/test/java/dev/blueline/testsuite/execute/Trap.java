package dev.blueline.testsuite.execute;

import dev.blueline.observe.Probe;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts how often each point is passed and, once set, throws at one pass of one point. */
final class Trap implements Probe {
  private final Map<Point, Integer> passes = new EnumMap<>(Point.class);
  private @Nullable Point point;
  private int pass;
  private @Nullable Supplier<Throwable> fault;

  /** Counts anew and throws at a pass of a point, from 1. */
  synchronized void set(Point where, int nth, Supplier<Throwable> what) {
    passes.clear();
    point = where;
    pass = nth;
    fault = what;
  }

  /** Counts anew and throws no more. */
  synchronized void unset() {
    passes.clear();
    fault = null;
  }

  synchronized int passes(Point where) {
    return passes.getOrDefault(where, 0);
  }

  @Override
  public synchronized void reached(Point where) {
    int count = passes.merge(where, 1, Integer::sum);
    if (fault != null && where == point && count == pass) {
      throwUnchecked(fault.get());
    }
  }

  /** Throws anything, as code may that was compiled by a compiler without checked exceptions. */
  static void throwUnchecked(Throwable thrown) {
    Trap.<RuntimeException>throwAs(thrown);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void throwAs(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
