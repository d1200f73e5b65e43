package dev.blueline.testsuite.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.verify.Severity;
import dev.blueline.verify.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two violations are the same case, and when one of them excuses the other. */
class ViolationTest {

  private static Violation of(String rule, @Nullable String component, String subject) {
    return new Violation(rule, Severity.ERROR, component, subject, 1, "wrong");
  }

  private static Violation of(Severity severity, double measure) {
    return new Violation("bounds", severity, "a", "p left", measure, "by " + measure);
  }

  @Test
  void isSameCase_ofAllButMeasureAndMessage_isAskedOfEach() {
    Violation violation = of("bounds", "a", "p left");

    assertThat(violation.isSameCase(of(Severity.WARNING, 7))).isTrue();
    assertThat(violation.isSameCase(of("size", "a", "p left"))).isFalse();
    assertThat(violation.isSameCase(of("bounds", "b", "p left"))).isFalse();
    assertThat(violation.isSameCase(of("bounds", null, "p left"))).isFalse();
    assertThat(violation.isSameCase(of("bounds", "a", "p right"))).isFalse();
  }

  @Test
  void isSameCase_ofTheDocument_isNoComponents() {
    Violation violation = of("tokens", null, "tokens");

    assertThat(violation.isSameCase(of("tokens", null, "tokens"))).isTrue();
    assertThat(violation.isSameCase(of("tokens", "a", "tokens"))).isFalse();
  }

  /** A millionth is rounding, and a millionth of the measure where that is above 1. */
  @Tag("VER-3")
  @ParameterizedTest
  @CsvSource({
    "5, 5, true",
    "5, 4, true",
    "5, 6, false",
    "0, 0.000001, true",
    "0, 0.000002, false",
    "1, 1.000002, false",
    "1000000, 1000001, true",
    "1000000, 1000002, false",
    "Infinity, Infinity, true",
    "-1000000, -999999, true",
    "-1000000, -999998, false"
  })
  void isAtLeastAsBadAs_measures_areComparedButForRounding(
      double measure, double other, boolean expected) {
    assertThat(of(Severity.ERROR, measure).isAtLeastAsBadAs(of(Severity.ERROR, other)))
        .isEqualTo(expected);
  }

  @Tag("VER-3")
  @ParameterizedTest
  @CsvSource({
    "ERROR, ERROR, true",
    "ERROR, WARNING, true",
    "WARNING, WARNING, true",
    "WARNING, ERROR, false"
  })
  void isAtLeastAsBadAs_severities_areCompared(
      Severity severity, Severity other, boolean expected) {
    assertThat(of(severity, 5).isAtLeastAsBadAs(of(other, 5))).isEqualTo(expected);
  }

  @Test
  void isAtLeastAsBadAs_anotherCase_isFalse() {
    assertThat(of("bounds", "a", "p left").isAtLeastAsBadAs(of("bounds", "b", "p left"))).isFalse();
  }
}
