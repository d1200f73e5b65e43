package dev.blueline.serialize;

import static dev.blueline.serialize.Texts.json;
import static dev.blueline.serialize.Texts.withBytes;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of document that blueprint.md calls hostile, and what is said of it. */
class HostileDocumentsTest {

  private static final String TWICE = "a member of this name was there before";
  private static final String NO_NUMBER = "NaN and infinity are no JSON numbers";
  private static final String NOT_CLOSED = "a string is not closed";
  private static final String ESCAPE = "an invalid escape stands in a string";
  private static final String UTF_8 = "invalid UTF-8";

  record Hostile(String name, byte[] text, int line, int column, String pointer, String message) {
    @Override
    public String toString() {
      return name;
    }
  }

  @Tag("DOC-1")
  @Tag("DOC-29")
  @Tag("DOC-30")
  @Tag("DOC-31")
  @Tag("DOC-32")
  @Tag("DOC-35")
  @Tag("API-1")
  @ParameterizedTest
  @MethodSource({
    "notClosed",
    "misplaced",
    "numbers",
    "strings",
    "duplicates",
    "invalidUtf8",
    "nesting",
    "components",
    "noBlueprints"
  })
  void read_hostileDocument_isRefusedWithItsPlace(Hostile hostile) {
    Texts.assertRefused(
        () -> Texts.reader(new ReadLimits(1 << 20, 512, 3)).read(hostile.text),
        hostile.line,
        hostile.column,
        hostile.pointer,
        hostile.message);
  }

  static Stream<Hostile> notClosed() {
    return Stream.of(
        of("nothing", "", 1, 1, "", "expected a value, found the end of the text"),
        of("only white space", " \n ", 2, 2, "", "expected a value, found the end of the text"),
        of("open object", "{", 1, 2, "", "expected a member or '}', found the end of the text"),
        of("member without colon", "{'a'", 1, 5, "/a", "expected ':', found the end of the text"),
        of(
            "member without value",
            "{'a':\n\n",
            3,
            1,
            "/a",
            "expected a value, found the end of the text"),
        of(
            "object not closed",
            "{'meta': {'a': 1",
            1,
            17,
            "/meta",
            "expected ',' or '}', found the end of the text"),
        of(
            "array not closed",
            "{'components': [\n  {'id': 'a'},\n  {'id': 'b'}",
            3,
            14,
            "/components",
            "expected ',' or ']', found the end of the text"),
        of(
            "comma at the end",
            "{'a':[1,",
            1,
            9,
            "/a",
            "expected a value, found the end of the text"),
        of("string not closed", "{'a': 'b", 1, 7, "/a", NOT_CLOSED),
        of("string that ends with an escape", "{'a': 'b\\", 1, 7, "/a", NOT_CLOSED),
        of("string that ends with a quotation mark", "{'a': 'b\\'", 1, 7, "/a", NOT_CLOSED),
        of("quotation mark alone", "'", 1, 1, "", NOT_CLOSED),
        of("name not closed", "{'a':1, 'b", 1, 9, "", NOT_CLOSED),
        of(
            "string closed on the next line",
            "{'a': 'b\n'}",
            1,
            9,
            "/a",
            "a string holds a control character that is not escaped, U+000A"));
  }

  static Stream<Hostile> misplaced() {
    return Stream.of(
        of("two documents", "{} {}", 1, 4, "", "expected the end of the text, found '{'"),
        of(
            "comma before the end of an object",
            "{'a':1,}",
            1,
            8,
            "",
            "expected a member's name, found '}'"),
        of(
            "comma before the end of an array",
            "{'a':[1,]}",
            1,
            9,
            "/a/1",
            "expected a value, found ']'"),
        of("missing comma", "{'a':[\n1\n2]}", 3, 1, "/a", "expected ',' or ']', found '2'"),
        of(
            "missing comma between members",
            "{'a':'é' 'b':2}",
            1,
            10,
            "",
            "expected ',' or '}', found '\"'"),
        of("equals sign", "{'a'=1}", 1, 5, "/a", "expected ':', found '='"),
        of("bare name", "{'a':{b:1}}", 1, 7, "/a", "expected a member's name, found 'b'"),
        of("wrong bracket", "{'a':[1}]}", 1, 8, "/a", "expected ',' or ']', found '}'"),
        of("comment", "// no\n{}", 1, 1, "", "expected a value, found '/'"),
        of("word", "{'a':nul}", 1, 6, "/a", "expected true, false or null, found 'n'"),
        of("no-break space", "{'a':\u00a01}", 1, 6, "/a", "expected a value, found U+00A0"),
        of(
            "ideographic space",
            "{\u3000'a':1}",
            1,
            2,
            "",
            "expected a member or '}', found U+3000"),
        of("form feed", "{'a':1\f}", 1, 7, "", "expected ',' or '}', found U+000C"),
        of(
            "line feed, carriage return, both",
            "{\n\r\r\n!}",
            4,
            1,
            "",
            "expected a member's name, found '!'"),
        of("astral text before", "{'😀é':!}", 1, 7, "/😀é", "expected a value, found '!'"),
        of(
            "pointer to be escaped",
            "{'a/b~c':[[?]]}",
            1,
            12,
            "/a~1b~0c/0/0",
            "expected a value, found '?'"),
        of(
            "byte order mark",
            "\ufeff{}",
            1,
            1,
            "",
            "a byte order mark stands before the document"));
  }

  static Stream<Hostile> numbers() {
    return Stream.of(
        of("NaN", "{'a':[0, NaN]}", 1, 10, "/a/1", NO_NUMBER),
        of("Infinity", "{'a':Infinity}", 1, 6, "/a", NO_NUMBER),
        of("-Infinity", "{'a':\n-Infinity}", 2, 2, "/a", NO_NUMBER),
        of("01", "{'a':01}", 1, 6, "/a", "a number starts with a superfluous 0"),
        of("-", "{'a':-}", 1, 7, "/a", "expected a digit, found '}'"),
        of("1.", "{'a':1.}", 1, 8, "/a", "expected a digit, found '}'"),
        of(".5", "{'a':.5}", 1, 6, "/a", "expected a value, found '.'"),
        of("+1", "{'a':+1}", 1, 6, "/a", "expected a value, found '+'"),
        of("1e", "{'a':1e+}", 1, 9, "/a", "expected a digit, found '}'"),
        of("0x1", "{'a':0x1}", 1, 7, "", "expected ',' or '}', found 'x'"));
  }

  static Stream<Hostile> strings() {
    return Stream.of(
        of(
            "tab in a string",
            "{'a':'b\tc'}",
            1,
            8,
            "/a",
            "a string holds a control character that is not escaped, U+0009"),
        of(
            "zero in a name",
            "{'a\0':1}",
            1,
            4,
            "",
            "a string holds a control character that is not escaped, U+0000"),
        of("unknown escape", "{'a':'é\\x41'}", 1, 8, "/a", ESCAPE),
        of("short escape", "{'a':'\\u12'}", 1, 7, "/a", ESCAPE),
        of("escape that is no hexadecimal", "{'a':'\\u12g4'}", 1, 7, "/a", ESCAPE),
        of("escape with a sign", "{'a':'\\u+123'}", 1, 7, "/a", ESCAPE),
        of("escape with wide digits", "{'a':'\\u\uff11\uff12\uff13\uff14'}", 1, 7, "/a", ESCAPE));
  }

  static Stream<Hostile> duplicates() {
    return Stream.of(
        of("root member", "{'a':1,\n 'b':2, 'a':3}", 2, 9, "/a", TWICE),
        of("spelled otherwise", "{'m':{'a':1, '\\u0061':3}}", 1, 14, "/m/a", TWICE),
        of("empty name", "{'':1,'':1}", 1, 7, "/", TWICE),
        of(
            "in a component",
            "{'components':[{'id':'x'},{'id':'a','visual':{'a/b':{},'a/b':[]}}]}",
            1,
            56,
            "/components/1/visual/a~1b",
            TWICE),
        of(
            "among twenty",
            "{'a':1,'b':1,'c':1,'d':1,'e':1,'f':1,'g':1,'h':1,'i':1,'j':1,'k':1,'l':1,"
                + "'m':1,'n':1,'o':1,'p':1,'q':1,'r':1,'s':1,'c':1}",
            1,
            116,
            "/c",
            TWICE));
  }

  static Stream<Hostile> invalidUtf8() {
    return Stream.of(
        of("continuation alone", withBytes("{'a':'é#'}", 0x80), 1, 8, "/a", UTF_8),
        of("truncated", withBytes("{'a':'#'}", 0xE2, 0x82), 1, 7, "/a", UTF_8),
        of("overlong", withBytes("{'a':'#'}", 0xC0, 0xAF), 1, 7, "/a", UTF_8),
        of("overlong of three", withBytes("{'a':'#'}", 0xE0, 0x80, 0xAF), 1, 7, "/a", UTF_8),
        of("surrogate", withBytes("{'a':'b#'}", 0xED, 0xA0, 0x80), 1, 8, "/a", UTF_8),
        of("beyond Unicode", withBytes("{'a':'#'}", 0xF4, 0x90, 0x80, 0x80), 1, 7, "/a", UTF_8),
        of("never a byte", withBytes("{'a':'#'}", 0xFF), 1, 7, "/a", UTF_8),
        of("in a name", withBytes("{'m':{'a#':1}}", 0xFE), 1, 9, "/m", UTF_8),
        of("outside strings", withBytes("{'a':#1}", 0xA0), 1, 6, "/a", UTF_8),
        of("at the end", withBytes("{}#", 0xE2, 0x80), 1, 3, "", UTF_8),
        of("after a replacement character", withBytes("{'a':'\ufffd#'}", 0xC3), 1, 8, "/a", UTF_8));
  }

  static Stream<Hostile> nesting() {
    return Stream.of(
        of(
            "arrays",
            "{'a':\n" + "[".repeat(512) + "]".repeat(512) + "}",
            2,
            512,
            "/a" + "/0".repeat(511),
            "nested deeper than 512 levels"),
        of(
            "objects",
            "{'a':".repeat(512) + "{}" + "}".repeat(512),
            1,
            5 * 512 + 1,
            "/a".repeat(512),
            "nested deeper than 512 levels"),
        of(
            "components",
            "{'components':[" + "{'children':[".repeat(512) + "]}".repeat(512) + "]}",
            1,
            16 + 13 * 511,
            "/components/0" + "/children/0".repeat(511),
            "nested deeper than 512 levels"));
  }

  static Stream<Hostile> components() {
    return Stream.of(
        of(
            "id there before",
            "{'components':[{'id':'a'},\n {'id':'b','children':[ {'type':'x', 'id':'a'} ]}]}",
            2,
            43,
            "/components/1/children/0/id",
            "a component with the id 'a' was there before"),
        of(
            "id there before, spelled otherwise",
            "{'components':[{'id':'a'},{'id':'\\u0061'}]}",
            1,
            33,
            "/components/1/id",
            "a component with the id 'a' was there before"),
        of(
            "too many",
            "{\n'components' : [{'id':'a'},{'id':'b'},{'id':'c'},{'id':'d'}]}",
            2,
            16,
            "/components",
            "more than 3 components"),
        of(
            "too many in another dialect",
            "{'elements':[{'id':'a','children':[{'id':'b'},{'id':'c'},{'id':'d'}]}]}",
            1,
            35,
            "/elements/0/children",
            "more than 3 components"));
  }

  static Stream<Hostile> noBlueprints() {
    String message = "a blueprint is an object";
    return Stream.of(
        of("array", "\n []", 2, 2, "", message),
        of("string", "'{}'", 1, 1, "", message),
        of("null", "null", 1, 1, "", message),
        of(
            "larger than allowed",
            " ".repeat((1 << 20) - 1) + "{}",
            1,
            1,
            "",
            "larger than 1048576 bytes"));
  }

  private static Hostile of(
      String name, String text, int line, int column, String pointer, String message) {
    return of(name, json(text), line, column, pointer, message);
  }

  private static Hostile of(
      String name, byte[] text, int line, int column, String pointer, String message) {
    return new Hostile(name, text, line, column, pointer, message);
  }
}
