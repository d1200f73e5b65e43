package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.DeltaRecorder;
import dev.blueline.edit.JsonPatch;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.JsonObject;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whoever inserts into what was inserted last is stopped at some depth, or is not; in neither case
 * does anything overflow the stack.
 */
@Tag("DOC-40")
@Tag("EDIT-23")
class DeepDocumentTest {
  private static final int TRIES = 5000;

  private final Blueprint base = Doc.parse("box#c0() other");
  private final DeltaRecorder recorder = new DeltaRecorder(base);
  private final int depth = nest();
  private final Blueprint deep = recorder.blueprint();

  private int nest() {
    try {
      for (int i = 1; i < TRIES; i++) {
        recorder.insert(Doc.component("box#c" + i + "()"), "c" + (i - 1), 0);
      }
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("deep");
    }
    return recorder.blueprint().size() - 1;
  }

  @Test
  void observers_ofDeepDocument_overflowNothing() {
    List<Component> all = new ArrayList<>();
    deep.forEach(all::add);
    assertThat(all).hasSize(depth + 1).hasSizeGreaterThan(100);
    assertThat(deep.index().ofType("box")).hasSize(depth);
    assertThat(deep.pointer(last())).hasSize("/components/0".length() + 11 * (depth - 1));
    assertThat(deep.isWithin(last(), "c0")).isTrue();
    assertThat(deep.compareOrder(deep.component(last()), deep.component("c0"))).isPositive();
    deep.forEachMalformed((pointer, value) -> assertThat(pointer).isNull());
  }

  @Test
  void writing_ofDeepDocument_overflowsNothing() {
    assertThat(EditLaws.text(deep)).endsWith("]}]}]},{\"id\":\"other\",\"type\":\"other\"}]}");
    assertThat(deep.hash()).hasSize(32);
    assertThat(deep.toJson().get("components")).isNotNull();
  }

  @Test
  void editing_ofDeepDocument_overflowsNothing() {
    JsonObject json = deep.json("c0");
    Blueprint without = deep.withRemoved("c0");
    assertThat(without.size()).isEqualTo(1);
    Blueprint again = without.withInserted(json, null, 0);
    assertThat(again.hash()).isEqualTo(deep.hash());
    assertThat(deep.withMoved("c1", null, 0).childCount("c0")).isZero();
  }

  @Test
  void delta_ofDeepDocument_overflowsNothing() {
    DeltaRecorder removing = new DeltaRecorder(deep);
    removing.remove("c0");
    assertThat(removing.delta().inverse().applyTo(removing.blueprint()).hash())
        .isEqualTo(deep.hash());
    assertThat(removing.delta().footprint().writtenComponents()).hasSize(depth);
    assertThat(JsonPatch.of(deep, removing.delta()).operations()).hasSize(1);
  }

  /** Two branches, neither too deep, of which the one goes into the other. */
  @Test
  void moving_deepIntoDeep_overflowsNothing() {
    DeltaRecorder twice = new DeltaRecorder(deep);
    for (int i = 0; i < depth; i++) {
      twice.insert(Doc.component("box#d" + i + "()"), i == 0 ? null : "d" + (i - 1), 0);
    }
    try {
      twice.move("c0", "d" + (depth - 1), 0);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("deep");
    }
    assertThat(twice.blueprint().hash()).hasSize(32);
    assertThat(EditLaws.text(twice.blueprint())).contains("\"d" + (depth - 1) + "\"");
  }

  private String last() {
    return "c" + (depth - 1);
  }
}
