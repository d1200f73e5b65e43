package dev.blueline.state.chronicle;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blueline.state.StateException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Another process: does to a view what it is told on standard input, and answers each line. */
final class PeerMain {
  private static final List<String> ASKED = Collections.synchronizedList(new ArrayList<>());

  private PeerMain() {}

  public static void main(String[] args) throws Exception {
    ProxySelector.setDefault(new Recorder());
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    try (ChronicleView view = ChronicleView.open(Path.of(args[0]), Long.parseLong(args[1]))) {
      System.out.println("open");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        System.out.println(answer(view, line.split(" ", -1)));
      }
    } catch (StateException e) {
      System.out.println(e.reason() + " " + e.getMessage());
    }
  }

  private static String answer(ChronicleView view, String[] words) throws Exception {
    switch (words[0]) {
      case "put":
        view.put(words[1], words[2], words[3].getBytes(UTF_8));
        return "done";
      case "get":
        byte[] found = view.get(words[1], words[2]);
        return found == null ? "null" : new String(found, UTF_8);
      case "sessions":
        return String.join(",", view.sessions());
      case "sockets":
        return String.join(",", sockets());
      case "connect":
        URI.create(words[1]).toURL().openConnection().connect();
        return "connected";
      case "storm":
        return Storm.of(Path.of(words[1])).rage(view, Long.parseLong(words[2]));
      default:
        throw new IllegalArgumentException(words[0]);
    }
  }

  /**
   * Connections that were asked for, and sockets that are open: those of the network, since the JDK
   * has one of its own within the process wherever a file is open.
   */
  private static List<String> sockets() throws IOException {
    List<String> sockets = new ArrayList<>(ASKED);
    Set<String> network = networkSockets();
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      for (Path each : open.toList()) {
        String target = linkOf(each);
        if (network.contains(target)) {
          sockets.add(target);
        }
      }
    }
    return sockets;
  }

  /** Of the whole machine; the tenth word of a line is the inode. */
  private static Set<String> networkSockets() throws IOException {
    Set<String> sockets = new HashSet<>();
    for (String kind : List.of("tcp", "tcp6", "udp", "udp6")) {
      Path table = Path.of("/proc/self/net", kind);
      for (String line : Files.exists(table) ? Files.readAllLines(table) : List.<String>of()) {
        sockets.add("socket:[" + line.trim().split("\\s+")[9] + "]");
      }
    }
    return sockets;
  }

  private static String linkOf(Path descriptor) throws IOException {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (NoSuchFileException e) {
      return "closed meanwhile";
    }
  }

  /** Is asked before java.net connects, be it for HTTP or for a plain socket. */
  private static final class Recorder extends ProxySelector {
    @Override
    public List<Proxy> select(URI uri) {
      ASKED.add(uri.toString());
      return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {
      // It was asked for, which is what counts.
    }
  }
}
