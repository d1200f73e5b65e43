package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.DeltaRecorder;
import dev.blueline.edit.Edit;
import dev.blueline.edit.Footprint;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonString;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Doc;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which edits of one version get in each other's way, and what they leave as it is. */
class FootprintTest {
  private static final Path HEIGHT = Path.of("visual", "height");

  private final Blueprint base =
      Doc.parse(
          "@meta=`{\"title\":\"Shop\"}` box#p(box#x(box#y() card#a)) box#q(card#b{height=60 width=9}) box#r()");

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

  @Tag("EDIT-10")
  @Test
  void isDisjoint_valueAndInsertionIntoTheList_isTrue() {
    assertThat(
            areDisjoint(
                edits -> edits.set("r", Path.of("type"), JsonString.of("card")),
                edits -> edits.insert(Doc.component("card#n"), "r", 0)))
        .isTrue();
  }

  @Tag("EDIT-12")
  @Test
  void writes_listThatIsMade_isTheListOfChildren() {
    Footprint made = footprint(edits -> edits.set("a", Path.of("children"), JsonArray.EMPTY));
    assertThat(made.writes("a", Footprint.CHILDREN)).isTrue();
  }

  /** So many places that they are found by component. */
  @Tag("EDIT-9")
  @Test
  void isDisjoint_manyPlaces_asOfFew() {
    Footprint many = textsFrom(0).build();
    assertThat(many.isDisjoint(textsFrom(100).build())).isTrue();
    assertThat(many.writesSame(textsFrom(100).build())).isFalse();
    assertThat(many.isDisjoint(textsFrom(99).build())).isFalse();
    assertThat(many.writesSame(textsFrom(99).build())).isTrue();
  }

  /** Writes the texts of a hundred components, and reads the types of as many. */
  private static Footprint.Builder textsFrom(int first) {
    Footprint.Builder builder = Footprint.builder();
    for (int i = first; i < first + 100; i++) {
      builder.write("c" + i, Path.of("text")).read("c" + i, Path.of("type"));
    }
    return builder;
  }

  @Tag("AGENT-12")
  @Test
  void writesWithin_place_isTrueOfWhatEnclosesAWrite() {
    Footprint footprint =
        Footprint.builder().write("b", HEIGHT).write(null, Path.of("meta", "title")).build();
    assertThat(footprint.writesWithin("b", HEIGHT)).isTrue();
    assertThat(footprint.writesWithin("b", Path.of("visual"))).isTrue();
    assertThat(footprint.writesWithin("b", HEIGHT.child("unit"))).isFalse();
    assertThat(footprint.writesWithin("b", Path.of("bbox"))).isFalse();
    assertThat(footprint.writesWithin("a", Path.of("visual"))).isFalse();
    assertThat(footprint.writesWithin(null, Path.of("meta"))).isTrue();
    assertThat(footprint.writesWithin(null, Path.of("visual"))).isFalse();
  }

  @Tag("AGENT-5")
  @Test
  void isSameIn_value_changesWithIt() {
    Footprint height = Footprint.builder().read("b", HEIGHT).build();
    assertThat(isKept(height, edits -> edits.set("b", HEIGHT, JsonNumber.of(70)))).isFalse();
    assertThat(isKept(height, edits -> edits.remove("b"))).isFalse();
    assertThat(isKept(height, edits -> edits.set("b", Path.of("x"), JsonNull.NULL))).isTrue();
    assertThat(isKept(height, edits -> edits.remove("p"))).isTrue();
    assertThat(isKept(height, edits -> {})).isTrue();
  }

  @Tag("AGENT-5")
  @Test
  void isSameIn_componentThatIsNotThere_changesWhenItComes() {
    Footprint height = Footprint.builder().write("n", HEIGHT).build();
    assertThat(isKept(height, edits -> edits.remove("p"))).isTrue();
    assertThat(isKept(height, edits -> edits.insert(Doc.component("card#n"), "p", 0))).isFalse();
  }

  @Tag("AGENT-5")
  @Test
  void isSameIn_valueOfTheDocument_changesWithIt() {
    Footprint title = Footprint.builder().read(null, Path.of("meta", "title")).build();
    assertThat(isKept(title, edits -> write(edits, "title"))).isFalse();
    assertThat(isKept(title, edits -> write(edits, "author"))).isTrue();
    assertThat(isKept(title, edits -> edits.set("b", HEIGHT, JsonNumber.of(70)))).isTrue();
  }

  @Tag("AGENT-5")
  @Test
  void isSameIn_listOfChildren_changesWithItsEntries() {
    Footprint list = Footprint.builder().read("p", Footprint.CHILDREN).build();
    Footprint rootList = Footprint.builder().read(null, Footprint.CHILDREN).build();
    assertThat(isKept(list, edits -> edits.remove("x"))).isFalse();
    assertThat(isKept(rootList, edits -> edits.remove("x"))).isTrue();
    assertThat(isKept(list, edits -> edits.remove("r"))).isTrue();
    assertThat(isKept(rootList, edits -> edits.remove("r"))).isFalse();
    assertThat(isKept(list, edits -> edits.set("p", HEIGHT, JsonNumber.of(70)))).isTrue();
    assertThat(isKept(list, edits -> edits.remove("p"))).isFalse();
  }

  @Test
  void builder_allInOneSentence_tellsAll() {
    Footprint footprint =
        Footprint.builder()
            .shareLayout()
            .read("a", Path.of("text"))
            .write(null, Path.of("meta"))
            .add(new Edit.Move("x", new Edit.Place("p", 0), new Edit.Place("q", 1)))
            .takeLayout()
            .build();
    assertThat(footprint.writesWithin("q", Footprint.CHILDREN)).isTrue();
    assertThat(footprint.takesLayout()).isTrue();
    assertThat(footprint.toString()).containsSubsequence("reads", "a", "text", "writes", "meta");
  }

  private static void write(DeltaRecorder recorder, String name) {
    recorder.setDocument(Path.of("meta", name), JsonString.of("new"));
  }

  /** Whether all that a footprint has is the same after some edits as before. */
  private boolean isKept(Footprint footprint, Consumer<DeltaRecorder> edits) {
    DeltaRecorder recorder = new DeltaRecorder(base);
    edits.accept(recorder);
    boolean isSame = footprint.isSameIn(base, recorder.blueprint());
    assertThat(footprint.isSameIn(recorder.blueprint(), base)).isEqualTo(isSame);
    return isSame;
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
