package dev.blueline.testsuite.state;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The bytes of a file: those that processes see, and those that were forced. Not thread-safe. */
final class DiskFile {
  private byte[] seen;
  private byte[] forced;
  private final List<Change> unforced = new ArrayList<>();

  /** A write at a place, or a cut to a length where there are no bytes. */
  private record Change(int at, byte[] bytes) {}

  DiskFile(byte[] bytes) {
    seen = bytes;
    forced = bytes;
  }

  byte[] seen() {
    return seen;
  }

  void write(byte[] bytes) {
    Change change = new Change(seen.length, bytes);
    unforced.add(change);
    seen = applied(seen, change);
  }

  void truncate(int length) {
    Change change = new Change(length, new byte[0]);
    unforced.add(change);
    seen = applied(seen, change);
  }

  void force() {
    unforced.clear();
    forced = seen;
  }

  private static byte[] applied(byte[] to, Change change) {
    if (change.bytes.length == 0) {
      return Arrays.copyOf(to, Math.min(to.length, change.at));
    }
    byte[] after = Arrays.copyOf(to, Math.max(to.length, change.at + change.bytes.length));
    System.arraycopy(change.bytes, 0, after, change.at, change.bytes.length);
    return after;
  }

  /** Returns what is left when the power goes: what was forced, and of the rest whatever. */
  DiskFile afterLoss(SplittableRandom random) {
    int survive = random.nextInt(4);
    byte[] left = forced;
    for (Change change : unforced) {
      if (survive == 0 || random.nextInt(4) < survive) {
        left = applied(left, random.nextInt(6) == 0 ? torn(change, random) : change);
      }
    }
    return new DiskFile(left);
  }

  /** Only its first part came there, or all but that. */
  private static Change torn(Change change, SplittableRandom random) {
    if (change.bytes.length < 2) {
      return change;
    }
    int at = 1 + random.nextInt(change.bytes.length - 1);
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    boolean isHead = random.nextBoolean();
    part.write(change.bytes, isHead ? 0 : at, isHead ? at : change.bytes.length - at);
    return new Change(isHead ? change.at : change.at + at, part.toByteArray());
  }
}
