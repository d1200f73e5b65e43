package dev.blueline.profiler.html;

import dev.blueline.model.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;

/** Writes a profile as one HTML file that works offline. */
public final class HtmlReport {
  private HtmlReport() {}

  /**
   * Writes the page in UTF-8, some 700 KB of which most is the chart library. Every text of the
   * profile is escaped, so that a command which looks like markup is shown and not obeyed. Members
   * that are absent, or of another kind than expected, are shown as a dash or left out with their
   * section. May be called by several threads.
   *
   * @param profile the object that {@code blueline profile} makes
   * @param out where to write; stays open
   * @throws IOException if the channel does not take it
   */
  public static void write(JsonObject profile, WritableByteChannel out) throws IOException {
    String page = Page.of(profile);
    ByteBuffer bytes = ByteBuffer.wrap(page.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
