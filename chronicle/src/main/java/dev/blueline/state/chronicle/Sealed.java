package dev.blueline.state.chronicle;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A record as it lies in a slot: it can be told from other bytes wherever they come from, and torn
 * ones from whole ones.
 *
 * <pre>
 *   0 magic, 8   no zero, not UTF-8: neither empty space nor JSON has it
 *   8 CRC32C, 4  of all that follows
 *  12 sequence, 8
 *  20 length of the name, 4
 *  24 length of the JSON, 4
 *  28 name, JSON
 * </pre>
 */
final class Sealed {
  static final int HEADER_BYTES = 28;
  static final long MAGIC = 0xFEB1_C2F5_E9A7_D3F8L;

  private static final int CRC_AT = 8;
  private static final int NAME_BYTES_AT = 20;
  private static final int JSON_BYTES_AT = 24;
  static final int SEQUENCE_AT = 12;

  private final byte[] name;
  private final long sequence;
  private final byte[] json;

  Sealed(byte[] name, long sequence, byte[] json) {
    this.name = name;
    this.sequence = sequence;
    this.json = json;
  }

  byte[] name() {
    return name;
  }

  long sequence() {
    return sequence;
  }

  byte[] json() {
    return json;
  }

  byte[] encode() {
    ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + name.length + json.length);
    out.putLong(MAGIC).putInt(0).putLong(sequence).putInt(name.length).putInt(json.length);
    out.put(name).put(json);
    return out.putInt(CRC_AT, crc(out, 0, out.capacity())).array();
  }

  /** Returns the record that starts at a place; null where none does that is whole. */
  static @Nullable Sealed decode(ByteBuffer in, int at) {
    int length = length(in, at);
    if (length < 0 || in.getInt(at + CRC_AT) != crc(in, at, length)) {
      return null;
    }
    byte[] name = new byte[in.getInt(at + NAME_BYTES_AT)];
    byte[] json = new byte[in.getInt(at + JSON_BYTES_AT)];
    in.get(at + HEADER_BYTES, name);
    in.get(at + HEADER_BYTES + name.length, json);
    return new Sealed(name, in.getLong(at + SEQUENCE_AT), json);
  }

  /** How many bytes it would take, by what its header says; negative if it is no record. */
  private static int length(ByteBuffer in, int at) {
    long room = (long) in.limit() - at;
    if (room < HEADER_BYTES || in.getLong(at) != MAGIC) {
      return -1;
    }
    int nameBytes = in.getInt(at + NAME_BYTES_AT);
    int jsonBytes = in.getInt(at + JSON_BYTES_AT);
    boolean fits =
        nameBytes >= Short.BYTES
            && jsonBytes >= 0
            && (long) HEADER_BYTES + nameBytes + jsonBytes <= room;
    return fits ? HEADER_BYTES + nameBytes + jsonBytes : -1;
  }

  private static int crc(ByteBuffer in, int at, int length) {
    CRC32C crc = new CRC32C();
    crc.update(in.slice(at + SEQUENCE_AT, length - SEQUENCE_AT));
    return (int) crc.getValue();
  }

  int length() {
    return HEADER_BYTES + name.length + json.length;
  }
}
