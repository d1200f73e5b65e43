package dev.blueline.testsuite.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.plan.RefusalCode;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Does a deed again and again, with a fault at each call of something in turn.
 *
 * @param deed what is done
 * @param sound options as those with a fault, but without one
 * @param faulty options with a fault
 */
record Seam(Deed deed, EngineOptions sound, Function<Nth, EngineOptions> faulty) {
  /** Undo and redo have no stages, and so nobody who is asked about them. */
  static final String STAGELESS = "UNDO.*|REDO|BAIL_OUT";

  /** What is required of the results besides the law. */
  @FunctionalInterface
  interface Check {
    void check(List<CommandResult> results, String what);

    /** That somewhere there is an error. */
    static Check failsWith(RefusalCode code) {
      return (results, what) ->
          assertThat(results)
              .as(what)
              .anyMatch(result -> result.errors().stream().anyMatch(error -> error.code() == code));
    }

    /** That there is none. */
    static Check succeeds() {
      return (results, what) ->
          assertThat(results).as(what).isNotEmpty().noneMatch(Deed::hasFailed);
    }
  }

  /** A deed that was done with a fault. */
  record Run(Subject subject, List<CommandResult> results, String what) {}

  /** Requires the law with a fault at each call. */
  void requireLaw(IntFunction<Nth> fault, Check check) {
    int calls = calls();
    assertThat(calls).as("calls for %s", deed).isPositive();
    for (int i = 1; i <= calls; i++) {
      Run run = run(i, fault);
      check.check(run.results(), run.what());
      new DeedLaw(deed, sound).require(run.subject(), run.results(), run.what());
    }
  }

  /** Returns how many calls there are in the deed itself. */
  int calls() {
    Nth counter = Nth.never();
    Subject subject = new Subject(faulty.apply(counter));
    int before = counter.calls();
    deed.on(subject);
    return counter.calls() - before;
  }

  /** Does the deed with a fault at one of its calls, from 1; what comes later is sound. */
  Run run(int call, IntFunction<Nth> fault) {
    Nth counter = Nth.never();
    int before = new Subject(faulty.apply(counter)).isAsItWas() ? counter.calls() : 0;
    Nth nth = fault.apply(before + call);
    Subject subject = new Subject(faulty.apply(nth));
    List<CommandResult> results = deed.on(subject);
    nth.mend();
    return new Run(subject, results, deed + ", fault at call " + call);
  }
}
