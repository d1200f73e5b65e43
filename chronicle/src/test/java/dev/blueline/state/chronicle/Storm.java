package dev.blueline.state.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Puts without end, and notes what was acknowledged in a mapped file, which outlives a kill as the
 * view does. A value tells its record and its turn in every byte.
 */
record Storm(LongBuffer acknowledged) {
  static final int RECORDS = 40;

  static Storm of(Path notes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            notes, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return new Storm(
          channel.map(MapMode.READ_WRITE, 0, (long) Long.BYTES * RECORDS).asLongBuffer());
    }
  }

  /** Says so after some puts, and goes on until it is killed. */
  String rage(ChronicleView view, long puts) {
    for (long i = 0; ; i++) {
      if (i == puts) {
        System.out.println("raging");
      }
      int record = (int) (i % RECORDS);
      long turn = acknowledged.get(record) + 1;
      view.put(session(record), "r", value(record, turn));
      acknowledged.put(record, turn);
    }
  }

  static String session(int record) {
    return "session-" + record;
  }

  /** Of 100 bytes to 20 kB, so that values grow, shrink and move. */
  static byte[] value(int record, long turn) {
    int length = 100 + (int) ((turn * 7919 + record * 104729L) % 20_000);
    byte[] value = new byte[length];
    Arrays.fill(value, (byte) (turn * 31 + record));
    return ByteBuffer.wrap(value).putInt(record).putLong(turn).array();
  }

  /** Returns the turn of a value; throws if it is none that was put. */
  static long turn(int record, byte[] value) {
    long turn = ByteBuffer.wrap(value).getLong(Integer.BYTES);
    if (!Arrays.equals(value, value(record, turn))) {
      throw new AssertionError("not a value of record " + record);
    }
    return turn;
  }
}
