package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.edit.Delta;
import dev.blueline.edit.DeltaRecorder;
import dev.blueline.edit.Edit;
import dev.blueline.edit.History;
import dev.blueline.edit.History.Bounds;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonString;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories in situations of their own; {@link HistoryPropertyTest} has the general ones. */
class HistoryTest {
  private static final Bounds WIDE = new Bounds(100, 1_000_000);

  private final Blueprint base = Doc.parse("card#a{height=60} card#b{height=60}");
  private final History three = recorded(recorded(recorded(History.empty(WIDE), "1"), "2"), "3");

  @Test
  void undoneEntries_afterTwoUndos_haveTheNextToRedoLast() {
    History undone = three.undone(three.last());
    undone = undone.undone(undone.last());
    assertThat(undone.undoneEntries()).extracting(History.Entry::label).endsWith("2");
    assertThat(undone.lastUndone().label()).isEqualTo("2");
  }

  /** What was done after the mark and undone must not come back once all of it is dropped. */
  @Tag("HIST-16")
  @Test
  void bailedOut_withAnEntryUndoneSince_cannotRedoIt() {
    History undone = three.undone(three.last());
    History bailedOut = undone.bailedOut(three.entries().get(1).sequence());
    assertThat(bailedOut.entries()).extracting(History.Entry::label).containsExactly("1");
    assertThat(bailedOut.undoneEntries()).isEmpty();
    assertThat(bailedOut.lastUndone()).isNull();
  }

  @Tag("HIST-6")
  @Test
  void squashed_toWhatChangesNothing_leavesNoEntry() {
    Delta delta = resized("a", 70);
    History both =
        History.empty(WIDE)
            .record("there", "user", delta, List.of(), List.of())
            .record("back", "user", delta.inverse(), List.of(), List.of());
    assertThat(both.squashed(0, "group", base).entries()).isEmpty();
  }

  @Test
  void squashed_ofOneEntryThatTakesItselfBack_leavesNoEntry() {
    Delta delta = resized("a", 70);
    List<Edit> both = new ArrayList<>(delta.edits());
    both.addAll(delta.inverse().edits());
    History one =
        History.empty(WIDE).record("there and back", "user", Delta.of(both), List.of(), List.of());
    assertThat(one.squashed(0, "group", base).entries()).isEmpty();
  }

  /** Forgotten entries are dropped now and then, many at a time, and never seen. */
  @Tag("HIST-19")
  @Test
  void record_longPastTheBound_keepsTheLatest() {
    History history = History.empty(WIDE);
    for (int i = 1; i <= 700; i++) {
      history = recorded(history, Integer.toString(i));
      assertThat(history.last().label()).isEqualTo(Integer.toString(i));
    }
    assertThat(history.entries()).extracting(History.Entry::label).hasSize(100).startsWith("601");
    assertThat(history.since(698)).extracting(History.Entry::label).containsExactly("699", "700");
    History middle = history.undone(history.entries().get(50));
    assertThat(middle.entries()).hasSize(99).doesNotContain(history.entries().get(50));
    assertThat(middle.redone(middle.lastUndone()).entries()).isEqualTo(history.entries());
  }

  @Tag("HIST-19")
  @Test
  void record_pastTheBoundInBytes_keepsTheLastEntry() {
    History tiny = recorded(recorded(History.empty(new Bounds(100, 1)), "1"), "2");
    assertThat(tiny.entries()).extracting(History.Entry::label).containsExactly("2");
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "1, -1"})
  void bounds_below0_areRefused(int maxEntries, long maxBytes) {
    assertThatThrownBy(() -> new Bounds(maxEntries, maxBytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }

  @Tag("HIST-19")
  @Test
  void within_justEnoughBytes_forgetsNothing() {
    long bytes = three.sizeBytes();
    assertThat(three.within(new Bounds(100, bytes)).entries()).isEqualTo(three.entries());
    assertThat(three.within(new Bounds(100, bytes - 1)).entries())
        .isEqualTo(three.entries().subList(1, 3));
  }

  @Tag("STATE-1")
  @Test
  void of_entriesOfAnother_isTheSameHistory() {
    History undone = three.undone(three.last());
    History again = History.of(WIDE, undone.entries(), undone.undoneEntries(), undone.mark());
    assertThat(again.entries()).hasSize(2).isEqualTo(undone.entries());
    assertThat(again.undoneEntries()).hasSize(1).isEqualTo(undone.undoneEntries());
    assertThat(again.sizeBytes()).isEqualTo(undone.sizeBytes());
    assertThat(again.mark()).isEqualTo(undone.mark());
    assertThat(again.bounds()).isEqualTo(WIDE);
  }

  @Tag("HIST-19")
  @Test
  void of_moreEntriesThanTheBound_keepsTheLatest() {
    History two = History.of(new Bounds(2, 1_000_000), three.entries(), List.of(), three.mark());
    assertThat(two.entries()).isEqualTo(three.entries().subList(1, 3));
    assertThat(two.sizeBytes()).isEqualTo(three.sizeBytes() - three.entries().get(0).sizeBytes());
  }

  /** Whatever the content is made of, the bound in bytes holds. */
  @Tag("HIST-20")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'x':'%s'}",
        "{'%s':1}",
        "{'x':[{'y':{'%s':null}}]}",
        "{'x':'\\u0041%s'}",
        "{'x':1%s}",
        "{'x':0.%s}"
      })
  void sizeBytes_ofMuchContent_isAtLeastItsLength(String json) {
    String text = json.replace('\'', '"').replace("%s", "7".repeat(100_000));
    DeltaRecorder recorder = new DeltaRecorder(base);
    recorder.set("a", Path.of("new"), Doc.json(text));
    assertThat(sizeBytes(recorder.delta())).isGreaterThan(100_000);
  }

  @Tag("HIST-20")
  @Test
  void sizeBytes_ofLongNamesAndTextsBeyondLatin_isAtLeastTheirSize() {
    DeltaRecorder recorder = new DeltaRecorder(base);
    recorder.set("a", Path.of("n".repeat(100_000)), JsonNull.NULL);
    assertThat(sizeBytes(recorder.delta())).isGreaterThan(100_000);
    recorder.set("b", Path.of("text"), JsonString.of("\u6f22".repeat(100_000)));
    assertThat(sizeBytes(recorder.delta())).isGreaterThan(300_000);
  }

  /** A history once held sixty megabytes of labels within a bound of sixteen. */
  @Tag("HIST-20")
  @Test
  void sizeBytes_ofLongLabelAndOrigin_isAtLeastTheirLength() {
    DeltaRecorder recorder = new DeltaRecorder(base);
    recorder.set("a", Path.of("text"), JsonString.of("x"));
    History empty = History.empty(WIDE);
    String l = "l".repeat(100_000);
    assertThat(empty.record(l, "user", recorder.delta(), List.of(), null).sizeBytes())
        .isGreaterThan(100_000);
    assertThat(empty.record("x", l, recorder.delta(), List.of(), null).sizeBytes())
        .isGreaterThan(100_000);
  }

  @Tag("HIST-19")
  @Test
  void record_pastABoundOfNoBytes_keepsTheLastAlone_ofNoEntriesNone() {
    DeltaRecorder recorder = new DeltaRecorder(base);
    recorder.set("a", Path.of("text"), JsonString.of("x"));
    History few = History.empty(new Bounds(5, 0));
    History none = History.empty(new Bounds(0, 1_000_000));
    for (int i = 0; i < 3; i++) {
      few = few.record("one", "user", recorder.delta(), List.of(), null);
      none = none.record("one", "user", recorder.delta(), List.of(), null);
    }
    assertThat(few.entries()).hasSize(1);
    assertThat(none.entries()).isEmpty();
  }

  @Tag("HIST-20")
  @Test
  void sizeBytes_ofTheDocumentsFields_isAtLeastThatOfNameAndText() {
    DeltaRecorder recorder = new DeltaRecorder(base);
    recorder.setDocument(Path.of("n".repeat(100_000)), JsonString.of("7".repeat(100_000)));
    assertThat(sizeBytes(recorder.delta())).isGreaterThan(200_000);
  }

  @Tag("HIST-20")
  @Test
  void sizeBytes_ofMember_isThatOfElementAndName() {
    long name = sizeOf("\"name\"") - sizeOf("null");
    assertThat(name).isPositive();
    assertThat(sizeOf("[1]")).isGreaterThan(sizeOf("[]"));
    assertThat(sizeOf("{\"name\":1}") - sizeOf("{}"))
        .isEqualTo(sizeOf("[1]") - sizeOf("[]") + name);
  }

  private long sizeOf(String json) {
    DeltaRecorder recorder = new DeltaRecorder(base);
    recorder.set("a", Path.of("new"), Doc.json(json));
    return sizeBytes(recorder.delta());
  }

  private static long sizeBytes(Delta delta) {
    return History.empty(WIDE).record("much", "user", delta, List.of(), List.of()).sizeBytes();
  }

  private History recorded(History history, String label) {
    return history.record(
        label, "user", resized("a", 60 + history.entries().size()), List.of(), List.of());
  }

  private Delta resized(String id, int height) {
    DeltaRecorder recorder = new DeltaRecorder(base);
    recorder.set(id, Path.of("visual", "height"), JsonNumber.of(height + 1));
    return recorder.delta();
  }
}
