package dev.blueline.testsuite.determinism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Letters;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What letters are does not depend on the Unicode that the JDK knows. */
@Tag("DET-1")
class LettersTest {
  /** On every JDK; where one gives another, some capital is new there: see {@link Letters}. */
  private static final long LOWER = 0x7b66a241L;

  private static final long LETTERS = 0x1a18787aL;

  @Test
  void lower_ofEveryCharacter_isTheSameOnAnyJdk() {
    CRC32 digest = new CRC32();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      int lower = Letters.lower((char) c);
      digest.update(lower & 0xFF);
      digest.update(lower >> 8);
    }
    assertThat(digest.getValue()).isEqualTo(LOWER);
  }

  @Test
  void isLetterOrDigit_ofEveryCodePoint_isTheSameOnAnyJdk() {
    CRC32 digest = new CRC32();
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      digest.update(Letters.isLetterOrDigit(point) ? 1 : 0);
    }
    assertThat(digest.getValue()).isEqualTo(LETTERS);
  }

  @Test
  void lower_ofTexts_keepsTheirLength() {
    assertThat(Letters.lower("ÄÖÜ ΟΔΟΣ İI")).isEqualTo("äöü οδοσ ii");
    assertThat(Letters.lower("οδος")).isEqualTo("οδοσ");
    String plain = "no capitals";
    assertThat(Letters.lower(plain)).isSameAs(plain);
  }

  @Test
  void execute_ofNameInNewCapital_isTheSameOnAnyJdk() {
    assertThat(hide("\uA7CB", "\u0264")).isEqualTo(Status.REJECTED);
    assertThat(hide("\uA7CB", "\uA7CB")).isEqualTo(Status.APPLIED);
  }

  @Test
  void execute_ofNameInGreekCapitals_findsIt() {
    assertThat(hide("ΟΔΟΣ", "οδος")).isEqualTo(Status.APPLIED);
    assertThat(hide("οδος", "ΟΔΟΣ")).isEqualTo(Status.APPLIED);
  }

  private static Status hide(String id, String name) {
    String document = "{\"components\":[{\"id\":\"" + id + "\",\"type\":\"image\"}]}";
    try (BlueprintEngine engine = BlueprintEngine.create()) {
      Session session = engine.open(engine.read(document.getBytes(StandardCharsets.UTF_8)));
      return session.execute("hide " + name).status();
    }
  }
}
