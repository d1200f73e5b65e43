package dev.blueline.verify;

import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A rule that does as another does. Made to be extended by one that differs in something: another
 * severity, say, or a count of how often it is asked.
 */
public abstract class ForwardingValidator implements Validator {
  private final Validator rule;

  /** Forwards to a rule. */
  protected ForwardingValidator(Validator rule) {
    this.rule = Objects.requireNonNull(rule, "rule");
  }

  @Override
  public String id() {
    return rule.id();
  }

  @Override
  public Severity severity() {
    return rule.severity();
  }

  @Override
  public Severity introducedSeverity() {
    return rule.introducedSeverity();
  }

  @Override
  public Scope scope() {
    return rule.scope();
  }

  @Override
  public boolean isForWritten() {
    return rule.isForWritten();
  }

  @Override
  public Aspects reads() {
    return rule.reads();
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    rule.check(blueprint, component, out);
  }

  @Override
  public void checkDocument(Blueprint blueprint, Consumer<Violation> out) {
    rule.checkDocument(blueprint, out);
  }

  @Override
  public List<Repair> repairs(Blueprint blueprint, Violation violation) {
    return rule.repairs(blueprint, violation);
  }
}
