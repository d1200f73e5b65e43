package dev.blueline.testsuite.state;

import dev.blueline.state.files.StateFiles;
import dev.blueline.testsuite.execute.Quiet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @Override
  StateFiles again(StateFiles closed) throws IOException {
    return StateFiles.of(Path.of(closed.root()));
  }
}
