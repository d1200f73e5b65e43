package dev.blueline.decompose;

import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one clause says.
 *
 * @param verb its verb, or that of the clause before where it has none
 * @param property the property it names, which "and of the button to blue" carries on; or null
 * @param target which components
 * @param changes what is wanted of them; empty only where the value could not be read
 * @param anchor the component to go before or after; or null
 * @param openText whether it ends in a text without quotation marks, which may hold anything
 * @param problem what is wrong with its value; or null
 */
record Reading(
    @Nullable Verb verb,
    @Nullable Property property,
    TargetPhrase target,
    List<Change> changes,
    @Nullable TargetPhrase anchor,
    boolean openText,
    @Nullable Refusal problem) {

  static Reading of(@Nullable Verb verb, TargetPhrase target, List<Change> changes) {
    return new Reading(verb, null, target, changes, null, false, null);
  }

  static Reading of(@Nullable Verb verb, TargetPhrase target, Change change) {
    return of(verb, target, List.of(change));
  }

  static Reading invalid(@Nullable Verb verb, TargetPhrase target, String message) {
    Refusal problem = Refusal.of(RefusalCode.INVALID_VALUE, message);
    return new Reading(verb, null, target, List.of(), null, false, problem);
  }

  Reading withProperty(@Nullable Property named) {
    return new Reading(verb, named, target, changes, anchor, openText, problem);
  }

  Reading withOpenText() {
    return new Reading(verb, property, target, changes, anchor, true, problem);
  }

  Reading withAnchor(@Nullable TargetPhrase phrase) {
    return new Reading(verb, property, target, changes, phrase, openText, problem);
  }
}
