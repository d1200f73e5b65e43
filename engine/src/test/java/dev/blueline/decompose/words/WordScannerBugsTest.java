package dev.blueline.decompose.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.decompose.words.Words.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that cost the square of their length to cut into words, made much longer than commands. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WordScannerBugsTest {
  private static final int MANY = 1_000_000;

  /** Each mark looked for its end through all that was left. */
  @ParameterizedTest
  @ValueSource(strings = {"'x ", "«", "‘ ", "„x ", "\" “ «", "rgb(1 ", "' \"«"})
  void of_marksThatAreNeverClosed_tookForever(String marks) {
    Words words = Words.of("x " + marks.repeat(MANY / marks.length()));

    assertThat(words.size()).isGreaterThan(MANY / marks.length());
  }

  @Test
  void of_marksBehindOneThatIsNeverClosed_stillQuote() {
    Words words = Words.of("« 'a' \"b\" “c” rgb(1 'd' ‘e’ “f");

    assertThat(words.isKind(0, Kind.MARK)).isTrue();
    for (int quoted : new int[] {1, 2, 3, 7, 8}) {
      assertThat(words.isKind(quoted, Kind.QUOTED)).as(words.get(quoted)).isTrue();
    }
    assertThat(words.isKind(9, Kind.MARK)).isTrue();
  }
}
