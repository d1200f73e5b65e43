package dev.blueline.state.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("STATE-31")
class DamagedFilesTest {
  private static final int ROUNDS = Boolean.getBoolean("blueline.long") ? 1000 : 25;
  private static final int RECORDS = 12;

  @TempDir Path directory;

  @Test
  void damagedFiles_openAnewOrRight() throws IOException {
    Random random = new Random(11);
    for (int round = 0; round < ROUNDS; round++) {
      fill();
      if (random.nextBoolean()) {
        Files.delete(only(".sum")); // as after a kill
      }
      List<Path> files = files();
      damage(files.get(random.nextInt(files.size())), random);
      check();
    }
  }

  /** Puts two values into each record. */
  private void fill() throws IOException {
    for (Path file : files()) {
      Files.delete(file);
    }
    try (ChronicleView view = ChronicleView.open(directory, 2 * RECORDS)) {
      for (int turn = 1; turn <= 3; turn++) {
        for (int record = 0; record < RECORDS; record++) {
          view.put(Storm.session(record), "r", Storm.value(record, turn));
        }
      }
    }
  }

  private static void damage(Path file, Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (random.nextInt(4) == 0) {
      bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
    } else {
      flip(bytes, random);
    }
    Files.write(file, bytes);
  }

  private static void flip(byte[] bytes, Random random) {
    int count = 1 + random.nextInt(1 << random.nextInt(16));
    for (int i = 0; i < count; i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
  }

  private void check() {
    try (ChronicleView view = ChronicleView.open(directory, 2 * RECORDS)) {
      for (int record = 0; record < RECORDS; record++) {
        byte[] value = view.get(Storm.session(record), "r");
        if (value != null) {
          assertThat(Storm.turn(record, value)).isBetween(1L, 3L);
        }
        view.put(Storm.session(record), "r", Storm.value(record, 4));
        assertThat(view.get(Storm.session(record), "r")).isEqualTo(Storm.value(record, 4));
      }
    }
  }

  @Test
  void closedFileThatChanged_isNotUsedAtAll() throws IOException {
    fill();
    Path map = only(".map");
    byte[] bytes = Files.readAllBytes(map);
    bytes[bytes.length / 2] ^= 1;
    Files.write(map, bytes);

    try (ChronicleView view = ChronicleView.open(directory, 2 * RECORDS)) {
      assertThat(view.sessions()).isEmpty();
    }
  }

  @Test
  void killedFileWithADamagedValue_keepsTheOthers() throws IOException {
    fill();
    Files.delete(only(".sum"));
    Path map = only(".map");
    byte[] bytes = Files.readAllBytes(map);
    overwrite(bytes, Storm.value(5, 3));
    Files.write(map, bytes);

    try (ChronicleView view = ChronicleView.open(directory, 2 * RECORDS)) {
      assertThat(view.get(Storm.session(4), "r")).isEqualTo(Storm.value(4, 3));
      assertThat(view.get(Storm.session(5), "r")).isEqualTo(Storm.value(5, 2));
    }
  }

  private static void overwrite(byte[] bytes, byte[] value) {
    for (int at = 0; at < bytes.length - value.length; at++) {
      if (Arrays.equals(bytes, at, at + value.length, value, 0, value.length)) {
        bytes[at + value.length / 2]++;
        return;
      }
    }
    throw new AssertionError("the value is not in the file");
  }

  private Path only(String ending) throws IOException {
    return files().stream().filter(it -> it.toString().endsWith(ending)).findFirst().orElseThrow();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }
}
