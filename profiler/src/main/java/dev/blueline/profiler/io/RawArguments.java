package dev.blueline.profiler.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments as they were typed.
 *
 * <p>In a locale without UTF-8, as in many containers, Java hands each byte of {@code "Größe"} that
 * is no ASCII to the program as U+FFFD, and the document would be written with it. On Linux the
 * bytes are still there to be read; elsewhere such an argument is refused rather than guessed.
 */
public final class RawArguments {
  private static final char LOST = '\uFFFD';
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

  private RawArguments() {}

  /**
   * Returns the arguments, with what the locale lost.
   *
   * @throws Failure if it cannot be found again
   */
  public static String[] restored(String[] args) {
    return String.join("", args).indexOf(LOST) < 0 ? args : fromSystem(args.length);
  }

  private static String[] fromSystem(int count) {
    try {
      return last(count, Files.readAllBytes(COMMAND_LINE));
    } catch (IOException e) {
      throw Failure.of(
          "an argument cannot be read in this locale: set LC_ALL to a UTF-8 one, or give commands"
              + " in a file with --commands");
    }
  }

  /** Returns the last of the zero-terminated texts of a process's command line. */
  static String[] last(int count, byte[] commandLine) throws CharacterCodingException {
    List<String> all = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < commandLine.length; i++) {
      if (commandLine[i] == 0) {
        ByteBuffer bytes = ByteBuffer.wrap(commandLine, start, i - start);
        all.add(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        start = i + 1;
      }
    }
    if (all.size() < count) {
      throw new CharacterCodingException();
    }
    return all.subList(all.size() - count, all.size()).toArray(new String[0]);
  }
}
