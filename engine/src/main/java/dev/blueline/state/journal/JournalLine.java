package dev.blueline.state.journal;

import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Utf8Buffer;
import dev.blueline.serialize.BlueprintReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One line of a journal: {@code checksum session ordinal epoch kind json}. Immutable. */
final class JournalLine {
  /*
   * JSON has no line break but in an escape, so a line ends where the first one is, and whatever is
   * damaged ends there too. The checksum (CRC32C, RFC 3720) is of all behind it, the id included, so
   * a bit that turned makes no line of another session.
   */
  /** The session of lines that are about the segment itself. */
  static final String NOBODY = "#";

  private static final int CHECKSUM = Checksum.DIGITS;

  private final String session;
  private final long ordinal;
  private final long epoch;
  private final String kind;
  private final byte[] json;
  private final Place place;

  private JournalLine(
      String session, long ordinal, long epoch, String kind, byte[] json, Place place) {
    this.session = session;
    this.ordinal = ordinal;
    this.epoch = epoch;
    this.kind = kind;
    this.json = json;
    this.place = place;
  }

  /** Where a line stands. */
  record Place(String file, long offset) {
    @Override
    public String toString() {
      return file + " at byte " + offset;
    }
  }

  /** Returns whose it is. */
  String session() {
    return session;
  }

  /**
   * Returns a transition's place in the session, from 1, without gaps; of a note that of the
   * transition that comes next.
   */
  long ordinal() {
    return ordinal;
  }

  /** Returns how often the session's lease had changed hands. */
  long epoch() {
    return epoch;
  }

  /** Returns what it is. */
  String kind() {
    return kind;
  }

  /** Returns the rest, as it is written. */
  byte[] json() {
    return json;
  }

  /** Returns where it stands. */
  Place place() {
    return place;
  }

  /** Appends a line to what was written before. */
  static void write(
      Utf8Buffer out, String session, long ordinal, long epoch, String kind, JsonValue json) {
    int start = begin(out, session, ordinal, epoch, kind);
    json.writeTo(out);
    end(out, start);
  }

  /** Begins a line, whose JSON is written next; returns what {@link #end} takes. */
  static int begin(Utf8Buffer out, String session, long ordinal, long epoch, String kind) {
    int start = out.size();
    out.ascii("00000000 ").ascii(session).ascii(' ').number(ordinal).ascii(' ').number(epoch);
    out.ascii(' ').ascii(kind).ascii(' ');
    return start;
  }

  /** Ends a line. */
  static void end(Utf8Buffer out, int start) {
    int from = start + CHECKSUM + 1;
    Checksum.write(out.array(), from, out.size(), start);
    out.ascii('\n');
  }

  /** Returns whether a line, whole or not, looks like one of a session. */
  static boolean isOf(byte[] session, byte[] bytes, int from, int to) {
    int at = from + CHECKSUM + 1;
    int end = at + session.length;
    return end < to
        && bytes[end] == ' '
        && Arrays.equals(session, 0, session.length, bytes, at, end);
  }

  /** Returns the line between two places, without its line break; null where it is damaged. */
  static @Nullable JournalLine read(byte[] bytes, int from, int to, Place place) {
    int at = from + CHECKSUM + 1;
    if (to - from <= CHECKSUM + 1 || !isSound(bytes, from, to)) {
      return null;
    }
    int[] ends = new int[4];
    int end = at;
    for (int i = 0; i < ends.length; i++) {
      end = indexOf(bytes, ' ', end, to);
      if (end < 0) {
        return null;
      }
      ends[i] = end++;
    }
    try {
      return new JournalLine(
          text(bytes, at, ends[0]),
          Long.parseLong(text(bytes, ends[0] + 1, ends[1])),
          Long.parseLong(text(bytes, ends[1] + 1, ends[2])),
          text(bytes, ends[2] + 1, ends[3]),
          Arrays.copyOfRange(bytes, ends[3] + 1, to),
          place);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static boolean isSound(byte[] bytes, int from, int to) {
    return bytes[from + CHECKSUM] == ' ' && Checksum.fits(bytes, from + CHECKSUM + 1, to, from);
  }

  static int indexOf(byte[] bytes, char wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /** Returns what the line says; a line that is sound always says it. */
  JsonObject body(BlueprintReader reader) {
    return reader.readState(json);
  }
}
