package dev.blueline.testsuite.batch;

import dev.blueline.Session;
import dev.blueline.model.Blueprint;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A batch, and an engine to run it on.
 *
 * @param setup the engine
 * @param batch the document and the commands
 */
record Trial(Setup setup, Batch batch) {

  /** Returns batches of any kind on engines of any kind; the foreign agent meets no wild ones. */
  static Arbitrary<Trial> any() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, with(Setup.FOREIGN, Batch.tidy())),
        Tuple.of(1, with(Setup.BUILT_IN, Batch.tidy())),
        Tuple.of(1, with(Setup.BUILT_IN, Batch.wild())));
  }

  /** Returns batches of which many can be done. */
  static Arbitrary<Trial> likely() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, with(Setup.FOREIGN, Batch.likely())),
        Tuple.of(1, with(Setup.BUILT_IN, Batch.likely())));
  }

  private static Arbitrary<Trial> with(List<Setup> setups, Arbitrary<Batch> batches) {
    return Combinators.combine(Arbitraries.of(setups), batches).as(Trial::new);
  }

  Session open() {
    return setup.engine().open(batch.base());
  }

  /** Runs the commands in a row, on the engine with the built-in agent. */
  Row row() {
    return Row.of(setup.reference(), batch);
  }

  Blueprint base() {
    return batch.base();
  }

  List<String> commands() {
    return batch.commands();
  }
}
