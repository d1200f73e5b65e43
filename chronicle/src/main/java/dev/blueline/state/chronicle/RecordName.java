package dev.blueline.state.chronicle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;

/** Session and record as bytes: the length of the session in two, the session, the record. */
record RecordName(String session, String record) {
  private static final int MAX_BYTES = 1000;

  /** Refuses what UTF-8 cannot say, since two such names could become one. */
  byte[] encode() {
    try {
      ByteBuffer sessionBytes = UTF_8.newEncoder().encode(CharBuffer.wrap(session));
      ByteBuffer recordBytes = UTF_8.newEncoder().encode(CharBuffer.wrap(record));
      int length = sessionBytes.remaining() + recordBytes.remaining();
      if (length > MAX_BYTES) {
        throw new IllegalArgumentException("The name of a record is too long: " + this);
      }
      return ByteBuffer.allocate(Short.BYTES + length)
          .putShort((short) sessionBytes.remaining())
          .put(sessionBytes)
          .put(recordBytes)
          .array();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("The name of a record is not Unicode: " + this, e);
    }
  }

  static RecordName decode(byte[] name) {
    int sessionLength = ByteBuffer.wrap(name).getShort();
    int recordStart = Short.BYTES + sessionLength;
    return new RecordName(
        new String(name, Short.BYTES, sessionLength, UTF_8),
        new String(name, recordStart, name.length - recordStart, UTF_8));
  }
}
