package dev.blueline.model;

import dev.blueline.collect.RankedTree;
import dev.blueline.collect.Summary;
import dev.blueline.model.Node.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hash of a blueprint's content, at the cost of what changed since it was last asked for. */
final class StateDigest {
  /*
   * Idea. Every node of the document gives a term made of the SHA-256 of its own bytes and of the
   * order of its children; the hash is the sum of the terms (AdHash: Bellare and Micciancio, "A New
   * Paradigm for Collision-Free Hashing: Incrementality at Reduced Cost", EUROCRYPT 1997). Sums of
   * parts are cached in the nodes of the slot vector, so after a change only the path to it is
   * summed again. The order of children is a polynomial hash of their ids modulo 2^61 - 1 (Karp and
   * Rabin 1987), which is associative and so does not depend on how the tree happens to be cut.
   *
   * Trade-off. A Merkle tree would hash every ancestor again, and its shape would have to be that
   * of the document; a sum needs neither.
   *
   * Threat. A sum can be forged by someone who may choose many components (Wagner 2002). The hash
   * tells versions apart and finds damage; it is no signature.
   *
   * Bound. O(changed components) SHA-256 and O(log n) additions; 128 bits.
   */
  private static final long PRIME = (1L << 61) - 1;
  private static final long BASE = 0x0B5F_2C1D_93A7_4E61L % PRIME;

  private static final Summary<Node.Child, Order> ORDER = new OrderSummary();
  private static final Summary<Node, Sum> TERMS = new TermSummary();

  private static final int LONG_DIGITS = 16;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

  private StateDigest() {}

  private record Order(long hash, long power) {
    static final Order EMPTY = new Order(0, 1);
  }

  private record Sum(long high, long low) {
    static final Sum ZERO = new Sum(0, 0);
  }

  private static final class OrderSummary implements Summary<Node.Child, Order> {
    @Override
    public Order empty() {
      return Order.EMPTY;
    }

    @Override
    public Order of(Node.Child child) {
      return new Order(Long.remainderUnsigned(child.idHash(), PRIME), BASE);
    }

    @Override
    public Order merge(Order left, Order right) {
      long hash = (multiply(left.hash, right.power) + right.hash) % PRIME;
      return new Order(hash, multiply(left.power, right.power));
    }
  }

  private static final class TermSummary implements Summary<Node, Sum> {
    @Override
    public Sum empty() {
      return Sum.ZERO;
    }

    @Override
    public Sum of(Node node) {
      return new Total().plus(node).sum();
    }

    @Override
    public Sum merge(Sum left, Sum right) {
      return new Total().plus(left).plus(right).sum();
    }

    @Override
    public Sum ofAll(Object[] nodes) {
      Total total = new Total();
      for (Object node : nodes) {
        total.plus((Node) node);
      }
      return total.sum();
    }

    @Override
    public Sum mergeAll(List<Sum> parts) {
      Total total = new Total();
      for (Sum part : parts) {
        total.plus(part);
      }
      return total.sum();
    }
  }

  /** A sum on its way. */
  private static final class Total {
    private long high;
    private long low;

    Total plus(Node node) {
      Component component = node.component;
      Malformed malformed = node.malformed;
      if (component != null) {
        plus(component.digest(), node.children, component.hasChildList());
      } else if (malformed != null) {
        plus(malformed.digest(), node.children, false);
      }
      return this;
    }

    Total plus(Digest digest, RankedTree<Node.Child> children, boolean hasList) {
      long order = hasList ? children.summarize(ORDER).hash : Order.EMPTY.hash;
      high += mix(digest.high() ^ mix(order));
      low += mix(digest.low() + mix(order ^ 0x5DEECE66DL));
      return this;
    }

    Total plus(Sum sum) {
      high += sum.high;
      low += sum.low;
      return this;
    }

    Sum sum() {
      return new Sum(high, low);
    }
  }

  /** The product modulo 2^61 - 1 of two numbers below it. */
  private static long multiply(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    long sum = (low & PRIME) + (low >>> 61 | high << 3);
    return sum >= PRIME ? sum - PRIME : sum;
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  /** Returns a hash of a child's id, or of a malformed child's bytes. */
  static long idHash(@Nullable Component component, @Nullable JsonValue malformed) {
    String text = component != null ? component.id() : String.valueOf(malformed);
    long hash = component != null ? 0xCBF29CE484222325L : 0x84222325CBF29CE4L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return mix(hash) >>> 1;
  }

  /** Returns the hash of a blueprint as 32 hexadecimal digits. */
  static String of(Blueprint blueprint) {
    Root root = blueprint.root();
    Sum sum =
        new Total()
            .plus(blueprint.nodes().summarize(TERMS))
            .plus(root.digest(), blueprint.node(Node.ROOT_SLOT).children, root.listPosition >= 0)
            .sum();
    byte[] digits = new byte[2 * LONG_DIGITS];
    writeHex(mix(sum.high), digits, 0);
    writeHex(mix(sum.low), digits, LONG_DIGITS);
    return new String(digits, StandardCharsets.ISO_8859_1);
  }

  private static void writeHex(long value, byte[] digits, int from) {
    for (int i = 0; i < LONG_DIGITS; i++) {
      digits[from + i] = HEX[(int) (value >>> (60 - 4 * i)) & 15];
    }
  }
}
