package dev.blueline.decompose.clauses;

import dev.blueline.plan.Parameters;
import dev.blueline.plan.Parameters.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What is to be added, as the words say it.
 *
 * @param type the words for its type, in lower case
 * @param count how many
 * @param id how it is to be called; or null
 * @param text what it says; or null
 * @param isOpenText whether that stands without quotation marks
 * @param colour its colour as it was typed; or null
 * @param relation where it goes
 */
public record Addition(
    String type,
    int count,
    @Nullable String id,
    @Nullable String text,
    boolean isOpenText,
    @Nullable String colour,
    Relation relation) {

  Parameters unbound() {
    return new Parameters.Add(type, text, colour, relation, null);
  }
}
