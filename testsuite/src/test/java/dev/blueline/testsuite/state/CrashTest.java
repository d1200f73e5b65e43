package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.state.Durability;
import dev.blueline.testsuite.execute.Quiet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes are ended by force, 210 of them, and 5,000 in a long run: at any moment, and at each
 * point of a store's work. {@code -Dblueline.crash.stores} makes it 14 times so many. What they
 * acknowledged is there for the next, and nothing else.
 */
@ExtendWith(Quiet.class)
@Tag("STATE-2")
class CrashTest {
  private static final int STORES =
      Integer.getInteger("blueline.crash.stores", Boolean.getBoolean("blueline.long") ? 250 : 15);
  private static final int KILLS = Boolean.getBoolean("blueline.long") ? 20 : 14;
  private static final long SEED = Long.getLong("blueline.crash.seed", 20_261_121);
  private static final AtomicInteger ACKNOWLEDGED = new AtomicInteger();

  /** As many at once as there are processors in the smallest of our machines. */
  private static final ExecutorService DRIVERS = Executors.newFixedThreadPool(2);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private static Path place;

  @AfterAll
  static void endDrivers() {
    DRIVERS.shutdownNow();
    System.out.printf(
        Locale.ROOT,
        "crash: %d kills, %d acknowledged steps%n",
        STORES * KILLS,
        ACKNOWLEDGED.get());
  }

  @TestFactory
  List<DynamicTest> processes_endedByForce_loseNothingAcknowledged() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < STORES; i++) {
      Durability durability = Durability.values()[i % Durability.values().length];
      tests.add(test(durability, SEED + i));
    }
    return tests;
  }

  private static DynamicTest test(Durability durability, long seed) throws IOException {
    Path own = Files.createDirectories(place.resolve("" + seed));
    Future<Integer> steps = DRIVERS.submit(() -> new CrashDriver(own, durability, seed).run(KILLS));
    return DynamicTest.dynamicTest(
        durability + " " + seed,
        () -> {
          ACKNOWLEDGED.addAndGet(steps.get());
          assertThat(steps.get()).as("steps that were acknowledged").isPositive();
        });
  }
}
