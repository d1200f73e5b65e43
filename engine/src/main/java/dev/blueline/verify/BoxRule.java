package dev.blueline.verify;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.Path;
import dev.blueline.verify.Validator.Scope;
import java.util.function.Consumer;

/** A box, where there is one, is four finite numbers with a width and a height above 0. */
final class BoxRule extends FieldRule {
  BoxRule() {
    super("box", Severity.ERROR, Scope.FIELDS);
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    Path path = component.schema().boxPath();
    if (path != null && component.field(path) != null && component.box() == null) {
      out.accept(
          violation(
              component,
              path.toString(),
              1,
              "the box is not four finite numbers with a width and a height above 0"));
    }
  }
}
