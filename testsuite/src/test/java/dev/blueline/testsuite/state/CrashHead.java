package dev.blueline.testsuite.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Leaves the head in a lease as a process does that ends between two of its words. No process can
 * be stopped there, so it is done to the file of one that ended just before.
 */
final class CrashHead {
  private static final int[] SLOTS = {320, 384};

  /** Epoch, ordinal, version, hash, check. */
  private static final int WORDS = 5;

  private CrashHead() {}

  /**
   * Writes the first words of a new head, in the order in which they are written.
   *
   * @param count how many, from 0 to 4: the check's word is emptied first
   */
  static void tear(Path lease, int count) throws IOException {
    try (FileChannel file =
        FileChannel.open(lease, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer words = ByteBuffer.allocate(512).order(ByteOrder.nativeOrder());
      file.read(words, 0);
      boolean isFirstNewer =
          words.getLong(SLOTS[0]) == words.getLong(SLOTS[1])
              ? words.getLong(SLOTS[0] + 8) > words.getLong(SLOTS[1] + 8)
              : words.getLong(SLOTS[0]) > words.getLong(SLOTS[1]);
      int newest = SLOTS[isFirstNewer ? 0 : 1];
      int slot = SLOTS[isFirstNewer ? 1 : 0];
      ByteBuffer torn = ByteBuffer.allocate(8 * WORDS).order(ByteOrder.nativeOrder());
      for (int i = 0; i < WORDS - 1; i++) {
        long next = words.getLong(newest + 8 * i) + (i == 0 ? 0 : 1);
        torn.putLong(8 * i, i < count ? next : words.getLong(slot + 8 * i));
      }
      file.write(torn, slot);
    }
  }
}
