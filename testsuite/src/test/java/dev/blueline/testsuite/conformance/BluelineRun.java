package dev.blueline.testsuite.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.profiler.BluelineCommand;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** A run of the {@code blueline} command within the test: its exit code, and what it wrote. */
record BluelineRun(int exitCode, String out, String err) {

  static BluelineRun of(Object... arguments) {
    String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = BluelineCommand.execute(texts, InputStream.nullInputStream(), out, err);
    return new BluelineRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Requires that it went well and complained of nothing. */
  void requireDone() {
    assertThat(err).isEmpty();
    assertThat(exitCode).isZero();
  }

  /** Requires one line that says why, nothing else, and an exit code. */
  void requireFailed(int expectedCode) {
    assertThat(err).matches("blueline: [^\n]+\n");
    assertThat(out).isEmpty();
    assertThat(exitCode).as(err).isEqualTo(expectedCode);
  }
}
