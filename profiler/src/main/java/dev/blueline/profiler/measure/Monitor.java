package dev.blueline.profiler.measure;

/** Watches long work, and may end it. Asked by any thread. */
public interface Monitor {
  /** Takes note of how far it is, from 0 to 1. */
  void isAt(double share);

  /** Returns whether it is to end with what there is. */
  boolean isStopped();
}
