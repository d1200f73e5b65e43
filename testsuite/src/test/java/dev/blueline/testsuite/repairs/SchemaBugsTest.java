package dev.blueline.testsuite.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintFormatException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas that nobody can mean, and that are taken all the same. */
class SchemaBugsTest {

  /** "If a key is taken twice": by the text, or by the list of roots. */
  @Tag("DOC-44")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"text\":\"id\"",
        "\"text\":\"type\"",
        "\"text\":\"role\"",
        "\"text\":\"confidence\"",
        "\"text\":\"children\"",
        "\"text\":\"bbox\"",
        "\"text\":\"visual\"",
        "\"text\":{\"button\":\"visual\"}",
        "\"components\":\"screen_id\"",
        "\"components\":\"tokens\"",
        "\"components\":\"meta\""
      })
  void readSchema_keyTakenTwice_isRefused(String member) {
    assertThatExceptionOfType(BlueprintFormatException.class)
        .isThrownBy(() -> Kit.read("{\"name\":\"x\"," + member + "}"));
  }

  /** A contrast is "1 to 21"; "no component could keep to the limits". */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"contrast\":22",
        "\"contrast\":0.5,\"large_contrast\":0.5",
        "\"contrast\":30,\"large_contrast\":30"
      })
  void readSchema_contrastThatIsNone_isRefused(String limits) {
    assertThatExceptionOfType(BlueprintFormatException.class).isThrownBy(() -> Kit.limited(limits));
  }

  /** 0.3 is three times 0.1. */
  @Test
  void report_multipleOfASmallGrid_isFine() {
    BlueprintEngine engine = Kit.limited("\"spacing_grid\":0.1");
    Blueprint document = engine.read("{\"tokens\":{\"base_spacing\":0.3},\"components\":[]}");

    assertThat(engine.report(document)).isEmpty();
  }
}
