package dev.blueline.serialize;

import dev.blueline.model.Blueprint;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;

/**
 * Writes blueprints as minified UTF-8. Only components that changed since they were last written
 * are encoded; the rest is joining what is there.
 */
public final class BlueprintWriter {
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private BlueprintWriter() {}

  /** Returns the number of bytes a blueprint is written as. */
  public static long size(Blueprint blueprint) {
    return blueprint.byteCount();
  }

  /**
   * Returns the bytes of a blueprint.
   *
   * @throws IllegalArgumentException if they are more than an array holds
   */
  public static byte[] toByteArray(Blueprint blueprint) {
    long size = size(blueprint);
    if (size > LARGEST_ARRAY) {
      throw new IllegalArgumentException("the document's " + size + " bytes do not fit an array");
    }
    byte[] whole = new byte[(int) size];
    write(blueprint, whole, 0);
    return whole;
  }

  /**
   * Writes a blueprint into a buffer.
   *
   * @return the number of bytes written
   * @throws IllegalArgumentException if the buffer has not room enough from {@code offset}; what it
   *     holds from there on is then undefined
   */
  public static int write(Blueprint blueprint, byte[] buffer, int offset) {
    if (offset < 0 || offset > buffer.length) {
      throw new IllegalArgumentException(
          "the offset " + offset + " is not within the buffer's " + buffer.length + " bytes");
    }
    ArrayTarget target = new ArrayTarget(buffer, offset);
    blueprint.forEachChunk(target);
    if (target.position > buffer.length) {
      throw new IllegalArgumentException(
          "the document has "
              + (target.position - offset)
              + " bytes, the buffer has room for "
              + (buffer.length - offset));
    }
    return (int) (target.position - offset);
  }

  /** Fills an array, and goes on counting where it is full. */
  private static final class ArrayTarget implements Blueprint.ChunkVisitor {
    private final byte[] buffer;
    private long position;

    ArrayTarget(byte[] buffer, int offset) {
      this.buffer = buffer;
      this.position = offset;
    }

    @Override
    public void visit(byte[] bytes, int offset, int length) {
      if (position + length <= buffer.length) {
        System.arraycopy(bytes, offset, buffer, (int) position, length);
      }
      position += length;
    }
  }

  /**
   * Writes a blueprint to a channel, with few large gathering writes where the channel has them.
   *
   * @throws java.nio.channels.IllegalBlockingModeException if the channel does not block
   */
  public static void writeTo(Blueprint blueprint, WritableByteChannel channel) throws IOException {
    new GatheringWriter(channel).write(blueprint);
  }
}
