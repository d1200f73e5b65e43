package dev.blueline.state.chronicle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.state.StateException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoProcessesTest {
  private static final long FEW = 64;

  @TempDir Path directory;
  @TempDir Path home;

  @Test
  void processes_seeWhatTheOtherPuts() throws Exception {
    try (ChronicleView view = ChronicleView.open(directory, FEW);
        Peer peer = Peer.start(directory, FEW, home)) {
      view.put("a", "session", bytes("ours"));
      assertThat(peer.line()).isEqualTo("open");

      assertThat(peer.ask("get a session")).isEqualTo("ours");
      assertThat(peer.ask("put a session theirs")).isEqualTo("done");
      assertThat(view.get("a", "session")).isEqualTo(bytes("theirs"));
      view.put("b", "session", bytes("ours"));
      assertThat(peer.ask("sessions")).isEqualTo("a,b");
      view.remove("a");
      assertThat(peer.ask("get a session")).isEqualTo("null");
    }
    try (ChronicleView view = ChronicleView.open(directory, FEW)) {
      assertThat(view.sessions()).containsExactly("b");
      assertThat(directory.resolve("view-0000001.map")).as("closed, not killed").exists();
    }
  }

  /** What a process leaves that is killed while it writes: locks, in a file that others have. */
  @Test
  void lockThatStaysHeld_failsTheView_andTheNextProcessStartsAFileForAll() throws Exception {
    try (ChronicleView view = ChronicleView.open(directory, FEW);
        HeldLocks locks = holdLocks(view)) {
      assertThat(view.get("a", "session")).isNull();
      assertThatThrownBy(() -> view.put("a", "session", bytes("2")))
          .isInstanceOfSatisfying(
              StateException.class,
              e -> assertThat(e.reason()).isEqualTo(StateException.Reason.FAILED));

      try (Peer peer = Peer.start(directory, FEW, home)) {
        assertThat(peer.line()).isEqualTo("open");
        assertThat(directory.resolve("view-0000002.map")).exists();
        assertThat(peer.ask("get a session")).isEqualTo("1");
        assertThat(peer.ask("put a session 3")).isEqualTo("done");

        assertThat(view.get("a", "session")).isEqualTo(bytes("3"));
        view.put("a", "session", bytes("4"));
        assertThat(peer.ask("get a session")).isEqualTo("4");
      }
    }
  }

  private HeldLocks holdLocks(ChronicleView view) throws Exception {
    view.put("a", "session", bytes("1"));
    return HeldLocks.of(directory.resolve("view-0000001.map"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
