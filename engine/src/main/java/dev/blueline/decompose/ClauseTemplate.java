package dev.blueline.decompose;

import dev.blueline.plan.Span;
import org.jspecify.annotations.Nullable;

/**
 * One step as the words alone say it.
 *
 * @param target which components
 * @param change what is wanted of them
 * @param anchor the component to go before or after; null where there is none
 * @param source the clause as it was typed
 * @param span where it stands
 * @param sequenced whether "then" stands before it
 */
record ClauseTemplate(
    TargetPhrase target,
    Change change,
    @Nullable TargetPhrase anchor,
    String source,
    Span span,
    boolean sequenced) {}
