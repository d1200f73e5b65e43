package dev.blueline.state.chronicle;

import dev.blueline.state.StateException;
import dev.blueline.state.StateException.Reason;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/** What went wrong, as a caller may see it. */
final class ViewFailure {
  private ViewFailure() {}

  static StateException of(String doing, Throwable cause) {
    if (cause instanceof StateException known) {
      return known;
    }
    if (cause instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    return new StateException(reason(cause), doing + ": " + firstLine(cause), cause);
  }

  private static Reason reason(Throwable cause) {
    if (cause instanceof LinkageError) {
      return Reason.UNAVAILABLE;
    }
    if (cause instanceof AccessDeniedException || cause instanceof ReadOnlyFileSystemException) {
      return Reason.READ_ONLY;
    }
    return isFull(cause) ? Reason.FULL : Reason.FAILED;
  }

  /** Chronicle has no types for these: its messages are all there is. */
  private static boolean isFull(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return message.contains("extra segment tier")
        || message.contains("Entry is too large")
        || message.contains("Not enough space");
  }

  private static String firstLine(Throwable cause) {
    String text = String.valueOf(cause);
    String line = text.lines().findFirst().orElse("");
    return line.isBlank() ? cause.getClass().getName().toLowerCase(Locale.ROOT) : line;
  }
}
