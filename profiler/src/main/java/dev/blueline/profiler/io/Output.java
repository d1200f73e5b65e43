package dev.blueline.profiler.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Standard output: UTF-8 whatever the locale, lines that end in {@code \n} whatever the platform.
 *
 * <p>A reader that went away ({@code blueline run ... | head -1}) is no failure: what follows is
 * dropped, and the work goes on, for it may have a file to write. A full disk is one.
 */
public final class Output extends OutputStream {
  private final OutputStream stream;
  private boolean isClosed;

  /** Creates an output that collects what is written until it is flushed. */
  public Output(OutputStream stream) {
    this.stream = new BufferedOutputStream(stream, 1 << 16);
  }

  /** Writes text as it is. */
  public void print(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    write(utf8, 0, utf8.length);
  }

  /** Writes a line of text. */
  public void line(String text) {
    line(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a line that is UTF-8 already. */
  public void line(byte[] utf8) {
    write(utf8, 0, utf8.length);
    write('\n');
  }

  @Override
  public void write(int oneByte) {
    guarded(() -> stream.write(oneByte));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    guarded(() -> stream.write(bytes, offset, length));
  }

  @Override
  public void flush() {
    guarded(stream::flush);
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }

  private void guarded(Writing writing) {
    if (isClosed) {
      return;
    }
    try {
      writing.run();
    } catch (IOException e) {
      isClosed = true;
      if (!isReaderGone(e)) {
        throw Failure.with("standard output", e);
      }
    }
  }

  /** The platform tells it in words only: "Broken pipe", "The pipe is being closed". */
  private static boolean isReaderGone(IOException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
