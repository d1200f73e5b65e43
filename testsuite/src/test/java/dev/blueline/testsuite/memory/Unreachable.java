package dev.blueline.testsuite.memory;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Objects that nobody is to hold any more. */
final class Unreachable {
  private static final int TRIES = 50;
  private static final long PAUSE_MILLIS = 20;

  private final List<WeakReference<Object>> references = new ArrayList<>();

  void add(Object object) {
    references.add(new WeakReference<>(object));
  }

  int size() {
    return references.size();
  }

  /** Returns those that are still there after the garbage was collected, and collected again. */
  List<Object> stillReachable() throws InterruptedException {
    for (int i = 0; i < TRIES && !present().isEmpty(); i++) {
      System.gc();
      Thread.sleep(PAUSE_MILLIS);
    }
    return present();
  }

  private List<Object> present() {
    List<Object> present = new ArrayList<>();
    for (WeakReference<Object> reference : references) {
      Object object = reference.get();
      if (object != null) {
        present.add(object);
      }
    }
    return present;
  }
}
