package dev.blueline.testsuite.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A claim that does not hold: a run that does not say so says nothing of the others either. */
@JCStressTest
@Outcome(id = "1, 2", expect = Expect.FORBIDDEN, desc = "What always happens.")
@Outcome(expect = Expect.ACCEPTABLE, desc = "What never happens.")
@State
public class TripwireStress {
  @Actor
  public void one(II_Result result) {
    result.r1 = 1;
  }

  @Actor
  public void other(II_Result result) {
    result.r2 = 2;
  }
}
