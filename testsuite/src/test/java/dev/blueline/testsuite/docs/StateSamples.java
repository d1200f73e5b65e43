package dev.blueline.testsuite.docs;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.state.StateStore;
import dev.blueline.state.journal.JournalStore;
import java.io.IOException;
import java.nio.file.Path;

/** The sample of docs/8-state.md, as it stands there but for its indentation. */
final class StateSamples {
  private StateSamples() {}

  static void keep() throws IOException {
    // tag::keep[]
    try (StateStore store = JournalStore.open(Path.of("state"));
        BlueprintEngine engine =
            BlueprintEngine.create(EngineOptions.builder().store(store).build());
        Session session = engine.open("shop", engine.read(Path.of("storefront.json")))) {
      session.execute("make the header bigger"); // on return it is there
      session.checkpoint("before the meeting");
    }
    // end::keep[]
  }
}
