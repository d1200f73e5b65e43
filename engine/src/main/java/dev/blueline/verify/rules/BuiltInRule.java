package dev.blueline.verify.rules;

import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator;

/** What a built-in rule says of itself. */
abstract class BuiltInRule implements Validator {
  private final String id;
  private final Severity severity;
  private final Scope scope;

  BuiltInRule(String id, Severity severity, Scope scope) {
    this.id = id;
    this.severity = severity;
    this.scope = scope;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final Severity severity() {
    return severity;
  }

  @Override
  public final Scope scope() {
    return scope;
  }
}
