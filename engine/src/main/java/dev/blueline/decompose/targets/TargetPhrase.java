package dev.blueline.decompose.targets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which components a clause speaks of, as its words say it.
 *
 * @param nouns what is meant; several for "the header and the footer"; none for what the clause
 *     before spoke of
 * @param exceptions what is not meant, as in "all buttons but the first"
 * @param whole the phrase as one noun, for a name that itself holds "and"; null if it is one
 * @param named the phrase with the words behind it, which may be a part of the name; or null
 * @param untrimmed the phrase with a courtesy at its end that a name may end in; or null
 * @param isGap whether what is meant is the place between two of them
 */
public record TargetPhrase(
    List<Noun> nouns,
    List<Noun> exceptions,
    @Nullable String whole,
    @Nullable TargetPhrase named,
    @Nullable TargetPhrase untrimmed,
    boolean isGap) {
  /** What the clause before spoke of, left unsaid. */
  public static final TargetPhrase INHERITED = new TargetPhrase(List.of(), List.of(), null, null);

  /** No component at all, but the document's tokens. */
  public static final TargetPhrase TOKENS = new TargetPhrase(List.of(), List.of(), "", null);

  /** As an anchor: the page, and not just what a component lies in. */
  public static final TargetPhrase PAGE = new TargetPhrase(List.of(), List.of(), "page", null);

  public TargetPhrase(
      List<Noun> nouns,
      List<Noun> exceptions,
      @Nullable String whole,
      @Nullable TargetPhrase named) {
    this(nouns, exceptions, whole, named, null, false);
  }

  /** Returns the only noun; null where there are several, or none. */
  public @Nullable Noun single() {
    return nouns.size() == 1 ? nouns.get(0) : null;
  }

  public TargetPhrase withNamed(TargetPhrase phrase) {
    return new TargetPhrase(nouns, exceptions, whole, phrase, untrimmed, isGap);
  }

  /** Whether one of its nouns, or where that lies, ends at an index. */
  public boolean reaches(int index) {
    for (Noun noun : nouns) {
      if (noun.to() == index) {
        return true;
      }
    }
    return false;
  }

  /** Returns the place between what this phrase names. */
  public TargetPhrase between() {
    return new TargetPhrase(nouns, exceptions, null, null, untrimmed, true);
  }

  /** Returns this phrase as several nouns, even if something is called by all their words. */
  public TargetPhrase withoutWhole() {
    return new TargetPhrase(nouns, exceptions, null, named, untrimmed, isGap);
  }

  /** Returns this phrase with a longer one, behind any that is shorter. */
  public TargetPhrase withUntrimmed(TargetPhrase phrase) {
    TargetPhrase longer = untrimmed == null ? phrase : untrimmed.withUntrimmed(phrase);
    return new TargetPhrase(nouns, exceptions, whole, named, longer, isGap);
  }

  /** Returns this phrase with the nouns of another one behind its own, and what that leaves out. */
  public TargetPhrase and(TargetPhrase other) {
    return new TargetPhrase(
        joined(nouns, other.nouns), joined(exceptions, other.exceptions), null, null);
  }

  private static List<Noun> joined(List<Noun> left, List<Noun> right) {
    List<Noun> both = new ArrayList<>(left);
    both.addAll(right);
    return both;
  }

  /** Whether its nouns stand in one list, and not on two sides of a word. */
  public boolean isOneList() {
    return nouns.size() > 1 && whole != null;
  }

  /** Whether it names all of some kind, of which a few may be left out. */
  public boolean mayExcept() {
    Noun noun = single();
    return noun != null
        && exceptions.isEmpty()
        && named == null
        && untrimmed == null
        && (noun.quantifier() == Quantifier.ALL || noun.isPlural())
        && !noun.pronoun();
  }

  public TargetPhrase except(List<Noun> others) {
    return new TargetPhrase(nouns, others, whole, null);
  }

  public boolean isInherited() {
    return nouns.isEmpty();
  }
}
