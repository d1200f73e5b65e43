package dev.blueline.testsuite.stress;

import dev.blueline.decompose.Decomposer;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Step;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZZ_Result;

/**
 * Two threads read a command that nobody has read before, from a cache that is always full: both
 * get the plan of a reader that keeps nothing, and so does whoever reads it afterwards.
 */
@JCStressTest
@Outcome(id = "true, true, true", expect = Expect.ACCEPTABLE, desc = "All read the same plan.")
@Outcome(expect = Expect.FORBIDDEN, desc = "One reads another plan, or half of one.")
@State
public class DecomposerCacheStress {
  private static final Blueprint BASE = Doc.parse("header#head 'Hi' button#buy 'Buy'");
  private static final Decomposer CACHE = new Decomposer(8);
  private static final Decomposer NO_CACHE = new Decomposer(0);
  private static final AtomicLong COMMANDS = new AtomicLong();

  private final String command =
      "hide the header, set the text of buy to \"" + COMMANDS.incrementAndGet() + "\"";
  private List<Object> one;
  private List<Object> other;

  private List<Object> read(Decomposer decomposer) {
    Plan plan = decomposer.decompose(command, BASE, List.of()).plan();
    List<Object> all = new ArrayList<>();
    all.add(plan.command());
    all.add(plan.reading());
    all.add(plan.refusals());
    all.add(plan.corrections());
    plan.steps().forEach(step -> all.add(values(step)));
    return all;
  }

  /** All but the footprint, which follows from it and is not compared by value. */
  private static List<Object> values(Step step) {
    return List.of(
        step.index(),
        step.intent(),
        step.targets(),
        step.parameters(),
        step.source(),
        step.span(),
        step.confidence(),
        step.sequenced());
  }

  @Actor
  public void readOne() {
    one = read(CACHE);
  }

  @Actor
  public void readOther() {
    other = read(CACHE);
  }

  @Arbiter
  public void compare(ZZZ_Result result) {
    List<Object> expected = read(NO_CACHE);
    result.r1 = expected.equals(one);
    result.r2 = expected.equals(other);
    result.r3 = expected.equals(read(CACHE));
  }
}
