package dev.blueline.collect;

/**
 * A summary that notices every difference: how many elements, a polynomial hash of them in order,
 * and a mask in which an element surely left its bit.
 */
record Digest(int count, long hash, long power, long mask) {

  private static final long BASE = 1_000_003;

  /** Whether an element equal to this one may be among those summarized. */
  boolean mayContain(int element) {
    return (mask & bit(element)) != 0;
  }

  private static long bit(int element) {
    return 1L << (element * 0x9E3779B9);
  }

  /** How digests are made, counting the elements looked at. */
  static final class Of implements Summary<Integer, Digest> {

    int looks;

    @Override
    public Digest empty() {
      return new Digest(0, 0, 1, 0);
    }

    @Override
    public Digest of(Integer element) {
      looks++;
      return new Digest(1, element + 7L, BASE, bit(element));
    }

    @Override
    public Digest merge(Digest left, Digest right) {
      return new Digest(
          left.count + right.count,
          left.hash * right.power + right.hash,
          left.power * right.power,
          left.mask | right.mask);
    }

    /** The digest of elements in order, computed without any structure. */
    Digest ofAll(Iterable<Integer> elements) {
      Digest total = empty();
      for (Integer element : elements) {
        total = merge(total, of(element));
      }
      return total;
    }
  }
}
