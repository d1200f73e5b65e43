package dev.blueline.testsuite.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * "Batches over many documents at once: engine.runAll, for 1 to 64 threads the same result", namely
 * that of one request after another.
 */
class RunAllPropertyTest {
  private static final int[] THREADS = {1, 2, 4, 16, 64};
  private static final List<Setup> SETUPS = setups();

  private static List<Setup> setups() {
    List<Setup> setups = new ArrayList<>();
    for (Setup builtIn : Setup.BUILT_IN) {
      boolean isPartial = builtIn.name().equals("partial");
      for (int threads : THREADS) {
        EngineOptions.Builder options =
            EngineOptions.builder().partialApplication(isPartial).batchThreads(threads);
        String name = builtIn.name() + ", batches on " + threads;
        setups.add(new Setup(name, BlueprintEngine.create(options.build()), builtIn.reference()));
        BlueprintEngine foreign =
            BlueprintEngine.create(options.agent(Setup.DELEGATE).bundleLimit(2).build());
        setups.add(new Setup(name + ", foreign", foreign, builtIn.reference()));
      }
    }
    return setups;
  }

  @Provide
  Arbitrary<Load> loads() {
    return Load.any();
  }

  @Provide
  Arbitrary<Setup> engines() {
    return Arbitraries.of(SETUPS);
  }

  @Tag("BATCH-20")
  @Property(tries = 20, seed = "20261141")
  void runAll_bestEffort_isOneRequestAfterAnother(
      @ForAll("loads") Load load, @ForAll("engines") Setup setup) {
    requireInARow(load, setup, BatchOptions.bestEffort());
  }

  /** Of those with a foreign agent conflicts are told otherwise: see BatchBugsTest. */
  @Tag("BATCH-20")
  @Property(tries = 20, seed = "20261142")
  void runAll_atomic_isOneRequestAfterAnother(
      @ForAll("loads") Load load, @ForAll("engines") Setup setup) {
    Setup itself = new Setup(setup.name(), setup.engine(), setup.engine());
    requireInARow(load, itself, BatchOptions.atomic());
  }

  private static void requireInARow(Load load, Setup setup, BatchOptions options) {
    List<Session> row = load.open(setup.reference());
    List<Session> sessions = load.open(setup.engine());
    List<BatchResult> expected = Load.inARow(load.requests(row), options);

    List<BatchResult> results = setup.engine().runAll(load.requests(sessions), options);

    assertThat(Load.values(results)).isEqualTo(Load.values(expected));
    assertThat(Load.states(sessions)).isEqualTo(Load.states(row));
  }
}
