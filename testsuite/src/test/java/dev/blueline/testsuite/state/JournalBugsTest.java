package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blueline.state.Durability;
import dev.blueline.state.StateException;
import dev.blueline.state.StateException.Reason;
import dev.blueline.state.StateOptions;
import dev.blueline.testsuite.execute.Quiet;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bugs of a store's journal, each by its name. */
@ExtendWith(Quiet.class)
class JournalBugsTest {
  private static final String FAULT = "Input/output error";

  private final Disk disk = new Disk();

  /** Lets the next force of the journal fail, once; the one after would say that all is well. */
  private CountDownLatch failForceOnce() {
    CountDownLatch failed = new CountDownLatch(1);
    disk.meet(
        (what, name) -> {
          if (what.equals("force") && name.startsWith("journal/") && failed.getCount() > 0) {
            failed.countDown();
            throw new IOException(FAULT);
          }
        });
    return failed;
  }

  private static void requireInDoubt(Opened opened) {
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(StateException.class)
          .isThrownBy(() -> opened.store().flush())
          .matches(e -> e.reason() == Reason.FAILED);
      FailingFilesTest.requireLeftAlone(opened.session());
    }
    assertThatExceptionOfType(StateException.class)
        .isThrownBy(opened::close)
        .matches(e -> e.reason() == Reason.FAILED);
  }

  private void requireFound(Seen seen) {
    try (Opened again = Opened.on(disk, Opened.quiet(Durability.COMMIT).build())) {
      assertThat(Seen.of(again.session())).isEqualTo(seen);
    }
  }

  /** Keeping house forced a full segment, which failed; the next flush forced it with success. */
  @Tag("STATE-9")
  @Test
  void flush_keepingHouseFailedToForce_failsFromThenOn() throws Exception {
    StateOptions options =
        Opened.quiet(Durability.COMMIT)
            .leaseTime(Duration.ofMillis(800))
            .journal(200, 1 << 20)
            .build();
    Opened opened = Opened.on(disk, options);
    CountDownLatch failed = failForceOnce();
    opened.session().execute("make one red");
    opened.session().execute("make two red");
    opened.session().execute("make two bold");
    final Seen last = Seen.of(opened.session());
    assertThat(failed.await(20, TimeUnit.SECONDS)).isTrue();

    requireInDoubt(opened);
    requireFound(last);
  }

  /** A second flush forced the same file again, and returned. */
  @Tag("STATE-9")
  @ParameterizedTest
  @EnumSource(Durability.class)
  void flush_forcingFailed_failsFromThenOn(Durability durability) {
    Opened opened = Opened.on(disk, Opened.quiet(durability).build());
    opened.session().execute("make one red");
    opened.store().flush();
    failForceOnce();
    opened.session().execute("make two red");
    assertThatExceptionOfType(StateException.class).isThrownBy(() -> opened.store().flush());

    requireInDoubt(opened);
  }
}
