package dev.blueline.state.chronicle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalvageTest {
  @TempDir Path directory;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();

  private static byte[] sealed(String session, long sequence, String json) {
    byte[] name = new RecordName(session, "r").encode();
    return new Sealed(name, sequence, json.getBytes(UTF_8)).encode();
  }

  private Map<String, String> salvaged() throws IOException {
    Path path = directory.resolve("file");
    Files.write(path, file.toByteArray());
    Salvage salvage = new Salvage();
    salvage.read(path);
    Map<String, String> found = new TreeMap<>();
    for (Sealed each : salvage.records()) {
      found.put(RecordName.decode(each.name()).session(), new String(each.json(), UTF_8));
    }
    return found;
  }

  @Test
  void records_areFoundAtAnyPlace() throws IOException {
    for (int gap = 0; gap < 17; gap++) {
      file.writeBytes(new byte[gap]);
      file.writeBytes(sealed("zeros" + gap, 1, "{}"));
      file.writeBytes("x".repeat(gap).getBytes(UTF_8));
      file.writeBytes(sealed("letters" + gap, 1, "{}"));
    }

    assertThat(salvaged()).hasSize(34);
  }

  @Test
  void recordsOfOneName_countByTheirSequence() throws IOException {
    file.writeBytes(sealed("a", 2, "two"));
    file.writeBytes(sealed("a", 3, "three"));
    file.writeBytes(sealed("a", 1, "one"));

    assertThat(salvaged()).containsExactly(Map.entry("a", "three"));
  }

  @Test
  void record_withAnyBitFlipped_isNone() throws IOException {
    byte[] whole = sealed("a", 1, "{}");
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      byte[] torn = whole.clone();
      torn[bit / 8] ^= (byte) (1 << bit % 8);
      file.writeBytes(torn);
    }
    file.writeBytes(sealed("b", 1, "{}"));

    assertThat(salvaged()).containsOnlyKeys("b");
  }

  @Test
  void record_cutOff_isNone() throws IOException {
    byte[] whole = sealed("a", 1, "{}");
    file.write(whole, 0, whole.length - 1);

    assertThat(salvaged()).isEmpty();
  }

  @Test
  void record_withinTheJsonOfAnother_isNone() throws IOException {
    byte[] name = new RecordName("a", "r").encode();
    file.writeBytes(new Sealed(name, 1, sealed("b", 9, "inner")).encode());

    assertThat(salvaged()).containsOnlyKeys("a");
  }

  @Test
  void emptyFile_hasNone() throws IOException {
    assertThat(salvaged()).isEmpty();
  }
}
