package dev.blueline.profiler;

import static dev.blueline.profiler.Cli.STOREFRONT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.profiler.Cli.Said;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a file: one line that says where, and exit code 2. */
class HostileDocumentTest {
  @TempDir Path directory;

  /** What, its content, and where it goes wrong. */
  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of("empty", "", "1:1"),
        Arguments.of("white space", " \n \n", "3:1"),
        Arguments.of("cut off", "{\"components\": [", "1:17"),
        Arguments.of("missing comma", "{\n  \"a\": 1\n  \"b\": 2}", "3:3"),
        Arguments.of("trailing comma", "{\"a\": 1,}", "1:9"),
        Arguments.of("duplicate key", "{\"a\": 1,\n \"\\u0061\": 2}", "2:2"),
        Arguments.of("not a number", "{\"a\": NaN}", "1:7"),
        Arguments.of("infinity", "{\"a\": -Infinity}", "1:8"),
        Arguments.of("leading zero", "{\"a\": 01}", "1:7"),
        Arguments.of("comment", "{} // no", "1:4"),
        Arguments.of("two documents", "{} {}", "1:4"),
        Arguments.of("byte order mark", "\uFEFF{}", "1:1"),
        Arguments.of("raw line break in a string", "{\"a\": \"x\ny\"}", "1:9"),
        Arguments.of("deep arrays", "[".repeat(100_000), "1:513"),
        Arguments.of("deep objects", "{\"a\":".repeat(100_000), "1:2561"),
        Arguments.of("wide characters before", "{\"日本👍\": x}", "1:9"));
  }

  @Tag("CLI-29")
  @ParameterizedTest(name = "{0}")
  @MethodSource("malformed")
  void malformed_asBlueprint(String what, String content, String place) {
    Path file = Cli.write(directory.resolve("doc.json"), content);

    assertRefused(Cli.run("validate", "--blueprint", file), file, place);
    assertRefused(Cli.run("run", "--blueprint", file, "--command", "hide x"), file, place);
  }

  @Tag("CLI-29")
  @ParameterizedTest(name = "{0}")
  @MethodSource("malformed")
  void malformed_asDocumentToPatch(String what, String content, String place) {
    Path file = Cli.write(directory.resolve("doc.json"), content);
    Path patch = Cli.write(directory.resolve("patch.json"), "[]");

    assertRefused(Cli.run("patch", "--blueprint", file, "--patch", patch), file, place);
  }

  @Tag("CLI-21")
  @ParameterizedTest(name = "{0}")
  @MethodSource("malformed")
  void malformed_asPatch(String what, String content, String place) {
    Path patch = Cli.write(directory.resolve("patch.json"), content);

    assertRefused(Cli.run("patch", "--blueprint", STOREFRONT, "--patch", patch), patch, place);
  }

  @Test
  void invalidUtf8() {
    byte[] content = "{\"a\": \"xéy\"}".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Cli.write(directory.resolve("doc.json"), content);

    assertRefused(Cli.run("validate", "--blueprint", file), file, "1:9");
  }

  @Test
  void duplicateId() {
    Path file =
        Cli.write(
            directory.resolve("doc.json"),
            "{\"components\": [\n{\"id\":\"a\",\"type\":\"text\"},\n{\"id\":\"a\",\"type\":\"text\"}]}");

    Said said = Cli.run("validate", "--blueprint", file);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).matches("blueline: \\S+doc.json:3:\\d+: [^\n]*'?a'?[^\n]*\n");
  }

  @Test
  void noObject() {
    Path file = Cli.write(directory.resolve("doc.json"), "\n [1]");

    assertRefused(Cli.run("validate", "--blueprint", file), file, "2:2");
  }

  @Tag("CLI-29")
  @Test
  void missing() {
    Path file = directory.resolve("none.json");

    Said said = Cli.run("validate", "--blueprint", file);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).isEqualTo("blueline: " + file + ": no such file or directory\n");
  }

  @Test
  void directory() {
    String problem = "blueline: " + directory + ": is a directory\n";

    assertThat(Cli.run("validate", "--blueprint", directory).err()).isEqualTo(problem);
    assertThat(Cli.run("patch", "--blueprint", directory, "--patch", directory).err())
        .isEqualTo(problem);
  }

  @Test
  void patch_thatGrowsWithoutEnd() {
    Path file = Cli.write(directory.resolve("doc.json"), "{\"a\":{}}");
    StringBuilder patch = new StringBuilder("[");
    for (int i = 0; i < 20; i++) {
      patch.append(i == 0 ? "" : ",").append("{\"op\":\"copy\",\"from\":\"\",\"path\":\"/a");
      patch.append("/a".repeat(i)).append("\"}");
    }
    Path patchFile = Cli.write(directory.resolve("patch.json"), patch.append("]").toString());

    Said said = Cli.run("patch", "--blueprint", file, "--patch", patchFile);

    assertThat(said.exitCode()).isIn(0, 2);
    assertThat(said.err().lines().count()).isEqualTo(said.exitCode() == 0 ? 0 : 1);
  }

  private static void assertRefused(Said said, Path file, String place) {
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith("blueline: " + file + ":" + place + ": ");
    assertThat(said.err()).matches("[^\n]*\n");
  }
}
