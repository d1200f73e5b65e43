package dev.blueline.serialize;

import static dev.blueline.serialize.Texts.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blueline.model.BlueprintFormatException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointerLocatorTest {

  private static final String TEXT =
      " {'a': [1, '],}', {'b' :true}],\n '\\u00e9/~': {'': null},  'c':[ ], 'd':{ }, 'e':-1.5 }";

  @ParameterizedTest
  @CsvSource({
    "'', 1, {",
    "/a, 7, [",
    "/a/0, 8, 1",
    "/a/1, 11, '\"'",
    "/a/2, 18, {",
    "/a/2/b, 24, t",
    "/é~1~0, 45, {",
    "/é~1~0/, 50, n",
    "/c, 62, [",
    "/d, 71, {",
    "/e, 80, -"
  })
  void offset_ofAValue_isThatOfItsFirstByte(String pointer, int offset, char first) {
    byte[] text = json(TEXT);
    assertThat(new PointerLocator(text).offset(pointer)).isEqualTo(offset);
    assertThat((char) text[offset]).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "/x, 1",
    "/a/3, 7",
    "/a/-, 7",
    "/a/01, 7",
    "/a/x/y, 7",
    "/a/2/c, 18",
    "/a/0/b, 8",
    "/c/0, 62",
    "/d/x, 71",
    "/e/0, 80"
  })
  void offset_ofNothing_isThatOfTheValueAroundIt(String pointer, int offset) {
    assertThat(new PointerLocator(json(TEXT)).offset(pointer)).isEqualTo(offset);
  }

  @Test
  void offset_ofNoPointer_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PointerLocator(json("{}")).offset("a"));
  }

  @Test
  void placed_refusalWithoutPlace_getsLineAndColumn() {
    BlueprintFormatException bare = new BlueprintFormatException("wrong", 0, 0, "/é~1~0");
    BlueprintFormatException placed = new PointerLocator(json(TEXT)).placed(bare);
    assertThat(placed.describe()).isEqualTo("2:14: wrong at /é~1~0");
    assertThat(new PointerLocator(json("{}")).placed(placed)).isSameAs(placed);
  }

  @Tag("DOC-41")
  @ParameterizedTest
  @CsvSource({"0, 1:1", "1, 1:2", "2, 2:1", "3, 3:1", "4, 3:2", "5, 4:1", "7, 4:2", "11, 4:3"})
  void position_ofAByte_countsLineEndsAndCodePoints(int offset, String place) {
    TextPosition position = TextPosition.at(Texts.utf8("a\r\n\r\n"), 0);
    assertThat(position).isEqualTo(TextPosition.START);
    position = TextPosition.at(Texts.utf8("a\n\r" + "b\r" + "é😀c"), offset);
    assertThat(position.line() + ":" + position.column()).isEqualTo(place);
  }
}
