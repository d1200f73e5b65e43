package dev.blueline.bench;

import java.util.Comparator;
import java.util.List;
import org.openjdk.jol.info.GraphLayout;

/**
 * What some objects take on the heap, with all that they refer to; what several of them refer to is
 * there once. Costs a walk over all of it.
 */
final class HeapLayout {
  static {
    // Read by JOL when it starts: it shall look into records, and not load an agent, of which it
    // would have no more than exact sizes of classes that it guesses right.
    System.setProperty("jol.magicFieldOffset", "true");
    System.setProperty("jol.skipDynamicAttach", "true");
  }

  private final GraphLayout layout;

  private HeapLayout(GraphLayout layout) {
    this.layout = layout;
  }

  static HeapLayout of(Object... roots) {
    return new HeapLayout(GraphLayout.parseInstance(roots));
  }

  /** Returns how many bytes some objects take beside others, which are there anyway. */
  static long bytesBeside(Object present, Object added) {
    return of(present, added).bytes() - of(present).bytes();
  }

  long bytes() {
    return layout.totalSize();
  }

  /**
   * All objects of one class.
   *
   * @param type the name of the class
   * @param count how many there are
   * @param bytes what they take, without what they refer to
   */
  record Share(String type, long count, long bytes) {}

  /** Returns the classes whose objects take most, the largest first. */
  List<Share> largest(int classes) {
    return layout.getClasses().stream()
        .map(this::share)
        .sorted(Comparator.comparingLong(Share::bytes).reversed())
        .limit(classes)
        .toList();
  }

  private Share share(Class<?> type) {
    long count = layout.getClassCounts().count(type);
    return new Share(type.getTypeName(), count, layout.getClassSizes().count(type));
  }
}
