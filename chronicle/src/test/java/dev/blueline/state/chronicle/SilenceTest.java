package dev.blueline.state.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Nothing goes over the network, to the screen, or to disk outside the directory. */
class SilenceTest {
  @TempDir Path directory;
  @TempDir Path home;

  @Tag("STATE-29")
  @Test
  @EnabledOnOs(OS.LINUX)
  void view_opensNoSocket_andWritesNowhereElse() throws Exception {
    try (Peer peer = Peer.start(directory, 64, home)) {
      assertThat(peer.line()).isEqualTo("open");
      peer.ask("put a session 1");
      peer.ask("get a session");

      assertThat(peer.ask("sockets")).isEmpty();
      peer.close();
      assertThat(peer.line()).as("the rest of standard output").isEqualTo("null");
      assertThat(peer.errors()).isEmpty();
    }
    assertThat(written(home.resolve("home"))).isEmpty();
    assertThat(written(home.resolve("tmp"))).isEmpty();
    assertThat(written(home.resolve("work"))).isEmpty();
    assertThat(written(directory))
        .containsExactly("view-0000001.map", "view-0000001.sum", "view.head");
  }

  /** Else the test above might not see any. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void socket_whereOneIsOpened_isSeen() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Peer peer = Peer.start(directory, 64, home)) {
      String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
      assertThat(peer.line()).isEqualTo("open");
      assertThat(peer.ask("connect " + url)).isEqualTo("connected");

      assertThat(peer.ask("sockets")).contains(url).contains("socket:[");
    }
  }

  @Test
  void analytics_areNotOnTheClassPath() {
    assertThatThrownBy(() -> Class.forName("net.openhft.chronicle.analytics.Analytics"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  private static List<String> written(Path below) throws IOException {
    try (Stream<Path> files = Files.walk(below)) {
      return files
          .filter(file -> !file.equals(below))
          .map(file -> below.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
