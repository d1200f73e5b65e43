package dev.blueline.decompose.clauses;

import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.Doubt;
import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.Verb;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one clause says.
 *
 * @param verb its verb, or that of the clause before where it has none
 * @param property the property it names, which "and of the button to blue" carries on; or null
 * @param target which components
 * @param changes what is wanted of them; empty only where the value could not be read
 * @param plainChanges what is wanted if the property's words are part of a name after all; or none
 * @param anchor the component to go before or after; or null
 * @param addition what is to be added; or null
 * @param openText whether it ends in a text without quotation marks, which may hold anything
 * @param problem what is wrong with its value; or null
 */
public record Reading(
    @Nullable Verb verb,
    @Nullable Property property,
    TargetPhrase target,
    List<Change> changes,
    List<Change> plainChanges,
    @Nullable TargetPhrase anchor,
    @Nullable Addition addition,
    boolean openText,
    @Nullable Refusal problem) {

  static Reading of(@Nullable Verb verb, TargetPhrase target, List<Change> changes) {
    return of(verb, target, changes, false);
  }

  static Reading of(@Nullable Verb verb, TargetPhrase target, Change change) {
    return of(verb, target, List.of(change));
  }

  static Reading of(
      @Nullable Verb verb, TargetPhrase target, List<Change> changes, boolean openText) {
    return new Reading(verb, null, target, changes, List.of(), null, null, openText, null);
  }

  static Reading invalid(@Nullable Verb verb, TargetPhrase target, String message) {
    return invalid(verb, target, message, List.of());
  }

  /** As {@link #invalid(Verb, TargetPhrase, String)}, with clauses that would be read. */
  public static Reading invalid(
      @Nullable Verb verb, TargetPhrase target, String message, List<String> suggestions) {
    Refusal problem =
        new Refusal(RefusalCode.INVALID_VALUE, message, 0, null, List.of(), suggestions);
    return new Reading(verb, null, target, List.of(), List.of(), null, null, false, problem);
  }

  Reading withProperty(@Nullable Property named) {
    return new Reading(
        verb, named, target, changes, plainChanges, anchor, addition, openText, problem);
  }

  /** Returns what it says if its target has a longer name; null where it cannot have. */
  public @Nullable Reading plain() {
    return plainChanges.isEmpty() ? null : withChanges(plainChanges);
  }

  Reading withTarget(TargetPhrase other) {
    return new Reading(
        verb, property, other, changes, plainChanges, anchor, addition, openText, problem);
  }

  Reading withChanges(List<Change> others) {
    return new Reading(
        verb, property, target, others, plainChanges, anchor, addition, openText, problem);
  }

  /** Returns it with a doubt about each change that has none yet. */
  Reading withDoubt(Doubt doubt) {
    List<Change> doubted = new ArrayList<>(changes);
    doubted.replaceAll(change -> change.doubt() == null ? change.withDoubt(doubt) : change);
    return withChanges(doubted);
  }

  Reading withPlainChanges(List<Change> plain) {
    return new Reading(verb, property, target, changes, plain, anchor, addition, openText, problem);
  }

  Reading withOpenText(boolean isOpen) {
    return new Reading(
        verb, property, target, changes, plainChanges, anchor, addition, isOpen, problem);
  }

  Reading withAnchor(@Nullable TargetPhrase phrase) {
    return new Reading(
        verb, property, target, changes, plainChanges, phrase, addition, openText, problem);
  }

  Reading withAddition(Addition added) {
    return new Reading(
        verb, property, target, changes, plainChanges, anchor, added, openText, problem);
  }

  /** Whether it means anything only if the document has a token of some name. */
  public boolean isGuess() {
    for (Change change : changes) {
      if (change.isGuess() && change.intent() == Intent.MODIFY_COLOR) {
        return true;
      }
    }
    return false;
  }

  /** Whether it names a property, or carries it on. */
  public boolean isOf(@Nullable Property other) {
    return property != null && property.equals(other);
  }

  /**
   * "Hide shop now": what was taken for courtesy may be the last word of a name.
   *
   * @param trimmed the reading without it; or null
   * @param longer the reading with it
   * @param isOneName whether it may belong to the name before it, and not only be one of its own
   */
  static @Nullable Reading longest(@Nullable Reading trimmed, Reading longer, boolean isOneName) {
    if (!longer.isOfNames()) {
      return trimmed;
    }
    if (trimmed == null) {
      return longer;
    }
    TargetPhrase target = isOneName ? longer.target : longer.target.withoutWhole();
    return trimmed.changes.equals(longer.changes)
        ? trimmed.withTarget(trimmed.target.withUntrimmed(target))
        : trimmed;
  }

  /**
   * "As wide as Shop now": the anchor may end in it as well. Returns this reading for any other.
   */
  Reading withLongerAnchor(Reading longer, int end) {
    TargetPhrase other = longer.anchor;
    if (anchor == null || other == null || longer.problem != null || !other.reaches(end)) {
      return this;
    }
    boolean isNamed = !anchor.isInherited(); // and not the page
    return isNamed && changes.equals(longer.changes)
        ? withAnchor(anchor.withUntrimmed(other))
        : this;
  }

  /** Whether it is surely about components that it names, and not a text. */
  private boolean isOfNames() {
    return problem == null && !openText && !isGuess() && !target.isInherited();
  }

  /** Whether it wants changes of these intents alone. */
  public boolean asksOnlyFor(Intent... intents) {
    return Change.areAll(changes, intents);
  }

  /** Returns what is wanted instead of a change if a property's words are part of a name. */
  public Change plainChange(int index) {
    return plainChanges.size() == changes.size() ? plainChanges.get(index) : changes.get(index);
  }
}
