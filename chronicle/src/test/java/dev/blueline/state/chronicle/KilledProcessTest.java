package dev.blueline.state.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("STATE-31")
class KilledProcessTest {
  private static final int KILLS = Boolean.getBoolean("blueline.long") ? 20 : 3;

  @TempDir Path directory;
  @TempDir Path home;

  @Test
  void recordsOfAKilledProcess_areTheAcknowledgedOrNewer_andWhole() throws Exception {
    Path notes = home.resolve("notes");
    for (int kill = 0; kill < KILLS; kill++) {
      try (Peer peer = Peer.start(directory, 2 * Storm.RECORDS, home)) {
        assertThat(peer.line()).isEqualTo("open");
        peer.tell("storm " + notes + " " + (1000 + 777 * kill));
        assertThat(peer.line()).isEqualTo("raging");
        peer.kill();
      }
      Storm storm = Storm.of(notes);
      try (ChronicleView view = ChronicleView.open(directory, 2 * Storm.RECORDS)) {
        assertThat(view.sessions()).hasSize(Storm.RECORDS);
        for (int record = 0; record < Storm.RECORDS; record++) {
          byte[] value = view.get(Storm.session(record), "r");
          long turn = storm.acknowledged().get(record);
          assertThat(Storm.turn(record, value)).isBetween(turn, turn + 1);
          storm.acknowledged().put(record, Storm.turn(record, value));
        }
      }
    }
    assertThat(directory.resolve(String.format(Locale.ROOT, "view-%07d.map", 1 + KILLS))).exists();
  }
}
