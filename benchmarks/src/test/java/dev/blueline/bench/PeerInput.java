package dev.blueline.bench;

import java.util.List;

/** The documents and commands of the benchmarks, for the tests of peers. */
public final class PeerInput {
  private PeerInput() {}

  public static byte[] document(int components) {
    return BenchDocuments.json(components);
  }

  public static List<String> texts(int components) {
    return BenchCommands.applied(components).commands().stream().map(BenchCommand::text).toList();
  }
}
