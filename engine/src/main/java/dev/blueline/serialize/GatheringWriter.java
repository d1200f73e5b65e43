package dev.blueline.serialize;

import dev.blueline.model.Blueprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.WritableByteChannel;

/** Writes one blueprint's pieces to a channel. */
final class GatheringWriter implements Blueprint.ChunkVisitor {

  /*
   * Idea: a group of buffers, written when it is full. Large pieces go into it as they are. Small
   * ones, nearly all of them, are first joined in a staging buffer, of which a run of small pieces
   * is one slice.
   *
   * Trade-off: a gathering write of every piece as it is would copy nothing here. But the platform
   * copies each heap array into native memory of its own and hands over an address for each: with
   * 20,000 pieces of 90 bytes that took 3.4 times as long as joining them (2.3 ms against 0.7 for
   * 1.8 MB into a memory file system, JDK 17).
   */

  private static final int STAGING_BYTES = 1 << 16;
  private static final int LARGE_BYTES = 1 << 12;
  private static final int GROUP = 64;

  /** A channel that blocks takes something of every write; one that takes nothing may for ever. */
  private static final int MOST_IDLE_WRITES = 1_000;

  private final WritableByteChannel channel;
  private final ByteBuffer staging = ByteBuffer.allocate(STAGING_BYTES);
  private final ByteBuffer[] group = new ByteBuffer[GROUP];
  private int count;

  /** How many writes in a row the channel took nothing of. */
  private int idleWrites;

  /** Where in the staging buffer the run of small pieces starts that is in no slice yet. */
  private int runStart;

  GatheringWriter(WritableByteChannel channel) {
    if (channel instanceof SelectableChannel selectable && !selectable.isBlocking()) {
      throw new IllegalBlockingModeException();
    }
    this.channel = channel;
  }

  void write(Blueprint blueprint) throws IOException {
    try {
      blueprint.forEachChunk(this);
      flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void visit(byte[] bytes, int offset, int length) {
    if (length < LARGE_BYTES) {
      stage(bytes, offset, length);
    } else {
      append(ByteBuffer.wrap(bytes, offset, length).asReadOnlyBuffer());
    }
  }

  private void stage(byte[] bytes, int offset, int length) {
    if (staging.remaining() < length) {
      flush();
    }
    staging.put(bytes, offset, length);
  }

  private void append(ByteBuffer piece) {
    if (count + 3 > GROUP) { // a run before the piece, the piece, and a run after it
      flush();
    }
    endRun();
    group[count++] = piece;
  }

  private void endRun() {
    if (staging.position() > runStart) {
      group[count++] = staging.duplicate().flip().position(runStart);
      runStart = staging.position();
    }
  }

  private void flush() {
    endRun();
    try {
      if (channel instanceof GatheringByteChannel gathering) {
        writeGroup(gathering);
      } else {
        writeEach();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    count = 0;
    staging.clear();
    runStart = 0;
  }

  private void writeGroup(GatheringByteChannel gathering) throws IOException {
    for (int done = 0; done < count; ) {
      int remaining = group[done].remaining();
      gathering.write(group, done, count - done);
      requireProgress(group[done].remaining() < remaining);
      while (done < count && !group[done].hasRemaining()) {
        done++;
      }
    }
  }

  private void writeEach() throws IOException {
    for (int i = 0; i < count; i++) {
      while (group[i].hasRemaining()) {
        int remaining = group[i].remaining();
        channel.write(group[i]);
        requireProgress(group[i].remaining() < remaining);
      }
    }
  }

  /** Believes what became of the bytes, not what the channel says of them. */
  private void requireProgress(boolean isMade) throws IOException {
    idleWrites = isMade ? 0 : idleWrites + 1;
    if (idleWrites == MOST_IDLE_WRITES) {
      throw new IOException("the channel took nothing of " + MOST_IDLE_WRITES + " writes");
    }
  }
}
