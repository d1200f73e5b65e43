package dev.blueline.edit;

/** What a patch writes or copies takes more than may be. Nothing was changed. */
public final class PatchTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PatchTooLargeException(long maxBytes) {
    super("it takes more than the " + maxBytes + " bytes of edits that are allowed");
  }

  static void require(long bytes, long maxBytes) {
    if (bytes > maxBytes) {
      throw new PatchTooLargeException(maxBytes);
    }
  }
}
