package dev.blueline.state.chronicle;

/** A lock in a file is held, most likely by a process that was killed. */
final class LockHeldException extends RuntimeException {
  private static final long serialVersionUID = 1;

  LockHeldException() {
    super("A process holds a lock in the file, or was killed while it did");
  }
}
