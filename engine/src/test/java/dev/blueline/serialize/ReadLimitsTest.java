package dev.blueline.serialize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReadLimitsTest {

  @Tag("DOC-34")
  @Tag("DOC-35")
  @Test
  void defaults_always_areThoseOfTheDocumentation() {
    assertThat(ReadLimits.DEFAULT).isEqualTo(new ReadLimits(67_108_864, 512, 1_000_000));
  }

  @Tag("DOC-36")
  @Test
  void create_belowOne_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReadLimits(0, 1, 1))
        .withMessage("maxBytes is at least 1, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReadLimits(1, -5, 1))
        .withMessage("maxDepth is at least 1, not -5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReadLimits(1, 1, 0))
        .withMessage("maxComponents is at least 1, not 0");
  }

  @Tag("DOC-36")
  @Test
  void create_deeperThanAStackHolds_isRefused() {
    assertThat(new ReadLimits(1, 1000, 1).maxDepth()).isEqualTo(ReadLimits.DEEPEST);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReadLimits(1, 1001, 1))
        .withMessage("maxDepth is at most 1000, not 1001");
  }

  @Test
  void parse_atTheLimits_isAccepted() {
    ReadLimits limits = new ReadLimits(7, 2, 1);
    assertThat(JsonParser.parse(Texts.json("[[1,2]]"), limits)).hasToString("[[1,2]]");
    Texts.assertRefused(
        () -> JsonParser.parse(Texts.json("[[1,22]]"), limits), 1, 1, "", "larger than 7 bytes");
    Texts.assertRefused(
        () -> JsonParser.parse(Texts.json("[[[]]]"), limits),
        1,
        3,
        "/0/0",
        "nested deeper than 2 levels");
  }

  @Tag("DOC-33")
  @Test
  void parse_listUnderAListKey_isNoLevel() {
    ReadLimits limits = new ReadLimits(100, 2, 1);
    byte[] text = Texts.json("{'children':[{'children':[]}],'a':[1]}");
    assertThat(JsonParser.parse(text, limits, Set.of("children"))).isNotNull();
    Texts.assertRefused(
        () -> JsonParser.parse(text, limits), 1, 14, "/children/0", "nested deeper than 2 levels");
  }

  @Test
  void parse_arrayInsideAListUnderAListKey_isALevel() {
    Texts.assertRefused(
        () ->
            JsonParser.parse(
                Texts.json("{'children':[[[1]]]}"), new ReadLimits(100, 2, 1), Set.of("children")),
        1,
        15,
        "/children/0/0",
        "nested deeper than 2 levels");
  }
}
