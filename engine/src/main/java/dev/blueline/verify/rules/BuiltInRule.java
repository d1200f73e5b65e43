package dev.blueline.verify.rules;

import dev.blueline.model.Aspects;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator;

/** What a built-in rule says of itself. */
abstract class BuiltInRule implements Validator {
  private final String id;
  private final Severity severity;
  private final Scope scope;
  private final Aspects reads;

  BuiltInRule(String id, Severity severity, Scope scope, Aspects reads) {
    this.id = id;
    this.severity = severity;
    this.scope = scope;
    this.reads = reads;
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

  @Override
  public final Aspects reads() {
    return reads;
  }
}
