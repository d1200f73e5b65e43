package dev.blueline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.Path;
import org.junit.jupiter.api.Test;

class FullValidationTest {
  private final Blueprint blueprint = BlueprintEngine.create().read(BenchDocuments.json(100));
  private final Blueprint broken = withWidth(blueprint, -1);

  private static Blueprint withWidth(Blueprint version, int width) {
    return version.withField("header_1", Path.of("bbox", "2"), JsonNumber.of(width), -1);
  }

  @Test
  void accepts_versionWithANewError_isFalse() {
    assertThat(new FullValidation(blueprint).accepts(broken)).isFalse();
  }

  @Test
  void accepts_versionWithAnOldError_isTrue() {
    Blueprint painted = BlueprintEngine.create().run(broken, "make button_1 navy").blueprint();

    assertThat(painted).isNotEqualTo(broken);
    assertThat(new FullValidation(broken).accepts(painted)).isTrue();
  }

  @Test
  void accepts_refusedVersion_isNotGoneOnFrom() {
    FullValidation validation = new FullValidation(blueprint);

    assertThat(validation.accepts(broken)).isFalse();
    assertThat(validation.accepts(broken)).isFalse();
    assertThat(validation.accepts(blueprint)).isTrue();
  }
}
