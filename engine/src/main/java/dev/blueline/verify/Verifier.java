package dev.blueline.verify;

import dev.blueline.edit.Delta;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.verify.Validator.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Runs validators over a whole document, or over what a delta can have changed. Immutable and
 * thread-safe.
 */
public final class Verifier {
  /*
   * Idea. Every validator declares on what its answer about one component may depend. From the
   * delta follows, for each scope, whose answers can have changed; only these are asked for, in the
   * version before and in the version after, and the difference is what the delta introduced.
   *
   * Trade-off. The version before is asked too, rather than remembered: it costs as little as the
   * version after, and nothing has to be kept in step.
   *
   * Threat. A scope declared too small would miss a violation without a sound. The law "scoped
   * equals full" is therefore a property test over generated documents and edits, for every rule.
   *
   * Bound. O(components affected) for each validator; a change of tokens or of the screen asks all,
   * and a background those on which it shows.
   */
  private final List<Validator> validators;

  /** Creates a verifier that reports in the order of its validators. */
  public Verifier(List<Validator> validators) {
    this.validators = List.copyOf(validators);
  }

  /** Returns all violations of a document as it is, but for rules that hold for commands alone. */
  public List<Violation> report(Blueprint blueprint) {
    List<Violation> violations = new ArrayList<>();
    for (Validator validator : validators) {
      if (!validator.isForWritten()) {
        violations.addAll(runFully(validator, blueprint, new ArrayList<>()));
      }
    }
    return violations;
  }

  /** Returns what every validator says of every component. */
  public List<Violation> runFully(Blueprint blueprint) {
    List<Violation> violations = new ArrayList<>();
    for (Validator validator : validators) {
      violations.addAll(runFully(validator, blueprint, new ArrayList<>()));
    }
    return violations;
  }

  private static Collection<Violation> runFully(
      Validator validator, Blueprint blueprint, List<String> failures) {
    Collection<Violation> found = collection(validator);
    guard(
        validator,
        failures,
        () -> {
          if (validator.scope() == Scope.DOCUMENT) {
            validator.checkDocument(blueprint, found::add);
          } else {
            blueprint.forEach(component -> validator.check(blueprint, component, found::add));
          }
        });
    return found;
  }

  /** Pairs are found from both sides and reported once. */
  private static Collection<Violation> collection(Validator validator) {
    return validator.scope() == Scope.SIBLINGS ? new LinkedHashSet<>() : new ArrayList<>();
  }

  /** Returns what a delta introduced between two versions. */
  public Verification verify(Blueprint before, Blueprint after, Delta delta) {
    if (delta.isEmpty()) {
      return Verification.CLEAN;
    }
    Run run = new Run(before, after, Affected.by(delta, before, after));
    for (Validator validator : validators) {
      run.ask(validator);
    }
    return new Verification(run.introduced, run.blocking, run.checked, run.failures);
  }

  /** One verification on its way. */
  private static final class Run {
    private final Blueprint before;
    private final Blueprint after;
    private final Affected affected;
    private final List<Violation> introduced = new ArrayList<>(2);
    private final List<Violation> blocking = new ArrayList<>(2);
    private final List<String> failures = new ArrayList<>(0);
    private int checked;

    Run(Blueprint before, Blueprint after, Affected affected) {
      this.before = before;
      this.after = after;
      this.affected = affected;
    }

    void ask(Validator validator) {
      Collection<Violation> now = run(validator, after);
      if (now.isEmpty() || failures.contains(validator.id())) {
        return;
      }
      compare(validator, run(validator, before), now);
    }

    private Collection<Violation> run(Validator validator, Blueprint version) {
      Collection<Violation> found = collection(validator);
      guard(validator, failures, () -> check(validator, version, found));
      return found;
    }

    private void check(Validator validator, Blueprint version, Collection<Violation> found) {
      if (validator.scope() == Scope.DOCUMENT) {
        if (affected.isDocument()) {
          validator.checkDocument(version, found::add);
        }
        return;
      }
      for (String id : affected.components(validator.scope(), version)) {
        Component component = version.component(id);
        if (component != null) {
          checked++;
          validator.check(version, component, found::add);
        }
      }
    }

    private void compare(
        Validator validator, Collection<Violation> then, Collection<Violation> now) {
      Map<Violation, Integer> counts = new HashMap<>();
      then.forEach(violation -> counts.merge(violation, 1, Integer::sum));
      for (Violation violation : now) {
        if (counts.merge(violation, -1, Integer::sum) < 0) {
          introduced.add(violation);
          if (isBlocking(validator, violation, then)) {
            blocking.add(violation);
          }
        }
      }
    }

    private static boolean isBlocking(
        Validator validator, Violation violation, Collection<Violation> then) {
      return isError(validator, violation)
          && then.stream().noneMatch(old -> old.isAtLeastAsBadAs(violation));
    }

    /** A rule of errors may have a mild case; one of warnings may be strict about what is new. */
    private static boolean isError(Validator validator, Violation violation) {
      return violation.severity() == Severity.ERROR
          || (validator.severity() == Severity.WARNING
              && validator.introducedSeverity() == Severity.ERROR);
    }
  }

  private static void guard(Validator validator, List<String> failures, Runnable check) {
    try {
      check.run();
    } catch (RuntimeException | Error e) {
      failures.add(validator.id());
    }
  }

  /**
   * What a delta did to the rules.
   *
   * @param introduced the violations that are there after it and were not before, in the order of
   *     validators
   * @param blocking those of them that are errors and not merely a former violation made smaller
   * @param checked the number of components looked at, over all validators
   * @param failures the ids of validators that threw and were passed over
   */
  public record Verification(
      List<Violation> introduced, List<Violation> blocking, int checked, List<String> failures) {

    /** The verification of a delta that changes nothing. */
    public static final Verification CLEAN = new Verification(List.of(), List.of(), 0, List.of());
  }
}
