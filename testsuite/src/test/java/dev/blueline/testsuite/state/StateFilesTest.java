package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blueline.state.files.StateFile;
import dev.blueline.state.files.StateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a store needs of its files: the same of those in a directory, in memory and of a test. */
class StateFilesTest {
  @TempDir static Path directory;

  static Stream<StateFiles> all() throws IOException {
    return Stream.of(StateFiles.of(directory), StateFiles.inMemory(), new Disk());
  }

  private static void write(StateFiles files, String name, String content) throws IOException {
    try (StateFile file = files.create(name)) {
      file.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void read_fileThatIsGone_saysThatThereIsNone(StateFiles files) throws IOException {
    write(files, "folder/gone", "text");
    files.delete("folder/gone");

    for (String name : new String[] {"folder/gone", "folder/never", "nowhere/never"}) {
      assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> files.read(name, 0));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void read_fromAPosition_isWhatLiesBehind(StateFiles files) throws IOException {
    write(files, "folder/there", "text");

    assertThat(files.read("folder/there", 0)).asString().isEqualTo("text");
    assertThat(files.read("folder/there", 3)).asString().isEqualTo("t");
    assertThat(files.read("folder/there", 9)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void read_memoryThatIsShared_isWhatItHoldsNow(StateFiles files) throws IOException {
    assertThat(files.exists("folder/shared")).isFalse();
    ByteBuffer memory = files.share("folder/shared", 512);
    memory.put(500, (byte) 7);

    assertThat(files.exists("folder/shared")).isTrue();
    assertThat(files.read("folder/shared", 0)).hasSize(512);
    assertThat(files.read("folder/shared", 500)).startsWith(7, 0);
    memory.put(500, (byte) 8);
    assertThat(files.read("folder/shared", 500)).startsWith(8, 0);
  }

  @ParameterizedTest
  @MethodSource("all")
  void create_nameThatIsTaken_saysSo(StateFiles files) throws IOException {
    write(files, "folder/taken", "text");

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> files.create("folder/taken"));
    assertThat(files.size("folder/taken")).isEqualTo(4);
  }
}
