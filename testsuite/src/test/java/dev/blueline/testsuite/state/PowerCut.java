package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.state.Durability;
import dev.blueline.state.Recovery;
import dev.blueline.state.StateCorruptException;
import dev.blueline.state.StateOptions;
import dev.blueline.state.journal.JournalStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A session that is edited until the power goes, again and again. */
final class PowerCut {
  private static final int CUTS = 3;
  private static final int MOST = 40;

  private final Durability durability;
  private final boolean hasGroups;
  private final Recovery recovery;
  private final SplittableRandom random;
  private final StateOptions options;

  /** What the session was at each moment; what was not acknowledged may come last. */
  private final List<Seen> known = new ArrayList<>();

  /** Up to which of them nothing may be lost. */
  private int promised;

  private Disk disk = new Disk();

  /** What the loss left, and what was known and promised when it came. */
  private volatile @Nullable Disk left;

  private volatile int knownThen;
  private volatile int promisedThen;

  PowerCut(Durability durability, boolean hasGroups, Recovery recovery, SplittableRandom random) {
    this.durability = durability;
    this.hasGroups = hasGroups;
    this.recovery = recovery;
    this.random = random;
    options =
        Opened.quiet(durability)
            .queue(Duration.ofMillis(1), 4096)
            .journal(200L + random.nextInt(20_000), 1 << 20)
            .keep(2, 0, 1_000)
            .build();
    known.add(Seen.of(BlueprintEngine.create().open(Deeds.DOCUMENT)));
  }

  void run() {
    for (int i = 0; i < CUTS; i++) {
      disk = editedUntilLoss();
      reopen();
    }
  }

  /** Returns what is left of the files; that the process goes on is of no account. */
  private Disk editedUntilLoss() {
    Disk twin = disk.afterKill();
    AtomicInteger operations = new AtomicInteger(1 + random.nextInt(120));
    SplittableRandom chance = random.split();
    disk.meet(
        (what, name) -> {
          if (operations.decrementAndGet() == 0) {
            lose(chance);
          }
        });
    try (Opened opened = Opened.on(disk, options);
        Opened unharmed = Opened.on(twin, Opened.quiet(Durability.COMMIT).build())) {
      while (left == null && known.size() < MOST) {
        step(opened, unharmed.session());
      }
      if (left == null) {
        lose(chance);
      }
    }
    Disk found = Objects.requireNonNull(left);
    left = null;
    known.subList(knownThen, known.size()).clear();
    promised = promisedThen;
    return found;
  }

  private void lose(SplittableRandom chance) {
    knownThen = known.size();
    promisedThen = promised;
    left = disk.afterPowerLoss(chance);
  }

  private void step(Opened opened, Session unharmed) {
    switch (random.nextInt(10)) {
      case 0 -> opened.session().checkpoint("now");
      case 1 -> opened.store().prune();
      case 2 -> flush(opened);
      default -> deed(opened.session(), unharmed);
    }
  }

  private void flush(Opened opened) {
    opened.store().flush();
    if (durability == Durability.DISK) {
      promised = known.size() - 1;
    }
  }

  private void deed(Session session, Session unharmed) {
    long seed = random.nextLong();
    deed(unharmed, seed);
    known.add(Seen.of(unharmed));
    deed(session, seed);
    assertThat(Seen.of(session)).isEqualTo(Seen.of(unharmed));
    if (durability == Durability.DISK) {
      promised = known.size() - 1;
    }
  }

  private void deed(Session session, long seed) {
    if (hasGroups) {
      Deeds.carryOut(session, seed);
    } else {
      Deeds.single(session, seed);
    }
  }

  private void reopen() {
    SessionOptions how =
        SessionOptions.builder().patience(Duration.ZERO).recovery(recovery).build();
    try (Opened opened = Opened.on(disk, options, how)) {
      requireKnown(opened.session());
    } catch (StateCorruptException e) {
      assertThat(durability).as("%s", e).isNotEqualTo(Durability.DISK);
      assertThat(e).hasMessageContaining(e.file());
      try (JournalStore store = JournalStore.open(disk, options)) {
        store.recover(Opened.ID);
        requireKnown(Opened.engine(store).resume(Opened.ID, how));
      }
    }
  }

  private void requireKnown(Session session) {
    Seen seen = Seen.of(session);
    int at = known.size() - 1;
    while (at >= 0 && !isSame(seen, known.get(at))) {
      at--;
    }
    assertThat(at)
        .as("%s is among %s", seen.brief(), known.stream().map(Seen::brief).toList())
        .isGreaterThanOrEqualTo(promised);
    known.subList(at, known.size()).clear();
    known.add(seen);
    session.close();
    promised = durability == Durability.DISK ? known.size() - 1 : 0;
  }

  /** A group that was cut off may have used up versions. */
  private static boolean isSame(Seen seen, Seen before) {
    return seen.version() >= before.version() && seen.at(0).equals(before.at(0));
  }
}
