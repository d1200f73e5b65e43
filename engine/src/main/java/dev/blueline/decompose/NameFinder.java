package dev.blueline.decompose;

import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Component;
import dev.blueline.model.ComponentIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds components by a name, in tiers: id, visible text, type, role, synonym. The first tier that
 * has any match decides.
 */
final class NameFinder {
  private static final int MAX_SCANNED = 2000;

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

  NameMatch byName(String phrase) {
    Component exact = byId(phrase);
    if (exact != null) {
      return new NameMatch(List.of(exact), false, false);
    }
    List<Component> loose = index.named(phrase);
    if (!loose.isEmpty()) {
      return new NameMatch(loose, false, false);
    }
    List<Component> saying = index.saying(phrase);
    if (!saying.isEmpty()) {
      return new NameMatch(saying, false, false);
    }
    String noun = phrase.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ').trim();
    NameMatch sayingNoun = byTextAndNoun(phrase, noun);
    return sayingNoun.isEmpty() ? byNoun(noun) : sayingNoun;
  }

  /** "Shop now button": a visible text, then what kind of thing it is. */
  private NameMatch byTextAndNoun(String phrase, String noun) {
    for (int space = phrase.lastIndexOf(' ');
        space > 0 && space > phrase.length() - 24;
        space = phrase.lastIndexOf(' ', space - 1)) {
      List<Component> saying = index.saying(phrase.substring(0, space));
      if (!saying.isEmpty()) {
        NameMatch kind = byNoun(noun.substring(Math.min(noun.length(), space)).trim());
        List<Component> both = intersection(saying, kind.components());
        if (!both.isEmpty()) {
          return new NameMatch(both, kind.isPlural(), false);
        }
      }
    }
    return NameMatch.NONE;
  }

  /** A quoted text, perhaps with what kind of thing it is. */
  NameMatch byText(String text, String noun) {
    List<Component> saying = exactly(index.saying(text), text);
    if (noun.isEmpty()) {
      return new NameMatch(saying, false, false);
    }
    NameMatch kind = byNoun(noun.toLowerCase(Locale.ROOT));
    return new NameMatch(intersection(saying, kind.components()), kind.isPlural(), false);
  }

  /** Prefers texts that are the same to the letter over those alike in letters and digits. */
  private static List<Component> exactly(List<Component> saying, String text) {
    List<Component> exact = saying.stream().filter(c -> text.equals(c.text())).toList();
    return exact.isEmpty() ? saying : exact;
  }

  private static List<Component> intersection(List<Component> left, List<Component> right) {
    return left.stream().filter(right::contains).toList();
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
      return new NameMatch(typed, plural, false);
    }
    List<Component> inRole = index.inRole(noun.replace(' ', '_'));
    if (!inRole.isEmpty()) {
      return new NameMatch(inRole, plural, false);
    }
    return new NameMatch(bySynonym(noun), plural, true);
  }

  private List<Component> bySynonym(String noun) {
    List<String> synonyms = schema.synonyms(noun);
    if (synonyms.isEmpty()) {
      return List.of();
    }
    Set<Component> found = new LinkedHashSet<>();
    for (String synonym : synonyms) {
      found.addAll(index.ofType(synonym));
    }
    if (found.isEmpty()) {
      synonyms.forEach(synonym -> found.addAll(index.inRole(synonym)));
    }
    List<Component> result = new ArrayList<>(found);
    if (synonyms.size() > 1) {
      result.sort(blueprint::compareOrder);
    }
    return result;
  }

  private static List<String> singulars(String noun) {
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
    String wanted = phrase.toLowerCase(Locale.ROOT).replace(' ', '_');
    List<Near> near = new ArrayList<>();
    int[] scanned = {0};
    blueprint.forEach(
        component -> {
          if (scanned[0]++ < MAX_SCANNED) {
            int distance = EditDistance.between(wanted, component.id().toLowerCase(Locale.ROOT));
            int typeDistance = EditDistance.between(wanted, component.type());
            near.add(new Near(component, Math.min(distance, typeDistance)));
          }
        });
    int most = Math.max(1, wanted.length() / 3);
    return near.stream()
        .filter(n -> n.distance() <= most)
        .sorted(Comparator.comparingInt(Near::distance))
        .limit(limit)
        .map(Near::component)
        .toList();
  }

  private record Near(Component component, int distance) {}
}
