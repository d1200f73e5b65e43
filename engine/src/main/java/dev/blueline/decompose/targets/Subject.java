package dev.blueline.decompose.targets;

import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a clause is about: components, and the property of them that it names, if it does.
 *
 * @param target which components
 * @param property the property; or null
 */
public record Subject(TargetPhrase target, @Nullable Property property) {

  /**
   * Reads "the color of the header", "the header's color", "the header color", "its color", "color"
   * or "the header"; null where the words name nothing.
   */
  public static @Nullable Subject read(Words words, TargetReader targets, int from, int to) {
    if (from >= to || words.isKind(to - 1, Kind.POSSESSIVE)) {
      return null;
    }
    Subject of = readOf(words, targets, from, to);
    return of != null ? of : readSuffix(words, targets, from, to);
  }

  /** "[the] PROPERTY of TARGET". */
  private static @Nullable Subject readOf(Words words, TargetReader targets, int from, int to) {
    int start = skipDeterminer(words, from, to);
    for (int length = 3; length >= 1; length--) {
      int of = start + length;
      boolean joined =
          of < to - 1 && (words.is(of, "of") || words.is(of, "for") || words.is(of, "on"));
      Property property = joined ? words.property(start, of) : null;
      TargetPhrase target = property == null ? null : targets.read(of + 1, to);
      if (target != null) {
        return new Subject(target, property);
      }
    }
    return null;
  }

  /** "TARGET['s] PROPERTY", or a property alone. */
  private static @Nullable Subject readSuffix(Words words, TargetReader targets, int from, int to) {
    for (int length = 3; length >= 1; length--) {
      int start = to - length;
      boolean word = start >= from && words.isKind(start, Kind.WORD);
      Property property = word ? words.property(start, to) : null;
      if (property != null) {
        Subject subject = readBefore(words, targets, from, start, to, property);
        if (subject != null) {
          return subject;
        }
      }
    }
    TargetPhrase target = targets.read(from, to);
    return target == null ? null : new Subject(target, null);
  }

  private static @Nullable Subject readBefore(
      Words words, TargetReader targets, int from, int start, int to, Property property) {
    boolean possessive = start > from && words.isKind(start - 1, Kind.POSSESSIVE);
    int end = possessive ? start - 1 : start;
    boolean determined = skipDeterminer(words, from, end) == end && end > from;
    boolean pronoun = end - from == 1 && Lexicon.isPronoun(words.get(from));
    if (end == from || (determined && !pronoun)) {
      boolean noun = Lexicon.isTextLike(words.get(start)) && determined;
      return noun ? null : new Subject(TargetPhrase.INHERITED, property);
    }
    if (possessive && isOfLastAlone(words, targets, from, end)) {
      return null;
    }
    if (!possessive && targets.endsInEllipsis(from, end)) {
      return null; // "the first button and the last label" are two components
    }
    boolean allOfAKind = end - from == 1 && words.is(from, "all") && !possessive;
    TargetPhrase target = allOfAKind ? null : targets.read(from, end);
    if (target == null) {
      return null;
    }
    TargetPhrase named = possessive ? null : targets.read(from, to);
    return new Subject(named == null ? target : target.withNamed(named), property);
  }

  /** "The cta and the header's text": the text of one, and whatever of the other. */
  private static boolean isOfLastAlone(Words words, TargetReader targets, int from, int end) {
    for (int i = from + 1; i < end - 2; i++) {
      boolean joined = words.is(i, "and") || words.is(i, ",");
      if (joined && words.is(i + 1, "the") && targets.read(from, i) != null) {
        return true;
      }
    }
    return false;
  }

  private static int skipDeterminer(Words words, int from, int to) {
    return from < to && words.isKind(from, Kind.WORD) && Lexicon.isDeterminer(words.get(from))
        ? from + 1
        : from;
  }
}
