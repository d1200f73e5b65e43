package dev.blueline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.model.Blueprint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands of many steps do each of them and nothing else, and can be taken back. */
class BenchStepsTest {
  private final BlueprintEngine engine = BlueprintEngine.create();

  @ParameterizedTest
  @CsvSource({"1, 1, 100", "1, 5, 100", "5, 1, 100", "50, 1, 100", "50, 5, 1000", "50, 1, 10000"})
  void commands_ofManySteps_areAppliedExactly(int steps, int group, int components) {
    Blueprint blueprint = engine.read(BenchDocuments.json(components));

    Session session = new BenchSteps(components, steps, group).openApplied(engine, blueprint);

    assertThat(session.version()).isEqualTo(BenchSteps.SIZE);
    for (int i = 0; i < BenchSteps.SIZE; i++) {
      session.undo();
    }
    assertThat(engine.write(session.blueprint())).isEqualTo(engine.write(blueprint));
  }
}
