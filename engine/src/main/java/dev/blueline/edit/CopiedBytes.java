package dev.blueline.edit;

import dev.blueline.model.JsonValue;

/**
 * How much a patch has copied. Copies of copies double what a value stands for, and all that looks
 * at it behind them takes as long: comparing, measuring depth, writing. So they are counted as they
 * are made.
 */
final class CopiedBytes {
  private final long maxBytes;
  private long bytes;

  CopiedBytes(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Returns a value that is to be copied. */
  JsonValue counted(JsonValue copy) {
    bytes = DeltaSize.add(copy, bytes, maxBytes);
    PatchTooLargeException.require(bytes, maxBytes);
    return copy;
  }
}
