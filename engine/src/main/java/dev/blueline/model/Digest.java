package dev.blueline.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The first 128 bits of the SHA-256 of a value's bytes. Immutable, so that threads may hand it on
 * in a race.
 *
 * @param high the first 64 bits
 * @param low those behind them
 */
record Digest(long high, long low) {
  /** What a thread keeps to write into; most components are no longer. */
  private static final int KEPT_BYTES = 1 << 16;

  /** One buffer for each thread: values are written one at a time, and hashed where they are. */
  private static final ThreadLocal<Utf8Buffer> BUFFERS =
      ThreadLocal.withInitial(() -> new Utf8Buffer(1024));

  /** Returns the digest of a value. */
  static Digest of(JsonValue value) {
    Utf8Buffer out = BUFFERS.get();
    out.clear();
    value.writeTo(out);
    if (out.size() > KEPT_BYTES) {
      BUFFERS.remove();
    }
    return of(out);
  }

  private static Digest of(Utf8Buffer written) {
    MessageDigest sha256;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    sha256.update(written.array(), 0, written.size());
    byte[] hash = sha256.digest();
    return new Digest(longAt(hash, 0), longAt(hash, Long.BYTES));
  }

  private static long longAt(byte[] bytes, int start) {
    long value = 0;
    for (int i = start; i < start + Long.BYTES; i++) {
      value = value << 8 | (bytes[i] & 0xFF);
    }
    return value;
  }
}
