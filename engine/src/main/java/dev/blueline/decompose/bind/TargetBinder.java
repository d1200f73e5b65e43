package dev.blueline.decompose.bind;

import dev.blueline.collect.LazyList;
import dev.blueline.decompose.targets.Adjectives;
import dev.blueline.decompose.targets.Noun;
import dev.blueline.decompose.targets.Quantifier;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.Letters;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the components that a phrase means in one document. */
final class TargetBinder {
  private static final double SYNONYM_CONFIDENCE = 0.9;
  private static final int MAX_CANDIDATES = 12;

  private final Blueprint blueprint;
  private final NameFinder names;
  private final TargetLog log;
  private final List<Step> steps;

  /** Prepares for a phrase that stands alone. */
  TargetBinder(Blueprint blueprint) {
    this(blueprint, TargetLog.NONE, List.of());
  }

  /** Prepares for the clauses of a command, of which some steps are bound so far. */
  TargetBinder(Blueprint blueprint, TargetLog log, List<Step> steps) {
    this.blueprint = blueprint;
    this.log = log;
    this.names = new NameFinder(blueprint);
    this.steps = steps;
  }

  /**
   * Binds a phrase.
   *
   * @param spoken the components spoken of last, which pronouns stand for
   */
  Binding bind(TargetPhrase phrase, List<Component> spoken) {
    if (phrase.isInherited()) {
      return Pronouns.unsaid(spoken);
    }
    if (phrase.untrimmed() == null) {
      return bindTrimmed(phrase, spoken);
    }
    Binding untrimmed = bind(phrase.untrimmed(), spoken);
    Binding trimmed = untrimmed.failure() == null ? untrimmed : bindTrimmed(phrase, spoken);
    boolean isKnown = untrimmed.failure() == RefusalCode.AMBIGUOUS_TARGET;
    return trimmed.failure() != null && isKnown ? untrimmed : trimmed;
  }

  private Binding bindTrimmed(TargetPhrase phrase, List<Component> spoken) {
    if (phrase.whole() != null) {
      NameMatch whole = names.byName(phrase.whole());
      if (whole.components().size() == 1) {
        log.matched(phrase.whole(), whole);
        return Binding.of(whole.components(), 1);
      }
    }
    return bindNouns(phrase, spoken);
  }

  /** Returns why nobody knows what is to change places; null where it is plain. */
  @Nullable Binding doubtOfSwap(TargetPhrase phrase, List<Component> spoken) {
    return phrase.isOneList()
        ? new SharedPart(blueprint, this).doubtOfSwap(phrase.nouns(), spoken)
        : null;
  }

  /** What is named if the last id ends in what else would be a property; null for no such id. */
  @Nullable Binding byNameWithProperty(TargetPhrase phrase, List<Component> spoken) {
    TargetPhrase named = phrase.named();
    if (named == null || named.nouns().isEmpty() || !named.exceptions().isEmpty()) {
      return null;
    }
    int last = named.nouns().size() - 1;
    Noun noun = named.nouns().get(last);
    Component component = names.byId(noun.ordinal() == 0 ? noun.full() : noun.said());
    if (component == null) {
      return null;
    }
    return last == 0 ? Binding.of(List.of(component), 1) : bindNamed(phrase, spoken);
  }

  /** Binds a phrase with the words behind it as part of the name; null where it means nothing. */
  @Nullable Binding bindNamed(TargetPhrase phrase, List<Component> spoken) {
    Binding binding = phrase.named() == null ? null : bind(phrase.named(), spoken);
    return binding == null || binding.failure() != null ? null : binding;
  }

  /** Returns why a phrase means nothing: several are called by it with the words behind it. */
  Binding clearer(TargetPhrase phrase, Binding failed, List<Component> spoken) {
    TargetPhrase longer = failed.failure() == RefusalCode.TARGET_NOT_FOUND ? phrase.named() : null;
    Binding named = longer == null ? failed : bind(longer, spoken);
    return named.failure() == RefusalCode.AMBIGUOUS_TARGET ? named : failed;
  }

  private Binding bindNouns(TargetPhrase phrase, List<Component> spoken) {
    if (phrase.nouns().size() == 1 && phrase.exceptions().isEmpty()) {
      return bindNoun(phrase.nouns().get(0), spoken);
    }
    Set<Component> union = new LinkedHashSet<>();
    List<Component> last = List.of();
    double confidence = 1;
    int lists = 0;
    List<Noun> list = phrase.nouns();
    SharedPart shared = new SharedPart(blueprint, this);
    SharedKind kinds = new SharedKind(names);
    for (int i = 0; i < list.size(); i++) {
      Noun noun = list.get(i);
      Binding alone = bindNoun(noun, spoken);
      Binding ofKind = kinds.bound(list, i, alone);
      Binding part = ofKind == null ? alone : ofKind;
      if (part.failure() != null) {
        TargetPhrase joined = JoinedName.around(phrase, i, names);
        return joined == null ? part : bindNouns(joined, spoken);
      }
      Binding half = halfInPlace(noun, part.components(), list, spoken);
      Binding doubt = half == null ? shared.doubt(list, i, part.components(), spoken) : half;
      if (doubt != null) {
        return doubt;
      }
      last = part.components();
      lists += last.size() > 1 ? 1 : 0;
      union.addAll(last);
      confidence = Math.min(confidence, part.confidence());
    }
    Binding all = Binding.of(new ArrayList<>(union), confidence);
    return phrase.exceptions().isEmpty()
        ? all
        : new ExceptionBinder(this, names, log)
            .without(phrase, all, lists > 1 ? null : last, spoken);
  }

  /**
   * "The titles and the images in the first card": where titles lie elsewhere as well, they may be
   * meant or not. Null where nobody would ask.
   */
  private @Nullable Binding halfInPlace(
      Noun noun, List<Component> found, List<Noun> list, List<Component> spoken) {
    Noun place = list.get(list.size() - 1).place();
    boolean mayShare = place != null && noun.place() == null && noun.quoted() == null;
    if (place == null || !mayShare || noun.pronoun() || noun.everything() || found.size() < 2) {
      return null;
    }
    List<Component> within = names.within(found, bindNoun(place, spoken).components());
    return within.isEmpty() || within.size() == found.size()
        ? null
        : Binding.failed(
            RefusalCode.AMBIGUOUS_TARGET,
            "it does not say whether '" + noun.full() + "' are those in '" + place.full() + "'",
            first(within),
            noun);
  }

  Binding bindNoun(Noun noun, List<Component> spoken) {
    Component called = OwnName.of(noun, names);
    Binding usual = bindUsual(noun, spoken);
    return called == null ? usual : OwnName.decided(noun, called, usual, names);
  }

  private Binding bindUsual(Noun noun, List<Component> spoken) {
    if (noun.everything()) {
      return everything(noun, spoken);
    }
    if (noun.pronoun()) {
      return Pronouns.bind(noun, spoken);
    }
    return bindName(noun, spoken);
  }

  private Others others() {
    return new Others(blueprint, names, log, steps);
  }

  private Binding everything(Noun noun, List<Component> spoken) {
    List<Component> all = new ArrayList<>();
    blueprint.forEach(all::add);
    if (noun.isOther()) {
      return others().of(noun, all, spoken);
    }
    if (noun.place() == null) {
      return Binding.of(all, 1);
    }
    Binding place = bindNoun(noun.place(), spoken);
    return place.failure() != null
        ? place
        : Binding.of(names.within(all, place.components()), place.confidence());
  }

  private Binding bindName(Noun noun, List<Component> spoken) {
    Component named = OwnName.whole(noun, names, log);
    if (named != null) {
      return Binding.of(List.of(named), 1);
    }
    List<String> adjectives = noun.adjectives();
    NameMatch match = match(noun);
    log.matched(noun.quoted() == null ? noun.head() : noun.quoted(), match);
    if (match.isEmpty()) {
      adjectives = new ArrayList<>(adjectives);
      match = behindToken(noun, adjectives);
    }
    if (match.isEmpty()) {
      return notFound(noun);
    }
    Binding place = noun.place() == null ? null : bindPlace(noun.place(), spoken);
    if (place != null && place.failure() != null) {
      return place;
    }
    List<Component> found = narrowed(match.components(), place, adjectives);
    if (found.isEmpty() && match.isOwnName() && noun.quoted() == null) {
      match = names.byKind(noun.head()); // "the cards in the grid": not the link that says "Cards"
      found = narrowed(match.components(), place, adjectives);
    }
    if (found.isEmpty()) {
      return notFound(noun);
    }
    Binding rest = noun.isOther() ? others().of(noun, found, spoken) : null;
    if (rest != null && rest.failure() != null) {
      return rest;
    }
    found = rest == null ? found : rest.components();
    return place != null && isOneInEach(noun, match)
        ? inEach(noun, found, match, place.components())
        : choose(noun, found, match);
  }

  private Binding choose(Noun noun, List<Component> found, NameMatch match) {
    Binding doubt = NameOrKind.doubt(noun, found, match, names);
    if (doubt != null) {
      return doubt;
    }
    double confidence = match.isSynonym() ? SYNONYM_CONFIDENCE : 1;
    return noun.ordinal() != 0
        ? pick(noun, found, confidence)
        : count(noun, found, match.isPlural(), confidence);
  }

  private Binding bindPlace(Noun noun, List<Component> spoken) {
    Binding place = bindNoun(noun, spoken);
    boolean isThere = true;
    for (Component component : place.components()) {
      isThere &= blueprint.contains(component.id());
    }
    return isThere
        ? place
        : Binding.failed(
            RefusalCode.TARGET_NOT_FOUND,
            "what lies in a component that this command adds has no name yet",
            List.of(),
            noun);
  }

  /** "The first image in each card", "the image in every card": one or some in each of them. */
  private static boolean isOneInEach(Noun noun, NameMatch match) {
    boolean one = noun.ordinal() != 0 || (!match.isPlural() && noun.quantifier() == Quantifier.ONE);
    return one && noun.place() != null && noun.place().quantifier() == Quantifier.ALL;
  }

  /** Chooses in each place apart; places without any such component have none to choose. */
  private Binding inEach(
      Noun noun, List<Component> found, NameMatch match, List<Component> places) {
    Set<Component> chosen = new LinkedHashSet<>();
    double confidence = 1;
    for (List<Component> here : names.byPlace(found, places)) {
      Binding part = choose(noun, here, match);
      if (part.failure() != null) {
        return part;
      }
      chosen.addAll(part.components());
      confidence = Math.min(confidence, part.confidence());
    }
    return Binding.of(new ArrayList<>(chosen), confidence);
  }

  private List<Component> narrowed(
      List<Component> matched, @Nullable Binding place, List<String> adjectives) {
    List<Component> found = matched;
    if (place != null) {
      found = names.within(matched, place.components());
      log.kept("in the place that is named", matched, found);
    }
    if (!adjectives.isEmpty()) {
      List<Component> all = found;
      found = Adjectives.narrow(blueprint, all, adjectives);
      log.kept("now " + String.join(" and ", adjectives), all, found);
    }
    return found;
  }

  private NameMatch match(Noun noun) {
    if (noun.quoted() != null) {
      return names.byText(noun.quoted(), noun.head());
    }
    NameMatch match = names.byName(noun.head());
    boolean isLonger = match.isEmpty() && !noun.isNarrowed() && !noun.said().equals(noun.head());
    return isLonger ? names.byIdOrSaying(noun.said()) : match; // "this quarter"
  }

  /** "The brand button": a token's name before what is called so otherwise. */
  private NameMatch behindToken(Noun noun, List<String> adjectives) {
    String head = noun.head();
    int space = head.indexOf(' ');
    if (noun.quoted() != null || space < 0) {
      return NameMatch.NONE;
    }
    String token = Letters.lower(head.substring(0, space));
    if (blueprint.tokens().colour(token) == null) {
      return NameMatch.NONE;
    }
    adjectives.add(token);
    NameMatch behind = names.byName(head.substring(space + 1));
    log.matched(head.substring(space + 1), behind);
    return behind;
  }

  Binding pick(Noun noun, List<Component> found, double confidence) {
    int size = found.size();
    int wanted = noun.count() > 0 ? noun.count() : 1;
    int index = noun.ordinal() > 0 ? noun.ordinal() - 1 : size + noun.ordinal() - (wanted - 1);
    if (index < 0 || index + wanted > size) {
      return Binding.failed(
          RefusalCode.TARGET_NOT_FOUND, "there are only " + size + " to count", first(found), noun);
    }
    if (noun.count() == 0 && noun.quantifier() == Quantifier.ALL) {
      return Binding.failed(
          RefusalCode.AMBIGUOUS_TARGET, "it names both one and all", first(found), noun);
    }
    List<Component> picked = found.subList(index, index + wanted);
    log.kept("counted", found, picked);
    return Binding.of(picked, confidence);
  }

  private Binding count(Noun noun, List<Component> found, boolean plural, double confidence) {
    boolean all = plural || noun.quantifier() == Quantifier.ALL;
    if (noun.quantifier() == Quantifier.BOTH && found.size() != 2) {
      return Binding.failed(
          RefusalCode.AMBIGUOUS_TARGET,
          "'both' means two, and there are " + found.size(),
          first(found),
          noun);
    }
    if (noun.count() > 0 && found.size() != noun.count()) {
      return Binding.failed(
          RefusalCode.AMBIGUOUS_TARGET,
          "it says " + noun.count() + ", and there are " + found.size(),
          first(found),
          noun);
    }
    if (noun.count() > 0 || all || noun.quantifier() == Quantifier.BOTH || found.size() == 1) {
      return Binding.of(found, confidence);
    }
    return Binding.failed(
        RefusalCode.AMBIGUOUS_TARGET,
        found.size() + " components are called '" + noun.full() + "'",
        first(found),
        noun);
  }

  /** Where several could be gone next to, it is the one in the same list. */
  Binding besides(Binding anchor, List<Component> targets) {
    if (anchor.failure() != RefusalCode.AMBIGUOUS_TARGET || targets.isEmpty()) {
      return anchor;
    }
    String parent = blueprint.parentId(targets.get(0).id());
    List<Component> siblings = new ArrayList<>(1);
    for (Component candidate : anchor.candidates()) {
      boolean sibling = Objects.equals(parent, blueprint.parentId(candidate.id()));
      if (sibling && !targets.contains(candidate)) {
        siblings.add(candidate);
      }
    }
    return siblings.size() == 1 ? Binding.of(siblings, SYNONYM_CONFIDENCE) : anchor;
  }

  static List<Component> first(List<Component> found) {
    return found.subList(0, Math.min(MAX_CANDIDATES, found.size()));
  }

  private Binding notFound(Noun noun) {
    boolean sentence = noun.head().contains(" the ");
    return Binding.failed(
        sentence ? RefusalCode.NOT_UNDERSTOOD : RefusalCode.TARGET_NOT_FOUND,
        "no component is called '" + noun.full() + "'",
        LazyList.of(() -> names.nearest(noun.full(), MAX_CANDIDATES)),
        noun);
  }
}
