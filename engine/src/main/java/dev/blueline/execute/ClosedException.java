package dev.blueline.execute;

import java.util.concurrent.RejectedExecutionException;

/** Who was to run a call has been closed, and runs none any more: asking again is of no use. */
public final class ClosedException extends RejectedExecutionException {
  private static final long serialVersionUID = 1;

  /** Says what was closed, as a sentence. */
  public ClosedException(String problem) {
    super(problem);
  }
}
