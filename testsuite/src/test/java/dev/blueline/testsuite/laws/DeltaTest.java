package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.Delta;
import dev.blueline.edit.DeltaRecorder;
import dev.blueline.edit.Edit;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.Path;
import dev.blueline.model.Utf8Buffer;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deltas as values, as JSON, and with values written twice. */
class DeltaTest {
  private static final Path HEIGHT = Path.of("visual", "height");
  private static final Path TITLE = Path.of("meta", "title");

  /** Two members are spelled with escapes. */
  private final Blueprint base =
      Doc.ofJson(
          "{\"\\u0079\":1,\"components\":["
              + "{\"id\":\"a\",\"\\u0078\":1,\"visual\":{\"height\":60}},"
              + "{\"id\":\"b\",\"visual\":{\"height\":60},\"children\":[]}]}");

  private final Delta everyKind = recorded(DeltaTest::editInEveryWay);

  private static void editInEveryWay(DeltaRecorder recorder) {
    recorder.set("a", HEIGHT, JsonNumber.of(70));
    recorder.set("a", Path.of("x"), null);
    recorder.set("a", Path.of("text"), JsonString.of("New \"text\""));
    recorder.setDocument(Path.of("y"), null);
    recorder.setDocument(TITLE, JsonString.of("Shop"));
    recorder.insert(Doc.component("card#m 'first'"), null, 0);
    recorder.insert(Doc.component("card#n"), "b", 0);
    recorder.move("n", null, 1);
    recorder.move("a", "b", 0);
    recorder.remove("n");
    recorder.remove("a");
  }

  @Tag("EDIT-13")
  @Test
  void writeJson_everyKindOfEdit_writesTheBytesOfToJson() {
    requireSameBytes(everyKind);
    requireSameBytes(everyKind.inverse());
    requireSameBytes(Delta.EMPTY);
  }

  @Tag("EDIT-13")
  @Test
  void fromJson_ofWhatWasWritten_isTheDelta() {
    assertThat(everyKind.edits())
        .<Class<?>>map(Edit::getClass)
        .contains(Edit.class.getPermittedSubclasses());
    assertThat(Delta.fromJson(Doc.json(written(everyKind)))).isEqualTo(everyKind);
    assertThat(written(everyKind)).contains("\"name\":\"\\u0078\"", "\"name\":\"\\u0079\"");
    EditLaws.check(base, Delta.fromJson(Doc.json(written(everyKind))));
  }

  @Tag("EDIT-21")
  @Test
  void equals_ofDeltas_isThatOfTheirEdits() {
    assertThat(Delta.of(everyKind.edits())).isEqualTo(everyKind).hasSameHashCodeAs(everyKind);
    assertThat(everyKind.inverse()).isNotEqualTo(everyKind);
    assertThat(everyKind).isNotEqualTo(everyKind.edits()).isNotEqualTo(null);
  }

  @Test
  void hashCode_ofDifferentDeltas_isSpread() {
    Set<Integer> hashes = new HashSet<>();
    for (int height = 1; height <= 100; height++) {
      JsonNumber value = JsonNumber.of(height);
      hashes.add(recorded(edits -> edits.set("a", HEIGHT, value)).hashCode());
    }
    assertThat(hashes).hasSizeGreaterThan(90);
  }

  @Test
  void toString_ofDelta_tellsItsEdits() {
    assertThat(everyKind).hasToString(everyKind.edits().toString());
    assertThat(everyKind.toString()).contains("component=a, path=visual.height, before=60");
  }

  @Tag("EDIT-7")
  @Test
  void squashed_valueWrittenTwice_isWrittenOnce() {
    Delta twice = recorded(edits -> resize(edits, "a", 2));
    assertThat(twice.squashed().edits())
        .containsExactlyElementsOf(recorded(edits -> set(edits, "a", 62)).edits());
    Delta amongOthers =
        recorded(
            edits -> {
              resize(edits, "b", 1);
              resize(edits, "a", 3);
            });
    assertThat(amongOthers.squashed().size()).isEqualTo(2);
    EditLaws.assertSame(amongOthers.squashed().applyTo(base), amongOthers.applyTo(base));
  }

  @Tag("EDIT-7")
  @Test
  void squashed_valueWrittenManyTimes_isWrittenOnce() {
    assertThat(recorded(edits -> resize(edits, "a", 50)).squashed())
        .isEqualTo(recorded(edits -> set(edits, "a", 110)));
  }

  @Tag("EDIT-7")
  @Test
  void squashed_nothingWrittenTwice_isTheVeryDelta() {
    requireNothingToSquash(everyKind);
    requireNothingToSquash(recorded(edits -> edits.remove("a")));
    requireNothingToSquash(recorded(edits -> addMembers(edits, 2)));
    requireNothingToSquash(recorded(edits -> addMembers(edits, 20)));
  }

  @Tag("EDIT-17")
  @Test
  void net_thereAndBack_isEmpty() {
    requireNet(true, DeltaTest::resizeThereAndBack);
    requireNet(true, edits -> replace(edits, base.json("a")));
    requireNet(
        true,
        edits -> {
          edits.setDocument(TITLE, JsonString.of("Shop"));
          edits.setDocument(Path.of("meta"), null);
        });
    requireNet(
        true,
        edits -> {
          edits.move("a", "b", 0);
          edits.move("a", null, 0);
        });
  }

  @Tag("EDIT-17")
  @Test
  void net_backInPart_isAllOfIt() {
    requireNet(false, edits -> replace(edits, Doc.component("card#a 'other'")));
    requireNet(
        false,
        edits -> {
          resizeThereAndBack(edits);
          edits.setDocument(TITLE, JsonString.of("Shop"));
        });
    requireNet(
        false,
        edits -> {
          resizeThereAndBack(edits);
          edits.insert(Doc.component("card#n"), null, 0);
        });
  }

  private void requireNet(boolean isEmpty, Consumer<DeltaRecorder> edits) {
    Delta delta = recorded(edits);
    assertThat(delta.net(base, delta.applyTo(base))).isSameAs(isEmpty ? Delta.EMPTY : delta);
  }

  private static void resizeThereAndBack(DeltaRecorder recorder) {
    set(recorder, "a", 70);
    set(recorder, "a", 60);
  }

  private static void replace(DeltaRecorder recorder, JsonObject component) {
    recorder.remove("a");
    recorder.insert(component, null, 0);
  }

  private static void requireNothingToSquash(Delta delta) {
    assertThat(delta.squashed()).isSameAs(delta);
  }

  private static void requireSameBytes(Delta delta) {
    assertThat(written(delta)).isEqualTo(delta.toJson().toString());
    Utf8Buffer out = new Utf8Buffer(16);
    delta.writeJson(out);
    assertThat(out.toByteArray()).isEqualTo(delta.toJson().toBytes());
  }

  private static String written(Delta delta) {
    Utf8Buffer out = new Utf8Buffer(16);
    delta.writeJson(out);
    return out.toString();
  }

  private static void addMembers(DeltaRecorder recorder, int count) {
    for (int i = 0; i < count; i++) {
      recorder.set("a", Path.of("visual", "new" + i), JsonNumber.of(i));
    }
  }

  private static void resize(DeltaRecorder recorder, String id, int times) {
    for (int i = 1; i <= times; i++) {
      set(recorder, id, 60 + i);
    }
  }

  private static void set(DeltaRecorder recorder, String id, int height) {
    recorder.set(id, HEIGHT, JsonNumber.of(height));
  }

  private Delta recorded(Consumer<DeltaRecorder> edits) {
    DeltaRecorder recorder = new DeltaRecorder(base);
    edits.accept(recorder);
    return recorder.delta();
  }
}
