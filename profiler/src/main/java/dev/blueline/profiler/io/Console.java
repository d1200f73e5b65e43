package dev.blueline.profiler.io;

import dev.blueline.state.StateException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/**
 * The streams of a run and what they are connected to. All use of standard streams goes through
 * here, so that the command can be run inside a test.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param isTerminal whether a person watches standard output
 * @param isColoured whether standard output is written in colours
 */
public record Console(
    InputStream in, Output out, PrintStream err, boolean isTerminal, boolean isColoured) {
  private static final int LONGEST_MESSAGE = 600;

  /** Returns the console of this process. */
  public static Console ofProcess() {
    // Not System.out: it hides what goes wrong with writing.
    return new Console(
        isInputOurs() ? System.in : new ClosedInput(),
        new Output(new FileOutputStream(FileDescriptor.out)),
        utf8(new FileOutputStream(FileDescriptor.err)),
        isTerminal(System.console()),
        Ansi.AUTO.enabled());
  }

  /**
   * Returns whether standard input is what we were given. Where we were given none, the first file
   * that the JVM opens takes its place, one of its own. A system that does not tell is believed.
   */
  private static boolean isInputOurs() {
    try {
      Path home = Path.of(System.getProperty("java.home")).toRealPath();
      return !Path.of("/proc/self/fd/0").toRealPath().startsWith(home);
    } catch (IOException e) {
      return true;
    }
  }

  /** Standard input that was closed before the process began. */
  private static final class ClosedInput extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("cannot be read, it is closed");
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return read();
    }
  }

  /** Returns a console of streams that nobody watches. */
  public static Console of(InputStream in, OutputStream out, OutputStream err) {
    return new Console(in, new Output(out), utf8(err), false, false);
  }

  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  /** Since JDK 22 there may be a console that is no terminal; before, there is no such question. */
  private static boolean isTerminal(java.io.@org.jspecify.annotations.Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /**
   * Returns whether a person watches standard error. Java does not know; a process that inherits it
   * does. Costs a millisecond, and is false where there is no {@code test} command.
   */
  public boolean isErrorTerminal() {
    try {
      return new ProcessBuilder("test", "-t", "2").inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Says on standard error, in one line, why the command ended.
   *
   * @return the exit code
   */
  public int fail(Throwable cause) {
    Failure failure = cause instanceof Failure known ? known : unexpected(cause);
    tell(failure.problem());
    return failure.exitCode();
  }

  /** Says something on standard error, in one line. */
  public void tell(String text) {
    err.print("blueline: " + oneLine(text) + "\n");
    err.flush();
  }

  private static Failure unexpected(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return Failure.of("out of memory; 'java -Xmx2g -jar ...' gives it more");
    }
    if (cause instanceof StateException state) {
      return Failure.of(String.valueOf(state.getMessage()));
    }
    if (cause instanceof StackOverflowError) {
      return Failure.of("nested too deep");
    }
    return Failure.of("this should not have happened, please report it: " + cause);
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().limit(LONGEST_MESSAGE).forEach(c -> appendVisible(c, line));
    return text.codePointCount(0, text.length()) > LONGEST_MESSAGE
        ? line.append("…").toString()
        : line.toString();
  }

  private static void appendVisible(int character, StringBuilder line) {
    if (Character.isISOControl(character) || character == 0x2028 || character == 0x2029) {
      line.append(' ');
    } else {
      line.appendCodePoint(character);
    }
  }
}
