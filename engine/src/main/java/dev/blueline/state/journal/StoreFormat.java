package dev.blueline.state.journal;

import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.ReadLimits;
import dev.blueline.state.StateCorruptException;
import dev.blueline.state.StateException;
import dev.blueline.state.files.StateFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Which version of the format a directory has, so that nothing is misread. */
final class StoreFormat {
  static final int VERSION = 1;
  static final String FILE = "format.json";

  private StoreFormat() {}

  /**
   * Requires a format that can be read; makes a new store where there is nothing.
   *
   * @throws StateException if it is newer, or no format at all
   */
  static void check(StateFiles files) throws IOException {
    Closeable lock = files.lock("lock");
    try {
      if (!files.exists(FILE)) {
        write(files);
        return;
      }
      long version = read(files);
      if (version > VERSION) {
        throw new StateException(
            StateException.Reason.NEWER_FORMAT,
            files.root() + ": a newer version of Blueline wrote it, in format " + version);
      }
    } finally {
      lock.close();
    }
  }

  private static void write(StateFiles files) throws IOException {
    JsonObject json =
        JsonObject.builder().add("format", "blueline-state").add("version", VERSION).build();
    byte[] content = (json + "\n").getBytes(StandardCharsets.UTF_8);
    WholeFile.write(files, FILE, ByteBuffer.wrap(content));
  }

  private static long read(StateFiles files) throws IOException {
    try {
      JsonValue value = JsonParser.parse(files.read(FILE, 0), ReadLimits.DEFAULT);
      if (value instanceof JsonObject json
          && "blueline-state".equals(json.text("format"))
          && json.get("version") instanceof JsonNumber version) {
        return (long) version.value();
      }
    } catch (BlueprintFormatException e) {
      // said below
    }
    throw new StateCorruptException(FILE, "the format", "it does not say which one it is");
  }
}
