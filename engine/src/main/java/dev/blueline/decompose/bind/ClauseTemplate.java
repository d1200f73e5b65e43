package dev.blueline.decompose.bind;

import dev.blueline.decompose.clauses.Addition;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.words.Property;
import dev.blueline.plan.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step as the words alone say it.
 *
 * @param target which components
 * @param property the property that is named; or null
 * @param change what is wanted of them
 * @param plainChange what is wanted instead if the property's words are part of a name
 * @param anchor the component to go before or after; null where there is none
 * @param addition what is to be added; null where nothing is
 * @param rivals what else its text may be, as only a document knows
 * @param source the clause as it was typed
 * @param span where it stands
 * @param sequenced whether "then" stands before it
 */
public record ClauseTemplate(
    TargetPhrase target,
    @Nullable Property property,
    Change change,
    Change plainChange,
    @Nullable TargetPhrase anchor,
    @Nullable Addition addition,
    List<Rival> rivals,
    String source,
    Span span,
    boolean sequenced) {

  /** Returns what the same words say if they only ask for a change of some components. */
  ClauseTemplate about(TargetPhrase others, Change wanted) {
    return new ClauseTemplate(
        others, null, wanted, wanted, null, null, rivals, source, span, sequenced);
  }
}
