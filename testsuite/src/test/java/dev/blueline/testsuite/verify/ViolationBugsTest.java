package dev.blueline.testsuite.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.verify.Severity;
import dev.blueline.verify.Violation;
import org.junit.jupiter.api.Test;

/** Each bug found in violations, by what went wrong. */
class ViolationBugsTest {

  /** JDK 17 prints this measure as 9.9999999999999504E16, later ones as 9.99999999999995E16. */
  @Test
  void toString_ofAMeasureThatJdksPrintUnlike_wasNotTheSameOnEach() {
    Violation violation =
        new Violation("bounds", Severity.ERROR, "a", "right", 99999999999999504.0, "'a' is out");

    assertThat(violation).hasToString("error bounds: 'a' is out");
  }
}
