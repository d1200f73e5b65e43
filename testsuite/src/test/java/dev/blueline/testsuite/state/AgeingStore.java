package dev.blueline.testsuite.state;

import dev.blueline.state.Durability;
import dev.blueline.state.StateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;

/** A store whose clock the test moves. */
abstract class AgeingStore {
  static final String FOLDER = "sessions/s/";

  final Disk disk = new Disk();
  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-10-01T08:00:00Z"));

  StateOptions.Builder options() {
    return Opened.quiet(Durability.COMMIT).clock(now::get).pruneTime(Duration.ofMinutes(5));
  }

  List<String> checkpoints() {
    return disk.list("sessions/s").stream().filter(name -> name.endsWith(".json")).toList();
  }

  /** Edits and writes checkpoints, some time apart. */
  void edit(Opened opened, int checkpoints, Duration apart) {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < checkpoints; i++) {
      now.set(now.get().plus(apart));
      Deeds.command(opened.session(), random);
      opened.session().checkpoint("as told");
    }
  }
}
