package dev.blueline.serialize;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonReader;
import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The tokens of one JSON text, as RFC 8259 has them and not a byte more. The only file that knows
 * DSL-JSON.
 */
final class JsonTokens {

  /*
   * DSL-JSON's reader moves over the text: it skips white space and finds where strings and numbers
   * end. It is lenient, and what it decodes it decodes into copies; so of each token it says here
   * only where it lies, and this class looks at the bytes itself:
   *
   *   white space  the reader also skips VT, FF, NBSP and Unicode's spaces: every gap is checked
   *   strings      must be closed; control characters, escapes and UTF-8 are checked
   *   numbers      the reader goes to the next comma or bracket: the grammar says where they end
   */

  static final String NOT_CLOSED = "a string is not closed";

  /** How many short spellings are remembered: most components have the same few names. */
  private static final int MAX_NAMES = 128;

  private static final int MAX_VALUES = 1024;

  private static final DslJson<Object> DSL_JSON =
      new DslJson<>(new DslJson.Settings<>().errorInfo(JsonReader.ErrorInfo.MINIMAL));

  private final byte[] text;
  private final JsonReader<Object> reader;
  private final TextWords words;
  private final NumberScanner scanner;
  private final SpellingTable<JsonString> names;
  private final SpellingTable<JsonString> strings;
  private final SpellingTable<JsonNumber> numbers;

  /** Where the last token ended; the reader may be further, behind white space. */
  private int tokenEnd;

  JsonTokens(byte[] text) {
    this.text = text;
    reader = DSL_JSON.newReader(text);
    words = new TextWords(text);
    scanner = new NumberScanner(text);
    names = new SpellingTable<>(text.length, MAX_NAMES);
    strings = new SpellingTable<>(text.length, MAX_VALUES);
    numbers = new SpellingTable<>(text.length, MAX_VALUES);
  }

  /**
   * Moves to the next token and returns its first byte.
   *
   * @param expected what the grammar has there, for the complaint
   */
  byte next(String expected) throws MalformedJson {
    int from = tokenEnd;
    byte token;
    try {
      token = reader.getNextToken();
    } catch (IOException e) {
      throw unexpected(expected, whiteSpaceEnd(from, text.length));
    }
    tokenEnd = reader.getCurrentIndex();
    if (offset() > from) {
      requireWhiteSpace(from, offset(), expected);
    }
    return token;
  }

  /** Returns the first byte of the token that {@link #next} moved to. */
  byte first() {
    return text[offset()];
  }

  /** Returns where the token that {@link #next} moved to starts. */
  int offset() {
    return reader.getCurrentIndex() - 1;
  }

  /** Checks that nothing but white space follows. */
  void requireEnd() throws MalformedJson {
    requireWhiteSpace(tokenEnd, text.length, "the end of the text");
  }

  private void requireWhiteSpace(int from, int to, String expected) throws MalformedJson {
    int other = whiteSpaceEnd(from, to);
    if (other < to) {
      throw unexpected(expected, other);
    }
  }

  private int whiteSpaceEnd(int from, int to) {
    int at = from;
    while (at < to && isWhiteSpace(text[at])) {
      at++;
    }
    return at;
  }

  private static boolean isWhiteSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** Returns the name that starts here. */
  JsonString name() throws MalformedJson {
    return string(names);
  }

  /** Returns the string that starts here. */
  JsonString string() throws MalformedJson {
    return string(strings);
  }

  private JsonString string(SpellingTable<JsonString> known) throws MalformedJson {
    int start = reader.getCurrentIndex();
    int end = closingQuote(start);
    if (end - start > SpellingTable.LONGEST) {
      return words.isPlain(start, end) ? plain(start, end) : StringDecoder.decode(text, start, end);
    }
    long low = words.word(start, end);
    long high = words.word(start + Long.BYTES, end);
    if (!TextWords.isPlain(low, high)) {
      return StringDecoder.decode(text, start, end);
    }
    JsonString earlier = known.find(low, high);
    if (earlier != null) {
      return earlier;
    }
    String value = ascii(start, end);
    boolean isName = known == names;
    return known.put(low, high, isName ? JsonString.ofName(value) : JsonString.ofWritten(value));
  }

  private JsonString plain(int start, int end) {
    return JsonString.ofWritten(ascii(start, end));
  }

  private String ascii(int start, int end) {
    return new String(text, start, end - start, StandardCharsets.ISO_8859_1);
  }

  /** Moves past the string and returns where its closing quotation mark is. */
  private int closingQuote(int start) throws MalformedJson {
    try {
      reader.calcWeakHash();
    } catch (IOException e) {
      throw unclosed(start);
    }
    tokenEnd = reader.getCurrentIndex();
    int quote = tokenEnd - 1;
    if (quote < start || text[quote] != '"') {
      throw unclosed(start);
    }
    return quote;
  }

  /** A line end inside a string that is not closed is the likelier mistake. */
  private MalformedJson unclosed(int start) throws MalformedJson {
    StringDecoder.requireNoControls(text, start, text.length);
    return new MalformedJson(NOT_CLOSED, start - 1);
  }

  /** Returns the number that starts here. */
  JsonNumber number() throws MalformedJson {
    int start = reader.scanNumber();
    tokenEnd = scanner.scan(start, reader.getCurrentIndex());
    return scanner.isPlain() ? JsonNumber.of(scanner.whole()) : spelled(start, tokenEnd);
  }

  private JsonNumber spelled(int start, int end) {
    if (end - start > SpellingTable.LONGEST) {
      return JsonNumber.spelled(ascii(start, end));
    }
    long low = words.word(start, end);
    long high = words.word(start + Long.BYTES, end);
    JsonNumber earlier = numbers.find(low, high);
    return earlier != null
        ? earlier
        : numbers.put(low, high, JsonNumber.spelled(ascii(start, end)));
  }

  /** Returns the {@code true}, {@code false} or {@code null} that starts here. */
  JsonValue literal() throws MalformedJson {
    int start = offset();
    try {
      if (reader.wasNull() || reader.wasTrue() || reader.wasFalse()) {
        tokenEnd = reader.getCurrentIndex();
      }
    } catch (IOException e) {
      throw unexpected("true, false or null", start);
    }
    return text[start] == 'n' ? JsonNull.NULL : JsonBoolean.of(text[start] == 't');
  }

  /** Returns the complaint that something else stands where the token starts. */
  MalformedJson expected(String what) {
    return unexpected(what, offset());
  }

  private MalformedJson unexpected(String what, int offset) {
    return UnexpectedText.at(text, offset, what);
  }
}
