package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.EditLaws;
import dev.blueline.testsuite.fixture.Edited;
import dev.blueline.testsuite.fixture.Edits;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Bytes that are taken over from a version before are those that the document spells by itself. */
class FragmentsPropertyTest {
  @Provide
  Arbitrary<Edited> edited() {
    return Edits.on(Blueprints.any());
  }

  @Tag("SER-1")
  @Property(tries = 2000)
  void write_everyVersionInTurn_isWhatItSpells(@ForAll("edited") Edited edited) {
    edited.versions().forEach(FragmentsPropertyTest::requireSpelled);
  }

  /** Several edits lie between two versions that are written. */
  @Tag("SER-1")
  @Property(tries = 2000)
  void write_baseAndResult_areWhatTheySpell(@ForAll("edited") Edited edited) {
    requireSpelled(edited.base());
    requireSpelled(edited.result());
  }

  /** The way back starts from the fragments of a later version. */
  @Tag("SER-1")
  @Property(tries = 1000)
  void write_afterTheWayBack_isTheSameAgain(@ForAll("edited") Edited edited) {
    String text = EditLaws.text(edited.base());
    requireSpelled(edited.result());
    Blueprint back = edited.delta().inverse().applyTo(edited.result());
    assertThat(EditLaws.text(back)).isEqualTo(text);
  }

  private static void requireSpelled(Blueprint version) {
    byte[] spelled = version.toJson().toBytes();
    assertThat(EditLaws.text(version)).isEqualTo(new String(spelled, StandardCharsets.UTF_8));
    assertThat(version.byteCount()).isEqualTo(spelled.length);
    assertThat(joined(version.chunks())).isEqualTo(spelled);
  }

  private static byte[] joined(List<ByteBuffer> chunks) {
    ByteBuffer whole = ByteBuffer.allocate(chunks.stream().mapToInt(ByteBuffer::remaining).sum());
    chunks.forEach(whole::put);
    return whole.array();
  }
}
