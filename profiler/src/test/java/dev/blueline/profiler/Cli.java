package dev.blueline.profiler;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs the command inside a test, and looks at what it said. */
final class Cli {
  static final Path SAMPLES = Path.of("samples");
  static final Path STOREFRONT = SAMPLES.resolve("storefront.json");
  static final ObjectMapper JACKSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Cli() {}

  /** What a run gave. */
  record Said(int exitCode, byte[] bytes, String err) {
    String out() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    List<JsonNode> json() {
      return out().lines().map(Cli::parse).toList();
    }

    JsonNode onlyJson() {
      List<JsonNode> all = json();
      if (all.size() != 1) {
        throw new AssertionError("not one line: " + out() + err);
      }
      return all.get(0);
    }
  }

  static Said run(Object... args) {
    return runWith("", args);
  }

  static Said runWith(String stdin, Object... args) {
    String[] texts = Stream.of(args).map(Object::toString).toArray(String[]::new);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
    int exitCode = BluelineCommand.execute(texts, in, out, err);
    return new Said(exitCode, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }

  static JsonNode parse(String json) {
    try {
      return JACKSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }

  static JsonNode parse(Path file) {
    return parse(text(file));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path file, String content) {
    return write(file, content.getBytes(StandardCharsets.UTF_8));
  }

  static Path write(Path file, byte[] content) {
    try {
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the document as the engine writes it: without its white space, all else as it was. */
  static String minified(Path file) {
    StringBuilder out = new StringBuilder();
    boolean isInString = false;
    String text = text(file);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isInString && c == '\\') {
        out.append(c).append(text.charAt(++i));
        continue;
      }
      isInString ^= c == '"';
      if (isInString || " \t\r\n".indexOf(c) < 0) {
        out.append(c);
      }
    }
    return out.toString();
  }

  static List<Path> samples() {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
