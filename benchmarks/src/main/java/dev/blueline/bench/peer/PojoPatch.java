package dev.blueline.bench.peer;

import com.dslplatform.json.BoolConverter;
import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.NumberConverter;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what two edits changed as RFC 6902 with DSL-JSON, operation by operation, from the two
 * components before and after. For one thread.
 */
final class PojoPatch {
  private static final byte[] ADD = ascii("{\"op\":\"add\",\"path\":\"");
  private static final byte[] REPLACE = ascii("{\"op\":\"replace\",\"path\":\"");
  private static final byte[] VALUE = ascii("\",\"value\":");
  private static final Map<PeerField, byte[]> POINTERS = new EnumMap<>(PeerField.class);

  static {
    for (PeerField field : PeerField.values()) {
      POINTERS.put(field, ascii(field.pointer()));
    }
  }

  private final JsonWriter out = new DslJson<>().newWriter(512);
  private boolean isEmpty;

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  void begin() {
    out.reset();
    out.writeByte(JsonWriter.ARRAY_START);
    isEmpty = true;
  }

  /** Writes the operation for one field, if it changed. */
  void add(byte[] pointer, PeerField field, PojoComponent before, PojoComponent after) {
    Object old = before.get(field);
    Object value = after.get(field);
    if (value == null || value.equals(old)) {
      return;
    }
    if (!isEmpty) {
      out.writeByte(JsonWriter.COMMA);
    }
    isEmpty = false;
    out.writeAscii(old == null ? ADD : REPLACE);
    out.writeAscii(pointer);
    out.writeAscii(POINTERS.get(field));
    out.writeAscii(VALUE);
    value(value);
    out.writeByte(JsonWriter.OBJECT_END);
  }

  private void value(@Nullable Object value) {
    if (value instanceof String text) {
      out.writeString(text);
    } else if (value instanceof Integer whole) {
      NumberConverter.serialize(whole.intValue(), out);
    } else if (value instanceof Double number) {
      NumberConverter.serialize(number.doubleValue(), out);
    } else if (value instanceof Boolean truth) {
      BoolConverter.serialize(truth.booleanValue(), out);
    }
  }

  byte[] end() {
    out.writeByte(JsonWriter.ARRAY_END);
    return out.toByteArray();
  }
}
