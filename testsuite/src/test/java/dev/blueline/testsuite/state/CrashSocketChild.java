package dev.blueline.testsuite.state;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A process that opens a socket, so that the test can be seen to notice. */
final class CrashSocketChild {
  private CrashSocketChild() {}

  public static void main(String[] arguments) throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CrashChild.say("opened " + socket.getLocalPort());
      CrashChild.waitForTheEnd();
    }
  }
}
