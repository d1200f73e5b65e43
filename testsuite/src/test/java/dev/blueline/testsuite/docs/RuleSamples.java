package dev.blueline.testsuite.docs;

import dev.blueline.EngineOptions;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.Path;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Violation;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The samples of docs/5-rules.md, as they stand there but for their indentation. */
final class RuleSamples {
  private RuleSamples() {}

  /** Left edges stand on a grid of 8 px. */
  static final class GridRule implements Validator {
    @Override
    public String id() {
      return "grid";
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }

    @Override
    public Scope scope() {
      return Scope.FIELDS;
    }

    @Override
    public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
      Box box = component.box();
      double off = box == null ? 0 : Math.abs(Math.IEEEremainder(box.x(), 8));
      if (off > 0) {
        String message = "'" + component.id() + "' starts " + off + "px off the grid";
        out.accept(new Violation(id(), severity(), component.id(), "x", off, message));
      }
    }

    @Override
    public List<Repair> repairs(Blueprint blueprint, Violation violation) {
      String id = violation.component();
      long x = Math.round(blueprint.component(id).box().x() / 8) * 8;
      return List.of(
          Repair.certain(
              "moved '" + id + "' to " + x + "px, onto the grid",
              null,
              (recorder, corrections) -> recorder.set(id, Path.of("bbox", "0"), JsonNumber.of(x))));
    }
  }

  static EngineOptions options() {
    List<Validator> validators = new ArrayList<>(BuiltInValidators.all());
    validators.add(new GridRule());
    EngineOptions options = EngineOptions.builder().validators(validators).repair(true).build();
    return options;
  }
}
