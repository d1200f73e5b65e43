package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.edit.History.Bounds;
import dev.blueline.state.Durability;
import dev.blueline.state.StateOptions;
import dev.blueline.state.journal.JournalStore;
import dev.blueline.testsuite.execute.Quiet;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is done within whatever bounds: the history that is read is the one that was live. */
class KeptHistoryPropertyTest {
  private static final StateOptions OPTIONS = Opened.quiet(Durability.COMMIT).build();

  /** Some deeds within some bounds, each drawn from its number, by one who opens the session. */
  private record Stay(Bounds bounds, List<Long> deeds) {}

  @BeforeContainer
  static void beginQuiet() {
    Quiet.begin();
  }

  @AfterContainer
  static void endQuiet() {
    Quiet.end();
  }

  @Tag("STATE-1")
  @Tag("HIST-21")
  @Property(tries = 60)
  void open_afterAnyDeeds_hasTheHistoryThatWasLive(@ForAll("stays") @Size(max = 4) List<Stay> all) {
    Disk disk = new Disk();
    for (Stay stay : all) {
      Seen last;
      Disk left;
      try (JournalStore store = JournalStore.open(disk, OPTIONS);
          BlueprintEngine engine = engine(store, stay.bounds())) {
        Session session = engine.open(Opened.ID, Deeds.DOCUMENT, SessionOptions.defaults());
        for (long deed : stay.deeds()) {
          carryOut(session, deed);
          assertThat(session.history().entries().size())
              .isLessThanOrEqualTo(stay.bounds().maxEntries());
        }
        last = Seen.of(session);
        left = disk.afterKill();
        session.checkpoint("now");
        requireSame(disk.afterKill(), stay.bounds(), last);
      }
      requireSame(left, stay.bounds(), last);
      disk = left;
    }
  }

  private static void carryOut(Session session, long deed) {
    switch ((int) (deed % 8)) {
      case 0 -> session.checkpoint("between");
      case 1 -> session.redo();
      case 2 -> session.undo();
      case 3 ->
          session.group(
              "there and back",
              () -> {
                for (int i = 0; i < 4; i++) {
                  Deeds.command(session, new SplittableRandom(deed + i));
                }
                for (int i = 0; i < 5; i++) {
                  session.undo();
                }
              });
      default -> Deeds.carryOut(session, deed);
    }
  }

  private static void requireSame(Disk left, Bounds bounds, Seen last) {
    try (JournalStore store = JournalStore.open(left.afterKill(), OPTIONS);
        BlueprintEngine engine = engine(store, bounds)) {
      Session session = engine.open(Opened.ID, Deeds.DOCUMENT, SessionOptions.defaults());
      assertThat(Seen.of(session)).isEqualTo(last);
    }
  }

  private static BlueprintEngine engine(JournalStore store, Bounds bounds) {
    return BlueprintEngine.create(
        EngineOptions.builder()
            .store(store)
            .history(bounds.maxEntries(), bounds.maxBytes())
            .build());
  }

  @Provide
  Arbitrary<List<Stay>> stays() {
    Arbitrary<Bounds> bounds =
        Combinators.combine(
                Arbitraries.of(0, 1, 2, 5, 1000), Arbitraries.of(0L, 1_000L, 5_000L, 16L << 20))
            .as(Bounds::new);
    Arbitrary<List<Long>> deeds =
        Arbitraries.longs().between(0, Long.MAX_VALUE - 10).list().ofMinSize(1).ofMaxSize(15);
    return Combinators.combine(bounds, deeds).as(Stay::new).list().ofMinSize(1).ofMaxSize(4);
  }
}
