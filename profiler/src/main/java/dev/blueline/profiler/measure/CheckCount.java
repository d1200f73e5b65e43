package dev.blueline.profiler.measure;

import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.verify.ForwardingValidator;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Violation;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * How often rules are asked about a component during one pass, and how often they would be if the
 * whole document were verified after each command. Counted in a pass of its own.
 *
 * @param made how often they are
 * @param all how often they would be
 */
public record CheckCount(long made, long all) {

  /** Counts, at the cost of a whole validation for each command. */
  public static CheckCount of(Workload workload) {
    AtomicLong asked = new AtomicLong();
    List<Validator> counting = new ArrayList<>();
    for (Validator rule : BuiltInValidators.all()) {
      counting.add(new Counting(rule, asked));
    }
    long all = 0;
    long made = 0;
    try (BlueprintEngine engine =
        BlueprintEngine.create(workload.options().validators(counting).build())) {
      Session session = engine.open(workload.blueprint());
      for (String command : workload.commands()) {
        asked.set(0);
        session.execute(command);
        made += asked.getAndSet(0);
        engine.report(session.blueprint());
        all += asked.get();
      }
    }
    return new CheckCount(made, all);
  }

  /** A rule that counts how often it is asked. */
  private static final class Counting extends ForwardingValidator {
    private final AtomicLong asked;

    Counting(Validator rule, AtomicLong asked) {
      super(rule);
      this.asked = asked;
    }

    @Override
    public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
      asked.incrementAndGet();
      super.check(blueprint, component, out);
    }

    @Override
    public void checkDocument(Blueprint blueprint, Consumer<Violation> out) {
      asked.incrementAndGet();
      super.checkDocument(blueprint, out);
    }
  }
}
