package dev.blueline.testsuite.state;

import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.serialize.BlueprintWriter;
import dev.blueline.state.Durability;
import dev.blueline.state.files.StateFiles;
import dev.blueline.state.journal.JournalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The store that is kept among the resources, as this code would make it. Run by hand when a new
 * format comes, with a new folder; what an older one holds is never written again.
 */
final class GoldenStore {
  static final String FOLDER = "format-1";
  static final List<String> SESSIONS = List.of("first", "second");

  private GoldenStore() {}

  /** Makes the store and does what its two sessions did. */
  static Disk made() {
    Disk disk = new Disk();
    try (JournalStore store =
        JournalStore.open(
            disk,
            Opened.quiet(Durability.COMMIT)
                .clock(() -> Instant.parse("2026-11-21T12:00:00Z"))
                .build())) {
      BlueprintEngine engine = Opened.engine(store);
      edit(engine.open("first", Deeds.DOCUMENT), engine.open("second", Deeds.DOCUMENT));
      return disk.afterKill();
    }
  }

  private static void edit(Session first, Session second) {
    first.execute("make head uppercase");
    first.execute("make one red, then set the padding of two to 12", "agent");
    second.execute("rename buy to \"Jetzt kaufen – ünïcode 🎉\"");
    first.undo("agent");
    first.redo();
    first.checkpoint("half-way");
    second.group(
        "drag",
        () -> {
          second.execute("make two bold");
          second.execute("make it italic");
        });
    second.execute("make nobody_here red");
    first.execute("make two bold");
    first.undo();
  }

  /** Writes the store into a folder, without what belongs to processes. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).resolve(FOLDER);
    Disk disk = made();
    for (String name : disk.names()) {
      if (!name.endsWith("/lease")) {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.write(folder.resolve(name), disk.read(name, 0));
      }
    }
    for (String session : SESSIONS) {
      try (Disk copy = disk.afterKill();
          JournalStore store = JournalStore.open(copy, Opened.quiet(Durability.COMMIT).build())) {
        Session found = Opened.engine(store).open(session, Deeds.DOCUMENT);
        Files.write(
            folder.resolve(session + ".document.json"),
            BlueprintWriter.toByteArray(found.blueprint()));
      }
    }
  }

  /** Returns a copy of the files of a folder. */
  static Disk copyOf(Path folder) throws IOException {
    Disk copy = new Disk();
    Remains.copy(StateFiles.of(folder), "", copy);
    return copy;
  }
}
