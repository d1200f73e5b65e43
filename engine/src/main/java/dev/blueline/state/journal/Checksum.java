package dev.blueline.state.journal;

import java.util.zip.CRC32C;

/** CRC32C (RFC 3720) of some bytes, as eight hexadecimal digits. */
final class Checksum {
  static final int DIGITS = 8;

  private Checksum() {}

  /** Writes the checksum of the bytes between two places into the same array. */
  static void write(byte[] bytes, int from, int to, int at) {
    int value = of(bytes, from, to);
    for (int i = 0; i < DIGITS; i++) {
      bytes[at + i] = digit(value, i);
    }
  }

  /** Returns whether the checksum of the bytes between two places stands where it should. */
  static boolean fits(byte[] bytes, int from, int to, int at) {
    int value = of(bytes, from, to);
    for (int i = 0; i < DIGITS; i++) {
      if (bytes[at + i] != digit(value, i)) {
        return false;
      }
    }
    return true;
  }

  private static int of(byte[] bytes, int from, int to) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, to - from);
    return (int) crc.getValue();
  }

  private static byte digit(int value, int index) {
    return (byte) Character.forDigit(value >>> (28 - 4 * index) & 15, 16);
  }
}
