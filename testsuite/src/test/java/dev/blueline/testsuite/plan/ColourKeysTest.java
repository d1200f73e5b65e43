package dev.blueline.testsuite.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.Component;
import dev.blueline.plan.ColourKeys;
import dev.blueline.plan.Parameters.ColourProperty;
import dev.blueline.testsuite.fixture.Doc;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a colour is written. */
class ColourKeysTest {
  @Tag("CMD-33")
  @ParameterizedTest
  @CsvSource({
    "card#a, bg_color",
    "card#a{bg_color=#111111 color=#222222 text_color=#333333}, bg_color",
    "card#a{color=#222222 text_color=#333333}, color",
    "card#a{text_color=#333333}, text_color",
    "card#a{bg_color=#111111}, bg_color",
    "card#a{border_color=#111111}, bg_color"
  })
  void keyOf_aColourOfABox_isItsBackground(String document, String key) {
    assertThat(keyOf(document, ColourProperty.MAIN)).isEqualTo(key);
  }

  @Tag("CMD-34")
  @ParameterizedTest
  @CsvSource({
    "text#a, text_color",
    "text#a{color=#222222}, color",
    "text#a{text_color=#333333}, text_color",
    "text#a{color=#222222 text_color=#333333}, text_color",
    "text#a{bg_color=#111111}, text_color"
  })
  void keyOf_aColourOfAText_isThatOfItsLetters(String document, String key) {
    assertThat(keyOf(document, ColourProperty.MAIN)).isEqualTo(key);
    assertThat(keyOf(document, ColourProperty.TEXT)).isEqualTo(key);
  }

  @Tag("CMD-35")
  @ParameterizedTest
  @CsvSource({
    "card#a{color=#222222}, BACKGROUND, bg_color",
    "card#a{bg_color=#111111}, TEXT, text_color",
    "card#a{color=#222222}, TEXT, color",
    "card#a, BORDER, border_color",
    "card#a{border_color=#111111}, BORDER, border_color",
    "card#a{border='1px solid red'}, BORDER, border",
    "card#a{border=2}, BORDER, border_color"
  })
  void keyOf_aColourThatIsNamed_isItsOwn(String document, ColourProperty property, String key) {
    assertThat(keyOf(document, property)).isEqualTo(key);
  }

  private static String keyOf(String document, ColourProperty property) {
    Component component = Objects.requireNonNull(Doc.parse(document).component("a"));
    return ColourKeys.keyOf(component, property);
  }
}
