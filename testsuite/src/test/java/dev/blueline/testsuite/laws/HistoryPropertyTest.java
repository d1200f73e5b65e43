package dev.blueline.testsuite.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit.SetDocumentField;
import dev.blueline.edit.History;
import dev.blueline.edit.History.Bounds;
import dev.blueline.edit.History.Entry;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.JsonString;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.Edits;
import dev.blueline.testsuite.fixture.Script;
import dev.blueline.testsuite.laws.HistoryPair.Action;
import dev.blueline.testsuite.laws.HistoryPair.Kind;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Random use of a history and of a plain list, which must stay the same. */
class HistoryPropertyTest {

  @Tag("HIST-3")
  @Tag("HIST-10")
  @Tag("HIST-19")
  @Property(tries = 1000)
  void history_usedInAnyWay_isAsThePlainList(
      @ForAll("documents") Blueprint base,
      @ForAll("bounds") Bounds bounds,
      @ForAll("actions") List<Action> actions) {
    HistoryPair pair = new HistoryPair(base, bounds);
    pair.requireAgreement();
    for (Action action : actions) {
      pair.carryOut(action);
      pair.requireAgreement();
    }
  }

  /** Long enough that what was forgotten is dropped, and its size no longer counted, many times. */
  @Tag("HIST-19")
  @Property(tries = 100)
  void record_manyOfAnySize_keepsWhatAListWouldKeep(
      @ForAll @Size(max = 300) List<@IntRange(max = 2_000) Integer> lengths,
      @ForAll @IntRange(min = 1, max = 120) int maxEntries,
      @ForAll @LongRange(min = 1, max = 300_000) long maxBytes) {
    Bounds bounds = new Bounds(maxEntries, maxBytes);
    History history = History.empty(bounds);
    List<Entry> kept = new ArrayList<>();
    for (int length : lengths) {
      history = history.record("note", "user", noteOf(length), List.of(), List.of());
      kept.add(history.last());
      while (kept.size() > maxEntries || (sizeBytes(kept) > maxBytes && kept.size() > 1)) {
        kept.remove(0);
      }
      if (length % 7 == 0) {
        Entry taken = kept.remove(length % kept.size());
        history = history.undone(taken);
      }
      assertThat(history.sizeBytes()).isEqualTo(sizeBytes(kept));
      assertThat(history.last()).isEqualTo(kept.isEmpty() ? null : kept.get(kept.size() - 1));
    }
    assertThat(history.entries()).isEqualTo(kept);
  }

  private static long sizeBytes(List<Entry> entries) {
    return entries.stream().mapToLong(Entry::sizeBytes).sum();
  }

  private static Delta noteOf(int length) {
    JsonString note = JsonString.of("x".repeat(length));
    return Delta.of(List.of(new SetDocumentField(Path.of("note"), null, note, 0)));
  }

  @Provide
  Arbitrary<Blueprint> documents() {
    return Blueprints.wild(BlueprintSchema.storefront(), 10);
  }

  /** Bounds that are met often, in entries or in bytes. */
  @Provide
  Arbitrary<Bounds> bounds() {
    return Combinators.combine(
            Arbitraries.of(1, 2, 5, 100), Arbitraries.of(1L, 1_000L, 5_000L, 1_000_000L))
        .as(Bounds::new);
  }

  @Provide
  Arbitrary<List<Action>> actions() {
    Arbitrary<Script> scripts = Edits.scripts(0, 2);
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Kind.RECORD)),
                Tuple.of(6, Arbitraries.of(Kind.class))),
            Arbitraries.of("user", "agent"),
            scripts)
        .as(Action::new)
        .list()
        .ofMaxSize(20);
  }
}
