package dev.blueline.state.chronicle;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.openhft.chronicle.core.OS;

/** Makes Chronicle ready without leaving a folder behind. */
final class QuietStart {
  /*
   * Once in a JVM, Chronicle looks for the folder of a build: "target" or "build", in the working
   * directory or above. Where there is none, as with most users, it makes one in the temporary
   * directory and never uses it. It can be told of another one, but then wants a folder in that for
   * temporary files. So what it made is taken away again: empty, and only if it was not there.
   */
  private QuietStart() {}

  static synchronized void make() throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"), "target").toAbsolutePath();
    if (!Files.exists(folder) && Path.of(OS.getTarget()).toAbsolutePath().equals(folder)) {
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException e) {
        // Somebody else has a use for it.
      }
    }
  }
}
