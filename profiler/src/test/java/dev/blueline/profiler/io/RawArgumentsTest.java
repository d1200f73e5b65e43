package dev.blueline.profiler.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RawArgumentsTest {
  private static final byte[] COMMAND_LINE =
      "java\0-jar\0blueline.jar\0run\0--command\0Größe 日本\0\0".getBytes(StandardCharsets.UTF_8);

  @Test
  void restored_whereNothingIsLost() {
    String[] args = {"run", "--command", "Größe"};

    assertThat(RawArguments.restored(args)).isSameAs(args);
  }

  @Test
  void last_ofTheCommandLine() throws CharacterCodingException {
    assertThat(RawArguments.last(4, COMMAND_LINE))
        .containsExactly("run", "--command", "Größe 日本", "");
  }

  @Test
  void last_moreThanThereAre() {
    assertThatThrownBy(() -> RawArguments.last(9, COMMAND_LINE))
        .isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void last_notUtf8() {
    byte[] latin = "run\0é\0".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> RawArguments.last(2, latin))
        .isInstanceOf(CharacterCodingException.class);
  }
}
