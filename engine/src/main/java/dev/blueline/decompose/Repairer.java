package dev.blueline.decompose;

import dev.blueline.decompose.bind.Binder;
import dev.blueline.decompose.bind.Template;
import dev.blueline.decompose.words.EditDistance;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.Respelling;
import dev.blueline.decompose.words.Verb;
import dev.blueline.decompose.words.Vocabulary;
import dev.blueline.decompose.words.Vocabulary.Candidate;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.BindingLimit;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a command that was not understood as if some of its words were spelled otherwise. */
final class Repairer {
  /*
   * Idea. A word that neither the language nor the document knows is suspected. First all suspects
   * are replaced by their nearest words. If the command can be read and bound then, each repair is
   * taken back in turn, and left out for good where it was not needed: so a text value stays as it
   * was typed. What is left is the least repair that helps.
   *
   * Threat. A wrong repair is a wrong edit. So good words are never repaired, names that differ in a
   * number or a last letter never stand for one another, and where another word is about as near and
   * would be read too, but otherwise, the command is refused and both are suggested.
   *
   * Bound. At most MAX_SUSPECTS suspects in at most MAX_WORDS words, and MAX_READINGS readings; paid
   * by refused commands alone.
   */
  static final int MAX_WORDS = 80;
  private static final int MAX_SUSPECTS = 10;
  private static final int MAX_READINGS = 64;

  private static final int DROP_COST = 5;

  private final String command;
  private final Words words;
  private final Blueprint blueprint;
  private final List<String> pronouns;
  private final Vocabulary vocabulary;
  private int readings;

  private Repairer(
      String command,
      Words words,
      Blueprint blueprint,
      List<String> pronouns,
      Vocabulary vocabulary) {
    this.command = command;
    this.words = words;
    this.blueprint = blueprint;
    this.pronouns = pronouns;
    this.vocabulary = vocabulary;
  }

  /** Returns the plan of a refused command once it is repaired, or the refused plan. */
  static Plan repair(
      Words words,
      Blueprint blueprint,
      List<String> pronouns,
      Plan refused,
      Supplier<Vocabulary> vocabulary) {
    boolean may = words.size() > 0 && words.size() <= MAX_WORDS && isRepairable(refused);
    if (!may) {
      return refused;
    }
    return new Repairer(refused.command(), words, blueprint, pronouns, vocabulary.get())
        .repair(refused);
  }

  private static boolean isRepairable(Plan plan) {
    for (Refusal refusal : plan.refusals()) {
      switch (refusal.code()) {
        case INVALID_VALUE -> {
          if (!refusal.suggestions().isEmpty()) {
            return false; // it was read, and in two ways
          }
        }
        case NOT_UNDERSTOOD, TARGET_NOT_FOUND, UNSUPPORTED, AMBIGUOUS_TARGET -> {}
        default -> {
          return false;
        }
      }
    }
    return !plan.refusals().isEmpty();
  }

  /**
   * A misspelt stretch and what it may stand for, nearest first.
   *
   * @param options the ways to read it, not empty
   */
  private record Suspect(List<Respelling> options) {
    Respelling nearest() {
      return options.get(0);
    }
  }

  private Plan repair(Plan refused) {
    List<Suspect> suspects = suspects();
    if (suspects.isEmpty() || suspects.size() > MAX_SUSPECTS) {
      return refused;
    }
    List<Respelling> all = new ArrayList<>(suspects.size());
    suspects.forEach(suspect -> all.add(suspect.nearest()));
    List<Respelling> fixes = readable(all, suspects);
    if (fixes == null) {
      return refusedOtherwise(all, refused);
    }
    return settled(needed(fixes), suspects, refused);
  }

  private List<Suspect> suspects() {
    List<Suspect> suspects = new ArrayList<>(2);
    for (int i = 0; i < words.size(); i++) {
      if (words.isKind(i, Kind.WORD)) {
        List<Respelling> options = options(i);
        if (!options.isEmpty()) {
          suspects.add(new Suspect(options));
          i += options.get(0).length() - 1;
        }
      }
    }
    return suspects;
  }

  private List<Respelling> options(int index) {
    String word = words.get(index);
    if (index > 0 && words.isKind(index - 1, Kind.WORD) && words.get(index - 1).equals(word)) {
      return List.of(new Respelling(index, 1, List.of(), DROP_COST));
    }
    boolean suspected = word.length() > 2 && !vocabulary.isKnown(word);
    List<Respelling> options = new ArrayList<>(4);
    addJoined(index, suspected, options);
    if (suspected) {
      for (Candidate candidate : vocabulary.near(word)) {
        if (candidate.cost() > EditDistance.LETTER && isDestructive(candidate.word())) {
          continue;
        }
        options.add(new Respelling(index, 1, List.of(candidate.word()), candidate.cost()));
      }
      addSplit(index, word, options);
    }
    options.sort(Comparator.comparingInt(Respelling::cost));
    int nearest = options.isEmpty() ? 0 : options.get(0).cost();
    options.removeIf(option -> option.cost() >= nearest + Vocabulary.DOUBT);
    return options;
  }

  /** What takes something away is read only where hardly anything else can be meant. */
  private static boolean isDestructive(String word) {
    Verb verb = Lexicon.verb(word);
    return verb == Verb.REMOVE || verb == Verb.HIDE;
  }

  /** "but ton" may be a button. */
  private void addJoined(int index, boolean suspected, List<Respelling> options) {
    boolean follows = words.isKind(index + 1, Kind.WORD);
    boolean helps = follows && (suspected || !vocabulary.isKnown(words.get(index + 1)));
    if (helps) {
      String joined = words.get(index) + words.get(index + 1);
      if (joined.length() > 4 && vocabulary.isSaid(joined)) {
        options.add(new Respelling(index, 2, List.of(joined), EditDistance.LETTER));
      }
    }
  }

  /** "makeheader" may be two words; two that are too long to be near to any are not tried. */
  private void addSplit(int index, String word, List<Respelling> options) {
    if (word.length() > 2 * EditDistance.MAX_LENGTH) {
      return; // each way to part it copies it, which costs the square of its length
    }
    for (int at = 2; at <= word.length() - 2; at++) {
      String left = word.substring(0, at);
      String right = word.substring(at);
      boolean sound = left.length() + right.length() > 5;
      if (sound && vocabulary.isSaid(left) && vocabulary.isSaid(right)) {
        options.add(new Respelling(index, 1, List.of(left, right), EditDistance.LETTER));
      }
    }
  }

  /** Returns fixes with which the command can be read; null where there are none. */
  private @Nullable List<Respelling> readable(List<Respelling> all, List<Suspect> suspects) {
    if (isRead(all)) {
      return all;
    }
    for (int i = 0; i < all.size(); i++) {
      List<Respelling> without = new ArrayList<>(all);
      without.remove(i);
      if (isRead(without)) {
        return without;
      }
      for (Respelling option : suspects.get(i).options()) {
        List<Respelling> otherwise = new ArrayList<>(all);
        otherwise.set(i, option);
        if (option != all.get(i) && isRead(otherwise)) {
          return otherwise;
        }
      }
    }
    return withoutJoint(all);
  }

  /** "Make header and smaller": one word too many. */
  private @Nullable List<Respelling> withoutJoint(List<Respelling> all) {
    for (int i = 1; i < words.size(); i++) {
      if (words.is(i, "and") && isFree(i, all) && isChange(i + 1)) {
        List<Respelling> fewer = new ArrayList<>(all);
        fewer.add(new Respelling(i, 1, List.of(), DROP_COST));
        fewer.sort(Comparator.comparingInt(Respelling::index));
        if (isRead(fewer)) {
          return fewer;
        }
      }
    }
    return null;
  }

  /** Whether what follows can only be said of what stands before. */
  private boolean isChange(int from) {
    int index = from;
    while (words.is(index, "and")) {
      index++;
    }
    return words.isKind(index, Kind.WORD)
        && (Lexicon.size(words.get(index)) != null || Lexicon.style(words.get(index)) != null);
  }

  private static boolean isFree(int index, List<Respelling> fixes) {
    return fixes.stream()
        .noneMatch(fix -> index >= fix.index() && index < fix.index() + fix.length());
  }

  private boolean isRead(List<Respelling> fixes) {
    return understood(fixes) != null;
  }

  /** The plan of the command with some fixes; null where it is not understood all the same. */
  private @Nullable Plan understood(List<Respelling> fixes) {
    Plan plan = fixes.isEmpty() ? null : read(fixes);
    return plan != null && plan.refusals().isEmpty() && !plan.steps().isEmpty() ? plan : null;
  }

  private @Nullable Plan read(List<Respelling> fixes) {
    if (readings++ >= MAX_READINGS) {
      return null;
    }
    Words respelled = words.respelled(fixes);
    Template template = new ClauseSplitter(respelled).split();
    return Binder.bind(command, template, blueprint, pronouns, BindingLimit.NONE);
  }

  /** Leaves out what is not needed for the command to be read, with no step taken for a text. */
  private List<Respelling> needed(List<Respelling> fixes) {
    Plan all = understood(fixes);
    int steps = all == null ? 1 : all.steps().size();
    List<Respelling> kept = new ArrayList<>(fixes);
    for (Respelling fix : fixes) {
      List<Respelling> without = new ArrayList<>(kept);
      without.remove(fix);
      Plan plan = understood(without);
      if (plan != null && plan.steps().size() >= steps) {
        kept = without;
      }
    }
    return kept;
  }

  private Plan settled(List<Respelling> fixes, List<Suspect> suspects, Plan refused) {
    Plan plan = read(fixes);
    if (plan == null) {
      return refused;
    }
    for (int i = 0; i < fixes.size(); i++) {
      Plan other = otherPlan(fixes, i, suspects, plan);
      if (other != null) {
        return other;
      }
    }
    return repaired(plan, fixes);
  }

  /** A refusal that offers both, where another word is about as near and means something else. */
  private @Nullable Plan otherPlan(
      List<Respelling> fixes, int index, List<Suspect> suspects, Plan plan) {
    Respelling fix = fixes.get(index);
    for (Suspect suspect : suspects) {
      for (Respelling option : suspect.options()) {
        boolean rival =
            option.index() == fix.index()
                && !option.words().equals(fix.words())
                && option.cost() < fix.cost() + Vocabulary.DOUBT;
        if (!rival) {
          continue;
        }
        List<Respelling> otherwise = new ArrayList<>(fixes);
        otherwise.set(index, option);
        Plan other = understood(otherwise);
        if (other != null && !isSame(plan, other)) {
          return refusedBoth(fix, fixes, otherwise);
        }
      }
    }
    return null;
  }

  private static boolean isSame(Plan left, Plan right) {
    boolean same = left.steps().size() == right.steps().size();
    for (int i = 0; i < left.steps().size() && same; i++) {
      same = left.steps().get(i).isSameAs(right.steps().get(i));
    }
    return same;
  }

  private Plan refusedBoth(Respelling fix, List<Respelling> one, List<Respelling> two) {
    int end = fix.index() + fix.length();
    Refusal refusal =
        new Refusal(
            RefusalCode.NOT_UNDERSTOOD,
            "'" + words.typed(fix.index(), end) + "' may be misspelt in more than one way",
            0,
            words.span(fix.index(), end),
            List.of(),
            List.of(words.respelled(one).corrected(), words.respelled(two).corrected()));
    return new Plan(command, command, List.of(), List.of(refusal), List.of());
  }

  /** Once it is repaired, a command may fail for a better reason: several are called so. */
  private Plan refusedOtherwise(List<Respelling> fixes, Plan refused) {
    Plan plan = read(fixes);
    boolean better =
        plan != null
            && !plan.refusals().isEmpty()
            && plan.refusals().get(0).code() == RefusalCode.AMBIGUOUS_TARGET;
    return plan != null && better ? plan : refused;
  }

  private Plan repaired(Plan plan, List<Respelling> fixes) {
    List<Correction> corrections = new ArrayList<>(fixes.size());
    for (Respelling fix : fixes) {
      String typed = words.typed(fix.index(), fix.index() + fix.length());
      String message =
          fix.words().isEmpty()
              ? "passed over '" + typed + "'"
              : "read '" + typed + "' as '" + String.join(" ", fix.words()) + "'";
      corrections.add(new Correction("spelling", message, List.of()));
    }
    List<Step> steps = new ArrayList<>(plan.steps().size());
    for (Step step : plan.steps()) {
      steps.add(step.withConfidence(step.confidence() * confidence(step, fixes)));
    }
    return new Plan(command, plan.reading(), steps, List.of(), corrections);
  }

  /** How sure a step is still, by the repairs within its words. */
  private double confidence(Step step, List<Respelling> fixes) {
    double confidence = 1;
    for (Respelling fix : fixes) {
      int at = words.span(fix.index(), fix.index() + 1).start();
      if (at >= step.span().start() && at < step.span().end()) {
        confidence *= fix.cost() <= EditDistance.LETTER ? 0.95 : 0.9;
      }
    }
    return confidence;
  }
}
