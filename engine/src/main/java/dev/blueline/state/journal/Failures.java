package dev.blueline.state.journal;

import dev.blueline.state.StateException;
import dev.blueline.state.StateException.Reason;
import dev.blueline.state.files.StateFiles;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/** Says what a failure of the file system means to who uses the store. */
final class Failures {
  private static final long LITTLE = 64 << 10;

  private Failures() {}

  static StateException of(StateFiles files, String what, Exception cause) {
    Reason reason = reason(files, cause);
    String message = files.root() + ": " + what + " failed: " + describe(cause, reason);
    return new StateException(reason, message, cause);
  }

  private static String describe(Exception cause, Reason reason) {
    return switch (reason) {
      case FULL -> "there is no room left; free some, nothing was lost";
      case READ_ONLY -> "it cannot be written there";
      default -> String.valueOf(cause.getMessage());
    };
  }

  private static Reason reason(StateFiles files, Exception cause) {
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (cause instanceof AccessDeniedException
        || cause instanceof ReadOnlyFileSystemException
        || message.contains("read-only")
        || message.contains("permission denied")) {
      return Reason.READ_ONLY;
    }
    if (message.contains("no space") || message.contains("quota") || isFull(files)) {
      return Reason.FULL;
    }
    return Reason.FAILED;
  }

  private static boolean isFull(StateFiles files) {
    try {
      return files.usableBytes() < LITTLE;
    } catch (IOException e) {
      return false;
    }
  }
}
