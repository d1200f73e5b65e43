package dev.blueline.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The UTF-8 bytes of the own fields of a component or the document, with the place where bytes of
 * others go, and their digest. Immutable but for the digest, which is made when first needed.
 */
final class Encoding {
  /** The number of bytes of a digest that are kept. */
  private static final int DIGEST_LONGS = 2;

  /** What a thread keeps to encode into; most components are no longer. */
  private static final int KEPT_BYTES = 1 << 16;

  /** One buffer for each thread: components are encoded one at a time and copied out. */
  private static final ThreadLocal<Utf8Buffer> BUFFERS =
      ThreadLocal.withInitial(() -> new Utf8Buffer(1024));

  private final byte[] bytes;
  private final int cut;
  private long @Nullable [] digest;

  private Encoding(byte[] bytes, int cut) {
    this.bytes = bytes;
    this.cut = cut;
  }

  /** Encodes an object, cut inside the array at a position; -1 for no cut. */
  static Encoding of(JsonObject fields, int cutPosition) {
    Utf8Buffer out = BUFFERS.get();
    out.clear();
    int cut = -1;
    out.ascii('{');
    for (int i = 0; i < fields.size(); i++) {
      fields.writeMember(i, out);
      cut = i == cutPosition ? out.size() - 1 : cut; // what is cut is empty: its end is its middle
    }
    out.ascii('}');
    if (out.size() > KEPT_BYTES) {
      BUFFERS.remove();
    }
    return new Encoding(out.toByteArray(), cut);
  }

  /** Returns the bytes; never to be written to. */
  public byte[] bytes() {
    return bytes;
  }

  /** Returns where the children's bytes go, or -1 where there is no list of children. */
  public int cut() {
    return cut;
  }

  /** Returns the first 128 bits of the bytes' SHA-256, as two longs; never to be written to. */
  long[] digest() {
    long[] known = digest;
    if (known == null) {
      known = sha256(bytes);
      digest = known;
    }
    return known;
  }

  static long[] sha256(byte[] bytes) {
    byte[] hash;
    try {
      hash = MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    long[] result = new long[DIGEST_LONGS];
    for (int i = 0; i < 8 * DIGEST_LONGS; i++) {
      result[i / 8] = result[i / 8] << 8 | (hash[i] & 0xFF);
    }
    return result;
  }
}
