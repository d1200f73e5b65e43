package dev.blueline.bench;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Box;
import dev.blueline.model.Component;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Violation;
import java.util.List;
import java.util.function.Consumer;

/** The plain form of the overlap rule: each pair of siblings is compared. It lost to the index. */
final class PairwiseOverlap implements Validator {
  @Override
  public String id() {
    return "overlap";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Scope scope() {
    return Scope.DOCUMENT;
  }

  @Override
  public void checkDocument(Blueprint blueprint, Consumer<Violation> out) {
    check(blueprint.children(null), out);
    blueprint.forEach(component -> check(blueprint.children(component.id()), out));
  }

  private void check(List<Component> siblings, Consumer<Violation> out) {
    for (int i = 0; i < siblings.size(); i++) {
      Box box = siblings.get(i).box();
      for (int j = i + 1; j < siblings.size() && box != null; j++) {
        Box other = siblings.get(j).box();
        if (other != null && box.overlaps(other)) {
          String id = siblings.get(i).id();
          String subject = siblings.get(j).id();
          double area = box.sharedArea(other);
          out.accept(new Violation(id(), severity(), id, subject, area, "they overlap"));
        }
      }
    }
  }
}
