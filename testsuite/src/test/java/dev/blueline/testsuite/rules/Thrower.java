package dev.blueline.testsuite.rules;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Violation;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A validator that throws in one of its methods, and finds something wrong with everything. */
final class Thrower implements Validator {
  private final Place place;
  private final Kind kind;
  private final Scope scope;
  private final AtomicBoolean hasThrown = new AtomicBoolean();

  /**
   * Makes one.
   *
   * @param place where it throws
   * @param kind what it throws
   */
  Thrower(Place place, Kind kind) {
    this.place = place;
    this.kind = kind;
    this.scope = place == Place.CHECK_DOCUMENT ? Scope.DOCUMENT : Scope.FIELDS;
  }

  /** The methods of a validator. */
  enum Place {
    ID,
    SEVERITY,
    INTRODUCED_SEVERITY,
    SCOPE,
    IS_FOR_WRITTEN,
    CHECK,
    CHECK_DOCUMENT,
    /** After it has said something. */
    END_OF_CHECK
  }

  /** What can be thrown. */
  enum Kind {
    RUNTIME_EXCEPTION(() -> new IllegalStateException("a bad rule")),
    NULL_POINTER(() -> new NullPointerException()),
    ERROR(() -> new AssertionError("a bad rule")),
    STACK_OVERFLOW(() -> new StackOverflowError()),
    MISSING_CLASS(() -> new NoClassDefFoundError("a.bad.Rule")),
    CHECKED(() -> new java.io.IOException("sneaked"));

    private final Supplier<Throwable> throwable;

    Kind(Supplier<Throwable> throwable) {
      this.throwable = throwable;
    }
  }

  boolean isOfDocument() {
    return scope == Scope.DOCUMENT;
  }

  /** Returns whether anybody asked for what it throws at. */
  boolean hasThrown() {
    return hasThrown.get();
  }

  @Override
  public String toString() {
    return kind + " in " + place;
  }

  private void reach(Place reached) {
    if (reached == place) {
      hasThrown.set(true);
      Thrower.<RuntimeException>sneak(kind.throwable.get());
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable throwable) throws T {
    throw (T) throwable;
  }

  @Override
  public String id() {
    reach(Place.ID);
    return "thrower";
  }

  @Override
  public Severity severity() {
    reach(Place.SEVERITY);
    return Severity.WARNING;
  }

  @Override
  public Severity introducedSeverity() {
    reach(Place.INTRODUCED_SEVERITY);
    return Severity.WARNING;
  }

  @Override
  public Scope scope() {
    reach(Place.SCOPE);
    return scope;
  }

  @Override
  public boolean isForWritten() {
    reach(Place.IS_FOR_WRITTEN);
    return false;
  }

  @Override
  public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
    reach(Place.CHECK);
    report(blueprint, component.id(), out);
  }

  @Override
  public void checkDocument(Blueprint blueprint, Consumer<Violation> out) {
    reach(Place.CHECK_DOCUMENT);
    report(blueprint, null, out);
  }

  /** A warning that changes with every version, so that each command brings it in. */
  private void report(Blueprint blueprint, String component, Consumer<Violation> out) {
    String subject = blueprint.hash();
    out.accept(new Violation("thrower", Severity.WARNING, component, subject, 1, "bad"));
    reach(Place.END_OF_CHECK);
  }
}
