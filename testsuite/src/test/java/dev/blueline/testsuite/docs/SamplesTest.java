package dev.blueline.testsuite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.Blueprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
  private final BlueprintEngine engine = BlueprintEngine.create();

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../profiler/samples"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void report_ofASample_isEmpty(Path sample) throws IOException {
    assertThat(engine.report(engine.read(sample))).isEmpty();
  }

  @Tag("DOC-2")
  @ParameterizedTest
  @MethodSource("samples")
  void write_ofWhatWasRead_isTheTextMinified(Path sample) throws IOException {
    Blueprint blueprint = engine.read(sample);

    assertThat(new String(engine.write(blueprint), StandardCharsets.UTF_8))
        .isEqualTo(minified(Files.readString(sample)));
  }

  /** Drops white space outside strings, and nothing else. */
  private static String minified(String json) {
    StringBuilder out = new StringBuilder(json.length());
    boolean inString = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '"') {
        inString = !inString;
      }
      if (inString || " \t\r\n".indexOf(c) < 0) {
        out.append(c);
      }
      if (inString && c == '\\') {
        out.append(json.charAt(++i));
      }
    }
    return out.toString();
  }
}
