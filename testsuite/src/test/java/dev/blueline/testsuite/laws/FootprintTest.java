package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.DeltaRecorder;
import dev.blueline.edit.Footprint;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonString;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Doc;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which edits of one version get in each other's way. */
class FootprintTest {
  private final Blueprint base =
      Doc.parse("box#p(box#x(box#y() card#a)) box#q(card#b{height=60 width=9}) box#r()");

  @Tag("EDIT-10")
  @Test
  void isDisjoint_valuesOfTwoComponents_isTrue() {
    assertThat(
            areDisjoint(
                edits -> edits.set("a", Path.of("type"), JsonString.of("text")),
                edits -> edits.set("b", Path.of("type"), JsonString.of("text"))))
        .isTrue();
  }

  @Tag("EDIT-10")
  @Test
  void isDisjoint_twoValuesOfOneStyle_isTrue() {
    assertThat(
            areDisjoint(
                edits -> edits.set("b", Path.of("visual", "height"), JsonNumber.of(70)),
                edits -> edits.set("b", Path.of("visual", "width"), JsonNumber.of(8))))
        .isTrue();
  }

  @Tag("EDIT-11")
  @Test
  void isDisjoint_twoNewMembersOfOneStyle_isFalse() {
    assertThat(
            areDisjoint(
                edits -> edits.set("b", Path.of("visual", "color"), JsonString.of("red")),
                edits -> edits.set("b", Path.of("visual", "opacity"), JsonNumber.of(1))))
        .isFalse();
  }

  @Tag("EDIT-10")
  @Test
  void isDisjoint_insertionsIntoTwoLists_isTrue() {
    assertThat(
            areDisjoint(
                edits -> edits.insert(Doc.component("card#n"), "p", 0),
                edits -> edits.insert(Doc.component("card#m"), "q", 0)))
        .isTrue();
  }

  @Tag("EDIT-11")
  @Test
  void isDisjoint_insertionsOfOneId_isFalse() {
    assertThat(
            areDisjoint(
                edits -> edits.insert(Doc.component("card#n"), "p", 0),
                edits -> edits.insert(Doc.component("box#m(card#n)"), "q", 0)))
        .isFalse();
  }

  @Tag("EDIT-11")
  @Test
  void isDisjoint_removalAndEditWithin_isFalse() {
    assertThat(
            areDisjoint(
                edits -> edits.remove("p"),
                edits -> edits.set("a", Path.of("type"), JsonString.of("text"))))
        .isFalse();
  }

  /** Where the list gives way to something else, nothing can be inserted any more. */
  @Tag("EDIT-12")
  @Test
  void isDisjoint_listReplacedAndInsertionIntoIt_isFalse() {
    assertThat(
            areDisjoint(
                edits -> edits.set("r", Path.of("children"), JsonNull.NULL),
                edits -> edits.insert(Doc.component("card#n"), "r", 0)))
        .isFalse();
  }

  /** Each can be done alone; after either, the other one would move something into itself. */
  @Tag("EDIT-12")
  @Test
  void isDisjoint_twoMovesIntoEachOther_isFalse() {
    assertThat(areDisjoint(edits -> edits.move("x", "q", 0), edits -> edits.move("q", "y", 0)))
        .isFalse();
  }

  private boolean areDisjoint(Consumer<DeltaRecorder> left, Consumer<DeltaRecorder> right) {
    return footprint(left).isDisjoint(footprint(right))
        && footprint(right).isDisjoint(footprint(left));
  }

  private Footprint footprint(Consumer<DeltaRecorder> edit) {
    DeltaRecorder recorder = new DeltaRecorder(base);
    edit.accept(recorder);
    return recorder.delta().footprint();
  }
}
