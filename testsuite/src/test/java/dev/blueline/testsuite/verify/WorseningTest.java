package dev.blueline.testsuite.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonString;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Verifier.Verification;
import dev.blueline.verify.Violation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was wrong before excuses what is no worse, and nothing else. */
class WorseningTest {

  /** Though it is less far beyond its limit than the warning was beyond its own. */
  @Tag("VER-3")
  @Test
  void verify_warningThatBecomesAnError_isRefused() {
    Blueprint blueprint = Doc.parse("text#a '" + "x".repeat(9_999) + "'");

    Verification grown = setText(blueprint, 10_001);

    assertThat(grown.blocking()).extracting(Violation::severity).containsExactly(Severity.ERROR);
    assertThat(setText(blueprint, 10_000).blocking()).isEmpty();
  }

  @Test
  void verify_errorThatBecomesSmallerOrAWarning_isAllowed() {
    Blueprint blueprint = Doc.parse("text#a '" + "x".repeat(10_010) + "'");

    assertThat(setText(blueprint, 10_005).blocking()).isEmpty();
    assertThat(setText(blueprint, 9_000).introduced()).hasSize(1);
    assertThat(setText(blueprint, 9_000).blocking()).isEmpty();
    assertThat(setText(blueprint, 10_011).blocking()).hasSize(1);
  }

  @Test
  void verify_unknownTypeForAnother_isAllowedAndANewOneRefused() {
    assertThat(setType(Doc.parse("gadget#a"), "gizmo").blocking()).isEmpty();
    assertThat(setType(Doc.parse("text#a"), "gizmo").blocking()).hasSize(1);
  }

  private static Verification setText(Blueprint blueprint, int length) {
    return Rules.verify(
        "text",
        blueprint,
        recorder -> recorder.set("a", Path.of("text"), JsonString.of("y".repeat(length))));
  }

  private static Verification setType(Blueprint blueprint, String type) {
    return Rules.verify(
        "type", blueprint, recorder -> recorder.set("a", Path.of("type"), JsonString.of(type)));
  }
}
