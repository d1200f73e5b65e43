package dev.blueline.testsuite.hostile;

import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonValue;
import dev.blueline.serialize.BlueprintWriter;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.ReadLimits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes of JSON, as they are written and as they would have to be. */
final class Written {
  private Written() {}

  /** Returns a document's bytes, one character each, so that a difference can be read. */
  static String of(Blueprint blueprint) {
    return shown(BlueprintWriter.toByteArray(blueprint));
  }

  /** Returns a value's bytes, one character each. */
  static String of(JsonValue value) {
    return shown(value.toBytes());
  }

  /** Returns valid JSON without its white space, one character for each byte. */
  static String minified(byte[] json) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(json.length);
    boolean isInString = false;
    for (int i = 0; i < json.length; i++) {
      byte b = json[i];
      if (isInString && b == '\\') {
        out.write(b);
        b = json[++i];
      } else {
        isInString ^= b == '"';
      }
      if (isInString || " \t\r\n".indexOf(b) < 0) {
        out.write(b);
      }
    }
    return shown(out.toByteArray());
  }

  /** Returns the value that a text spells. */
  static JsonValue read(String json) {
    return JsonParser.parse(json.getBytes(StandardCharsets.UTF_8), ReadLimits.DEFAULT);
  }

  private static String shown(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
