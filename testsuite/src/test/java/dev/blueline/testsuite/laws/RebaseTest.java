package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.edit.Delta;
import dev.blueline.edit.DeltaRecorder;
import dev.blueline.edit.Edit;
import dev.blueline.edit.Edit.SetDocumentField;
import dev.blueline.edit.Edit.SetField;
import dev.blueline.edit.EditMismatchException;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where the members stand that were added or taken away for one version and are so in another. A
 * version is told by the names that its style and its meta have, both the same.
 */
@Tag("EDIT-14")
class RebaseTest {
  private static final JsonValue ONE = JsonNumber.of(1);

  /** At the end it stays at the end, in the middle behind the same members. */
  @ParameterizedTest
  @CsvSource({
    "p,     1, p q, p q new",
    "p q,   1, p r, p new r",
    "p q r, 2, p q, p q new",
    "p q,   0, '',  new",
    "p q,   0, r q, new r q"
  })
  void apply_additionBehindTheSame_standsThere(
      String then, int position, String now, String result) {
    Delta delta = Delta.of(List.of(styled("new", position), described("new", position)));
    requireGives(delta, then, now, result);
  }

  /** The first member of an empty object may be meant as the first one or as the last. */
  @ParameterizedTest
  @CsvSource({"'', 0, p", "p q, 1, r q", "p q r, 2, p", "p q r, 2, p r q"})
  void apply_additionBehindOthers_isRefused(String then, int position, String now) {
    requireRefused(styled("new", position), version(then), version(now));
    requireRefused(described("new", position), version(then), version(now));
  }

  @Test
  void apply_removalBehindTheSame_takesItAway() {
    Delta delta = Delta.of(List.of(styled("q", 1).inverse(), described("q", 1).inverse()));
    requireGives(delta, "p q r", "p q s", "p s");
  }

  /** What else the object has may change: nothing stands before the first. */
  @Test
  void apply_removalOfTheFirst_takesItAway() {
    Delta delta = Delta.of(List.of(styled("p", 0).inverse(), described("p", 0).inverse()));
    requireGives(delta, "p q", "p r", "r");
    requireRefused(styled("p", 0).inverse(), version("p q"), version("o p q"));
  }

  @Test
  void apply_removalBehindOthers_isRefused() {
    requireRefused(styled("q", 1).inverse(), version("p q r"), version("o q r"));
    requireRefused(described("q", 1).inverse(), version("p q r"), version("o q r"));
  }

  @Test
  void apply_twoAdditionsAtTheEnd_standInTheirOrder() {
    Delta delta =
        Delta.of(List.of(styled("m", 1), styled("n", 2), described("m", 1), described("n", 2)));
    requireGives(delta, "p", "p q", "p q m n");
  }

  @Test
  void apply_additionToWhatIsGone_isRefused() {
    requireRefused(styled("new", 1), version("p"), Doc.parse("other"));
    requireRefused(styled("new", 1), version("p"), Doc.parse("a@visual=7"));
    requireRefused(described("new", 1), version("p"), Doc.parse("a"));
  }

  private static SetField styled(String name, int position) {
    return new SetField("a", Path.of("visual", name), null, ONE, position);
  }

  private static SetDocumentField described(String name, int position) {
    return new SetDocumentField(Path.of("meta", name), null, ONE, position);
  }

  private static Blueprint version(String names) {
    JsonObject members = JsonObject.EMPTY;
    for (String name : names.split(" ")) {
      members = name.isEmpty() ? members : members.with(name, ONE);
    }
    return Doc.parse("@meta=`" + members + "` card#a@visual=`" + members + "`");
  }

  private static void requireGives(Delta delta, String then, String now, String result) {
    DeltaRecorder recorder = new DeltaRecorder(version(now));
    recorder.apply(delta, version(then));
    EditLaws.assertSame(recorder.blueprint(), version(result));
    EditLaws.check(version(now), recorder.delta());
  }

  private static void requireRefused(Edit edit, Blueprint then, Blueprint now) {
    DeltaRecorder recorder = new DeltaRecorder(now);
    assertThatThrownBy(() -> recorder.apply(Delta.of(List.of(edit)), then))
        .isInstanceOf(EditMismatchException.class);
    assertThat(recorder.delta().edits()).isEmpty();
    assertThat(recorder.blueprint()).isSameAs(now);
  }
}
