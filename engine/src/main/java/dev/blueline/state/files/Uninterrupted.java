package dev.blueline.state.files;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;

/** Does what a channel would refuse to a thread that is interrupted. */
final class Uninterrupted {
  /*
   * Threat. An editor cancels work by interrupting its thread. A channel that such a thread uses is
   * closed, for all others too: one cancelled command would end the store.
   */
  private Uninterrupted() {}

  /** Something with a channel of its own, which can be done again. */
  interface Work<T> {
    T run() throws IOException;
  }

  /** Does it, however often its thread is interrupted; the interrupt stays. */
  static <T> T run(Work<T> work) throws IOException {
    boolean isInterrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          return work.run();
        } catch (ClosedByInterruptException | FileLockInterruptionException e) {
          isInterrupted |= Thread.interrupted();
        }
      }
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
