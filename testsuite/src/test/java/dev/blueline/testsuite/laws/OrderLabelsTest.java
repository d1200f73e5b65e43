package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Siblings keep their order, however many of them are put into one and the same place. */
@Tag("EDIT-24")
class OrderLabelsTest {
  private static final int INSERTIONS = 3000;
  private static final String ENTRIES = "first mid[0 0 10 10] last";

  @Test
  void withInserted_alwaysBeforeOneSibling_keepsOrder() {
    requireOrder(Doc.parse(ENTRIES), null, ids -> ids.indexOf("mid"));
  }

  @Test
  void withInserted_alwaysAfterOneSibling_keepsOrder() {
    requireOrder(Doc.parse(ENTRIES), null, ids -> ids.indexOf("mid") + 1);
  }

  @Test
  void withInserted_alwaysAtTheStart_keepsOrder() {
    requireOrder(Doc.parse(ENTRIES), null, ids -> 0);
  }

  @Test
  void withInserted_alwaysAtTheEnd_keepsOrder() {
    requireOrder(Doc.parse(ENTRIES), null, List::size);
  }

  @Test
  void withInserted_betweenTheLastTwo_keepsOrder() {
    requireOrder(Doc.parse(ENTRIES), null, ids -> ids.size() - 1);
  }

  @Test
  void withInserted_inAnEmptyListInside_keepsOrder() {
    requireOrder(Doc.parse("a box(inner()) b"), "inner", ids -> ids.size() / 2);
  }

  @Test
  void withMoved_backAndForthBesideOneSibling_keepsOrder() {
    Blueprint version = Doc.parse("a b c d e");
    for (int i = 0; i < INSERTIONS; i++) {
      version = version.withMoved("e", null, 1).withMoved("d", null, 1);
      version = version.withMoved("b", null, 1).withMoved("e", null, 4).withMoved("d", null, 3);
    }
    assertThat(ids(version, null)).containsExactly("a", "b", "c", "d", "e");
  }

  private static void requireOrder(
      Blueprint base, String parent, Function<List<String>, Integer> place) {
    base.forEachOverlapping(parent, new Box(0, 0, 1, 1), component -> {});
    List<String> expected = new ArrayList<>(ids(base, parent));
    Blueprint version = base;
    for (int i = 0; i < INSERTIONS; i++) {
      int index = place.apply(expected);
      version = version.withInserted(Doc.component("card#n" + i), parent, index);
      expected.add(index, "n" + i);
    }
    assertThat(ids(version, parent)).isEqualTo(expected);
    requirePositions(version, expected);
    EditLaws.assertSame(Doc.of(version.toJson(), version.schema()), version);
  }

  private static void requirePositions(Blueprint version, List<String> expected) {
    for (int i = 0; i < expected.size(); i++) {
      assertThat(version.position(expected.get(i))).isEqualTo(i);
    }
  }

  private static List<String> ids(Blueprint blueprint, String parent) {
    return blueprint.children(parent).stream().map(Component::id).toList();
  }
}
