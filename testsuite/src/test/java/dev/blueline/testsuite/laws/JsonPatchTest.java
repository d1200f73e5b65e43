package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.edit.Delta;
import dev.blueline.edit.DeltaRecorder;
import dev.blueline.edit.JsonPatch;
import dev.blueline.edit.PatchRefusedException;
import dev.blueline.edit.PatchTooLargeException;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Component;
import dev.blueline.model.JsonArray;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @Tag("SER-14")
  @Test
  void toDelta_whatIsNeverEdited_isNamed() {
    Blueprint base = Doc.parse("button#a");
    JsonPatch removal = patch(op("remove", "/components/0/type", ""));
    requireRefused(0, "\"/components/0/type\" is never edited", () -> removal.toDelta(base));
    JsonPatch move = patch(op("move", "/components/0/x", ",'from':'/components/0/role'"));
    requireRefused(0, "\"/components/0/role\" is never edited", () -> move.toDelta(base));
  }

  /** What is never edited may be read. */
  @Tag("SER-14")
  @Test
  void toDelta_copyOfWhatIsNeverEdited_isDone() {
    Blueprint base = Doc.parse("button#a");
    Blueprint result = patched(base, "copy", "'from':'/components/0/type'", "/components/0/note");
    assertThat(result.json("a").text("note")).isEqualTo("button");
  }

  @Tag("SER-13")
  @Test
  void toDelta_replacedEntry_isTheOtherComponent() {
    Blueprint base = Doc.parse("a b c");
    Blueprint result = patched(base, "replace", "'value':{'id':'n'}", "/components/1");
    assertThat(ids(result, null)).containsExactly("a", "n", "c");
  }

  @Tag("SER-13")
  @ParameterizedTest
  @CsvSource({
    "/components/0/tags/0,   '[0,7,8]'",
    "/components/0/tags/1,   '[7,0,8]'",
    "/components/0/tags/2,   '[7,8,0]'",
    "/components/0/tags/-,   '[7,8,0]'",
    "/components/0/in/tags/0, '[0]'"
  })
  void toDelta_additionIntoArray_standsAtTheIndex(String place, String expected) {
    Blueprint base = Doc.parse("card#a@tags=`[7,8]`@in=`{\"tags\":[]}`");
    Blueprint result = patched(base, "add", "'value':0", place);
    assertThat(Path.ofPointer(place).parent().in(result.toJson())).hasToString(expected);
  }

  @Tag("SER-13")
  @ParameterizedTest
  @ValueSource(strings = {"3", "-1", "01", "x"})
  void toDelta_additionBesideArray_isRefused(String index) {
    Blueprint base = Doc.parse("card#a@tags=`[7,8]`");
    JsonPatch add = patch(op("add", "/components/0/tags/" + index, ",'value':0"));
    requireRefused(0, "out of the array's range", () -> add.toDelta(base));
  }

  /** Done to the blueprint or to its JSON. */
  @Tag("CLI-20")
  @Test
  void operation_ofRefusal_isTheOneAtFault() {
    Blueprint base = Doc.parse("card#a");
    String good = op("test", "/components/0/id", ",'value':'a'");
    String bad = op("remove", "/components/0/none", "");
    JsonPatch third = patch(good, good, bad, bad);
    requireRefused(2, "there is nothing", () -> third.toDelta(base));
    requireRefused(2, "there is nothing", () -> third.applyTo(base.toJson()));
    JsonPatch first = patch(bad, good);
    requireRefused(0, "there is nothing", () -> first.toDelta(base));
    requireRefused(0, "there is nothing", () -> first.applyTo(base.toJson()));
  }

  @Tag("SER-8")
  @Test
  void applyTo_thatLeavesNoDocument_isRefusedAtTheLastOperation() {
    JsonPatch patch = patch(op("test", "/x", ",'value':1"), op("remove", "", ""));
    requireRefused(1, "no document", () -> patch.applyTo(Doc.json("{\"x\":1}")));
  }

  /** A value that holds nothing is estimated at 40 bytes; one that holds something, at more. */
  @Tag("AGENT-40")
  @Test
  void toDelta_copiesOfJustSoManyBytes_areMade() {
    requireCopied("x", 40);
    requireCopied("y", 40 + 8 + 42 + 40);
    requireCopied("z", 40 + 8 + 40);
  }

  /** Ten copies into one array are one edit, which counts as the first copy left it. */
  private static void requireCopied(String member, int bytes) {
    Blueprint base = Doc.parse("card#a@x=true @y=`{\"z\":1}` @z=`[1]` @new=`[]`");
    JsonPatch ten = patch(Collections.nCopies(10, copy(member)).toArray(new String[0]));
    Delta delta = ten.toDelta(base, 10 * bytes, operation -> {});
    assertThat(delta.size()).isEqualTo(1);
    assertThat(delta.applyTo(base).json("a").get("new"))
        .isInstanceOfSatisfying(JsonArray.class, all -> assertThat(all.size()).isEqualTo(10));
    requireTooLarge(base, 10 * bytes - 1, ten);
  }

  /** As the delta's own estimate, but for what all deltas take. */
  @Tag("AGENT-40")
  @Test
  void toDelta_editsOfJustSoManyBytes_areMade() {
    Blueprint base = Doc.parse("card#a@x=true @y=`[1]` card#b");
    JsonPatch patch =
        patch(
            op("add", "/components/0/y/-", ",'value':2"),
            op("replace", "/components/0/x", ",'value':'abc'"),
            op("add", "/components/0/y/0", ",'value':0"),
            op("remove", "/components/1", ""));
    Delta delta = patch.toDelta(base);
    assertThat(delta.size()).isEqualTo(4);
    int bytes = delta.sizeBytes() - Delta.EMPTY.sizeBytes();
    assertThat(patch.toDelta(base, bytes, operation -> {})).isEqualTo(delta);
    requireTooLarge(base, bytes - 1, patch);
  }

  /** Two levels, in what lies on the third. */
  @Tag("SES-16")
  @Test
  void isDeeperThan_levelsOfTheDocument_countsThoseOfThePath() {
    JsonPatch patch = patch(op("remove", "/x", ""), op("add", "/xyz/0/x", ",'value':[[1],2]"));
    assertThat(patch.isDeeperThan(4, BlueprintSchema.storefront())).isTrue();
    assertThat(patch.isDeeperThan(5, BlueprintSchema.storefront())).isFalse();
    assertThat(patch.isDeeperThan(6, BlueprintSchema.storefront())).isFalse();
  }

  @Tag("SER-8")
  @Test
  void equals_ofPatches_isThatOfTheirOperations() {
    JsonPatch patch = patch(op("remove", "/x", ""));
    JsonPatch other = patch(op("remove", "/y", ""));
    assertThat(patch(op("remove", "/x", ""))).isEqualTo(patch).hasSameHashCodeAs(patch);
    assertThat(other).isNotEqualTo(patch).doesNotHaveSameHashCodeAs(patch);
  }

  private static String copy(String member) {
    return op("copy", "/components/0/new/-", ",'from':'/components/0/" + member + "'");
  }

  private static String op(String op, String path, String arguments) {
    return "{'op':'" + op + "','path':'" + path + "'" + arguments + "}";
  }

  private static JsonPatch patch(String... operations) {
    String array = "[" + String.join(",", operations) + "]";
    return JsonPatch.of(Doc.json(array.replace('\'', '"')));
  }

  private static void requireTooLarge(Blueprint base, long maxBytes, JsonPatch patch) {
    assertThatThrownBy(() -> patch.toDelta(base, maxBytes, operation -> {}))
        .isInstanceOf(PatchTooLargeException.class);
  }

  private static void requireRefused(int operation, String problem, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            PatchRefusedException.class,
            refusal -> assertThat(refusal.operation()).isEqualTo(operation))
        .hasMessageStartingWith("operation " + operation + ": ")
        .hasMessageContaining(problem);
  }

  private static Blueprint patched(Blueprint base, String op, String argument, String path) {
    String patch = "[{'op':'" + op + "','path':'" + path + "'," + argument + "}]";
    return JsonPatch.of(Doc.json(patch.replace('\'', '"'))).toDelta(base).applyTo(base);
  }

  private static List<String> ids(Blueprint blueprint, String parent) {
    return blueprint.children(parent).stream().map(Component::id).toList();
  }
}
