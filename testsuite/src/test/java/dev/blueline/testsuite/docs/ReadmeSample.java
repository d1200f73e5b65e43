package dev.blueline.testsuite.docs;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import java.io.IOException;
import java.nio.file.Path;

/** The sample of the README, as it stands there but for its indentation. */
final class ReadmeSample {
  private ReadmeSample() {}

  static void run() throws IOException {
    // tag::embed[]
    try (BlueprintEngine engine = BlueprintEngine.create()) {
      Session session = engine.open(engine.read(Path.of("storefront.json")));
      CommandResult result =
          session.execute("make the header bigger, then change the cta color to red");
      System.out.println(result.status() + " " + result.patch()); // APPLIED [{"op":"replace",...}]
      session.undo();
    }
    // end::embed[]
  }
}
