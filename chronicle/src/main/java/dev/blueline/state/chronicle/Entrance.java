package dev.blueline.state.chronicle;

import dev.blueline.state.StateException;
import dev.blueline.state.StateException.Reason;
import dev.blueline.state.chronicle.ViewFiles.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The way into the directory of a view, and out again.
 *
 * <pre>
 *   who comes                     finds                       does
 *   while others are here         a file without held locks   opens it
 *                                 anything else               starts the next file
 *   while nobody is               a file as it was closed     opens it
 *                                 one that was not closed     starts the next file
 *                                 one that changed since      starts the next file, empty
 * </pre>
 *
 * The next file begins with what can be salvaged of those before it.
 */
final class Entrance {
  private final ViewFiles files;
  private final Head head;
  private final long records;

  private Entrance(ViewFiles files, Head head, long records) {
    this.files = files;
    this.head = head;
    this.records = records;
  }

  static Entrance of(Path directory, long records) throws IOException {
    return new Entrance(new ViewFiles(directory), Head.open(directory), records);
  }

  /** Returns the number of the file that counts. */
  long number() {
    return head.number();
  }

  Generation enter() throws Exception {
    try {
      return Bounded.call(() -> head.atDoor(this::come));
    } catch (Throwable e) {
      head.close();
      throw e;
    }
  }

  private Generation come() throws Exception {
    boolean isAlone = head.enter();
    Generation there = isAlone ? reopened() : opened(head.number());
    return there == null ? renewed() : there;
  }

  private @Nullable Generation reopened() throws Exception {
    long number = files.newest();
    Seal seal = files.unseal(number);
    if (seal == Seal.BROKEN) {
      files.keepOnly(0);
    }
    Generation there = seal == Seal.WHOLE ? opened(number) : null;
    if (there != null) {
      files.keepOnly(number);
      head.number(number);
    }
    return there;
  }

  /** Returns null where there is no file that can be used. */
  private @Nullable Generation opened(long number) throws Exception {
    if (!Files.exists(files.map(number))) {
      return null;
    }
    Generation there = null;
    try {
      there = Generation.open(files.map(number), number, records);
      there.probe();
      return there;
    } catch (IOException | RuntimeException | InternalError e) {
      if (there != null) {
        there.close();
      }
      return null;
    }
  }

  /**
   * From the change of the number on, others wait at the door, and put nothing into old files;
   * those are there until all of them is in the new one, should this process end meanwhile.
   */
  private Generation renewed() throws Exception {
    long number = 1 + files.newest();
    Generation next = Generation.open(files.fresh(number), number, records);
    try {
      head.number(number);
      fill(next, salvage(number));
    } catch (Throwable e) {
      next.close();
      throw e;
    }
    files.keepOnly(number); // who still maps an older one keeps what it maps
    return next;
  }

  private Salvage salvage(long before) throws IOException {
    Salvage salvage = new Salvage();
    for (long number : files.numbers().headSet(before)) {
      try {
        salvage.read(files.map(number));
      } catch (IOException | InternalError e) {
        // What cannot be read is lost to the view, which is a copy.
      }
    }
    return salvage;
  }

  private static void fill(Generation next, Salvage salvage) throws InterruptedException {
    for (Sealed record : salvage.records()) {
      try {
        next.take(record);
      } catch (RuntimeException e) {
        if (ViewFailure.of("A record cannot be kept", e).reason() != Reason.FULL) {
          throw e;
        }
      }
    }
  }

  /** Goes on with the file that another process started. */
  Generation follow() throws Exception {
    Generation next = Bounded.call(() -> head.atDoor(() -> opened(head.number())));
    if (next == null) {
      throw new StateException(
          Reason.FAILED, "The file that another process started cannot be used");
    }
    return next;
  }

  /** Seals the file if nobody else is here; one that failed never: it is salvaged next time. */
  void leave(Generation last, boolean isFailed) {
    try {
      Bounded.call(() -> close(last, isFailed));
    } catch (Throwable e) {
      // The next one finds it without a seal.
    }
  }

  private Void close(Generation last, boolean isFailed) throws Exception {
    try {
      last.close();
      return head.atDoor(() -> seal(last.number(), isFailed));
    } finally {
      head.close();
    }
  }

  private Void seal(long number, boolean isFailed) throws IOException {
    if (head.leave() && !isFailed && number == head.number()) {
      files.seal(number);
    }
    return null;
  }
}
