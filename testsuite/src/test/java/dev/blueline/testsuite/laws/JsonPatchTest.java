package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.edit.DeltaRecorder;
import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.PatchRefusedException;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patches of one operation, between a delta and those who know nothing of components. */
class JsonPatchTest {

  /** RFC 6902, section 4.4: the "from" location must not be a proper prefix of the "path". */
  @Test
  void of_moveIntoTheNextSibling_isNoMoveIntoItself() {
    Blueprint base = Doc.parse("card#a card#b()");
    DeltaRecorder recorder = new DeltaRecorder(base);
    recorder.move("a", "b", 0);
    assertThat(JsonPatch.of(base, recorder.delta()).operations())
        .noneMatch(step -> step.path().startsWith(step.from() + "/"));
    EditLaws.check(base, recorder.delta());
  }

  /** Section 4.4: a move is a removal, and then an addition in what that leaves. */
  @Test
  void toDelta_moveIntoListBehind_countsWithoutTheMoved() {
    Blueprint base = Doc.parse("card#a card#b() card#c()");
    Blueprint result = patched(base, "move", "'from':'/components/0'", "/components/1/children/0");
    assertThat(ids(result, "c")).containsExactly("a");
    assertThat(ids(result, null)).containsExactly("b", "c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/components/-", "/components/2"})
  void toDelta_moveToTheEndOfTheOwnList_isDone(String end) {
    Blueprint result = patched(Doc.parse("a b c"), "move", "'from':'/components/0'", end);
    assertThat(ids(result, null)).containsExactly("b", "c", "a");
  }

  @Test
  void toDelta_moveIntoItself_isRefused() {
    Blueprint base = Doc.parse("card#a() card#b()");
    String inside = "/components/0/children/0";
    assertThatThrownBy(() -> patched(base, "move", "'from':'/components/0'", inside))
        .isInstanceOf(PatchRefusedException.class);
  }

  /** In memory a list of children stands empty among the fields; a patch means the real one. */
  @ParameterizedTest
  @ValueSource(strings = {"replace", "add"})
  void toDelta_emptyListWhereChildrenAre_isNotPassedOver(String op) {
    Blueprint base = Doc.parse("box(card#a)");
    try {
      Blueprint result = patched(base, op, "'value':[]", "/components/0/children");
      assertThat(result.childCount("box")).isZero();
    } catch (PatchRefusedException e) {
      assertThat(e).hasMessageContaining("operation 0");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"replace", "add"})
  void toDelta_emptyRootListWhereComponentsAre_isNotPassedOver(String op) {
    Blueprint base = Doc.parse("card#a");
    assertThatThrownBy(() -> patched(base, op, "'value':[]", "/components"))
        .isInstanceOf(PatchRefusedException.class);
  }

  @Tag("SER-14")
  @ParameterizedTest
  @ValueSource(strings = {"id", "type", "role", "confidence"})
  void toDelta_whatIsNeverEdited_isRefused(String field) {
    Blueprint base = Doc.parse("button#a.cta @confidence=0.5");
    assertThatThrownBy(() -> patched(base, "replace", "'value':'x'", "/components/0/" + field))
        .isInstanceOf(PatchRefusedException.class);
  }

  @Tag("SER-15")
  @ParameterizedTest
  @ValueSource(strings = {"/components/1", "/components/1/note", "/components/1/children/0"})
  void toDelta_malformedEntry_isOutOfReach(String place) {
    Blueprint base = Doc.parse("card#a `{\"note\":1,\"children\":[{\"id\":\"x\"}]}`");
    assertThatThrownBy(() -> patched(base, "replace", "'value':{'id':'y'}", place))
        .isInstanceOf(PatchRefusedException.class);
  }

  private static Blueprint patched(Blueprint base, String op, String argument, String path) {
    String patch = "[{'op':'" + op + "','path':'" + path + "'," + argument + "}]";
    return JsonPatch.of(Doc.json(patch.replace('\'', '"'))).toDelta(base).applyTo(base);
  }

  private static List<String> ids(Blueprint blueprint, String parent) {
    return blueprint.children(parent).stream().map(Component::id).toList();
  }
}
