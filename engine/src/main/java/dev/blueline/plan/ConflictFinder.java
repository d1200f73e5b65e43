package dev.blueline.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds steps of one plan that cannot both be meant, before anything runs: an edit of what another
 * step removes, and two values for one place with no "then" between them.
 */
public final class ConflictFinder {
  /*
   * Steps are compared through the components they have in common, never pair by pair: a map from
   * component to the steps so far that name it. Cost: linear in the targets, times the steps on one
   * component.
   */
  private final Map<String, List<Step>> byTarget = new HashMap<>();
  private final List<Refusal> conflicts = new ArrayList<>();

  /** Steps before this index are separated from the present one by "then". */
  private int groupStart;

  private ConflictFinder() {}

  /** Returns a refusal for each conflict, in step order. */
  public static List<Refusal> find(Plan plan) {
    if (plan.steps().size() < 2) {
      return List.of();
    }
    ConflictFinder finder = new ConflictFinder();
    plan.steps().forEach(finder::add);
    return finder.conflicts;
  }

  private void add(Step step) {
    groupStart = step.sequenced() ? step.index() : groupStart;
    for (String target : step.targets()) {
      List<Step> others = byTarget.computeIfAbsent(target, id -> new ArrayList<>(2));
      for (Step other : others) {
        if (isConflict(other, step)) {
          conflicts.add(refuse(other, step, target));
          return;
        }
      }
      others.add(step);
    }
  }

  private boolean isConflict(Step earlier, Step later) {
    boolean removed = earlier.intent() == Intent.REMOVE_COMPONENT;
    boolean removes = later.intent() == Intent.REMOVE_COMPONENT;
    if (removed) {
      return true;
    }
    if (earlier.index() < groupStart) {
      return false;
    }
    return removes
        || (isAbsolute(earlier)
            && isAbsolute(later)
            && !earlier.parameters().equals(later.parameters())
            && earlier.footprint().writesSame(later.footprint()));
  }

  private static boolean isAbsolute(Step step) {
    Parameters parameters = step.parameters();
    if (parameters instanceof Parameters.Resize resize) {
      return resize.amount().kind() == Parameters.Amount.Kind.TO;
    }
    if (parameters instanceof Parameters.StyleNumber number) {
      return number.amount().kind() == Parameters.Amount.Kind.TO;
    }
    return !(parameters instanceof Parameters.Shade)
        && !(parameters instanceof Parameters.ReplaceText);
  }

  private static Refusal refuse(Step earlier, Step later, String target) {
    String message =
        "\""
            + earlier.source()
            + "\" and \""
            + later.source()
            + "\" cannot both be done to '"
            + target
            + "'";
    return new Refusal(
        RefusalCode.CONFLICT, message, later.index(), later.span(), List.of(target), List.of());
  }
}
