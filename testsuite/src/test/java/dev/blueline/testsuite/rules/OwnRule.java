package dev.blueline.testsuite.rules;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Violation;
import java.util.function.Consumer;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/** A rule that is none of the library's: how far something is beyond a limit, 0 for not at all. */
public final class OwnRule implements Validator {
  private final Severity severity;
  private final Scope scope;
  private final ToDoubleBiFunction<Blueprint, Component> excess;
  private final ToDoubleFunction<Blueprint> documentExcess;

  private OwnRule(
      Severity severity,
      Scope scope,
      ToDoubleBiFunction<Blueprint, Component> excess,
      ToDoubleFunction<Blueprint> documentExcess) {
    this.severity = severity;
    this.scope = scope;
    this.excess = excess;
    this.documentExcess = documentExcess;
  }

  /** Makes a rule about components. */
  public static OwnRule of(
      Severity severity, Scope scope, ToDoubleBiFunction<Blueprint, Component> excess) {
    return new OwnRule(severity, scope, excess, blueprint -> 0);
  }

  /** Makes a rule about the document. */
  static OwnRule ofDocument(Severity severity, ToDoubleFunction<Blueprint> excess) {
    return new OwnRule(severity, Scope.DOCUMENT, (blueprint, component) -> 0, excess);
  }

  @Override
  public String id() {
    return "own";
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public Scope scope() {
    return scope;
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    report(component.id(), excess.applyAsDouble(blueprint, component), out);
  }

  @Override
  public void checkDocument(Blueprint blueprint, Consumer<Violation> out) {
    report(null, documentExcess.applyAsDouble(blueprint), out);
  }

  private void report(String component, double measure, Consumer<Violation> out) {
    if (measure > 0) {
      out.accept(new Violation(id(), severity, component, "", measure, "by " + measure));
    }
  }
}
