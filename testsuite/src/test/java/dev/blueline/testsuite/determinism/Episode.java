package dev.blueline.testsuite.determinism;

import dev.blueline.BlueprintEngine;

/**
 * A part of the load that needs no other part, so that parts can run at once.
 *
 * @param name by which it can be run alone
 * @param work what is done with an engine, and what comes of it
 */
record Episode(String name, Work work) {

  /** What is done. */
  interface Work {
    void on(BlueprintEngine engine, Results out);
  }

  /** Runs it and returns the digest of all that came of it. */
  String digest(BlueprintEngine engine) {
    Results results = new Results(line -> {});
    work.on(engine, results);
    return results.digest();
  }
}
