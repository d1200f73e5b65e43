package dev.blueline.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The first 128 bits of the SHA-256 of a value's bytes. */
final class Digest {
  /** The number of longs in a digest. */
  private static final int LONGS = 2;

  /** What a thread keeps to write into; most components are no longer. */
  private static final int KEPT_BYTES = 1 << 16;

  /** One buffer for each thread: values are written one at a time, and hashed where they are. */
  private static final ThreadLocal<Utf8Buffer> BUFFERS =
      ThreadLocal.withInitial(() -> new Utf8Buffer(1024));

  private Digest() {}

  /** Returns a new digest of a value, as two longs. */
  static long[] of(JsonValue value) {
    Utf8Buffer out = BUFFERS.get();
    out.clear();
    value.writeTo(out);
    if (out.size() > KEPT_BYTES) {
      BUFFERS.remove();
    }
    return of(out);
  }

  private static long[] of(Utf8Buffer written) {
    MessageDigest sha256;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    sha256.update(written.array(), 0, written.size());
    byte[] hash = sha256.digest();
    long[] result = new long[LONGS];
    for (int i = 0; i < 8 * LONGS; i++) {
      result[i / 8] = result[i / 8] << 8 | (hash[i] & 0xFF);
    }
    return result;
  }
}
