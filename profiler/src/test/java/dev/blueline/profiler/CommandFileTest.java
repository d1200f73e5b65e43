package dev.blueline.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.profiler.io.Failure;
import dev.blueline.profiler.io.InputFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandFileTest {

  @Tag("CLI-2")
  @Test
  void lines_ofText() {
    assertThat(text("a\nb\r\n\n \t \n#c\n #d\ne")).containsExactly("a", "b", " #d", "e");
  }

  @Tag("CLI-2")
  @Test
  void lines_keepTheirWhiteSpace() {
    assertThat(text("  a \t\n")).containsExactly("  a \t");
  }

  @Test
  void byteOrderMark_isNotPartOfACommand() {
    assertThat(text("\uFEFF# c\na")).containsExactly("a");
    assertThat(jsonLines("\uFEFF\"a\"\n")).containsExactly("a");
  }

  @Test
  void nothing() {
    assertThat(text("")).isEmpty();
    assertThat(jsonLines("\n\n")).isEmpty();
  }

  @Test
  void lines_ofJson() {
    assertThat(
            jsonLines("\"a\"\r\n  \"b\\n\\u00e9\"  \n# c\n{\"x\":[1],\"command\":\"d\"}\n\"# e\""))
        .containsExactly("a", "b\né", "d", "# e");
  }

  @Test
  void lines_ofText_thatLookLikeJson() {
    assertThat(text("\"a\"")).containsExactly("\"a\"");
  }

  @Tag("CLI-3")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`\"a\"\nb`                 | 2:1",
        "`\"日本\" x`                | 1:6",
        "`\n\n {\"command\": 5}`     | 3:14",
        "`{\"text\": \"a\"}`         | 1:1",
        "` 5`                        | 1:2",
        "`[\"a\"]`                   | 1:1",
        "`{\"command\":\"a\",\"command\":\"b\"}` | 1:16",
        "`\"a`                       | 1:1",
      })
  void malformed_json(String content, String place) {
    assertThatThrownBy(() -> jsonLines(content))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("c.jsonl:" + place + ": ");
  }

  @Test
  void malformed_utf8() {
    byte[] content = "ok\n日é".getBytes(StandardCharsets.UTF_8);
    content[content.length - 1] = 'x';

    assertThatThrownBy(() -> read("c.txt", content))
        .isInstanceOf(Failure.class)
        .hasMessage("c.txt:2:2: invalid UTF-8");
  }

  @Test
  void malformed_utf8_cutOffAtTheEndOfALine() {
    byte[] content = {'a', (byte) 0xC3, '\n', 'b'};

    assertThatThrownBy(() -> read("c.txt", content)).hasMessage("c.txt:1:2: invalid UTF-8");
  }

  private static List<String> text(String content) {
    return read("c.txt", content.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> jsonLines(String content) {
    return read("c.jsonl", content.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> read(String name, byte[] content) {
    return CommandFile.read(InputFile.read(name, new ByteArrayInputStream(content)));
  }
}
