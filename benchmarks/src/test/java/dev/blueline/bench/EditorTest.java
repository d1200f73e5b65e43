package dev.blueline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class EditorTest {

  @Test
  void execute_roundAfterRound_isAppliedAndKnown() {
    Editor editor = Editor.open(100, BenchCommands.SIZE);

    for (int i = 0; i < 3 * BenchCommands.SIZE; i++) {
      editor.execute();
    }

    editor.requireApplied();
    editor.requireHits(true);
  }

  @Test
  void execute_withoutCache_isNeverKnown() {
    Editor editor = Editor.open(10, 0);

    for (int i = 0; i < BenchCommands.SIZE; i++) {
      editor.execute();
    }

    editor.requireApplied();
    editor.requireHits(false);
    assertThatIllegalStateException().isThrownBy(() -> editor.requireHits(true));
  }

  @Test
  void undoAndRedo_areApplied() {
    Editor editor = Editor.open(10, BenchCommands.SIZE);
    byte[] before = editor.engine().write(editor.blueprint());

    editor.undo();
    editor.redo();

    editor.requireApplied();
    assertThat(editor.engine().write(editor.blueprint())).isEqualTo(before);
  }

  @Test
  void requireApplied_nothingToRedo_throws() {
    Editor editor = Editor.open(10, BenchCommands.SIZE);
    assertThatCode(editor::requireApplied).doesNotThrowAnyException();

    editor.redo();

    assertThatIllegalStateException().isThrownBy(editor::requireApplied);
  }
}
