package dev.blueline.state.chronicle;

import dev.blueline.state.StateException;
import dev.blueline.state.StateException.Reason;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code view.head}: the number of the file that counts, mapped, so that a look costs next
 * to nothing; and two locks of the operating system, which end with their process. One is shared by
 * all who have the view open; the other is held while somebody comes or goes.
 */
final class Head implements AutoCloseable {
  private static final VarHandle NUMBER =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long PRESENCE_AT = 100;
  private static final long DOOR_AT = 101;

  /** A process has its locks once, and loses all of them when it closes the file once. */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path directory;
  private final FileChannel channel;
  private final ByteBuffer mapped;
  private @Nullable FileLock presence;

  private Head(Path directory, FileChannel channel) throws IOException {
    this.directory = directory;
    this.channel = channel;
    this.mapped = channel.map(MapMode.READ_WRITE, 0, Long.BYTES);
  }

  static Head open(Path directory) throws IOException {
    if (!OPEN.add(directory)) {
      throw new StateException(
          Reason.IN_USE, "This process has a view in " + directory + " open already");
    }
    try {
      return new Head(
          directory,
          FileChannel.open(
              directory.resolve("view.head"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE));
    } catch (IOException | RuntimeException e) {
      OPEN.remove(directory);
      throw e;
    }
  }

  /** Returns the number of the file that counts; anything at all where the file is damaged. */
  long number() {
    return (long) NUMBER.getVolatile(mapped, 0);
  }

  void number(long number) {
    NUMBER.setVolatile(mapped, 0, number);
  }

  /** Does something while nobody else comes or goes. */
  <T> T atDoor(Callable<T> task) throws Exception {
    FileLock door = channel.lock(DOOR_AT, 1, false);
    try {
      return task.call();
    } finally {
      door.close();
    }
  }

  /** Is here from now on; says whether nobody else is. At the door. */
  boolean enter() throws IOException {
    boolean isAlone = isAlone();
    presence = channel.lock(PRESENCE_AT, 1, true);
    return isAlone;
  }

  /** Is not here from now on; says whether nobody else is. At the door. */
  boolean leave() throws IOException {
    if (presence != null) {
      presence.close();
      presence = null;
    }
    return isAlone();
  }

  private boolean isAlone() throws IOException {
    FileLock alone = channel.tryLock(PRESENCE_AT, 1, false);
    if (alone == null) {
      return false;
    }
    alone.close();
    return true;
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      OPEN.remove(directory);
    }
  }
}
