package dev.blueline.state.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A file that is only ever written at its end. For one thread at a time, but for {@link #force}.
 * That its thread is interrupted does no harm.
 */
public interface StateFile extends Closeable {
  /**
   * Writes all that remains in a buffer, or fails; then a part of it may have been written.
   *
   * @param bytes a buffer with an array
   */
  void write(ByteBuffer bytes) throws IOException;

  /** Returns when all that was written before is on disk. May be called while others write. */
  void force() throws IOException;

  /** Cuts off what lies behind a length. */
  void truncate(long length) throws IOException;
}
