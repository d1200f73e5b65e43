package dev.blueline.serialize;

import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Utf8Buffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Traces as bytes, to be stored or sent: the lines come out as they went in, whatever is in them,
 * and a long trace takes an eighth of its text. The bytes of a compressed trace may differ between
 * Java runtimes; each reads those of all others.
 */
public final class PackedTrace {
  /*
   * Form. One byte says what follows. 0: the lines as a JSON array of strings, in UTF-8. 1: the
   * same, compressed. JSON since it can hold every string, line ends and unpaired surrogates too,
   * and the reader for it is there, strict and bounded.
   */
  private static final byte PLAIN = 0;
  private static final byte COMPRESSED = 1;

  /**
   * From how many bytes of text on a trace is compressed: some sixty lines.
   *
   * <p>Compressing pays where it takes less time, reading included, than the bytes it saves need on
   * their way. A network of 1 Gbit/s takes 8 ns a byte, and from here on a byte is saved in less
   * (TraceBenchmark); on a slower one it pays from fewer bytes on, at 100 Mbit/s from the first
   * lines.
   */
  public static final int COMPRESSED_FROM_BYTES = 2_048;

  /** How many bytes of text a trace has at most, and so what unpacking takes at most. */
  public static final int MOST_BYTES = 16 << 20;

  private static final ReadLimits LIMITS = new ReadLimits(MOST_BYTES, 1, 1);

  private PackedTrace() {}

  /**
   * Returns a trace as bytes, compressed where that pays.
   *
   * @throws IllegalArgumentException if it has more than {@link #MOST_BYTES} bytes of text
   */
  public static byte[] pack(List<String> lines) {
    return pack(lines, COMPRESSED_FROM_BYTES);
  }

  /**
   * As {@link #pack(List)}, for who knows better from where on it pays.
   *
   * @param compressedFromBytes from how many bytes of text on it is compressed, if that makes it
   *     smaller; 0 for always
   */
  public static byte[] pack(List<String> lines, int compressedFromBytes) {
    Utf8Buffer out = new Utf8Buffer(64 * (lines.size() + 1));
    out.ascii((char) PLAIN);
    json(lines).writeTo(out);
    int size = out.size() - 1;
    if (size > MOST_BYTES) {
      throw new IllegalArgumentException(
          "a trace has at most " + MOST_BYTES + " bytes of text, not " + size);
    }
    byte[] smaller =
        size < compressedFromBytes
            ? TraceCompression.NONE
            : TraceCompression.compress(COMPRESSED, out.array(), 1, size);
    return smaller.length > 0 ? smaller : out.toByteArray();
  }

  static JsonArray json(List<String> lines) {
    List<JsonValue> values = new ArrayList<>(lines.size());
    for (String line : lines) {
      values.add(JsonString.of(line));
    }
    return JsonArray.copyOf(values);
  }

  /**
   * Returns the lines that were packed.
   *
   * @param packed a packed trace; not written to, and not kept
   * @throws BlueprintFormatException if it is none, or one of more than {@link #MOST_BYTES} bytes
   *     of text; with the line and column of the text where that can be told
   */
  public static List<String> unpack(byte[] packed) {
    byte[] text = text(packed);
    if (!(JsonParser.parse(text, LIMITS) instanceof JsonArray values)) {
      throw new PointerLocator(text).refuse("a trace is a list of lines", "");
    }
    List<String> lines = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      if (!(values.get(i) instanceof JsonString line)) {
        throw new PointerLocator(text).refuse("a line of a trace is a text", "/" + i);
      }
      lines.add(line.value());
    }
    return Collections.unmodifiableList(lines);
  }

  private static byte[] text(byte[] packed) {
    int mark = packed.length == 0 ? -1 : packed[0];
    return switch (mark) {
      case PLAIN -> Arrays.copyOfRange(packed, 1, packed.length);
      case COMPRESSED -> TraceCompression.expand(packed, 1, MOST_BYTES);
      default -> throw malformed("this is no packed trace");
    };
  }

  static BlueprintFormatException malformed(String problem) {
    return new BlueprintFormatException(problem, 0, 0, "");
  }
}
