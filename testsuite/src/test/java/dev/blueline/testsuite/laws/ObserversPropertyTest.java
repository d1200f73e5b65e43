package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.model.ComponentIndex;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;
import dev.blueline.testsuite.fixture.Edited;
import dev.blueline.testsuite.fixture.Edits;
import dev.blueline.testsuite.fixture.Script;
import dev.blueline.testsuite.laws.PlainDocument.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.jspecify.annotations.Nullable;

/** Whatever can be asked of a blueprint is answered as {@link PlainDocument} answers it. */
@Tag("EDIT-22")
class ObserversPropertyTest {

  @Property(tries = 500)
  void observers_madeAfterTheEdits(
      @ForAll("documents") Blueprint base, @ForAll("scripts") Script s) {
    requireAgreement(s.play(base).result());
  }

  /** What was made before the edits is kept up by each of them. */
  @Property(tries = 500)
  void observers_madeBeforeTheEdits(
      @ForAll("documents") Blueprint base, @ForAll("scripts") Script script) {
    makeObservers(base);
    Edited edited = script.play(base);
    requireAgreement(edited.result());
    requireAgreement(base);
  }

  @Property(tries = 500)
  void observers_madeBetweenTheEdits(
      @ForAll("documents") Blueprint base,
      @ForAll("scripts") Script first,
      @ForAll("scripts") Script second) {
    makeObservers(base);
    Blueprint between = first.play(base).result();
    makeObservers(between);
    requireAgreement(second.play(between).result());
    requireAgreement(between);
  }

  /** Versions share what did not change, so whoever is asked first must not answer for others. */
  @Property(tries = 500)
  void observers_ofEveryVersion_askedFromTheOldest(@ForAll("edited") Edited edited) {
    edited.versions().forEach(ObserversPropertyTest::requireAgreement);
    requireAgreement(edited.base());
  }

  @Property(tries = 500)
  void observers_ofEveryVersion_askedFromTheLatest(@ForAll("edited") Edited edited) {
    for (int i = edited.versions().size() - 1; i >= 0; i--) {
      requireAgreement(edited.versions().get(i));
    }
    requireAgreement(edited.result());
  }

  /** So many siblings that the trees inside have more than one level. */
  @Property(tries = 500)
  void observers_ofManySiblings_madeBeforeTheEdits(
      @ForAll("flat") Blueprint base, @ForAll("scripts") Script script) {
    makeObservers(base);
    Blueprint result = script.play(base).result();
    EditLaws.assertSame(Doc.of(result.toJson(), result.schema()), result);
    requireAgreement(result);
  }

  private static void makeObservers(Blueprint blueprint) {
    Box anywhere = new Box(0, 0, 1, 1);
    blueprint.index();
    blueprint.forEachOverlapping(null, anywhere, component -> {});
    blueprint.forEach(
        holder -> blueprint.forEachOverlapping(holder.id(), anywhere, component -> {}));
  }

  private static void requireAgreement(Blueprint blueprint) {
    PlainDocument plain = PlainDocument.of(blueprint);
    assertThat(blueprint.size()).isEqualTo(plain.components.size());
    assertThat(ids(blueprint)).isEqualTo(plain.ids());
    assertThat(malformed(blueprint)).isEqualTo(plain.malformed);
    plain.components.values().forEach(entry -> requirePlace(blueprint, entry, plain));
    requireList(blueprint, null, plain);
    plain.ids().forEach(id -> requireList(blueprint, id, plain));
    requireOrder(blueprint, plain.ids());
    requireOverlaps(blueprint, plain);
    requireNames(blueprint.index(), plain);
  }

  private static List<String> ids(Blueprint blueprint) {
    List<Component> components = new ArrayList<>();
    blueprint.forEach(components::add);
    return ids(components);
  }

  private static List<String> ids(List<Component> components) {
    return components.stream().map(Component::id).toList();
  }

  private static Map<String, JsonValue> malformed(Blueprint blueprint) {
    Map<String, JsonValue> found = new LinkedHashMap<>();
    blueprint.forEachMalformed(found::put);
    return found;
  }

  private static void requirePlace(Blueprint blueprint, Entry entry, PlainDocument plain) {
    String id = entry.id();
    assertThat(blueprint.contains(id)).isTrue();
    assertThat(blueprint.parentId(id)).isEqualTo(entry.parent());
    assertThat(blueprint.position(id)).isEqualTo(entry.position());
    assertThat(blueprint.pointer(id)).isEqualTo(entry.pointer());
    assertThat(blueprint.json(id)).isEqualTo(entry.json());
    Component component = blueprint.component(id);
    assertThat(component.fields()).isEqualTo(withoutChildren(blueprint, entry.json()));
    assertThat(component.box()).isEqualTo(plain.box(id));
    List<Component> within = new ArrayList<>();
    blueprint.forEachWithin(id, within::add);
    assertThat(ids(within)).isEqualTo(plain.within(id));
  }

  private static JsonObject withoutChildren(Blueprint blueprint, JsonObject json) {
    String key = blueprint.schema().childrenKey();
    return json.get(key) instanceof JsonArray ? json.with(key, JsonArray.EMPTY) : json;
  }

  private static void requireList(
      Blueprint blueprint, @Nullable String parent, PlainDocument plain) {
    List<JsonValue> list = plain.list(parent);
    assertThat(blueprint.hasChildList(parent)).isEqualTo(plain.lists.containsKey(parent));
    assertThat(blueprint.childCount(parent)).isEqualTo(list.size());
    assertThat(ids(blueprint.children(parent))).isEqualTo(plain.children(parent));
    for (int i = 0; i < list.size(); i++) {
      Component child = blueprint.child(parent, i);
      assertThat(child == null ? null : child.id()).isEqualTo(PlainDocument.idOf(list.get(i)));
    }
  }

  private static void requireOrder(Blueprint blueprint, List<String> ids) {
    for (int i = 0; i < ids.size(); i++) {
      int other = (7 * i + 3) % ids.size();
      Component left = blueprint.component(ids.get(i));
      Component right = blueprint.component(ids.get(other));
      assertThat(Integer.signum(blueprint.compareOrder(left, right)))
          .isEqualTo(Integer.compare(i, other));
      assertThat(Integer.signum(blueprint.compareOrder(right, left)))
          .isEqualTo(Integer.compare(other, i));
    }
  }

  private static void requireOverlaps(Blueprint blueprint, PlainDocument plain) {
    List<Box> boxes =
        new ArrayList<>(List.of(new Box(50, 50, 100, 100), new Box(-1, -1, 9e9, 9e9)));
    plain.ids().stream().map(plain::box).filter(box -> box != null).limit(8).forEach(boxes::add);
    List<@Nullable String> parents = new ArrayList<>(plain.lists.keySet());
    for (String parent : parents) {
      for (Box box : boxes) {
        List<String> found = new ArrayList<>();
        blueprint.forEachOverlapping(parent, box, component -> found.add(component.id()));
        assertThat(found).containsExactlyInAnyOrderElementsOf(plain.overlapping(parent, box));
      }
    }
  }

  private static void requireNames(ComponentIndex index, PlainDocument plain) {
    TreeSet<String> phrases = new TreeSet<>(List.of("header 1", "shop now", "welcome", "", "!"));
    for (Entry entry : plain.components.values().stream().limit(30).toList()) {
      phrases.add(entry.id());
      phrases.add(plain.text(entry));
    }
    for (String phrase : phrases) {
      assertThat(ids(index.named(phrase))).as("named %s", phrase).isEqualTo(plain.named(phrase));
      assertThat(ids(index.saying(phrase))).as("saying %s", phrase).isEqualTo(plain.saying(phrase));
    }
    for (String word : List.of("text", "button", "header", "card", "cta", "nav", "overlay")) {
      assertThat(ids(index.ofType(word))).as("of type %s", word).isEqualTo(plain.ofType(word));
      assertThat(ids(index.inRole(word))).as("in role %s", word).isEqualTo(plain.inRole(word));
    }
  }

  @Provide
  Arbitrary<Blueprint> documents() {
    return Blueprints.any();
  }

  @Provide
  Arbitrary<Blueprint> flat() {
    return Blueprints.flat(BlueprintSchema.storefront());
  }

  @Provide
  Arbitrary<Edited> edited() {
    return Combinators.combine(Blueprints.small(), Edits.scripts(1, 4))
        .as((base, script) -> script.play(base));
  }

  @Provide
  Arbitrary<Script> scripts() {
    return Edits.scripts();
  }
}
