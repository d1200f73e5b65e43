package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.plan.RefusalCode;
import dev.blueline.state.StateOptions;
import dev.blueline.state.files.StateFiles;
import dev.blueline.state.journal.JournalStore;
import dev.blueline.testsuite.execute.Quiet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The contract, in a directory. */
@ExtendWith(Quiet.class)
class DirectoryStoreTest extends StoreContract {
  @TempDir Path directory;

  @Override
  StateFiles files() throws IOException {
    return StateFiles.of(Files.createTempDirectory(directory, "store"));
  }

  /** The system would go on writing to what nobody can ever open again. */
  @Tag("STATE-9")
  @Test
  void execute_directoryTakenAway_isRefusedBeforeLong() throws Exception {
    Path place = directory.resolve("taken");
    StateOptions options = StateOptions.builder().leaseTime(Duration.ofMillis(80)).build();
    try (JournalStore store = JournalStore.open(place, options);
        BlueprintEngine engine =
            BlueprintEngine.create(EngineOptions.builder().store(store).build())) {
      Session session = engine.open("s", Deeds.DOCUMENT);
      session.execute("make one red");
      try (Stream<Path> files = Files.walk(place)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }

      CommandResult result = session.execute("make one blue");
      for (int i = 0; i < 1_000 && result.status().isSuccess(); i++) {
        Thread.sleep(10);
        result = session.execute(i % 2 == 0 ? "make one red" : "make one blue");
      }

      assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.NOT_KEPT);
    }
  }

  @Override
  StateFiles again(StateFiles closed) throws IOException {
    return StateFiles.of(Path.of(closed.root()));
  }
}
