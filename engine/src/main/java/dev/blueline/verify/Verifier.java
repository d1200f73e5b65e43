package dev.blueline.verify;

import dev.blueline.edit.Delta;
import dev.blueline.model.Aspects;
import dev.blueline.model.Blueprint;
import dev.blueline.observe.Guard;
import dev.blueline.verify.Affected.InVersion;
import dev.blueline.verify.Validator.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs validators over a whole document, or over what a delta can have changed. Immutable and
 * thread-safe.
 */
public final class Verifier {
  /*
   * Idea. Every validator declares on what its answer about one component may depend: on whom, and
   * on what parts of them. From the delta follows, for each scope and part, whose answers can have
   * changed; only these are asked for, in the version after and, where there is something to tell,
   * in the version before. The difference is what the delta introduced.
   *
   * Trade-off. The version before is asked too, rather than remembered: it costs as little as the
   * version after, and nothing has to be kept in step.
   *
   * Threat. A scope or a part declared too small would miss a violation without a sound. The law "scoped
   * equals full" is therefore a property test over generated documents and edits, for every rule.
   *
   * Bound. O(components affected) for each validator; a change of tokens or of the screen asks all,
   * and a background those on which it shows. Boxes in a pile have as many overlaps as pairs: from
   * ten a component and a hundred thousand on they are not compared, and a delta that needs it is
   * refused.
   */
  private static final int FEW_COMPARED = 100_000;
  private static final int COMPARED_PER_COMPONENT = 10;

  private final List<Rule> rules;
  private final Aspects readsOfParents;

  /**
   * Creates a verifier that reports in the order of its validators.
   *
   * @throws IllegalArgumentException if one does not say what it is
   */
  public Verifier(List<Validator> validators) {
    this.rules = validators.stream().map(Rule::of).toList();
    this.readsOfParents =
        rules.stream()
            .filter(rule -> rule.scope() == Scope.PARENT)
            .map(Rule::reads)
            .reduce(Aspects.NONE, Aspects::and);
  }

  /** Returns how bad it is when a command breaks a rule, by the rules' ids, in their order. */
  public Map<String, Severity> severities() {
    Map<String, Severity> severities = new LinkedHashMap<>();
    rules.forEach(rule -> severities.put(rule.id(), rule.introducedSeverity()));
    return severities;
  }

  /**
   * Returns the violations of a document as it is, but for rules that hold for commands alone. Of
   * each rule the first 10,000, and a last one that says there are more. A rule that throws is told
   * as a warning of its own.
   */
  public List<Violation> report(Blueprint blueprint) {
    return run(blueprint, rules.stream().filter(rule -> !rule.isForWritten()).toList(), true);
  }

  /** Returns what every validator says of every component; one that throws says nothing. */
  public List<Violation> runFully(Blueprint blueprint) {
    return run(blueprint, rules, false);
  }

  /** Asks all rules about a component before the next one: it is read from memory once. */
  private static List<Violation> run(Blueprint blueprint, List<Rule> rules, boolean isReport) {
    List<Reporter> reporters = rules.stream().map(rule -> new Reporter(rule, isReport)).toList();
    Reporter[] ofComponents =
        reporters.stream()
            .filter(reporter -> !reporter.rule.isOfDocument())
            .toArray(Reporter[]::new);
    blueprint.forEach(
        component -> {
          for (Reporter reporter : ofComponents) {
            reporter.check(blueprint, component);
          }
        });
    List<Violation> violations = new ArrayList<>();
    for (Reporter reporter : reporters) {
      if (reporter.rule.isOfDocument()) {
        reporter.checkDocument(blueprint);
      }
      violations.addAll(reporter.found);
    }
    return violations;
  }

  /**
   * Returns whether a document has a violation, perhaps larger or smaller by now, or its rule fails
   * to tell. Costs one component, or the document for a rule of documents.
   */
  boolean isPresent(Blueprint blueprint, Violation violation) {
    return named(violation.rule()).anyMatch(rule -> isPresent(rule, blueprint, violation));
  }

  private static boolean isPresent(Rule rule, Blueprint blueprint, Violation violation) {
    try {
      return rule.checkAgain(blueprint, violation).stream().anyMatch(violation::isSameCase);
    } catch (Throwable e) {
      rule.log().passOver(e);
      return true;
    }
  }

  /** Returns ways to mend a violation, best first, as its rule knows them. */
  List<Repair> repairs(Blueprint blueprint, Violation violation) {
    return named(violation.rule())
        .map(rule -> rule.repairs(blueprint, violation))
        .filter(ways -> !ways.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Takes note of what a repair of a rule threw, and is passed over. */
  void passOver(String rule, Throwable thrown) {
    Guard.letThrough(thrown);
    named(rule).limit(1).forEach(its -> its.log().passOver(thrown));
  }

  /** Returns whether a rule is about two components, the other being the subject of a violation. */
  boolean isOfPairs(String id) {
    return named(id).anyMatch(Rule::isOfPairs);
  }

  private Stream<Rule> named(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id));
  }

  /** Returns what a delta introduced between two versions. */
  public Verification verify(Blueprint before, Blueprint after, Delta delta) {
    if (delta.isEmpty()) {
      return Verification.CLEAN;
    }
    Run run = new Run(Affected.by(delta, before, after, readsOfParents));
    for (int i = 0; i < rules.size(); i++) {
      if (run.affected.concerns(rules.get(i))) {
        run.ask(rules.get(i));
      }
    }
    return run.ended();
  }

  /** One verification on its way; takes what the rule at hand finds in the version at hand. */
  private static final class Run implements Consumer<Violation> {
    private final Affected affected;
    private List<Violation> introduced = List.of();
    private List<Violation> blocking = List.of();
    private List<String> failures = List.of();
    private int checked;

    /** Of the rule and version at hand; null until something is found. */
    private @Nullable Collection<Violation> found;

    private @Nullable Rule asked;
    private int most;

    Run(Affected affected) {
      this.affected = affected;
    }

    /** A rule that fails on either version says nothing: what is new cannot be told. */
    void ask(Rule rule) {
      if (!fails(rule, affected.after()) && found != null) {
        Collection<Violation> now = found;
        if (!fails(rule, affected.before())) {
          compare(rule, found == null ? List.of() : found, now);
        }
      }
    }

    /** Asks a rule about a version; what it throws ends here, whatever it is of its own. */
    private boolean fails(Rule rule, InVersion version) {
      asked = rule;
      found = null;
      most = FEW_COMPARED + COMPARED_PER_COMPONENT * version.blueprint().size();
      try {
        check(rule, version);
        return false;
      } catch (Throwable e) {
        note(rule, e);
        return true;
      }
    }

    private void note(Rule rule, Throwable thrown) {
      rule.log().passOver(thrown);
      boolean mayBlock =
          rule.severity() == Severity.ERROR || rule.introducedSeverity() == Severity.ERROR;
      if (thrown instanceof Enough && mayBlock) {
        blocking =
            with(blocking, rule.says(Severity.ERROR, "there are too many violations to compare"));
      } else if (!failures.contains(rule.id())) {
        failures = with(failures, rule.id());
      }
    }

    private void check(Rule rule, InVersion version) {
      if (rule.isOfDocument()) {
        rule.checkDocument(version.blueprint(), this);
        return;
      }
      Concerned concerned = version.components(rule.scope());
      for (int i = 0; i < concerned.size(); i++) {
        if (concerned.changed(i).meet(rule.reads())) {
          checked++;
          rule.check(version.blueprint(), concerned.component(i), this);
        }
      }
    }

    @Override
    public void accept(Violation violation) {
      Rule.requireThere(violation);
      Collection<Violation> known = found;
      if (known == null) {
        known = Objects.requireNonNull(asked).newFindings();
        found = known;
      } else if (known.size() >= most) {
        throw new Enough();
      }
      known.add(violation);
    }

    /** Most lists stay empty, so they are made with their first element. */
    private static <T> List<T> with(List<T> list, T element) {
      List<T> longer = list.isEmpty() ? new ArrayList<>(2) : list;
      longer.add(element);
      return longer;
    }

    Verification ended() {
      boolean isClean = introduced.isEmpty() && blocking.isEmpty() && failures.isEmpty();
      return isClean && checked == 0
          ? Verification.CLEAN
          : new Verification(introduced, blocking, checked, failures);
    }

    private void compare(Rule rule, Collection<Violation> then, Collection<Violation> now) {
      Map<Violation, Integer> counts = new HashMap<>();
      then.forEach(violation -> counts.merge(violation, 1, Integer::sum));
      List<Violation> fresh = new ArrayList<>(2);
      for (Violation violation : now) {
        if (counts.merge(violation, -1, Integer::sum) < 0) {
          fresh.add(violation);
        }
      }
      for (Violation violation : fresh) {
        introduced = with(introduced, violation);
      }
      addBlocking(rule, fresh, then, counts);
    }

    /** Each violation of before that is gone accounts for one of now that is no worse. */
    private void addBlocking(
        Rule rule,
        List<Violation> fresh,
        Collection<Violation> then,
        Map<Violation, Integer> counts) {
      Map<Case, Deque<Violation>> gone = new HashMap<>();
      for (Violation old : fresh.isEmpty() ? List.<Violation>of() : then) {
        if (counts.merge(old, -1, Integer::sum) >= 0) {
          gone.computeIfAbsent(Case.of(old), of -> new ArrayDeque<>()).add(old);
        }
      }
      for (Violation violation : fresh) {
        if (rule.isError(violation) && !takesPlaceOf(gone.get(Case.of(violation)), violation)) {
          blocking = with(blocking, violation);
        }
      }
    }

    /** Takes the mildest that is bad enough: a worse one may be needed for another. */
    private static boolean takesPlaceOf(@Nullable Deque<Violation> gone, Violation violation) {
      Violation mildest = null;
      for (Violation old : gone == null ? List.<Violation>of() : gone) {
        boolean isMilder = mildest == null || old.measure() < mildest.measure();
        mildest = isMilder && old.isAtLeastAsBadAs(violation) ? old : mildest;
      }
      return gone != null && mildest != null && gone.remove(mildest);
    }

    /** What makes two violations of a rule the same case. */
    private record Case(@Nullable String component, String subject) {
      static Case of(Violation violation) {
        return new Case(violation.component(), violation.subject());
      }
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

    /** Returns what is left to say of it where the delta was dropped. */
    public Verification asRefused() {
      return new Verification(List.of(), blocking, checked, failures);
    }
  }
}
