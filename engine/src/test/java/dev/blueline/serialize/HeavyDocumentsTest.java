package dev.blueline.serialize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** Documents made to cost much. Each would take minutes if anything here were quadratic. */
@Tag("DOC-40")
class HeavyDocumentsTest {

  private static final Duration HANG = Duration.ofSeconds(20);

  @Test
  void parse_100000ArraysDeep_isRefusedAtTheLimit() {
    byte[] text = "[".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
    Texts.assertRefused(
        () -> JsonParser.parse(text, ReadLimits.DEFAULT),
        1,
        513,
        "/0".repeat(512),
        "nested deeper than 512 levels");
  }

  @Test
  void parse_200000CollidingNames_isQuick() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < 200_000; i++) {
      text.append(i == 0 ? "\"" : ",\"").append(colliding(i)).append("\":").append(i);
    }
    byte[] utf8 = Texts.utf8(text.append('}').toString());
    JsonObject object = (JsonObject) quickly(() -> JsonParser.parse(utf8, ReadLimits.DEFAULT));
    assertThat(object.size()).isEqualTo(200_000);
    assertThat(colliding(0).hashCode()).isEqualTo(colliding(199_999).hashCode());
    assertThat(object.get(colliding(123_456))).isEqualTo(JsonNumber.of(123_456));
  }

  @Test
  void parse_200000CollidingNamesOneTwice_isRefusedQuickly() {
    StringBuilder text = new StringBuilder("{\n");
    for (int i = 0; i < 200_000; i++) {
      text.append('"').append(colliding(i)).append("\":0,\n");
    }
    byte[] utf8 = Texts.utf8(text.append('"').append(colliding(777)).append("\":0}").toString());
    quickly(
        () -> {
          Texts.assertRefused(
              () -> JsonParser.parse(utf8, ReadLimits.DEFAULT),
              200_002,
              1,
              "/" + colliding(777),
              "a member of this name was there before");
          return true;
        });
  }

  @Test
  void read_50000ComponentsWithCollidingIds_isQuick() {
    StringBuilder text = new StringBuilder("{\"components\":[{\"id\":\"first\"}");
    for (int i = 0; i < 50_000; i++) {
      text.append(",{\"id\":\"").append(colliding(i)).append("\"}");
    }
    byte[] utf8 = Texts.utf8(text.append("]}").toString());
    Blueprint blueprint = quickly(() -> Texts.READER.read(utf8));
    assertThat(blueprint.size()).isEqualTo(50_001);
    assertThat(blueprint.contains(colliding(49_999))).isTrue();
  }

  /** One of 2^18 different names of one hash. */
  private static String colliding(int index) {
    StringBuilder name = new StringBuilder(36);
    for (int bit = 0; bit < 18; bit++) {
      name.append((index >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return name.toString();
  }

  @Test
  void parse_numberOfAMillionDigits_isQuick() {
    String digits = "12345678".repeat(125_000);
    for (String text : new String[] {digits, "0." + digits, digits + "e-1000000", "1e" + digits}) {
      JsonValue number = quickly(() -> JsonParser.parse(Texts.utf8(text), ReadLimits.DEFAULT));
      assertThat(((JsonNumber) number).text()).isEqualTo(text);
    }
  }

  @Test
  void parse_manyNumbersThatAreHardToRound_isQuick() {
    StringBuilder text = new StringBuilder("[0");
    for (int i = 0; i < 50_000; i++) {
      text.append(",2.2250738585072011").append(i).append("e-308");
    }
    byte[] utf8 = Texts.utf8(text.append(']').toString());
    JsonValue value = quickly(() -> JsonParser.parse(utf8, ReadLimits.DEFAULT));
    assertThat(((JsonArray) value).size()).isEqualTo(50_001);
  }

  @Test
  void parse_stringOfAMillionEscapes_isQuick() {
    byte[] utf8 = Texts.utf8("\"" + "\\u00e9".repeat(1_000_000) + "\"");
    assertThat(quickly(() -> JsonParser.parse(utf8, ReadLimits.DEFAULT)).toBytes()).isEqualTo(utf8);
  }

  @Test
  void parse_manyStringsWithReplacementCharacters_isQuick() {
    byte[] utf8 = Texts.utf8("[" + "\"\ufffd\",".repeat(200_000) + "0]");
    assertThat(quickly(() -> JsonParser.parse(utf8, ReadLimits.DEFAULT)).toBytes()).isEqualTo(utf8);
  }

  @Test
  void parse_fourMillionSpaces_isQuick() {
    byte[] spaces = new byte[4_000_000];
    Arrays.fill(spaces, (byte) ' ');
    spaces[0] = '[';
    spaces[spaces.length - 1] = ']';
    assertThat(quickly(() -> JsonParser.parse(spaces, ReadLimits.DEFAULT)))
        .isEqualTo(JsonArray.EMPTY);
  }

  @Test
  void parse_aMillionElements_isQuick() {
    byte[] utf8 = Texts.utf8("[" + "[],{},\"\",0,".repeat(250_000) + "null]");
    assertThat(((JsonArray) quickly(() -> JsonParser.parse(utf8, ReadLimits.DEFAULT))).size())
        .isEqualTo(1_000_001);
  }

  /** Deep lists of components: the depth is looked at each time one opens. */
  @Test
  void parse_manyDeepPlaces_isQuick() {
    String deep = "{\"children\":[".repeat(400) + "[],".repeat(100_000) + "0" + "]}".repeat(400);
    JsonValue value =
        quickly(() -> JsonParser.parse(Texts.utf8(deep), ReadLimits.DEFAULT, Texts.LIST_KEYS));
    assertThat(value.toBytes()).hasSize(deep.length());
  }

  private static <T> T quickly(ThrowingSupplier<T> work) {
    return assertTimeoutPreemptively(HANG, work);
  }
}
