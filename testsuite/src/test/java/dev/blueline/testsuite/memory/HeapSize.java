package dev.blueline.testsuite.memory;

import org.openjdk.jol.info.GraphLayout;

/** How many bytes some objects take on the heap, with all that they refer to, each thing once. */
final class HeapSize {
  static {
    // Read by JOL when it starts: it shall look into records, and load no agent.
    System.setProperty("jol.magicFieldOffset", "true");
    System.setProperty("jol.skipDynamicAttach", "true");
  }

  private HeapSize() {}

  static long of(Object... roots) {
    return GraphLayout.parseInstance(roots).totalSize();
  }
}
