package dev.blueline.plan;

import java.util.List;

/**
 * How one clause was read, told to people.
 *
 * @param source the clause as it was typed
 * @param span where it stands in the command
 * @param says what it wants, in plain words
 * @param targets the ids of the components it means; none where it means none
 * @param because how these were found, and why others were not meant, a sentence each
 */
public record ClauseExplanation(
    String source, Span span, String says, List<String> targets, List<String> because) {

  /** Keeps copies of the lists. */
  public ClauseExplanation {
    targets = List.copyOf(targets);
    because = List.copyOf(because);
  }
}
