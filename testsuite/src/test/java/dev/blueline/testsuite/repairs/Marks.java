package dev.blueline.testsuite.repairs;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.JsonString;
import dev.blueline.model.Path;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Violation;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A rule of somebody else's: each text has a mark of its own; its repairs are up to a test. */
final class Marks implements Validator {
  static final Path MARK = Path.of("visual", "mark");
  static final JsonString YES = JsonString.of("yes");

  private final Function<Violation, List<Repair>> repairs;

  Marks(Function<Violation, List<Repair>> repairs) {
    this.repairs = repairs;
  }

  /** Returns the rule with one repair, which may be taken unasked. */
  static Marks with(Repair.Edits edits) {
    return new Marks(violation -> List.of(Repair.certain("marked it", null, edits)));
  }

  @Override
  public String id() {
    return "marks";
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
    if (component.type().equals("text") && !YES.equals(component.field(MARK))) {
      out.accept(new Violation(id(), severity(), component.id(), "mark", 1, "it has no mark"));
    }
  }

  @Override
  public List<Repair> repairs(Blueprint blueprint, Violation violation) {
    return repairs.apply(violation);
  }
}
