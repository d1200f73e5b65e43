package dev.blueline.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MetricsOptionsTest {
  @Test
  void with_changesOneOption() {
    assertThat(MetricsOptions.DEFAULT.withMinChange(0).withMinSamples(2).withDigits(3))
        .isEqualTo(new MetricsOptions(0, 2, 3));
  }

  @Tag("OBS-21")
  @Test
  void options_outOfRange_areRefused() {
    MetricsOptions options = MetricsOptions.DEFAULT;

    assertThatIllegalArgumentException().isThrownBy(() -> options.withMinChange(-0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> options.withMinChange(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> options.withMinSamples(1));
    assertThatIllegalArgumentException().isThrownBy(() -> options.withDigits(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withDigits(4))
        .withMessage("times have 1 to 3 digits, not 4");
  }
}
