package dev.blueline.plan;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Excerpt;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.Reorder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds steps of one plan that cannot both be meant, before anything runs: an edit of what another
 * step removes, two values for one place with no "then" between them, and two components that are
 * each to go before the other.
 */
public final class ConflictFinder {
  /*
   * Steps are compared through the components they have in common, never pair by pair: a map from
   * component to the steps so far that name it. Cost: linear in the targets, times the steps on one
   * component; where anything is removed, times the depth of the targets too.
   */
  private static final String TOKENS = "";
  private static final int FEW_STEPS = 4;
  private final Blueprint blueprint;
  private final Map<String, List<Step>> byTarget = new HashMap<>();
  private final Map<String, Step> removals = new HashMap<>();
  private final List<Refusal> conflicts = new ArrayList<>();

  /** Steps before this index are separated from the present one by "then". */
  private int groupStart;

  private ConflictFinder(Blueprint blueprint) {
    this.blueprint = blueprint;
  }

  /** Returns a refusal for each conflict, in step order. */
  public static List<Refusal> find(Plan plan, Blueprint blueprint) {
    if (areApart(plan.steps())) {
      return List.of();
    }
    ConflictFinder finder = new ConflictFinder(blueprint);
    plan.steps().forEach(finder::add);
    return finder.conflicts;
  }

  /** Most commands are a few steps on components of their own: these need no maps. */
  private static boolean areApart(List<Step> steps) {
    if (steps.size() < 2 || steps.size() > FEW_STEPS) {
      return steps.size() < 2;
    }
    for (int i = 0; i < steps.size(); i++) {
      if (!isSimple(steps.get(i)) || isAboutSame(steps, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAboutSame(List<Step> steps, int index) {
    for (int i = 0; i < index; i++) {
      if (steps.get(i).targets().equals(steps.get(index).targets())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a step is about one component and leaves all where they are. */
  private static boolean isSimple(Step step) {
    return step.targets().size() == 1
        && step.anchor() == null
        && step.intent() != Intent.REMOVE_COMPONENT;
  }

  private void add(Step step) {
    groupStart = step.sequenced() ? step.index() : groupStart;
    String anchor = step.anchor();
    Step removal = anchor == null ? null : removalOf(anchor);
    if (removal != null) {
      conflicts.add(refuse(removal, step, String.valueOf(anchor)));
      return;
    }
    if (step.targets().isEmpty()) {
      add(step, TOKENS);
    }
    for (String target : step.targets()) {
      if (!add(step, target)) {
        return;
      }
    }
  }

  /** Returns whether nothing stands against doing a step to a target. */
  private boolean add(Step step, String target) {
    Step removal = removalOf(target);
    if (removal != null) {
      conflicts.add(refuse(removal, step, target));
      return false;
    }
    List<Step> others = byTarget.computeIfAbsent(target, id -> new ArrayList<>(2));
    for (Step other : others) {
      if (isConflict(other, step)) {
        conflicts.add(refuse(other, step, target));
        return false;
      }
    }
    others.add(step);
    if (step.intent() == Intent.REMOVE_COMPONENT) {
      removals.put(target, step);
    }
    String anchor = step.anchor();
    if (anchor != null && step.parameters() instanceof Reorder) {
      return isCircleFree(step, target, anchor);
    }
    return true;
  }

  /** The step that removed a component, or what it lies in; null where none did. */
  private @Nullable Step removalOf(String target) {
    String id = removals.isEmpty() ? null : target;
    while (id != null) {
      Step removal = removals.get(id);
      if (removal != null) {
        return removal;
      }
      id = blueprint.contains(id) ? blueprint.parentId(id) : null;
    }
    return null;
  }

  /** "Move X above Y and Y above X" cannot both come true. */
  private boolean isCircleFree(Step step, String target, String anchor) {
    for (Step other : byTarget.getOrDefault(anchor, List.of())) {
      boolean circle =
          other.index() >= groupStart
              && other.index() < step.index()
              && other.parameters() instanceof Reorder reorder
              && target.equals(reorder.anchor())
              && step.parameters() instanceof Reorder own
              && reorder.direction() == own.direction();
      if (circle) {
        conflicts.add(refuse(other, step, target));
        return false;
      }
    }
    return true;
  }

  private boolean isConflict(Step earlier, Step later) {
    if (earlier.index() < groupStart || earlier.index() == later.index()) {
      return false;
    }
    if (later.intent() == Intent.REMOVE_COMPONENT) {
      return true;
    }
    boolean differ = isTwoValues(earlier, later) || isToAndFro(earlier, later);
    return differ && earlier.footprint().writesSame(later.footprint());
  }

  private static boolean isTwoValues(Step earlier, Step later) {
    return isAbsolute(earlier)
        && isAbsolute(later)
        && !earlier.parameters().equals(later.parameters());
  }

  private static boolean isAbsolute(Step step) {
    Parameters parameters = step.parameters();
    Amount amount = parameters.amount();
    if (amount != null) {
      return isAbsolute(amount);
    }
    return !(parameters instanceof Parameters.Shade)
        && !(parameters instanceof Parameters.TokenShade)
        && !(parameters instanceof Parameters.ReplaceText)
        && !(parameters instanceof Parameters.Shift)
        && !(parameters instanceof Parameters.Add)
        && !(parameters instanceof Parameters.Duplicate)
        && !(parameters instanceof Parameters.Swap)
        && !(parameters instanceof Parameters.Distribute);
  }

  private static boolean isAbsolute(Amount amount) {
    return amount.kind() == Amount.Kind.TO || amount.kind() == Amount.Kind.AT_LEAST;
  }

  /** Bigger and smaller, darker and lighter: nobody means both. */
  private static boolean isToAndFro(Step earlier, Step later) {
    return directionOf(earlier.parameters()) * directionOf(later.parameters()) < 0;
  }

  private static double directionOf(Parameters parameters) {
    Amount amount = parameters.amount();
    if (amount != null) {
      return isAbsolute(amount) ? 0 : Math.signum(amount.value());
    }
    if (parameters instanceof Parameters.TokenShade shade) {
      return shade.points();
    }
    return parameters instanceof Parameters.Shade shade ? shade.points() : 0;
  }

  /** A long clause may conflict with hundreds of others, each of which would repeat it. */
  private static Refusal refuse(Step earlier, Step later, String target) {
    String what = target.isEmpty() ? "the same token" : "'" + target + "'";
    String message =
        "\""
            + Excerpt.of(earlier.source())
            + "\" and \""
            + Excerpt.of(later.source())
            + "\" cannot both be done to "
            + what;
    List<String> candidates = target.isEmpty() ? List.of() : List.of(target);
    List<String> suggestions = List.of(earlier.source(), later.source());
    return new Refusal(
        RefusalCode.CONFLICT, message, later.index(), later.span(), candidates, suggestions);
  }
}
