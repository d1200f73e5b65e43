package dev.blueline.decompose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which components a clause speaks of, as its words say it.
 *
 * @param nouns what is meant; several for "the header and the footer"; none for what the clause
 *     before spoke of
 * @param exceptions what is not meant, as in "all buttons but the first"
 * @param whole the phrase as one noun, for a name that itself holds "and"; null if it is one
 * @param withProperty the phrase with the property's words, for an id that ends in them; or null
 */
record TargetPhrase(
    List<Noun> nouns,
    List<Noun> exceptions,
    @Nullable String whole,
    @Nullable String withProperty) {
  /** What the clause before spoke of, left unsaid. */
  static final TargetPhrase INHERITED = new TargetPhrase(List.of(), List.of(), null, null);

  TargetPhrase withProperty(String phrase) {
    return new TargetPhrase(nouns, exceptions, whole, phrase);
  }

  boolean isInherited() {
    return nouns.isEmpty();
  }
}
