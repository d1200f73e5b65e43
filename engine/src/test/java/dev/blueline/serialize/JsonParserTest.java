package dev.blueline.serialize;

import static dev.blueline.serialize.Texts.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonParserTest {

  @Test
  void parse_oneOfEach_givesTheValuesThatCodeWouldMake() {
    JsonValue value = parse("[null,true,false,1,-2.50,'a',{'b':[],'c':{}}]");
    assertThat(value)
        .isEqualTo(
            JsonArray.of(
                JsonNull.NULL,
                JsonBoolean.TRUE,
                JsonBoolean.FALSE,
                JsonNumber.of(1),
                JsonNumber.spelled("-2.50"),
                JsonString.of("a"),
                JsonObject.builder().add("b", JsonArray.EMPTY).add("c", JsonObject.EMPTY).build()));
  }

  @Tag("DOC-4")
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, -0.0",
    "-7, -7",
    "1.50, 1.5",
    "1e3, 1000",
    "9007199254740993, 9007199254740992",
    "999999999999999, 999999999999999",
    "1e400, Infinity",
    "-1e400, -Infinity",
    "1e-400, 0"
  })
  void parse_number_hasItsValueAndSpelling(String text, double value) {
    JsonNumber number = (JsonNumber) parse(text);
    assertThat(number.value()).isEqualTo(value);
    assertThat(number.text()).isEqualTo(text);
    assertThat(number).isEqualTo(JsonNumber.spelled(text));
  }

  @Tag("DOC-5")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\\"\\\\\\/\\b\\f\\n\\r\\t",
        "\\u0041\\u00e9\\uD83D\\uDE00",
        "\\ud83d",
        "a\\ude00b",
        "\\ud83d\\ud83d\\ude00",
        "é\\u00e9",
        "\\u0000"
      })
  void parse_escapes_areDecodedAndKept(String spelling) {
    JsonString string = (JsonString) parse("'" + spelling + "'");
    assertThat(string.value()).isEqualTo(PlainJson.decoded('"' + spelling + '"'));
    assertThat(string).hasToString('"' + spelling + '"');
    JsonObject object = (JsonObject) parse("{'" + spelling + "':1}");
    assertThat(object.name(0)).isEqualTo(string.value());
    assertThat(object).hasToString("{\"" + spelling + "\":1}");
  }

  /** Every length around a word, each place for a character that is not plain. */
  @Test
  void parse_stringOfAnyLength_keepsEachCharacter() {
    for (String odd : new String[] {"x", "é", "\\n", "\\u0041", "😀", " ", "~"}) {
      for (int before = 0; before < 40; before++) {
        for (int after = 0; after < 20; after++) {
          String text = "[\"" + "a".repeat(before) + odd + "b".repeat(after) + "\"]";
          assertThat(Texts.minified(Texts.utf8(text))).isEqualTo(text);
        }
      }
    }
  }

  @Test
  void parse_spellingsThatOnlyNearlyAgree_areNotMixedUp() {
    String text =
        "[\"\",\" \",\"a\",\"a \",\"aaaaaaaa\",\"aaaaaaa\",\"aaaaaaaa \",\"1\",\"1.0\",1.0,1.00,"
            + "\"1234567890123456\",\"12345678901234567\",0.1234567890123,0.12345678901234,"
            + "0.123456789012345,\"\",\" \",\"a\",\"a \",\"aaaaaaaa\",\"aaaaaaa\",1.0,1.00]";
    assertThat(Texts.minified(Texts.utf8(text))).isEqualTo(text);
  }

  @Test
  void parse_manyDifferentShortStrings_areNotMixedUp() {
    StringBuilder text = new StringBuilder("[0");
    for (int i = 0; i < 20_000; i++) {
      text.append(",\"").append(Integer.toString(i, 36)).append("\",0.").append(i % 3000);
    }
    text.append(']');
    assertThat(Texts.minified(Texts.utf8(text.toString()))).isEqualTo(text.toString());
  }

  @Test
  void parse_objectsAlike_shareNamesAndShortValues() {
    JsonArray array =
        (JsonArray)
            parse("[{'id':'a','type':'box'},{'x':1},{'id':'b','type':'box','c':0.5},{'c':0.5}]");
    JsonObject first = (JsonObject) array.get(0);
    JsonObject third = (JsonObject) array.get(2);
    assertThat(third.name(0)).isSameAs(first.name(0));
    assertThat(third.value(1)).isSameAs(first.value(1));
    assertThat(((JsonObject) array.get(3)).value(0)).isSameAs(third.value(2));
  }

  @Tag("DOC-7")
  @Test
  void parse_text_leavesItAsItWas() {
    byte[] text = json("{'a':[1,2,'é'],\n'b':'\\n'}");
    byte[] before = text.clone();
    JsonParser.parse(text, ReadLimits.DEFAULT);
    assertThat(text).isEqualTo(before);
  }

  private static JsonValue parse(String text) {
    return JsonParser.parse(json(text), ReadLimits.DEFAULT);
  }
}
