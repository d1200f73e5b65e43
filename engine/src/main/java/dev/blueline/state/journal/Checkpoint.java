package dev.blueline.state.journal;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonObject;
import dev.blueline.model.Utf8Buffer;
import dev.blueline.serialize.BlueprintReader;
import dev.blueline.serialize.BlueprintWriter;
import dev.blueline.state.SessionImage;
import dev.blueline.state.StateCorruptException;
import dev.blueline.state.StateException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A whole session at one moment, as a file of JSON that starts with a checksum of the rest.
 * Immutable.
 *
 * @param session whose
 * @param image what it was
 * @param ordinal of the last transition in it
 * @param epoch of the lease then
 * @param startedMillis when the session was made
 * @param updatedMillis when it was written
 * @param records what else is kept: plans, executions, metrics, the note
 */
record Checkpoint(
    String session,
    SessionImage image,
    long ordinal,
    long epoch,
    long startedMillis,
    long updatedMillis,
    JsonObject records) {
  static final int VERSION = 1;
  private static final String START = "{\"crc32c\":\"";
  private static final String RECORDS = ",\"records\":";
  private static final int HEADER = START.length() + Checksum.DIGITS + 2;

  /** Returns the file's bytes. Costs the document's size. */
  Utf8Buffer write() {
    Blueprint blueprint = image.blueprint();
    Utf8Buffer out = new Utf8Buffer((int) Math.min(1 << 28, blueprint.byteCount() + 4096));
    out.ascii(START).ascii("00000000\",\"format\":").number(VERSION);
    out.ascii(",\"session\":");
    about().writeTo(out);
    out.ascii(RECORDS);
    records.writeTo(out);
    out.ascii(",\"history\":");
    StateJson.write(image.history()).writeTo(out);
    out.ascii(",\"document\":");
    byte[] document = BlueprintWriter.toByteArray(blueprint);
    out.bytes(document, 0, document.length).ascii("}\n");
    Checksum.write(out.array(), HEADER, out.size(), START.length());
    return out;
  }

  private JsonObject about() {
    return JsonObject.builder()
        .add("id", session)
        .add("version", image.version())
        .add("hash", image.blueprint().hash())
        .add("ordinal", ordinal)
        .add("epoch", epoch)
        .add("started_ms", startedMillis)
        .add("updated_ms", updatedMillis)
        .add("pronouns", StateJson.texts(image.pronouns()))
        .build();
  }

  /** Returns whether a file is whole. */
  static boolean isSound(byte[] bytes) {
    if (bytes.length <= HEADER) {
      return false;
    }
    byte[] start = (START + "00000000\",").getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, START.length(), start, START.length(), Checksum.DIGITS);
    return Arrays.equals(start, 0, HEADER, bytes, 0, HEADER)
        && Checksum.fits(bytes, HEADER, bytes.length, START.length());
  }

  /**
   * Returns what is wrong with a file, in words; null where it is whole, and of that session. Costs
   * its checksum; only its head is parsed.
   */
  static @Nullable String faultOf(String session, byte[] bytes, BlueprintReader reader) {
    if (!isSound(bytes)) {
      return "its checksum does not fit";
    }
    JsonObject about = aboutOf(bytes, reader);
    String whose = about == null ? null : about.text("id");
    return whose == null || whose.equals(session) ? null : "it is of session " + whose;
  }

  /**
   * Returns what a file of a session holds. One that was copied there from another session is as
   * good as damaged.
   *
   * @param name the file's, for messages
   * @throws StateException if it is damaged, of another session, of a newer version, or written
   *     with other schemas or greater limits than the reader's
   */
  static Checkpoint read(String session, String name, byte[] bytes, BlueprintReader reader) {
    String fault = faultOf(session, bytes, reader);
    if (fault != null) {
      throw new StateCorruptException(name, "the checkpoint", fault);
    }
    try {
      return read(name, reader.readState(bytes), reader);
    } catch (BlueprintFormatException e) {
      throw StateException.ofOtherOptions(name, e.describe());
    } catch (IllegalArgumentException e) {
      throw new StateCorruptException(name, "the checkpoint", String.valueOf(e.getMessage()));
    }
  }

  private static Checkpoint read(String name, JsonObject json, BlueprintReader reader) {
    if (StateJson.number(json, "format") > VERSION) {
      throw new StateException(
          StateException.Reason.NEWER_FORMAT, name + " was written by a newer version of Blueline");
    }
    JsonObject about = StateJson.object(json.get("session"));
    Blueprint blueprint = reader.of(StateJson.object(json.get("document")));
    if (!blueprint.hash().equals(StateJson.text(about, "hash"))) {
      throw StateException.ofOtherOptions(name, "the hash of its document is another");
    }
    return new Checkpoint(
        StateJson.text(about, "id"),
        new SessionImage(
            blueprint,
            StateJson.history(StateJson.object(json.get("history"))),
            StateJson.texts(about.get("pronouns")),
            StateJson.number(about, "version")),
        StateJson.number(about, "ordinal"),
        StateJson.number(about, "epoch"),
        StateJson.number(about, "started_ms"),
        StateJson.number(about, "updated_ms"),
        StateJson.object(json.get("records")));
  }

  /**
   * Returns up to which transition a file of a session goes; -1 where it is damaged, or of another
   * session. Costs its checksum; only its head is parsed.
   */
  static long ordinalOf(String session, byte[] bytes, BlueprintReader reader) {
    JsonObject about = isSound(bytes) ? aboutOf(bytes, reader) : null;
    if (about == null || !session.equals(about.text("id"))) {
      return -1;
    }
    try {
      return StateJson.number(about, "ordinal");
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  /** What a file that is whole says of its session; null where we cannot read that. */
  private static @Nullable JsonObject aboutOf(byte[] bytes, BlueprintReader reader) {
    try {
      return StateJson.object(reader.readState(headOf(bytes)).get("session"));
    } catch (IllegalArgumentException | BlueprintFormatException e) {
      return null;
    }
  }

  /** What comes before the records, as JSON. In a text of it the quotes would be escaped. */
  private static byte[] headOf(byte[] bytes) {
    byte[] records = RECORDS.getBytes(StandardCharsets.US_ASCII);
    for (int at = HEADER; at + records.length <= bytes.length; at++) {
      if (Arrays.equals(records, 0, records.length, bytes, at, at + records.length)) {
        byte[] head = Arrays.copyOf(bytes, at + 1);
        head[at] = '}';
        return head;
      }
    }
    return bytes;
  }
}
