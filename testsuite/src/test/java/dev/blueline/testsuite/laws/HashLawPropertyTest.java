package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.DeltaRecorder;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;
import dev.blueline.testsuite.fixture.Edited;
import dev.blueline.testsuite.fixture.Edits;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Equal bytes have equal hashes whatever their history, and changed bytes changed ones. */
class HashLawPropertyTest {

  /** Entries that look alike to a careless hash: an id spelled as a malformed entry is written. */
  private static final List<JsonValue> ALIKE =
      List.of(
          Doc.json("{\"id\":\"42\"}"),
          Doc.json("42"),
          Doc.json("{\"id\":\"null\"}"),
          Doc.json("null"),
          Doc.json("{\"id\":\"{}\"}"),
          Doc.json("{}"),
          Doc.json("\"42\""),
          Doc.json("{\"id\":\"Aa\"}"),
          Doc.json("{\"id\":\"BB\"}"));

  @Tag("SER-5")
  @Property(tries = 1000)
  void hash_builtByEditsOrAtOnce_isEqual(@ForAll("edited") Edited edited) {
    for (Blueprint version : edited.versions()) {
      EditLaws.assertSame(Doc.of(version.toJson(), version.schema()), version);
    }
  }

  @Tag("SER-6")
  @Property(tries = 1000)
  void hash_ofEachVersion_changesWithItsBytes(@ForAll("edited") Edited edited) {
    List<Blueprint> versions = edited.versions();
    for (int i = 1; i < versions.size(); i++) {
      requireLaw(versions.get(i - 1), versions.get(i));
    }
    requireLaw(edited.base(), edited.result());
  }

  /** One component after the other is inserted where it belongs, from the last to the first. */
  @Tag("SER-5")
  @Property(tries = 1000)
  void hash_ofComponentsInsertedOneByOne_isThatOfTheWhole(@ForAll("documents") Blueprint whole) {
    JsonObject json = whole.toJson();
    String rootKey = whole.schema().rootKey();
    if (json.get(rootKey) instanceof JsonArray list && whole.children(null).size() == list.size()) {
      DeltaRecorder recorder =
          new DeltaRecorder(Doc.of(json.with(rootKey, JsonArray.EMPTY), whole.schema()));
      for (int i = list.size() - 1; i >= 0; i--) {
        recorder.insert((JsonObject) list.get(i), null, 0);
      }
      EditLaws.assertSame(recorder.blueprint(), whole);
    }
    assertThat(Doc.of(json, whole.schema()).hash()).isEqualTo(whole.hash());
  }

  /** Both summarize the children of an empty list, each in its own way. */
  @Example
  void hash_besideBoxesOfEmptyLists_isGiven() {
    Blueprint blueprint = Doc.parse("box() card");
    String hash = blueprint.hash();
    List<Component> found = new ArrayList<>();
    blueprint.forEachOverlapping("box", new Box(0, 0, 1, 1), found::add);
    blueprint.forEachOverlapping(null, new Box(0, 0, 1, 1), found::add);
    assertThat(found).isEmpty();
    assertThat(Doc.parse("box() card").hash()).isEqualTo(hash);
  }

  @Tag("SER-6")
  @Property(tries = 1000)
  void hash_ofEntriesThatLookAlike_tellsThemApart(
      @ForAll("twoOrders") Tuple2<List<JsonValue>, List<JsonValue>> orders) {
    requireLaw(document(orders.get1()), document(orders.get2()));
  }

  private static Blueprint document(List<JsonValue> entries) {
    JsonObject json = JsonObject.of("components", JsonArray.copyOf(entries));
    return Doc.of(json, Doc.parse("").schema());
  }

  private static void requireLaw(Blueprint left, Blueprint right) {
    boolean sameBytes = EditLaws.text(left).equals(EditLaws.text(right));
    assertThat(left.hash().equals(right.hash()))
        .as("equal hashes of\n%s\n%s", left.toJson(), right.toJson())
        .isEqualTo(sameBytes);
    assertThat(left.equals(right)).isEqualTo(sameBytes);
  }

  @Provide
  Arbitrary<Edited> edited() {
    return Edits.on(Blueprints.any());
  }

  @Provide
  Arbitrary<Blueprint> documents() {
    return Blueprints.any();
  }

  @Provide
  Arbitrary<Tuple2<List<JsonValue>, List<JsonValue>>> twoOrders() {
    return Arbitraries.of(ALIKE)
        .list()
        .uniqueElements()
        .ofMaxSize(4)
        .flatMap(list -> Arbitraries.shuffle(list).map(other -> Tuple.of(list, other)));
  }
}
