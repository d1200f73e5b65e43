package dev.blueline.decompose;

import dev.blueline.model.Blueprint;
import dev.blueline.model.Colour;
import dev.blueline.model.Component;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Amount;
import dev.blueline.plan.Parameters.Paint;
import dev.blueline.plan.Parameters.Reorder;
import dev.blueline.plan.Parameters.Resize;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Span;
import dev.blueline.plan.Step;
import dev.blueline.plan.StepFootprint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a template into the plan for one document: names to ids, colours to hex. */
final class Binder {
  private final Template template;
  private final Blueprint blueprint;
  private final TargetBinder targets;
  private final List<Step> steps = new ArrayList<>(2);
  private final List<Refusal> refusals = new ArrayList<>(0);

  /** What pronouns stand for: the targets of the step before, else the session's. */
  private List<Component> spoken;

  private Binder(Template template, Blueprint blueprint, List<String> pronouns) {
    this.template = template;
    this.blueprint = blueprint;
    this.targets = new TargetBinder(blueprint);
    this.spoken = new ArrayList<>(pronouns.size());
    for (String id : pronouns) {
      Component component = blueprint.component(id);
      if (component != null) {
        spoken.add(component);
      }
    }
    refusals.addAll(template.refusals());
  }

  static Plan bind(String command, Template template, Blueprint blueprint, List<String> pronouns) {
    Binder binder = new Binder(template, blueprint, pronouns);
    for (ClauseTemplate clause : template.clauses()) {
      binder.bind(clause);
    }
    return new Plan(command, binder.steps, binder.refusals, List.of());
  }

  private int nextIndex() {
    return steps.size() + refusals.size() - template.refusals().size() + 1;
  }

  private void bind(ClauseTemplate clause) {
    Binding binding = targets.bind(clause.target(), spoken);
    if (binding.failure() != null) {
      refuse(clause, binding);
      spoken = List.of(); // what was meant is unknown, so no later word may stand for it
      return;
    }
    if (binding.components().isEmpty()) {
      refuse(clause, RefusalCode.TARGET_NOT_FOUND, "it does not say what to change");
      return;
    }
    spoken = binding.components();
    Parameters parameters = bindParameters(clause);
    if (parameters != null) {
      addStep(clause, binding, parameters);
    }
  }

  private void addStep(ClauseTemplate clause, Binding binding, Parameters parameters) {
    List<String> ids = new ArrayList<>(binding.components().size());
    binding.components().forEach(component -> ids.add(component.id()));
    steps.add(
        new Step(
            nextIndex(),
            clause.change().intent(),
            ids,
            parameters,
            clause.source(),
            clause.span(),
            binding.confidence(),
            clause.sequenced(),
            StepFootprint.of(parameters, ids, blueprint)));
  }

  /** Returns the parameters for this document, or null if they were refused. */
  private @Nullable Parameters bindParameters(ClauseTemplate clause) {
    Parameters parameters = clause.change().parameters();
    if (parameters instanceof Paint paint) {
      Colour colour = colour(paint.colour());
      if (colour == null) {
        refuse(clause, RefusalCode.INVALID_VALUE, "'" + paint.colour() + "' is no colour");
        return null;
      }
      return new Paint(paint.property(), colour.toHex());
    }
    if (parameters instanceof Resize resize && !isSound(resize.amount())) {
      refuse(clause, RefusalCode.INVALID_VALUE, "a size is above 0");
      return null;
    }
    return parameters instanceof Reorder reorder ? bindAnchor(clause, reorder) : parameters;
  }

  private static boolean isSound(Amount amount) {
    return amount.kind() != Amount.Kind.TO || amount.value() > 0;
  }

  /** A token's name wins over the CSS colour of the same name. */
  private @Nullable Colour colour(String typed) {
    Colour token = blueprint.tokens().colour(typed);
    return token != null ? token : Colour.parse(typed);
  }

  private @Nullable Parameters bindAnchor(ClauseTemplate clause, Reorder reorder) {
    if (clause.anchor() == null) {
      return reorder;
    }
    Binding anchor = targets.bind(clause.anchor(), spoken);
    if (anchor.failure() != null) {
      refuse(clause, anchor);
      return null;
    }
    if (anchor.components().size() != 1) {
      refuse(clause, RefusalCode.AMBIGUOUS_TARGET, "it does not say which one to go next to");
      return null;
    }
    return new Reorder(reorder.direction(), anchor.components().get(0).id(), reorder.count());
  }

  private void refuse(ClauseTemplate clause, RefusalCode code, String message) {
    refusals.add(new Refusal(code, message, nextIndex(), clause.span(), List.of(), List.of()));
  }

  private void refuse(ClauseTemplate clause, Binding binding) {
    Noun noun = binding.at();
    List<String> ids = new ArrayList<>();
    List<String> suggestions = new ArrayList<>();
    for (Component candidate : binding.candidates()) {
      ids.add(candidate.id());
      if (noun != null) {
        suggestions.add(template.words().replaced(noun.from(), noun.to(), candidate.id()));
      }
    }
    Span span = noun == null ? clause.span() : template.words().span(noun.from(), noun.to());
    RefusalCode code = binding.failure() == null ? RefusalCode.TARGET_NOT_FOUND : binding.failure();
    refusals.add(new Refusal(code, binding.message(), nextIndex(), span, ids, suggestions));
  }
}
