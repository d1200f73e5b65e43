package dev.blueline.testsuite.state;

import dev.blueline.state.Durability;
import dev.blueline.state.Recovery;
import dev.blueline.testsuite.execute.Quiet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The power goes at any moment, and takes with it whatever was not forced: with DISK all that was
 * acknowledged is there; otherwise a session is one that there was, or refused by name.
 */
@ExtendWith(Quiet.class)
class PowerLossTest {
  private static final int CASES = Boolean.getBoolean("blueline.long") ? 5_000 : 60;

  @Tag("STATE-3")
  @ParameterizedTest
  @EnumSource(Durability.class)
  void open_afterPowerLoss_isWhatTheDurabilityPromises(Durability durability) {
    for (int i = 0; i < CASES; i++) {
      cut(durability, false, i % 2 == 0 ? Recovery.RESUME : Recovery.ROLL_BACK, i);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COMMIT", "ASYNC"})
  void open_afterPowerLossAmidGroups_isASessionThatThereWas(Durability durability) {
    for (int i = 0; i < CASES / 2; i++) {
      cut(durability, true, Recovery.ROLL_BACK, i);
    }
  }

  private static void cut(Durability durability, boolean hasGroups, Recovery recovery, int seed) {
    try {
      new PowerCut(durability, hasGroups, recovery, new SplittableRandom(seed)).run();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(durability + " case " + seed, e);
    }
  }
}
