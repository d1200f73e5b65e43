package dev.blueline.serialize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleDocumentsTest {

  /** The samples lie beside this module. */
  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "profiler", "samples"))) {
      return files.filter(file -> file.toString().endsWith(".json")).collect(Collectors.toList());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void read_sample_isWrittenMinifiedAndOtherwiseTheSame(Path file) throws IOException {
    Blueprint blueprint = Texts.READER.read(file);
    assertThat(Texts.text(BlueprintWriter.toByteArray(blueprint)))
        .isEqualTo(PlainJson.minified(Files.readString(file)));
    assertThat(blueprint.schema().name())
        .isEqualTo(file.toString().endsWith(".web.json") ? "web" : "storefront");
    assertThat(blueprint.size()).isGreaterThan(10);
  }

  @Test
  void samples_always_areFound() throws IOException {
    assertThat(samples()).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void read_everyBeginningOfASample_isRefusedAtItsEndOrInItsLastString() {
    byte[] text = Texts.utf8(PlainJson.minified(storefront()).substring(0, 3000));
    for (int length = 0; length < text.length; length++) {
      byte[] beginning = Arrays.copyOf(text, length);
      BlueprintFormatException refusal = Texts.refusal(() -> Texts.READER.read(beginning));
      int lastToken = Math.max(0, lastTokenOf(beginning));
      assertThat(refusal.column())
          .isGreaterThan(TextPosition.at(beginning, lastToken).column() - 1);
    }
  }

  private static String storefront() {
    try {
      return Files.readString(Path.of("..", "profiler", "samples", "storefront.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the string starts in which a text ends, or the word or mark with which it ends. */
  private static int lastTokenOf(byte[] text) {
    int token = 0;
    for (int i = 0; i < text.length; i++) {
      token = i;
      if (text[i] == '"') {
        for (i++; i < text.length && text[i] != '"'; i++) {
          i += text[i] == '\\' ? 1 : 0;
        }
      } else if (Character.isLetter(text[i])) {
        while (i + 1 < text.length && Character.isLetter(text[i + 1])) {
          i++;
        }
      }
    }
    return token;
  }
}
