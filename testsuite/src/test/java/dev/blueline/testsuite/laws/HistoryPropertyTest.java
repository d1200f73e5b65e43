package dev.blueline.testsuite.laws;

import dev.blueline.edit.History.Bounds;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.fixture.Blueprints;
import dev.blueline.testsuite.fixture.Edits;
import dev.blueline.testsuite.fixture.Script;
import dev.blueline.testsuite.laws.HistoryPair.Action;
import dev.blueline.testsuite.laws.HistoryPair.Kind;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;

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
