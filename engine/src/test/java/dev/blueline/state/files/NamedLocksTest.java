package dev.blueline.state.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Locks of a process take room while they are in use: each session's was kept for ever. */
class NamedLocksTest {
  @TempDir private Path folder;

  @Test
  void lock_closed_isKeptNoLonger() throws IOException {
    DirectoryFiles files = new DirectoryFiles(folder);
    for (int i = 0; i < 100; i++) {
      files.lock("s" + i + "/lock").close();
    }
    assertThat(files.locks.size()).isZero();
  }

  @Test
  void tryLock_ofWhatSomebodyHas_leavesItToThem() throws IOException {
    DirectoryFiles files = new DirectoryFiles(folder);
    Closeable held = files.lock("lock");
    assertThat(files.tryLock("lock")).isNull();
    assertThat(new DirectoryFiles(folder).tryLock("lock")).isNull();
    assertThat(files.locks.size()).isEqualTo(1);
    held.close();
    assertThat(files.locks.size()).isZero();
  }

  @Test
  void close_twice_freesNothingOfTheNext() throws IOException {
    DirectoryFiles files = new DirectoryFiles(folder);
    Closeable first = files.lock("lock");
    first.close();
    Closeable second = files.lock("lock");
    first.close();
    assertThat(files.tryLock("lock")).isNull();
    second.close();
    assertThat(files.locks.size()).isZero();
  }

  @Test
  void lock_thatFails_isFreeAgain() throws IOException {
    DirectoryFiles files = new DirectoryFiles(folder);
    Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> files.lock("file/lock")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> files.tryLock("\0")).isInstanceOf(RuntimeException.class);
    assertThat(files.locks.size()).isZero();
  }

  @Test
  void acquire_ofWhatSomebodyHas_waitsForTheSameLock() throws InterruptedException {
    NamedLocks locks = new NamedLocks();
    NamedLocks.Lock first = locks.acquire("a");
    CountDownLatch done = new CountDownLatch(1);
    Thread waiting =
        new Thread(
            () -> {
              locks.acquire("a").release();
              done.countDown();
            });
    waiting.start();
    while (waiting.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(locks.tryAcquire("a")).isNull();
    first.release();
    done.await();
    assertThat(locks.size()).isZero();
  }
}
