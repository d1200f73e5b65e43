package dev.blueline.decompose.targets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One noun with what narrows it.
 *
 * @param from the first of its words in the command
 * @param to behind the last
 * @param quantifier how many are meant
 * @param ordinal which one from 1, or from the end from -1; 0 for none
 * @param count how many are counted, as in "the first two cards" or "the three cards"; else 0
 * @param adjectives values that narrow it, in lower case
 * @param said all its words as typed, but for "the" or "a" in front; a name may hold any of them
 * @param full all words behind determiner and ordinal, as typed
 * @param head the words behind the adjectives and before the place, as typed; empty for none
 * @param quoted whether the head is, or starts with, a quoted text: what it says, else null
 * @param place what it lies in; null for anywhere
 * @param pronoun whether it stands for something named before
 * @param everything whether it stands for all components
 */
public record Noun(
    int from,
    int to,
    Quantifier quantifier,
    int ordinal,
    int count,
    List<String> adjectives,
    String said,
    String full,
    String head,
    @Nullable String quoted,
    @Nullable Noun place,
    boolean pronoun,
    boolean everything) {

  /** Returns a noun that is a name, and nothing else. */
  public static Noun called(int from, int to, String name) {
    return new Noun(
        from, to, Quantifier.ONE, 0, 0, List.of(), name, name, name, null, null, false, false);
  }

  /** Whether its last word has the form of several. */
  public boolean isPlural() {
    return head.endsWith("s") || head.endsWith("S");
  }

  /** Whether other words stand before a single one, as in "the cards". */
  public boolean isSeveralWords() {
    return to - from > 1 && head.indexOf(' ') < 0;
  }

  public boolean isNarrowed() {
    return ordinal != 0 || !adjectives.isEmpty() || place != null;
  }

  /** Whether it is only what was not named before, as "the other cards" and "the rest" are. */
  public boolean isOther() {
    return adjectives.contains(Adjectives.OTHER);
  }

  /** Whether it says which one without saying of what, as "the first" does. */
  public boolean isElliptic() {
    return head.isEmpty() && quoted == null;
  }

  /**
   * "The titles in the first", before "the last card", are those in the first card: returns this
   * noun so, or null where the next one says nothing of its place.
   */
  @Nullable Noun placedBy(Noun next) {
    boolean tells = next.ordinal != 0 && next.place == null && !next.isElliptic();
    return place != null && place.isElliptic() && tells
        ? within(place.completedBy(next, List.of()))
        : null;
  }

  /** Whether its place stands behind it, so that a list may go on with either. */
  public boolean endsInPlace() {
    return place != null && place.from > from && place.to == to;
  }

  /** Returns this noun with all words up to the end of another one. */
  public Noun through(Noun last) {
    return with(last.to, adjectives, full, place);
  }

  /** Returns the same noun without what was named before. */
  Noun other() {
    return with(to, List.of(Adjectives.OTHER), full, place);
  }

  /** Returns the same noun in another place. */
  public Noun within(Noun other) {
    return with(to, adjectives, place == null ? full + " in " + other.full : full, other);
  }

  private Noun with(int end, List<String> looks, String words, @Nullable Noun where) {
    return new Noun(
        from,
        end,
        quantifier,
        ordinal,
        count,
        looks,
        said,
        words,
        head,
        quoted,
        where,
        pronoun,
        everything);
  }

  /** Returns this noun with the head, and what narrows it, of the noun behind it. */
  Noun completedBy(Noun next, List<String> ownAdjectives) {
    String looks = ownAdjectives.isEmpty() ? "" : String.join(" ", ownAdjectives) + " ";
    return new Noun(
        from,
        to,
        quantifier,
        ordinal,
        count,
        ownAdjectives,
        said,
        looks + next.head,
        next.head,
        next.quoted,
        place == null ? next.place : place,
        false,
        false);
  }
}
