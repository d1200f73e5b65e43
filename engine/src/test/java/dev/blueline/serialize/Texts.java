package dev.blueline.serialize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.BlueprintSchema;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Texts for tests, and what is said about them. */
final class Texts {
  static final Set<String> LIST_KEYS = Set.of("components", "children");

  static final BlueprintReader READER = reader(ReadLimits.DEFAULT);

  private Texts() {}

  static BlueprintReader reader(ReadLimits limits) {
    return new BlueprintReader(
        List.of(BlueprintSchema.storefront(), BlueprintSchema.web()), limits);
  }

  /** A text in which apostrophes stand for quotation marks. */
  static byte[] json(String text) {
    return utf8(text.replace('\'', '"'));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** A text, as {@link #json}, with raw bytes in the place of its only '#'. */
  static byte[] withBytes(String text, int... bytes) {
    int at = text.indexOf('#');
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(json(text.substring(0, at)));
    for (int b : bytes) {
      out.write(b);
    }
    out.writeBytes(json(text.substring(at + 1)));
    return out.toByteArray();
  }

  static String minified(byte[] utf8) {
    return text(JsonParser.parse(utf8, ReadLimits.DEFAULT).toBytes());
  }

  static BlueprintFormatException refusal(ThrowingCallable reading) {
    BlueprintFormatException refusal =
        catchThrowableOfType(BlueprintFormatException.class, reading);
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal;
  }

  static void assertRefused(
      ThrowingCallable reading, int line, int column, String pointer, String message) {
    BlueprintFormatException refusal = refusal(reading);
    assertThat(refusal.problem()).isEqualTo(message);
    assertThat(refusal.pointer()).as("pointer").isEqualTo(pointer);
    assertThat(refusal.line() + ":" + refusal.column())
        .as("line and column")
        .isEqualTo(line + ":" + column);
  }
}
