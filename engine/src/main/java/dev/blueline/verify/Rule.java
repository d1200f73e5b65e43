package dev.blueline.verify;

import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.observe.Guard;
import dev.blueline.verify.Validator.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** A validator, and what it says of itself. */
record Rule(
    Validator validator,
    String id,
    Severity severity,
    Severity introducedSeverity,
    Scope scope,
    Aspects reads,
    boolean isForWritten,
    RuleLog log) {

  /**
   * Asks a validator what it is.
   *
   * @throws IllegalArgumentException if it does not say, or throws
   */
  static Rule of(Validator validator) {
    try {
      String id = Objects.requireNonNull(validator.id(), "id");
      return new Rule(
          validator,
          id,
          Objects.requireNonNull(validator.severity(), "severity"),
          Objects.requireNonNull(validator.introducedSeverity(), "introducedSeverity"),
          Objects.requireNonNull(validator.scope(), "scope"),
          readsOf(validator),
          validator.isForWritten(),
          new RuleLog(id));
    } catch (Throwable e) {
      Guard.letThrough(e);
      throw new IllegalArgumentException(
          "the validator " + validator.getClass().getName() + " does not say what it is", e);
    }
  }

  /** Whoever looks at the surface depends on what a component paints, whatever else it says. */
  private static Aspects readsOf(Validator validator) {
    Aspects reads = Objects.requireNonNull(validator.reads(), "reads");
    return validator.scope() == Scope.SURFACE ? reads.and(Surface.READS) : reads;
  }

  boolean isOfDocument() {
    return scope == Scope.DOCUMENT;
  }

  /** Returns something to be said of the rule as a whole. */
  Violation says(Severity how, String message) {
    return new Violation(id, how, null, "", 0, message);
  }

  /** Returns whether what it finds is about two components. */
  boolean isOfPairs() {
    return scope == Scope.SIBLINGS;
  }

  /** Returns what takes what it finds: pairs are found from both sides and told once. */
  Collection<Violation> newFindings() {
    return isOfPairs() ? new LinkedHashSet<>() : new ArrayList<>();
  }

  void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    validator.check(blueprint, component, out);
  }

  void checkDocument(Blueprint blueprint, Consumer<Violation> out) {
    validator.checkDocument(blueprint, out);
  }

  /** Returns what it says of the component that a violation is about, or of the document. */
  Collection<Violation> checkAgain(Blueprint blueprint, Violation violation) {
    Collection<Violation> found = newFindings();
    Consumer<Violation> out = again -> found.add(requireThere(again));
    String id = violation.component();
    Component component = id == null ? null : blueprint.component(id);
    if (isOfDocument()) {
      validator.checkDocument(blueprint, out);
    } else if (component != null) {
      validator.check(blueprint, component, out);
    }
    return found;
  }

  /** Null is no violation: a rule that reports it fails. */
  static Violation requireThere(Violation violation) {
    return Objects.requireNonNull(violation, "violation");
  }

  /** Returns ways to mend a violation; none where it fails to tell. */
  List<Repair> repairs(Blueprint blueprint, Violation violation) {
    try {
      return List.copyOf(validator.repairs(blueprint, violation));
    } catch (Throwable e) {
      log.passOver(e);
      return List.of();
    }
  }

  /** A rule may have milder and worse cases, unless it says how bad all are that are new. */
  boolean isError(Violation violation) {
    return introducedSeverity == severity
        ? violation.severity() == Severity.ERROR
        : introducedSeverity == Severity.ERROR;
  }
}
