package dev.blueline.testsuite.state;

import dev.blueline.state.files.StateFiles;
import java.io.IOException;

/** What a process leaves behind that ends now, found by another one. */
final class Remains {
  private static final int LEASE_BYTES = 512;

  private Remains() {}

  /** Returns a copy of all files as they are now. */
  static Disk of(StateFiles files) throws IOException {
    Disk copy = new Disk();
    copy(files, "", copy);
    for (String session : files.folders("sessions")) {
      String lease = "sessions/" + session + "/lease";
      byte[] bytes = new byte[LEASE_BYTES];
      files.share(lease, LEASE_BYTES).get(0, bytes);
      copy.lose(lease);
      copy.share(lease, LEASE_BYTES).put(0, bytes);
    }
    return copy.afterKill();
  }

  /** Copies all files of a folder and of those in it. */
  static void copy(StateFiles from, String folder, Disk to) throws IOException {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    for (String name : from.list(folder)) {
      to.set(prefix + name, from.read(prefix + name, 0));
    }
    for (String name : from.folders(folder)) {
      copy(from, prefix + name, to);
    }
  }
}
