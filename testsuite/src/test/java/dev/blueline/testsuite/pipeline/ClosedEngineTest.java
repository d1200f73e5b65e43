package dev.blueline.testsuite.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.blueline.BatchOptions;
import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.EditPolicy;
import dev.blueline.testsuite.fixture.Doc;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** "It takes no more work. Sessions that are open go on." */
class ClosedEngineTest {
  private final BlueprintEngine engine = BlueprintEngine.create();
  private final Blueprint base = Doc.parse("button#buy 'Buy'");
  private final Session session = engine.open(base);

  @BeforeEach
  void close() {
    engine.close();
  }

  private static void requireRefused(Runnable work) {
    assertThatIllegalStateException().isThrownBy(work::run).withMessageContaining("closed");
  }

  @Tag("SES-31")
  @Test
  void anyWork_isRefused() {
    byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
    requireRefused(() -> engine.read(json));
    requireRefused(() -> engine.read(json, correction -> {}));
    requireRefused(() -> engine.readPatch("[]".getBytes(StandardCharsets.UTF_8)));
    requireRefused(() -> engine.report(base));
    requireRefused(() -> engine.open(base));
    requireRefused(() -> engine.open(base, EditPolicy.ANYTHING));
    requireRefused(() -> engine.run(base, "hide buy"));
    requireRefused(() -> engine.runAll(List.of(), BatchOptions.atomic()));
  }

  @Tag("SES-32")
  @Test
  void openSession_goesOn() {
    assertThat(session.execute("hide buy").status()).isEqualTo(Status.APPLIED);
    assertThat(session.undo().status()).isEqualTo(Status.APPLIED);
    assertThat(engine.write(session.blueprint())).isEqualTo(engine.write(base));
  }

  @Test
  void close_again_doesNothing() {
    engine.close();

    assertThat(session.execute("hide buy").status()).isEqualTo(Status.APPLIED);
  }
}
