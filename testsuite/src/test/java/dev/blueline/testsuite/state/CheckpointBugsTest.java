package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.state.Durability;
import dev.blueline.state.Finding;
import dev.blueline.state.StateException;
import dev.blueline.state.StateException.Reason;
import dev.blueline.testsuite.execute.Quiet;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bugs of checkpoints, each by its name. */
@ExtendWith(Quiet.class)
class CheckpointBugsTest {
  private final Disk disk = new Disk();

  private static String newestOf(Disk files, String session) {
    List<String> names =
        files.list("sessions/" + session).stream().filter(name -> name.endsWith(".json")).toList();
    return names.get(names.size() - 1);
  }

  /** Leaves a session "s" of two checkpoints. */
  private Disk closed() {
    try (Opened opened = Opened.on(disk, Opened.quiet(Durability.COMMIT).build())) {
      opened.session().execute("make one red");
      opened.session().checkpoint("red");
    }
    return disk.afterKill();
  }

  /** A checkpoint of "s" copied to "t" was opened as "t". */
  @Tag("STATE-5")
  @Test
  void resume_checkpointOfAnotherSession_isRefusedByName() throws IOException {
    Disk left = closed();
    String name = newestOf(left, "s");
    left.set("sessions/t/" + name, left.read("sessions/s/" + name, 0));

    try (Opened opened = Opened.on(left, Opened.quiet(Durability.COMMIT).build())) {
      assertThatExceptionOfType(StateException.class)
          .isThrownBy(
              () -> Opened.engine(opened.store()).resume("t", SessionOptions.defaults()).close())
          .withMessageContaining("sessions/t/" + name)
          .withMessageContaining("session s")
          .matches(e -> e.reason() == Reason.CORRUPT);
    }
  }

  /** It is no more than any damaged one: an older one of the session's own is gone back to. */
  @Tag("STATE-5")
  @Test
  void recover_checkpointOfAnotherSession_isToldAndSetAside() throws IOException {
    Disk left = closed();
    try (Opened opened = Opened.on(left, Opened.quiet(Durability.COMMIT).build())) {
      String foreign = newestOf(left, "s");
      Session other = Opened.engine(opened.store()).open("t", Deeds.DOCUMENT);
      other.execute("make two bold");
      final Seen last = Seen.of(other);
      other.close();
      String name = "checkpoint_99991231_235959.json";
      left.set("sessions/t/" + name, left.read("sessions/s/" + foreign, 0));

      assertThat(opened.store().verify("t"))
          .extracting(Finding::code)
          .containsExactly("checkpoint_damaged");
      assertThat(opened.store().recover("t").notes()).anyMatch(note -> note.contains(name));
      assertThat(opened.store().verify("t")).isEmpty();
      try (Session again = Opened.engine(opened.store()).open("t", Deeds.DOCUMENT)) {
        assertThat(Seen.bytes(again)).isEqualTo(last.bytes());
      }
    }
  }
}
