package dev.blueline.profiler;

import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.profiler.io.Failure;
import dev.blueline.profiler.io.InputFile;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.PointerLocator;
import dev.blueline.serialize.ReadLimits;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A file of commands, one a line. Blank lines and lines that start with {@code #} are passed over.
 * In a file that ends in {@code .jsonl} each line is a JSON string or an object with one under
 * {@code "command"}, so that a command can hold a line break.
 */
final class CommandFile {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputFile file;
  private final boolean isJson;
  private final List<String> commands = new ArrayList<>();
  private int line;

  private CommandFile(InputFile file) {
    this.file = file;
    this.isJson = file.name().endsWith(".jsonl");
  }

  /**
   * Returns the commands of a file.
   *
   * @throws Failure if a line is malformed; says where
   */
  static List<String> read(InputFile file) {
    CommandFile commands = new CommandFile(file);
    commands.readLines();
    return commands.commands;
  }

  private void readLines() {
    byte[] content = file.content();
    int start = startsWithMark(content) ? BYTE_ORDER_MARK.length : 0;
    while (start < content.length) {
      int end = start;
      while (end < content.length && content[end] != '\n') {
        end++;
      }
      line++;
      int last = end > start && content[end - 1] == '\r' ? end - 1 : end;
      readLine(Arrays.copyOfRange(content, start, last));
      start = end + 1;
    }
  }

  private static boolean startsWithMark(byte[] content) {
    return content.length >= BYTE_ORDER_MARK.length
        && Arrays.equals(
            content, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
  }

  private void readLine(byte[] utf8) {
    String text = decoded(utf8);
    if (!text.isBlank() && !text.startsWith("#")) {
      commands.add(isJson ? command(utf8) : text);
    }
  }

  private String decoded(byte[] utf8) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(utf8.length);
    if (decoder.decode(ByteBuffer.wrap(utf8), text, true).isError()) {
      int column = Character.codePointCount(text.flip(), 0, text.length()) + 1;
      throw malformed(column, "invalid UTF-8");
    }
    return text.flip().toString();
  }

  private String command(byte[] utf8) {
    try {
      JsonValue value = JsonParser.parse(utf8, ReadLimits.DEFAULT);
      if (value instanceof JsonString command) {
        return command.value();
      }
      if (value instanceof JsonObject object && object.get("command") instanceof JsonString text) {
        return text.value();
      }
      throw new PointerLocator(utf8)
          .placed(
              new BlueprintFormatException(
                  "a line is a JSON string or {\"command\": \"...\"}", 0, 0, "/command"));
    } catch (BlueprintFormatException e) {
      throw malformed(e.column(), e.problem());
    }
  }

  private Failure malformed(int column, String problem) {
    return Failure.of(file.name() + ":" + line + ":" + column + ": " + problem);
  }
}
