package dev.blueline.profiler.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutFileTest {
  @TempDir Path directory;

  @Test
  void write_new() throws IOException {
    write(directory.resolve("a"), "content");

    assertThat(directory.resolve("a")).hasContent("content");
    assertThat(names()).containsExactly("a");
  }

  @Test
  void write_inPlaceOfAnother() throws IOException {
    Files.writeString(directory.resolve("a"), "something longer");

    write(directory.resolve("a"), "content");

    assertThat(directory.resolve("a")).hasContent("content");
    assertThat(names()).containsExactly("a");
  }

  @Tag("CLI-12")
  @Test
  void write_thatFails_leavesWhatWasThere() throws IOException {
    Files.writeString(directory.resolve("a"), "old");
    OutFile file = OutFile.at(directory.resolve("a"));

    assertThatThrownBy(
            () ->
                file.write(
                    channel -> {
                      channel.write(ByteBuffer.allocate(10));
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(Failure.class)
        .hasMessage(directory.resolve("a") + ": disk full");
    assertThat(directory.resolve("a")).hasContent("old");
    assertThat(names()).containsExactly("a");
  }

  @Tag("CLI-12")
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void write_throughALink() throws IOException {
    Files.writeString(directory.resolve("a"), "old");
    Files.createSymbolicLink(directory.resolve("link"), Path.of("a"));

    write(directory.resolve("link"), "new");

    assertThat(directory.resolve("a")).hasContent("new");
    assertThat(directory.resolve("link")).isSymbolicLink();
  }

  @Tag("CLI-12")
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void write_keepsPermissions() throws IOException {
    Path file = Files.writeString(directory.resolve("a"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    write(file, "new");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Tag("CLI-12")
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void write_toADevice_doesNotReplaceIt() {
    write(Path.of("/dev/null"), "content");

    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }

  @Test
  void at_directory() {
    assertThatThrownBy(() -> OutFile.at(directory)).hasMessage(directory + ": is a directory");
  }

  @Test
  void at_nowhere() {
    Path file = directory.resolve("none").resolve("a");

    assertThatThrownBy(() -> OutFile.at(file)).hasMessage(file + ": no such directory");
  }

  private static void write(Path file, String content) {
    OutFile.at(file)
        .write(channel -> channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8))));
  }

  private String[] names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toArray(String[]::new);
    }
  }
}
