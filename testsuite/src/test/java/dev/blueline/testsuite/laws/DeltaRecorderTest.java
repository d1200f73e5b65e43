package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blueline.edit.Delta;
import dev.blueline.edit.DeltaRecorder;
import dev.blueline.edit.Edit;
import dev.blueline.edit.EditMismatchException;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a recorder records, and that it records nothing of what it refuses. */
class DeltaRecorderTest {
  private final Blueprint base = Doc.parse("box#plain box#full(card#a card#b) `42`");
  private final DeltaRecorder recorder = new DeltaRecorder(base);

  @Tag("EDIT-19")
  @Test
  void set_missingObjects_addsThemInOneEdit() {
    assertThat(recorder.set("plain", Path.of("x", "y", "z"), JsonNumber.of(1))).isTrue();
    assertThat(recorder.delta().size()).isEqualTo(1);
    assertThat(recorder.blueprint().json("plain"))
        .isEqualTo(Doc.json("{\"id\":\"plain\",\"type\":\"box\",\"x\":{\"y\":{\"z\":1}}}"));
    EditLaws.check(base, recorder.delta());
  }

  @Tag("EDIT-17")
  @Test
  void set_sameValue_recordsNothing() {
    assertThat(recorder.set("plain", Path.of("type"), JsonString.of("box"))).isFalse();
    assertThat(recorder.set("plain", Path.of("no", "such"), null)).isFalse();
    assertThat(recorder.blueprint()).isSameAs(base);
  }

  @Tag("EDIT-18")
  @Test
  void set_sameValueInOtherSpelling_isRecorded() {
    JsonObject entry = (JsonObject) Doc.json("{\"id\":\"n\",\"x\":1.0}");
    recorder.insert(entry, null, 0);
    assertThat(recorder.set("n", Path.of("x"), JsonNumber.of(1))).isTrue();
    EditLaws.check(base, recorder.delta());
  }

  /** The name of a member may have been read with escapes; it comes back with them. */
  @Tag("EDIT-4")
  @Test
  void set_memberWithEscapesInItsName_isTakenBackToIdenticalBytes() {
    String json = "{\"components\":[{\"id\":\"a\",\"\\u0078\":1}],\"\\u0079\":{\"s\\/l\":2}}";
    Blueprint spelled = Doc.ofJson(json);
    DeltaRecorder removing = new DeltaRecorder(spelled);
    removing.set("a", Path.of("x"), null);
    removing.setDocument(Path.of("y", "s/l"), null);
    removing.setDocument(Path.of("y"), null);
    EditLaws.check(spelled, removing.delta());
    assertThat(EditLaws.text(removing.delta().inverse().applyTo(removing.blueprint())))
        .isEqualTo(json);
  }

  @Tag("EDIT-19")
  @Test
  void insert_intoComponentWithoutList_makesOne() {
    recorder.insert(Doc.component("card#n"), "plain", 0);
    assertThat(recorder.delta().size()).isEqualTo(2);
    EditLaws.check(base, recorder.delta());
  }

  /** Not even the list that would have been made for it. */
  @Tag("EDIT-16")
  @Test
  void insert_thatIsRefused_recordsNothing() {
    requireRefused(() -> recorder.insert(Doc.component("card#n"), "plain", 1));
    requireRefused(() -> recorder.insert(Doc.component("card#a"), "plain", 0));
    requireRefused(() -> recorder.insert(JsonObject.EMPTY, "plain", 0));
    requireRefused(() -> recorder.insert(Doc.component("card#n(card#n)"), "full", 0));
    requireRefused(() -> recorder.insert(Doc.component("card#n"), "nobody", 0));
    requireRefused(() -> recorder.insert(Doc.component("card#n"), null, 4));
    requireRefused(() -> recorder.insert(Doc.component("card#n"), null, -1));
  }

  @Tag("EDIT-16")
  @Test
  void set_thatIsRefused_recordsNothing() {
    requireRefused(() -> recorder.set("nobody", Path.of("x"), JsonNumber.of(1)));
    requireRefused(() -> recorder.set("plain", Path.of("id"), JsonString.of("other")));
    requireRefused(() -> recorder.set("plain", Path.of("type", "x"), JsonNumber.of(1)));
    requireRefused(() -> recorder.set("full", Path.of("children"), null));
    requireRefused(() -> recorder.set("full", Path.of("children", "0"), JsonNumber.of(1)));
    requireRefused(() -> recorder.setDocument(Path.of("components"), null));
  }

  /** The list stands empty among the fields, but it is not. */
  @Tag("EDIT-20")
  @Test
  void set_emptyListWhereChildrenAre_isRefused() {
    requireRefused(() -> recorder.set("full", Path.of("children"), JsonArray.EMPTY));
    requireRefused(() -> recorder.setDocument(Path.of("components"), JsonArray.EMPTY));
  }

  @Tag("EDIT-20")
  @Test
  void set_theWholeComponentOrDocument_isRefused() {
    requireRefused(() -> recorder.set("plain", Path.ROOT, JsonObject.EMPTY));
    requireRefused(() -> recorder.set("plain", Path.ROOT, null));
    requireRefused(() -> recorder.setDocument(Path.ROOT, JsonObject.EMPTY));
  }

  @Tag("EDIT-16")
  @Test
  void move_thatIsRefused_recordsNothing() {
    requireRefused(() -> recorder.move("full", "a", 0));
    requireRefused(() -> recorder.move("full", "full", 0));
    requireRefused(() -> recorder.move("a", "plain", 0));
    requireRefused(() -> recorder.move("a", "full", 2));
    requireRefused(() -> recorder.move("nobody", null, 0));
    requireRefused(() -> recorder.remove("nobody"));
  }

  @Tag("EDIT-17")
  @Test
  void move_toWhereItIs_recordsNothing() {
    assertThat(recorder.move("b", "full", 1)).isFalse();
    assertThat(recorder.blueprint()).isSameAs(base);
  }

  @Tag("EDIT-1")
  @Test
  void move_toAnotherPlace_saysSo() {
    assertThat(recorder.move("b", "full", 0)).isTrue();
    assertThat(recorder.move("a", null, 0)).isTrue();
    EditLaws.check(base, recorder.delta());
  }

  @Tag("EDIT-17")
  @Test
  void setDocument_sameValue_recordsNothing() {
    assertThat(recorder.setDocument(Path.of("meta", "title"), JsonString.of("Shop"))).isTrue();
    Blueprint titled = recorder.blueprint();
    assertThat(recorder.setDocument(Path.of("meta", "title"), JsonString.of("Shop"))).isFalse();
    assertThat(recorder.setDocument(Path.of("no", "such"), null)).isFalse();
    assertThat(recorder.blueprint()).isSameAs(titled);
    assertThat(recorder.size()).isEqualTo(1);
  }

  /** The first edit fits, be it moved to other places or not; the second one does not. */
  @Tag("EDIT-16")
  @Test
  void apply_deltaThatFitsInPart_recordsNothingOfIt() {
    recorder.set("plain", Path.of("text"), JsonString.of("before"));
    Delta before = recorder.delta();
    Blueprint version = recorder.blueprint();
    Edit retyped = retyped("a", "card");
    Edit added = new Edit.SetField("b", Path.of("text"), null, JsonString.of("new"), 2);
    Edit unfit = retyped("plain", "card");
    requireMismatch(() -> recorder.apply(Delta.of(List.of(retyped, unfit)), version));
    requireMismatch(() -> recorder.apply(Delta.of(List.of(retyped, unfit)), base));
    requireMismatch(() -> recorder.apply(Delta.of(List.of(added, unfit)), base));
    assertThat(recorder.delta()).isEqualTo(before);
    assertThat(recorder.blueprint()).isSameAs(version);
  }

  private static Edit retyped(String id, String before) {
    return new Edit.SetField(
        id, Path.of("type"), JsonString.of(before), JsonString.of("button"), -1);
  }

  /** The content that a removal holds is what its inverse puts back. */
  @Tag("EDIT-15")
  @Test
  void applyTo_removalOfAnotherContent_isRefused() {
    recorder.remove("a");
    Edit removal = recorder.delta().edit(0);
    Blueprint other = base.withField("a", Path.of("text"), JsonString.of("new"), -1);
    requireMismatch(() -> removal.applyTo(other));
    requireMismatch(() -> removal.applyTo(recorder.blueprint()));
  }

  /** Taken away here and put back there, a member would have changed its place. */
  @Tag("EDIT-15")
  @Test
  void applyTo_removalOfMemberInAnotherPlace_isRefused() {
    recorder.set("plain", Path.of("type"), null);
    Blueprint other = Doc.ofJson("{\"components\":[{\"type\":\"box\",\"id\":\"plain\"}]}");
    requireMismatch(() -> recorder.delta().applyTo(other));
  }

  private void requireRefused(ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call);
    assertThat(recorder.delta().edits()).isEmpty();
    assertThat(recorder.blueprint()).isSameAs(base);
  }

  /** The message held the edit, which may be as large as the document. */
  @Test
  void mismatch_ofALargeEdit_saysWhereAndNotWhat() {
    JsonString large = JsonString.of("x".repeat(100_000));
    Edit unfit = new Edit.SetField("a", Path.of("text"), JsonString.of("other"), large, -1);

    Assertions.assertThatThrownBy(() -> Delta.of(List.of(unfit)).applyTo(base))
        .isInstanceOf(EditMismatchException.class)
        .hasMessage("the edit does not fit this version: 'text' of 'a' is set");
  }

  private static void requireMismatch(ThrowingCallable call) {
    Assertions.assertThatThrownBy(call).isInstanceOf(EditMismatchException.class);
  }
}
