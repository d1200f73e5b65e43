package dev.blueline.decompose.bind;

import dev.blueline.decompose.bind.NameMatch.Tier;
import dev.blueline.decompose.words.EditDistance;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Component;
import dev.blueline.model.ComponentIndex;
import dev.blueline.model.Letters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds components by a name, in tiers: id, visible text, type, role, synonym. The first tier that
 * has any match decides.
 */
final class NameFinder {
  private static final int MAX_SCANNED = 2000;
  private static final int MAX_NUMBERED = 12;

  private final Blueprint blueprint;
  private final BlueprintSchema schema;
  private final ComponentIndex index;

  NameFinder(Blueprint blueprint) {
    this.blueprint = blueprint;
    this.schema = blueprint.schema();
    this.index = blueprint.index();
  }

  /** Returns the component whose id this is, as it stands or typed otherwise; null if not one. */
  @Nullable Component byId(String phrase) {
    Component exact = blueprint.component(phrase);
    if (exact != null) {
      return exact;
    }
    List<Component> loose = index.named(phrase);
    return loose.size() == 1 ? loose.get(0) : null;
  }

  /** Returns the components whose id this is, else those whose visible text it is. */
  NameMatch byIdOrText(String phrase) {
    Component exact = blueprint.component(phrase);
    if (exact != null) {
      return new NameMatch(List.of(exact), false, Tier.ID);
    }
    List<Component> loose = index.named(phrase);
    return loose.isEmpty()
        ? new NameMatch(index.saying(phrase), false, Tier.TEXT)
        : new NameMatch(loose, false, Tier.ID);
  }

  /** As {@link #byIdOrText}, also with what kind of thing it is behind: "log in button". */
  NameMatch byIdOrSaying(String phrase) {
    NameMatch named = byIdOrText(phrase);
    return named.isEmpty() ? byTextAndNoun(phrase, plain(phrase)) : named;
  }

  private static String plain(String phrase) {
    return Letters.lower(phrase).replace('_', ' ').replace('-', ' ').trim();
  }

  NameMatch byName(String phrase) {
    NameMatch named = byIdOrText(phrase);
    if (!named.isEmpty()) {
      return named;
    }
    String noun = plain(phrase);
    NameMatch sayingNoun = byTextAndNoun(phrase, noun);
    if (!sayingNoun.isEmpty()) {
      return sayingNoun;
    }
    NameMatch kind = byNoun(noun);
    return kind.isEmpty() ? byTwoNouns(noun) : kind;
  }

  /** "Cta button" is a button in that role, "footer links" are the links in the footer. */
  private NameMatch byTwoNouns(String noun) {
    int space = noun.lastIndexOf(' ');
    if (space < 0) {
      return NameMatch.NONE;
    }
    NameMatch kind = byNoun(noun.substring(space + 1));
    String first = noun.substring(0, space);
    Component named = kind.isEmpty() ? null : byId(first);
    if (named != null && kind.components().contains(named)) {
      return new NameMatch(List.of(named), false, Tier.SYNONYM);
    }
    NameMatch typed = kind.isEmpty() ? NameMatch.NONE : byNoun(first);
    NameMatch other =
        typed.isEmpty() && named != null
            ? new NameMatch(List.of(named), false, Tier.ID) // "search form buttons"
            : typed;
    List<Component> both = new ArrayList<>();
    for (Component component : kind.components()) {
      if (other.components().contains(component)) {
        both.add(component);
      }
    }
    if (both.isEmpty() && !other.isPlural()) {
      both = within(kind.components(), other.components());
    }
    return new NameMatch(both, kind.isPlural(), Tier.SYNONYM);
  }

  /** Returns those of some components that lie in one of some places. */
  List<Component> within(List<Component> found, List<Component> places) {
    List<Component> result = new ArrayList<>();
    for (Component component : found) {
      for (Component place : places) {
        if (component != place && blueprint.isWithin(component.id(), place.id())) {
          result.add(component);
          break;
        }
      }
    }
    return result;
  }

  /** Returns those that lie in each of some places that has any, by the innermost of these. */
  Collection<List<Component>> byPlace(List<Component> found, List<Component> places) {
    Map<Component, List<Component>> inPlace = new LinkedHashMap<>();
    places.forEach(place -> inPlace.put(place, new ArrayList<>(1)));
    for (Component component : found) {
      Component place = innermost(parent(component), inPlace.keySet());
      List<Component> here = place == null ? null : inPlace.get(place);
      if (here != null) {
        here.add(component);
      }
    }
    inPlace.values().removeIf(List::isEmpty);
    return inPlace.values();
  }

  /**
   * Returns some components with all that they lie in, and with those of others that lie in them.
   */
  Set<Component> withAllAround(Set<Component> some, List<Component> others) {
    Set<Component> around = new HashSet<>(some);
    for (Component component : some) {
      for (Component above = parent(component); above != null; above = parent(above)) {
        around.add(above);
      }
    }
    for (Component component : others) {
      if (innermost(component, some) != null) {
        around.add(component);
      }
    }
    return around;
  }

  /** The first of some places on the way up from a component, itself included; null for none. */
  private @Nullable Component innermost(@Nullable Component from, Set<Component> places) {
    Component above = from;
    while (above != null && !places.contains(above)) {
      above = parent(above);
    }
    return above;
  }

  private @Nullable Component parent(Component component) {
    return blueprint.parent(component.id());
  }

  /** "Shop now button": a visible text, then what kind of thing it is. */
  private NameMatch byTextAndNoun(String phrase, String noun) {
    for (int space = phrase.lastIndexOf(' ');
        space > 0 && space > phrase.length() - 24;
        space = phrase.lastIndexOf(' ', space - 1)) {
      List<Component> saying = index.saying(phrase.substring(0, space));
      if (!saying.isEmpty()) {
        String kind = noun.substring(Math.min(noun.length(), space)).trim();
        List<Component> both = ofKind(saying, kind);
        if (!both.isEmpty()) {
          return new NameMatch(both, !isKindSaid(both, kind), Tier.TEXT);
        }
      }
    }
    return NameMatch.NONE;
  }

  /** Returns what is called by a name and a number, as "card_1" and "card_2" are; none for one. */
  List<Component> numbered(String name) {
    List<Component> numbered = new ArrayList<>(0);
    List<String> singulars = new ArrayList<>(singulars(name));
    singulars.add(name);
    for (String singular : singulars) {
      Component next = byId(singular + " 1");
      while (next != null && numbered.size() < MAX_NUMBERED) {
        numbered.add(next);
        next = byId(singular + " " + (numbered.size() + 1));
      }
      if (numbered.size() > 1) {
        return numbered;
      }
      numbered.clear();
    }
    return numbered;
  }

  /** Returns what is of a kind, whatever is called so. */
  NameMatch byKind(String name) {
    return byNoun(plain(name));
  }

  /** A quoted text, perhaps with what kind of thing it is. */
  NameMatch byText(String text, String noun) {
    List<Component> saying = exactly(index.saying(text), text);
    if (noun.isEmpty()) {
      Component named = saying.isEmpty() ? blueprint.component(text) : null;
      return named == null
          ? new NameMatch(saying, false, Tier.TEXT)
          : new NameMatch(List.of(named), false, Tier.ID);
    }
    String kind = Letters.lower(noun);
    List<Component> both = ofKind(saying, kind);
    return new NameMatch(both, !isKindSaid(both, kind), Tier.TEXT);
  }

  /** Those that some words may be said of: their type, their role, or a synonym of either. */
  private List<Component> ofKind(List<Component> components, String noun) {
    List<Component> result = new ArrayList<>(1);
    for (Component component : components) {
      boolean is = isKind(component, noun);
      for (String singular : singulars(noun)) {
        is |= isKind(component, singular);
      }
      if (is) {
        result.add(component);
      }
    }
    return result;
  }

  private boolean isKindSaid(List<Component> components, String noun) {
    return components.stream().allMatch(component -> isKind(component, noun));
  }

  private boolean isKind(Component component, String noun) {
    String word = noun.replace(' ', '_');
    String written = component.role();
    String role = written == null ? null : Letters.lower(written);
    List<String> synonyms = schema.synonyms(noun);
    return component.type().equals(word)
        || word.equals(role)
        || synonyms.contains(component.type())
        || (role != null && synonyms.contains(role))
        || schema.synonyms(component.type()).contains(word);
  }

  /** Prefers texts that are the same to the letter over those alike in letters and digits. */
  private static List<Component> exactly(List<Component> saying, String text) {
    List<Component> exact = saying.stream().filter(c -> text.equals(c.text())).toList();
    return exact.isEmpty() ? saying : exact;
  }

  private NameMatch byNoun(String noun) {
    NameMatch singular = bySingular(noun, false);
    if (!singular.isEmpty()) {
      return singular;
    }
    for (String candidate : singulars(noun)) {
      NameMatch plural = bySingular(candidate, true);
      if (!plural.isEmpty()) {
        return plural;
      }
    }
    return NameMatch.NONE;
  }

  private NameMatch bySingular(String noun, boolean plural) {
    List<Component> typed = index.ofType(noun.replace(' ', '_'));
    if (!typed.isEmpty()) {
      return new NameMatch(typed, plural, Tier.TYPE);
    }
    List<Component> inRole = index.inRole(noun.replace(' ', '_'));
    if (!inRole.isEmpty()) {
      return new NameMatch(inRole, plural, Tier.ROLE);
    }
    return new NameMatch(bySynonym(noun), plural, Tier.SYNONYM);
  }

  private List<Component> bySynonym(String noun) {
    List<String> synonyms = schema.synonyms(noun);
    List<Component> typed = index.ofTypes(synonyms);
    return typed.isEmpty() ? index.inRoles(synonyms) : typed;
  }

  static List<String> singulars(String noun) {
    if (!noun.endsWith("s") || noun.length() < 3) {
      return List.of();
    }
    List<String> result = new ArrayList<>(3);
    result.add(noun.substring(0, noun.length() - 1));
    if (noun.endsWith("es")) {
      result.add(noun.substring(0, noun.length() - 2));
    }
    if (noun.endsWith("ies")) {
      result.add(noun.substring(0, noun.length() - 3) + "y");
    }
    return result;
  }

  /** Returns the components whose ids or types are nearest to a name, best first; maybe none. */
  List<Component> nearest(String phrase, int limit) {
    String wanted = Letters.lower(phrase).replace(' ', '_');
    int most = EditDistance.LETTER * Math.max(1, wanted.length() / 3);
    List<Near> near = new ArrayList<>();
    for (Component component : blueprint.first(MAX_SCANNED)) {
      int distance = distance(wanted, component, most);
      if (distance <= most) {
        near.add(new Near(component, distance));
      }
    }
    return near.stream()
        .sorted(Comparator.comparingInt(Near::distance))
        .limit(limit)
        .map(Near::component)
        .toList();
  }

  private static int distance(String wanted, Component component, int most) {
    String id = component.id();
    int distance = isPart(wanted, id) ? EditDistance.LETTER : Integer.MAX_VALUE;
    if (EditDistance.mayBeWithin(most, wanted, id)) {
      distance = Math.min(distance, EditDistance.between(wanted, Letters.lower(id), most));
    }
    if (EditDistance.mayBeWithin(most, wanted, component.type())) {
      distance = Math.min(distance, EditDistance.between(wanted, component.type(), most));
    }
    return distance;
  }

  /** Whether a name is one of the words of an id: no match, but worth offering. */
  private static boolean isPart(String wanted, String id) {
    int end = -1;
    String lower = Letters.lower(id);
    for (int at = 0; at + wanted.length() <= id.length() && wanted.length() > 2; at++) {
      boolean starts = at == 0 || !Letters.isLetterOrDigit(id.charAt(at - 1));
      if (starts && lower.startsWith(wanted, at)) {
        end = at + wanted.length();
        break;
      }
    }
    return end == id.length() || (end > 0 && !Letters.isLetterOrDigit(id.charAt(end)));
  }

  private record Near(Component component, int distance) {}
}
