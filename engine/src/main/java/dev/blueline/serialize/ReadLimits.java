package dev.blueline.serialize;

/**
 * How much of a document is read before it is refused.
 *
 * @param maxBytes the greatest size in bytes
 * @param maxDepth the greatest number of objects and arrays inside one another, at most {@value
 *     #DEEPEST}; a list of components does not count, so that components nest that deep too
 * @param maxComponents the greatest number of components
 */
public record ReadLimits(long maxBytes, int maxDepth, int maxComponents) {
  /**
   * The greatest depth that may be asked for. Parsing nests on the heap and knows no bound, but the
   * document's own methods are recursive, and must fit a thread's stack of 1 MiB.
   */
  public static final int DEEPEST = 1_000;

  /** 64 MiB, 512 levels and a million components. */
  public static final ReadLimits DEFAULT = new ReadLimits(64L << 20, 512, 1_000_000);

  /** As much as any engine may have been set to read. */
  public static final ReadLimits MOST = new ReadLimits(Long.MAX_VALUE, DEEPEST, Integer.MAX_VALUE);

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is below 1, or the depth above {@link #DEEPEST}
   */
  public ReadLimits {
    requirePositive(maxBytes, "maxBytes");
    requirePositive(maxDepth, "maxDepth");
    requirePositive(maxComponents, "maxComponents");
    if (maxDepth > DEEPEST) {
      throw new IllegalArgumentException("maxDepth is at most " + DEEPEST + ", not " + maxDepth);
    }
  }

  /** Refuses a text that is too large, before it is read. */
  void requireSize(long bytes) {
    if (bytes > maxBytes) {
      throw TextPosition.START.refuse("larger than " + maxBytes + " bytes", "");
    }
  }

  private static void requirePositive(long limit, String name) {
    if (limit < 1) {
      throw new IllegalArgumentException(name + " is at least 1, not " + limit);
    }
  }
}
