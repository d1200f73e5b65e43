package dev.blueline.testsuite.state;

import dev.blueline.state.files.StateFiles;
import dev.blueline.testsuite.execute.Quiet;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract, in memory. */
@ExtendWith(Quiet.class)
class MemoryStoreTest extends StoreContract {

  @Override
  StateFiles files() {
    return StateFiles.inMemory();
  }

  @Override
  StateFiles again(StateFiles closed) {
    return closed;
  }
}
