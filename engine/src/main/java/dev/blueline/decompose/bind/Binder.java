package dev.blueline.decompose.bind;

import dev.blueline.collect.LazyList;
import dev.blueline.decompose.clauses.Addition;
import dev.blueline.decompose.targets.Noun;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.Words;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.plan.BindingLimit;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Direction;
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
public final class Binder {
  private final Template template;
  private final TargetBinder targets;
  private final TokenBinder tokens;
  private final ParameterBinder parameters;
  private final Blueprint blueprint;

  /** Made for the first clause that brings something new. */
  private @Nullable AdditionBinder additions;

  /** Made for the first clause that takes something over. */
  private @Nullable LikenessBinder likenesses;

  private final List<Step> steps = new ArrayList<>(2);
  private final List<Refusal> refusals;

  /** What pronouns stand for: the targets of the step before, else the session's. */
  private List<Component> spoken;

  /** What was added by the clauses just before, which "them" stands for. */
  private List<Component> addedTogether = List.of();

  /** Whether they stand for something that this command itself has named. */
  private boolean isNamedHere;

  private final @Nullable Explainer explainer;

  /** How many targets the steps have together. */
  private long targetCount;

  private Binder(
      Template template,
      Blueprint blueprint,
      List<String> pronouns,
      @Nullable Explainer explainer) {
    this.template = template;
    this.explainer = explainer;
    TargetLog log = explainer == null ? TargetLog.NONE : explainer;
    this.targets = new TargetBinder(blueprint, log, steps);
    this.parameters = new ParameterBinder(blueprint);
    this.tokens = new TokenBinder(blueprint, parameters);
    this.blueprint = blueprint;
    this.spoken =
        pronouns.isEmpty() ? List.of() : LazyList.of(() -> components(pronouns, blueprint));
    this.refusals = new ArrayList<>(template.refusals());
  }

  private static List<Component> components(List<String> ids, Blueprint blueprint) {
    List<Component> components = new ArrayList<>(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      Component component = blueprint.component(ids.get(i));
      if (component != null) {
        components.add(component);
      }
    }
    return components;
  }

  private AdditionBinder additions() {
    AdditionBinder known = additions;
    if (known == null) {
      known = new AdditionBinder(blueprint);
      additions = known;
    }
    return known;
  }

  /** Binds a template as far as a limit lets it. */
  public static Plan bind(
      String command,
      Template template,
      Blueprint blueprint,
      List<String> pronouns,
      BindingLimit limit) {
    return bind(command, template, blueprint, pronouns, limit, null);
  }

  /** Does the same, and tells the explainer how. */
  public static Plan bind(
      String command,
      Template template,
      Blueprint blueprint,
      List<String> pronouns,
      BindingLimit limit,
      @Nullable Explainer explainer) {
    Binder binder = new Binder(template, blueprint, pronouns, explainer);
    binder.bindAll(limit);
    return new Plan(
        command, template.words().corrected(), binder.steps, binder.refusals, List.of());
  }

  private void bindAll(BindingLimit limit) {
    int clauses = 0;
    Refusal tooMuch = null;
    while (clauses < template.clauses().size() && tooMuch == null) {
      bind(template.clauses().get(clauses++));
      tooMuch = limit.refusalOf(clauses, targetCount - blueprint.size());
    }
    if (tooMuch != null) {
      refusals.add(tooMuch);
    }
  }

  private int nextIndex() {
    return steps.size() + refusals.size() - template.refusals().size() + 1;
  }

  private void bind(ClauseTemplate clause) {
    try {
      Rival rival = rival(clause, null);
      if (rival != null) {
        refuse(clause, rival);
      } else if (clause.addition() != null) {
        add(clause, clause.addition());
      } else if (!bindToken(clause, false)) {
        bindTargets(clause);
      }
    } catch (UnboundException e) {
      refuse(clause, e);
    }
  }

  /** Returns what its text may mean besides, of some components or of any; mostly null. */
  private @Nullable Rival rival(ClauseTemplate clause, @Nullable List<Component> found) {
    for (Rival rival : clause.rivals()) {
      boolean isMeant =
          found == null ? rival.isThere(blueprint, spoken) : rival.isOf(found, blueprint, spoken);
      if (isMeant) {
        return rival;
      }
    }
    return null;
  }

  private void refuse(ClauseTemplate clause, Rival rival) {
    if (explainer != null) {
      explainer.refused(clause);
    }
    refusals.add(
        new Refusal(
            RefusalCode.INVALID_VALUE,
            rival.message(),
            nextIndex(),
            clause.span(),
            List.of(),
            rival.suggestions()));
  }

  /**
   * Tokens are no components: nothing stands for them later, and what can only be a token's takes
   * no targets over from the clause before.
   */
  private boolean bindToken(ClauseTemplate clause, boolean isLastResort) {
    boolean isOfTokens = clause.change().intent() == Intent.MODIFY_TOKEN;
    boolean named = isNamedHere && clause.target().isInherited() && !isOfTokens;
    Parameters token = named ? null : tokens.bind(clause, isLastResort);
    if (token == null) {
      return false;
    }
    parameters.follow(token);
    addStep(clause, Intent.MODIFY_TOKEN, List.of(), token, 1);
    return true;
  }

  private void bindTargets(ClauseTemplate clause) {
    spoken = Pronouns.isThem(clause.target()) && !addedTogether.isEmpty() ? addedTogether : spoken;
    addedTogether = List.of();
    Binding named = targets.byNameWithProperty(clause.target(), spoken);
    if (named != null && clause.plainChange().parameters() instanceof Parameters.Shift) {
      throw new UnboundException(RefusalCode.INVALID_VALUE, "it does not say by how much");
    }
    if (named != null) {
      bind(clause, clause.plainChange(), named);
      return;
    }
    Binding binding = targets.bind(clause.target(), spoken);
    requirePlain(clause, binding);
    ClauseTemplate meant = clause;
    if (binding.failure() != null) {
      Binding longer = targets.bindNamed(clause.target(), spoken);
      if (longer != null) {
        bind(clause, clause.plainChange(), longer);
        return;
      }
      ClauseTemplate part = OwnText.ofPlace(clause, targets, spoken, steps);
      if (part == null && isNamedHere) {
        part = OwnText.ofSpoken(clause);
      }
      if (part == null && bindToken(clause, true)) {
        return;
      }
      if (part == null) {
        spoken = List.of(); // what was meant is unknown, so no later word may stand for it
        throw new UnboundException(targets.clearer(clause.target(), binding, spoken));
      }
      meant = part;
      binding = targets.bind(part.target(), spoken);
    }
    bind(meant, tokens.preferColour(meant.change()), binding);
  }

  /**
   * Throws where something else may be meant as well: the text of what was spoken of, or in "rename
   * Add to cart to Buy" either of "Add" and "Add to cart".
   */
  private void requirePlain(ClauseTemplate clause, Binding found) {
    Binding doubt = isNamedHere ? OwnText.doubt(clause, found, spoken, blueprint) : null;
    if (doubt != null) {
      throw new UnboundException(doubt);
    }
    boolean isEitherText =
        found.failure() == null
            && clause.change().parameters() instanceof Parameters.Text text
            && clause.plainChange().parameters() instanceof Parameters.Text plain
            && !text.equals(plain);
    if (isEitherText && targets.bindNamed(clause.target(), spoken) != null) {
      throw new UnboundException(
          RefusalCode.INVALID_VALUE,
          "its name may end earlier or later: quotation marks would tell");
    }
  }

  private void bind(ClauseTemplate clause, Change change, Binding binding) {
    if (binding.components().isEmpty()) {
      throw new UnboundException(RefusalCode.TARGET_NOT_FOUND, "it does not say what to change");
    }
    Rival rival = rival(clause, binding.components());
    if (rival != null) {
      refuse(clause, rival);
      return;
    }
    spoken = binding.components();
    isNamedHere = true;
    Binding anchor = anchor(clause, change, binding.components());
    if (BoundDoubt.isPossible(change)) {
      new BoundDoubt(blueprint, targets, steps).requirePlain(clause.target(), change, spoken);
    }
    Property source = change.source();
    Parameters bound =
        source == null || anchor == null
            ? parameters.bind(change, binding.components(), anchor)
            : parameters.bind(taken(change, source, anchor), binding.components(), null);
    if (bound instanceof Parameters.Duplicate duplicate) {
      AdditionBinder.Copies copies = additions().copy(binding.components(), duplicate.count());
      spoken = copies.components();
      bound = copies.parameters();
    }
    double confidence = anchor == null ? 1 : anchor.confidence();
    addStep(
        clause,
        change.intent(),
        ids(binding.components()),
        bound,
        Math.min(confidence, binding.confidence()));
  }

  /** Returns what a clause goes by besides its targets; null where that is nothing. */
  private @Nullable Binding anchor(
      ClauseTemplate clause, Change change, List<Component> components) {
    if (clause.anchor() == null) {
      return null;
    }
    if (clause.anchor() == TargetPhrase.PAGE) {
      parameters.requireOnPage(components);
      return null;
    }
    Binding anchor = anchor(clause.anchor(), components);
    if (isAtEnd(change)) {
      parameters.requireIn(ParameterBinder.only(anchor), components);
      return null;
    }
    boolean isBesideOne =
        change.parameters() instanceof Parameters.Reorder && !clause.anchor().isGap();
    return isBesideOne ? targets.besides(anchor, components) : anchor;
  }

  /** What to go by: what is named, or between two the first of them. */
  private Binding anchor(TargetPhrase phrase, List<Component> moved) {
    Binding named = targets.bind(phrase, spoken);
    return phrase.isGap() ? new Gap(blueprint).anchor(named, moved) : named;
  }

  /** Whether what is moved goes to an end of what it lies in, and not beside anything. */
  private static boolean isAtEnd(Change change) {
    return change.parameters() instanceof Parameters.Reorder reorder
        && (reorder.direction() == Direction.FIRST || reorder.direction() == Direction.LAST);
  }

  private Change taken(Change change, Property source, Binding anchor) {
    Component other = ParameterBinder.only(anchor);
    LikenessBinder known = likenesses == null ? new LikenessBinder(blueprint) : likenesses;
    likenesses = known;
    return known.bind(change, source, other, steps);
  }

  private static List<String> ids(List<Component> components) {
    if (components.size() == 1) {
      return List.of(components.get(0).id());
    }
    List<String> ids = new ArrayList<>(components.size());
    components.forEach(component -> ids.add(component.id()));
    return ids;
  }

  private void add(ClauseTemplate clause, Addition addition) {
    additions().requireSound(addition);
    Binding anchor = clause.anchor() == null ? null : anchor(clause.anchor(), List.of());
    String anchorId = anchor == null ? null : ParameterBinder.single(anchor);
    String colour = addition.colour() == null ? null : parameters.colour(addition.colour());
    AdditionBinder.Additions added = additions().add(addition, colour, anchorId);
    spoken = added.components();
    List<Component> together = new ArrayList<>(addedTogether);
    together.addAll(spoken);
    addedTogether = together;
    isNamedHere = true;
    double confidence = anchor == null ? 1 : anchor.confidence();
    addStep(clause, Intent.ADD_COMPONENT, added.ids(), added.parameters(), confidence);
  }

  private void addStep(
      ClauseTemplate clause, Intent intent, List<String> ids, Parameters bound, double confidence) {
    Step step =
        new Step(
            nextIndex(),
            intent,
            ids,
            bound,
            clause.source(),
            clause.span(),
            confidence,
            clause.sequenced(),
            StepFootprint.of(bound, ids, additions == null ? blueprint : additions.imagined()));
    if (likenesses != null) {
      likenesses.follow(step);
    }
    steps.add(step);
    targetCount += ids.size();
    if (explainer != null) {
      explainer.bound(clause, step);
    }
  }

  private void refuse(ClauseTemplate clause, UnboundException unbound) {
    if (explainer != null) {
      explainer.refused(clause);
    }
    Binding binding = unbound.binding();
    Noun noun = binding == null ? null : binding.at();
    Words words = template.words();
    Span span = noun == null ? clause.span() : words.span(noun.from(), noun.to());
    List<String> ids = binding == null ? List.of() : LazyList.of(() -> ids(binding.candidates()));
    List<String> suggestions =
        binding == null || noun == null
            ? LazyList.of(() -> UnknownColour.renaming(template, clause))
            : LazyList.of(() -> replacing(words, noun, ways(binding, ids)));
    refusals.add(new Refusal(unbound.code(), unbound.text(), nextIndex(), span, ids, suggestions));
  }

  private static List<String> ways(Binding binding, List<String> ids) {
    return binding.instead().isEmpty() ? ids : binding.instead();
  }

  private static List<String> replacing(Words words, Noun noun, List<String> ids) {
    List<String> commands = new ArrayList<>(ids.size());
    for (String id : ids) {
      commands.add(words.replaced(noun.from(), noun.to(), id));
    }
    return commands;
  }
}
