package dev.blueline.testsuite.docs;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.model.BlueprintSchema;
import java.io.IOException;
import java.nio.file.Path;

/** The sample of docs/5-rules.md that reads a schema, as it stands there. */
final class SchemaSamples {
  private SchemaSamples() {}

  static void run() throws IOException {
    BlueprintSchema kiosk = BlueprintEngine.readSchema(Path.of("kiosk.json"));
    BlueprintEngine engine = BlueprintEngine.create(EngineOptions.builder().schemas(kiosk).build());
    Session session = engine.open(engine.read(Path.of("order.json")));
    session.execute("make the square bigger and the numbers red");
  }
}
