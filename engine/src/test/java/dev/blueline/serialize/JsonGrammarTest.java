package dev.blueline.serialize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.BlueprintFormatException;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * RFC 8259 as a table, rule by rule.
 *
 * <p>A case is one line: apostrophes stand for quotation marks, {@code <hex hex>} for raw bytes.
 */
class JsonGrammarTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        // section 2: structure and the four bytes of white space
        "null",
        "true",
        "false",
        "0",
        "''",
        "[]",
        "{}",
        " 1",
        "1 ",
        "<20 09 0A 0D>1<20 09 0A 0D>",
        "[<09>]",
        "{<0D 0A>}",
        "[1<0A>,<0D>2]",
        "{<20>'a'<09>:<0A>1<0D>}",
        "1<0A>",
        "[ [ ] , { } ]",
        // section 4: objects
        "{'a':1}",
        "{'':0}",
        "{'a':1,'b':2}",
        "{'a':{'a':{'a':1}}}",
        "{'a':1,'A':2}",
        "{'a':[],'b':{}}",
        "{'\\u0000':1}",
        "{'a b':1}",
        "{'é':1,'e<CC 81>':2}",
        "{'a':1,'\\u00e1':2}",
        "{'1':1,'01':2}",
        "{'null':null}",
        // section 5: arrays
        "[0]",
        "[[]]",
        "[[],[]]",
        "[1,'a',null,true,false,{},[]]",
        "[[[[[[[[[[]]]]]]]]]]",
        // section 6: numbers
        "-0",
        "-1",
        "10",
        "1234567890123456789012345678901234567890",
        "0.0",
        "-0.0",
        "1.50",
        "0.000000000000000000000000000000000000001",
        "1e1",
        "1E1",
        "1e+1",
        "1E-1",
        "0e0",
        "-0e-0",
        "1.5e300",
        "1e400",
        "-1e400",
        "1e-400",
        "0.1e00010",
        "9007199254740993",
        "1e2147483648",
        "100000000000000000000",
        "-9223372036854775808",
        "1.0",
        // section 7: strings
        "'a'",
        "'\\''",
        "'\\\\'",
        "'\\/'",
        "'/'",
        "'\\b\\f\\n\\r\\t'",
        "'\\u0041'",
        "'\\uABCD'",
        "'\\uabcd'",
        "'\\uAbCd'",
        "'\\ud83d\\ude00'",
        "'\\uD83D'",
        "'\\uDE00'",
        "'\\ude00\\ud83d'",
        "'\\ud83d\\ud83d\\ude00'",
        "'\\u0000'",
        "'\\\\u0041'",
        "'<7F>'",
        "'\\uFFFF'",
        "'\\ufdd0'",
        "'{}[],:'",
        "' '",
        "'12345678'",
        "'1234567\\n'",
        "'123456789012345\\\\'",
        // section 8.1: UTF-8
        "'<C2 80>'",
        "'<DF BF>'",
        "'<E0 A0 80>'",
        "'<ED 9F BF>'",
        "'<EE 80 80>'",
        "'<EF BF BD>'",
        "'<EF BF BF>'",
        "'<F0 90 80 80>'",
        "'<F4 8F BF BF>'",
        "'<E2 80 A8>'",
        "'<EF BB BF>'",
        "'<C2 A0>'",
        "'a<C3 A9>\\u00e9<F0 9F 98 80>'",
        "{'<F0 9F 98 80>':'<F0 9F 98 80>'}",
        "'12345678<C3 A9>'",
        "'1234567<C3 A9>'"
      })
  void parse_validText_isWrittenAsItWasSpelled(String line) {
    byte[] text = bytes(line);
    byte[] written = JsonParser.parse(text, ReadLimits.DEFAULT).toBytes();
    assertThat(Texts.text(written)).isEqualTo(PlainJson.minified(Texts.text(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // section 2: structure and white space
        "",
        " ",
        "<0A>",
        "null null",
        "nul",
        "nulll",
        "tru",
        "True",
        "TRUE",
        "fals",
        "none",
        "undefined",
        "1 2",
        "[]]",
        "{}}",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "[1}",
        "{'a':1]",
        "<0B>1",
        "1<0C>",
        "<00>",
        "1<00>",
        "[1<A0>]",
        "<C2 A0>1",
        "[<C2 85>1]",
        "<E1 9A 80>1",
        "1<E2 80 80>",
        "[<E2 80 A8>1]",
        "<E2 81 9F>1",
        "<E3 80 80>1",
        "<EF BB BF>1",
        "<EF BB BF>",
        "<FE FF>1",
        "<FF FE>1",
        "//a<0A>1",
        "/**/1",
        "#1",
        "1;",
        "'a' 'b'",
        "<1F>1",
        // section 4: objects
        "{'a'}",
        "{'a':}",
        "{:1}",
        "{,}",
        "{'a':1,}",
        "{,'a':1}",
        "{'a':1,,'b':2}",
        "{'a' 1}",
        "{'a'::1}",
        "{'a':1 'b':2}",
        "{a:1}",
        "{1:1}",
        "{null:1}",
        "{'a':1;'b':2}",
        "{'a'=1}",
        "{'a':1,'a':1}",
        "{'a':1,'\\u0061':2}",
        "{'':1,'':2}",
        "{'a':1,'b':{},'a':2}",
        "{'\\/':1,'/':2}",
        "{['a']:1}",
        "{'a':1,'b'}",
        "{'a",
        // section 5: arrays
        "[,]",
        "[1,]",
        "[,1]",
        "[1,,2]",
        "[1 2]",
        "[1;2]",
        "[1:2]",
        "[1",
        "[1,",
        "[[]",
        "[''",
        "['a':1]",
        "(1)",
        // section 6: numbers
        "01",
        "-01",
        "00",
        "-00",
        "1.",
        "-1.",
        ".5",
        "-.5",
        "+1",
        "--1",
        "-",
        "-a",
        "1e",
        "1e+",
        "1E-",
        "1.e1",
        "1.5.5",
        "1e1.5",
        "1e1e1",
        "0x10",
        "0b1",
        "1_000",
        "1,000",
        "1f",
        "1d",
        "1L",
        "1e5f",
        "NaN",
        "nan",
        "Infinity",
        "-Infinity",
        "-NaN",
        "inf",
        "1/2",
        "1-",
        "1+1",
        "-<20>1",
        "<EF BC 91>",
        "[01]",
        "[1.]",
        "{'a':-}",
        "0e",
        "0.e0",
        "1 .5",
        "1. 5",
        // section 7: strings
        "'",
        "'a",
        "'\\",
        "'\\'",
        "'\\a'",
        "'\\x41'",
        "'\\0'",
        "'\\U0041'",
        "'\\u'",
        "'\\u1'",
        "'\\u12'",
        "'\\u123'",
        "'\\u123g'",
        "'\\u 123'",
        "'\\u-123'",
        "'<00>'",
        "'<09>'",
        "'<0A>'",
        "'<0D>'",
        "'<1F>'",
        "'\\<0A>'",
        "'12345678<09>'",
        "'1234567<01>'",
        "`a`",
        "'a<00>bcdefgh'",
        "'\\u00'",
        "{'<09>':1}",
        "['\\u123']",
        "'\\e'",
        "'\\ '",
        // section 8.1: UTF-8
        "'<80>'",
        "'<BF>'",
        "'<C2>'",
        "'<C2 20>'",
        "'<C0 80>'",
        "'<C0 AF>'",
        "'<C1 BF>'",
        "'<E0 80 80>'",
        "'<E0 9F BF>'",
        "'<ED A0 80>'",
        "'<ED BF BF>'",
        "'<ED A0 BD ED B8 80>'",
        "'<E2 82>'",
        "'<E2 28 A1>'",
        "'<F0 80 80 80>'",
        "'<F0 8F BF BF>'",
        "'<F0 9F 98>'",
        "'<F4 90 80 80>'",
        "'<F5 80 80 80>'",
        "'<F8 88 80 80 80>'",
        "'<FC 84 80 80 80 80>'",
        "'<FE>'",
        "'<FF>'",
        "'12345678<80>'",
        "'1234567<C3>'",
        "'<EF BF BD 80>'",
        "{'<FF>':1}",
        "['<C3>']",
        "<80>",
        "'<E4>",
        "'a\\u0041<C3 28>'"
      })
  void parse_invalidText_isRefusedWithinIt(String line) {
    byte[] text = bytes(line);
    BlueprintFormatException refusal =
        Texts.refusal(() -> JsonParser.parse(text, ReadLimits.DEFAULT));
    assertThat(refusal.line()).isBetween(1, 2);
    assertThat(refusal.column()).isBetween(1, text.length + 1);
  }

  static Stream<Integer> everyByte() {
    return Stream.iterate(0, b -> b + 1).limit(256);
  }

  @Tag("DOC-29")
  @ParameterizedTest
  @MethodSource("everyByte")
  void parse_anyByteInAnyPlace_isAcceptedAsTheGrammarSays(int b) {
    String shown = String.format("<%02X>", b);
    for (String around : new String[] {"#", "#1", "1#", "[#]", "[1,#2]", "'#'", "'a#'", "'\\#'"}) {
      byte[] text = bytes(around.replace("#", shown));
      assertThat(isAccepted(text)).as(around + " with " + shown).isEqualTo(PlainJson.isValid(text));
    }
  }

  private static boolean isAccepted(byte[] text) {
    try {
      JsonParser.parse(text, ReadLimits.DEFAULT);
      return true;
    } catch (BlueprintFormatException e) {
      return false;
    }
  }

  private static byte[] bytes(String line) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] parts = line.split("[<>]", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 0) {
        out.writeBytes(Texts.json(parts[i]));
        continue;
      }
      for (String hex : parts[i].split(" ")) {
        out.write(Integer.parseInt(hex, 16));
      }
    }
    return out.toByteArray();
  }
}
