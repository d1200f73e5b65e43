package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.state.Durability;
import dev.blueline.state.Recovery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A store uses its directory and nothing else: no socket, no file elsewhere. */
@EnabledOnOs(OS.LINUX)
@Tag("STATE-29")
class CrashNoNetworkTest {
  /** Which word of a line of the kernel's tables of sockets says which file it is. */
  private static final int INODE = 9;

  @TempDir private Path place;

  private Path made(String name) throws IOException {
    return Files.createDirectories(place.resolve(name));
  }

  /**
   * Returns the process's sockets of the network. One that is none the JVM makes for itself, before
   * it closes its first file.
   */
  private static List<String> sockets(long pid) throws IOException {
    List<String> open = openFiles(pid);
    List<String> sockets = new ArrayList<>();
    for (String table : List.of("tcp", "tcp6", "udp", "udp6", "raw", "raw6")) {
      Path path = Path.of("/proc/" + pid + "/net/" + table);
      for (String line : Files.exists(path) ? Files.readAllLines(path) : List.<String>of()) {
        String[] words = line.trim().split(" +");
        if (words.length > INODE && open.contains("socket:[" + words[INODE] + "]")) {
          sockets.add(table + " " + line);
        }
      }
    }
    return sockets;
  }

  private static List<String> openFiles(long pid) throws IOException {
    List<String> open = new ArrayList<>();
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      for (Path descriptor : descriptors.toList()) {
        try {
          open.add(Files.readSymbolicLink(descriptor).toString());
        } catch (NoSuchFileException e) {
          // closed meanwhile
        }
      }
    }
    return open;
  }

  private static List<String> namesIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void store_inUse_opensNoSocketAndNoFileElsewhere() throws Exception {
    Path home = made("home");
    Path temporary = made("tmp");
    List<String> options =
        List.of("-Duser.home=" + home, "-Djava.io.tmpdir=" + temporary, "-verbose:class");
    Object[] arguments = {
      place.resolve("store"), Durability.ASYNC, Recovery.RESUME, 1, CrashPoint.NONE, 1
    };
    List<String> loaded = new ArrayList<>();
    try (CrashProcess child =
        CrashProcess.start(made("work"), options, CrashChild.class, arguments)) {
      awaitSaid(child, "opened", loaded);
      assertNoSocket(child);
      child.say("1");
      awaitSaid(child, "idle", loaded);
      assertNoSocket(child);
      assertThat(openFiles(child.pid())).anyMatch(file -> file.endsWith(".journal"));
    }
    assertThat(loaded).isNotEmpty().noneMatch(CrashNoNetworkTest::isOfSockets);
    assertThat(namesIn(home)).isEmpty();
    assertThat(namesIn(temporary)).isEmpty();
    assertThat(namesIn(place.resolve("work"))).isEmpty();
    assertThat(namesIn(place)).containsExactlyInAnyOrder("home", "store", "tmp", "work");
  }

  /**
   * The JVM tells of each class that is made ready for use; one that opens sockets is not. JDK 25
   * does so with that of channels by itself; an open one is seen among the files.
   */
  private static boolean isOfSockets(String line) {
    return line.contains(" java.net.Socket ")
        || line.contains(" java.net.ServerSocket ")
        || line.contains(" java.net.SocketImpl ")
        || line.contains(" sun.nio.ch.DatagramChannelImpl ");
  }

  private static void awaitSaid(CrashProcess child, String start, List<String> others)
      throws IOException {
    String line = child.anything();
    while (line != null && !line.startsWith(start)) {
      others.add(line);
      line = child.anything();
    }
    assertThat(line).as(child.complaints()).startsWith(start);
  }

  private static void assertNoSocket(CrashProcess child) throws IOException {
    assertThat(sockets(child.pid())).isEmpty();
  }

  @Test
  void socket_opened_isSeen() throws Exception {
    List<String> loaded = new ArrayList<>();
    try (CrashProcess child =
        CrashProcess.start(place, List.of("-verbose:class"), CrashSocketChild.class)) {
      awaitSaid(child, "opened", loaded);
      assertThat(sockets(child.pid())).hasSize(1);
      assertThat(loaded).anyMatch(CrashNoNetworkTest::isOfSockets);
    }
  }
}
