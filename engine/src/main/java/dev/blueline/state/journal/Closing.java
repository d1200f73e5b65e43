package dev.blueline.state.journal;

import dev.blueline.state.StateException;
import org.jspecify.annotations.Nullable;

/**
 * The end of a store, part by part: what cannot be closed does not keep the rest open. For one
 * thread.
 */
final class Closing {
  private final String root;
  private @Nullable Throwable problem;

  /** Begins to close the store of a root. */
  Closing(String root) {
    this.root = root;
  }

  /** Closes one part, whatever became of those before it, and whatever it throws. */
  void of(Runnable part) {
    try {
      part.run();
    } catch (RuntimeException | Error e) {
      if (problem == null) {
        problem = e;
      } else if (problem != e) {
        problem.addSuppressed(e);
      }
    }
  }

  /**
   * Tells the first problem, if there was one, with the others behind it.
   *
   * @throws StateException of its reason; {@link StateException.Reason#FAILED} where it is of
   *     another kind, but for an {@link Error}, which is thrown as it is
   */
  void tell() {
    Throwable first = problem;
    if (first instanceof StateException state) {
      throw state;
    }
    if (first instanceof Error error) {
      throw error;
    }
    if (first != null) {
      throw new StateException(
          StateException.Reason.FAILED, root + ": closing the store failed: " + first, first);
    }
  }
}
