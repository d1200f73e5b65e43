package dev.blueline.state.journal;

import dev.blueline.state.files.StateFile;
import dev.blueline.state.files.StateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A file that is there whole or not at all: it is on disk under another name first. */
final class WholeFile {
  static final String TEMPORARY = ".new";

  private WholeFile() {}

  static void write(StateFiles files, String name, ByteBuffer content) throws IOException {
    String temporary = name + TEMPORARY;
    files.delete(temporary);
    try (StateFile file = files.create(temporary)) {
      file.write(content);
      file.force();
    } catch (IOException | RuntimeException e) {
      files.delete(temporary);
      throw e;
    }
    files.rename(temporary, name);
    files.forceFolder(name.substring(0, Math.max(0, name.lastIndexOf('/'))));
  }
}
