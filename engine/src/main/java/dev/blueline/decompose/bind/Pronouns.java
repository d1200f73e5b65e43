package dev.blueline.decompose.bind;

import dev.blueline.decompose.targets.Noun;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.model.Component;
import dev.blueline.model.Letters;
import dev.blueline.plan.RefusalCode;
import java.util.List;
import java.util.Set;

/**
 * Binds words that stand for what was spoken of before. "It" may be said of several, as people do;
 * "them" is never said of one.
 */
final class Pronouns {
  private static final double CONFIDENCE = 0.95;

  private static final Set<String> THEM = Set.of("them", "they", "their");

  private static final Set<String> SEVERAL =
      Set.of(
          "them",
          "they",
          "their",
          "theirs",
          "these",
          "those",
          "themselves",
          "them all",
          "them both",
          "all of them",
          "both of them");

  private Pronouns() {}

  /** Returns what the clause before spoke of, left unsaid in this one. */
  static Binding unsaid(List<Component> spoken) {
    return Binding.of(spoken, CONFIDENCE);
  }

  static Binding bind(Noun noun, List<Component> spoken) {
    if (spoken.isEmpty()) {
      return Binding.failed(
          RefusalCode.TARGET_NOT_FOUND,
          "nothing was named before that '" + noun.head() + "' could stand for",
          List.of(),
          noun);
    }
    boolean isTwo = noun.count() == 0 || noun.count() == spoken.size();
    boolean isEnough = spoken.size() > 1 || !isOfSeveral(noun);
    return isTwo && isEnough
        ? unsaid(spoken)
        : Binding.failed(
            RefusalCode.AMBIGUOUS_TARGET,
            "it does not say what else '" + noun.head() + "' stands for: " + named(spoken),
            spoken.size() == 1 ? spoken : List.of(),
            noun);
  }

  private static String named(List<Component> spoken) {
    return spoken.size() == 1
        ? "only '" + spoken.get(0).id() + "' was named last"
        : spoken.size() + " components were named last";
  }

  /** Whether a pronoun is one of several components, as "them" and "those" are. */
  static boolean isOfSeveral(Noun noun) {
    return SEVERAL.contains(Letters.lower(noun.head()));
  }

  /** Whether it stands for all that was added just before. */
  static boolean isThem(TargetPhrase target) {
    Noun noun = target.single();
    return noun != null && noun.pronoun() && THEM.contains(Letters.lower(noun.head()));
  }
}
