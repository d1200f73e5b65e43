package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.edit.History;
import dev.blueline.state.Durability;
import dev.blueline.state.journal.JournalStore;
import dev.blueline.testsuite.execute.Quiet;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store that an earlier version wrote is read for ever; see {@link GoldenStore}. */
@ExtendWith(Quiet.class)
@Tag("STATE-28")
class GoldenStoreTest {
  private static final String JOURNAL = "journal/000001-000001.journal";

  private static Disk golden() throws IOException, URISyntaxException {
    URL format = GoldenStoreTest.class.getResource(GoldenStore.FOLDER + "/format.json");
    Path file = Path.of(Objects.requireNonNull(format, "the golden store").toURI());
    // The directory itself is left as it is: opening would write to it.
    return GoldenStore.copyOf(Objects.requireNonNull(file.getParent()));
  }

  @ParameterizedTest
  @CsvSource({
    "first, 6, ce9348ca, make head uppercase|make one red, 1",
    "second, 3, 331104a7, rename|drag, 0",
  })
  void resume_sessionOfFormat1_isAsItWas(
      String id, long version, String hash, String labels, int undone) throws Exception {
    Disk files = golden();
    byte[] document = files.read(id + ".document.json", 0);
    try (JournalStore store = JournalStore.open(files, Opened.quiet(Durability.COMMIT).build())) {
      Session session = Opened.engine(store).resume(id, SessionOptions.defaults());
      assertThat(Seen.bytes(session)).isEqualTo(new String(document, StandardCharsets.UTF_8));
      assertThat(session.blueprint().hash()).startsWith(hash);
      assertThat(session.version()).isEqualTo(version);
      List<History.Entry> done = session.history().entries();
      assertThat(done).hasSize(labels.split("\\|").length);
      for (int i = 0; i < done.size(); i++) {
        assertThat(done.get(i).label()).startsWith(labels.split("\\|")[i]);
      }
      assertThat(session.history().undoneEntries()).hasSize(undone);
      assertThat(store.verify(id)).isEmpty();
      assertThat(session.execute("make foot bold").status().isSuccess()).isTrue();
    }
  }

  /** A line that changes its shape is another format: then it has another number. */
  @Test
  void write_theSameDeeds_givesTheSameLines() throws Exception {
    Disk golden = golden();
    Disk made = GoldenStore.made();
    assertThat(text(made, JOURNAL)).isEqualTo(text(golden, JOURNAL));
    assertThat(text(made, "format.json")).isEqualTo(text(golden, "format.json"));
    for (String id : GoldenStore.SESSIONS) {
      String first = "sessions/" + id + "/checkpoint_20261121_120000.json";
      assertThat(text(made, first)).isEqualTo(text(golden, first));
    }
  }

  private static String text(Disk disk, String name) throws IOException {
    return new String(disk.read(name, 0), StandardCharsets.UTF_8);
  }
}
