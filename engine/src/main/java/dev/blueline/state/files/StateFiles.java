package dev.blueline.state.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a store, by names below one root, with slashes. What the store needs of a file
 * system, and no more, so that a test can stand in for one that fails. Thread-safe.
 */
public interface StateFiles extends Closeable {
  /** Returns the files of a directory, which is made if need be. */
  static StateFiles of(Path directory) throws IOException {
    return new DirectoryFiles(directory);
  }

  /** Returns files that live as long as this object, and nobody else sees. */
  static StateFiles inMemory() {
    return new MemoryFiles();
  }

  /** Returns the names of the files in a folder, sorted; none where there is no such folder. */
  List<String> list(String folder) throws IOException;

  /** Returns the names of the folders in a folder, sorted. */
  List<String> folders(String folder) throws IOException;

  /** Returns whether there is a file of a name. */
  boolean exists(String name) throws IOException;

  /** Returns the number of a file's bytes; 0 where there is none. */
  long size(String name) throws IOException;

  /**
   * Returns a file's bytes from a position on; none where it is not as long. Of memory that is
   * shared it is a copy, for who only looks.
   *
   * @throws java.nio.file.NoSuchFileException if there is none, as when it was removed meanwhile
   */
  byte[] read(String name, long from) throws IOException;

  /** Makes a file, and its folders; fails if there is one. */
  StateFile create(String name) throws IOException;

  /** Gives a file another name, in place of whatever has that; at once, or not at all. */
  void rename(String from, String to) throws IOException;

  /** Removes a file; nothing where there is none. */
  void delete(String name) throws IOException;

  /** Returns when the names in a folder are on disk. */
  void forceFolder(String folder) throws IOException;

  /**
   * Returns memory that all processes share which ask for it by one name; zeros when it is made. It
   * outlives the process, and may not survive loss of power.
   */
  ByteBuffer share(String name, int size) throws IOException;

  /**
   * Waits until nobody else, in whatever process, has a lock; closing what is returned frees it.
   */
  Closeable lock(String name) throws IOException;

  /** As {@link #lock}, without waiting; null where somebody has it. */
  @Nullable Closeable tryLock(String name) throws IOException;

  /** Returns whether somebody, in whatever process, has a lock, and makes nothing where it can. */
  default boolean isLocked(String name) throws IOException {
    try (Closeable lock = tryLock(name)) {
      return lock == null;
    }
  }

  /** Returns how many bytes can still be written. */
  long usableBytes() throws IOException;

  /** Returns what to call the root in messages; another root has another name. */
  String root();
}
