package dev.blueline.profiler.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file, or standard input, that was read as a whole. */
public final class InputFile {
  /** The most that is read, 64 MiB: as much as a document may have. */
  public static final int MAX_BYTES = 64 << 20;

  private final String name;
  private final byte[] content;

  private InputFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  /**
   * Reads a file.
   *
   * @throws Failure if it cannot be read or is too large
   */
  public static InputFile read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    } catch (IOException e) {
      throw Failure.with(file.toString(), e);
    }
  }

  /**
   * Reads a stream to its end.
   *
   * @throws Failure if it cannot be read or is too large
   */
  public static InputFile read(String name, InputStream in) {
    try {
      byte[] content = in.readNBytes(MAX_BYTES + 1);
      if (content.length > MAX_BYTES) {
        throw Failure.of(name + ": larger than " + MAX_BYTES + " bytes");
      }
      return new InputFile(name, content);
    } catch (IOException e) {
      throw Failure.with(name, e);
    }
  }

  /** Returns what it is called in messages. */
  public String name() {
    return name;
  }

  /** Returns its bytes, which are not to be written to. */
  public byte[] content() {
    return content;
  }
}
