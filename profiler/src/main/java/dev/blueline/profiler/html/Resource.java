package dev.blueline.profiler.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A text that lies beside the classes of this package. */
final class Resource {
  private Resource() {}

  /** The build puts every one of them there, so that a missing one is a broken jar. */
  static String text(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
