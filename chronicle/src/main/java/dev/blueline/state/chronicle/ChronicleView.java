package dev.blueline.state.chronicle;

import dev.blueline.state.StateException;
import dev.blueline.state.StateException.Reason;
import dev.blueline.state.StateView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A view in memory-mapped files, which several processes of a machine have open at once. A put
 * survives the end of its process, however it ends, but not the end of the machine: nothing is
 * forced to disk. What was put is there when the directory is opened again, unless a file was
 * damaged meanwhile: then what it held is gone.
 *
 * <p>A view that failed once fails from then on without waiting. To open another one starts a new
 * file, if need be, and all views of other processes go on with that one. In one process a
 * directory is open once at a time.
 */
public final class ChronicleView implements StateView {
  private static final long DEFAULT_RECORDS = 4096;

  private final Entrance entrance;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile @Nullable Generation generation;
  private volatile boolean isFailed;

  private ChronicleView(Entrance entrance, Generation generation) {
    this.entrance = entrance;
    this.generation = generation;
  }

  /**
   * Opens the view of a directory, which is made if need be, for some 1,000 sessions of three
   * records of 8 kB on average.
   *
   * @throws StateException UNAVAILABLE, if a flag of the JVM or the library is missing; IN_USE, if
   *     this process has it open; READ_ONLY, FULL or FAILED, if its files cannot be made
   */
  public static ChronicleView open(Path directory) {
    return open(directory, DEFAULT_RECORDS);
  }

  /**
   * As {@link #open(Path)}, for a number of records. It is a size for new files; about twice as
   * many may fit. A record takes 16 kB of address space, and of the disk what it needs.
   */
  public static ChronicleView open(Path directory, long records) {
    Objects.requireNonNull(directory, "directory");
    if (records < 1 || records > 1 << 20) {
      throw new IllegalArgumentException("records must be within 1 and 1048576: " + records);
    }
    JvmFlags.require();
    try {
      QuietStart.make();
      Path real = Files.createDirectories(directory).toRealPath();
      // Of a thread that is interrupted, a channel would be closed.
      Entrance entrance = Bounded.call(() -> Entrance.of(real, records));
      return new ChronicleView(entrance, entrance.enter());
    } catch (Throwable e) {
      throw ViewFailure.of("The view in " + directory + " cannot be opened", e);
    }
  }

  @Override
  public void put(String session, String record, byte[] json) {
    byte[] name = new RecordName(session, record).encode();
    Objects.requireNonNull(json, "json");
    use(
        "A record cannot be put",
        here -> {
          here.put(name, json);
          return name;
        });
  }

  @Override
  public byte @Nullable [] get(String session, String record) {
    byte[] name = new RecordName(session, record).encode();
    try {
      return use("A record cannot be read", here -> Optional.ofNullable(here.get(name)))
          .orElse(null);
    } catch (StateException e) {
      return null;
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws StateException if they cannot be read; costs a look at every record
   */
  @Override
  public Set<String> sessions() {
    Set<String> sessions = use("The sessions cannot be read", Generation::sessions);
    sessions.remove(STORE);
    return Collections.unmodifiableSet(sessions);
  }

  /**
   * {@inheritDoc}
   *
   * @throws StateException if they cannot be forgotten; costs a look at every record
   */
  @Override
  public void remove(String session) {
    Objects.requireNonNull(session, "session");
    use(
        "A session cannot be removed",
        here -> {
          here.remove(session);
          return session;
        });
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (generation != null) {
        entrance.leave(generation, isFailed);
        generation = null;
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** What is done with the file of the moment. */
  private interface Use<T> {
    T on(Generation generation) throws Exception;
  }

  private <T> T use(String doing, Use<T> use) {
    try {
      follow();
      lock.readLock().lock();
      try {
        return use.on(usable());
      } finally {
        lock.readLock().unlock();
      }
    } catch (Throwable e) {
      throw failed(ViewFailure.of(doing, e));
    }
  }

  private Generation usable() {
    if (generation == null) {
      throw new StateException(Reason.CLOSED, "The view is closed");
    }
    if (isFailed) {
      throw new StateException(Reason.FAILED, "The view failed before");
    }
    return generation;
  }

  /** A full file is still good for reading; a thread that was interrupted says nothing of it. */
  private StateException failed(StateException failure) {
    boolean isHarmless =
        failure.reason() == Reason.FULL
            || failure.reason() == Reason.CLOSED
            || failure.getCause() instanceof InterruptedException;
    isFailed |= !isHarmless;
    return failure;
  }

  private void follow() throws Exception {
    if (isCurrent(generation)) {
      return;
    }
    lock.writeLock().lock();
    try {
      Generation last = generation;
      if (last != null && !isCurrent(last)) {
        generation = entrance.follow();
        isFailed = false;
        last.close();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private boolean isCurrent(@Nullable Generation here) {
    return here == null || here.number() == entrance.number();
  }
}
