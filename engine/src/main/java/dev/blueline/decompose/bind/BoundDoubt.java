package dev.blueline.decompose.bind;

import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.Doubt;
import dev.blueline.edit.Footprint;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import dev.blueline.plan.StepFootprint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Doubts a change of components that were found, where only the document tells what is meant. */
final class BoundDoubt {
  private final Blueprint blueprint;
  private final TargetBinder targets;
  private final List<Step> steps;

  /**
   * Prepares for a clause.
   *
   * @param steps those of the clauses before
   */
  BoundDoubt(Blueprint blueprint, TargetBinder targets, List<Step> steps) {
    this.blueprint = blueprint;
    this.targets = targets;
    this.steps = steps;
  }

  /** Returns whether a change is of a kind that may be in doubt; most are not. */
  static boolean isPossible(Change change) {
    return change.doubt() != null
        || change.stated() != null
        || change.parameters() instanceof Parameters.Swap;
  }

  /** Throws where a change of what a phrase was bound to does not say what is meant. */
  void requirePlain(TargetPhrase phrase, Change change, List<Component> components) {
    for (Component component : components) {
      String objection = isKnown(change, component) ? objection(change, component) : null;
      if (objection != null) {
        throw new UnboundException(RefusalCode.INVALID_VALUE, objection);
      }
    }
    boolean isSwap = change.parameters() instanceof Parameters.Swap;
    Binding unclear = isSwap ? targets.doubtOfSwap(phrase, components) : null;
    if (unclear != null) {
      throw new UnboundException(unclear);
    }
  }

  private @Nullable String objection(Change change, Component component) {
    Doubt doubt = change.doubt();
    Parameters stated = change.stated();
    String objection = doubt == null ? null : doubt.objection(change.parameters(), component);
    return objection == null && stated != null
        ? StatedValue.objection(stated, component, blueprint.tokens())
        : objection;
  }

  /** Of what an earlier step changes nobody knows yet what it will be. */
  private boolean isKnown(Change change, Component component) {
    if (steps.isEmpty()) {
      return true;
    }
    Footprint own = StepFootprint.of(change.parameters(), List.of(component.id()), blueprint);
    for (Step step : steps) {
      if (step.footprint().writesSame(own)) {
        return false;
      }
    }
    return true;
  }
}
