package dev.blueline.decompose;

import dev.blueline.decompose.Words.Kind;
import dev.blueline.model.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads which components some words speak of. */
final class TargetReader {
  private static final Set<String> PLACES = Set.of("in", "inside", "within", "under", "of");
  private static final Set<String> STATES =
      Set.of(
          "hidden", "visible", "invisible", "disabled", "enabled", "bold", "italic", "underlined");
  private static final Set<String> ALL_WORDS = Set.of("all", "every", "each", "any");
  private static final Set<String> EVERYTHING =
      Set.of(
          "everything",
          "all",
          "all components",
          "whole page",
          "the whole page",
          "every component",
          "entire page",
          "the entire page",
          "all elements");

  private final Words words;

  TargetReader(Words words) {
    this.words = words;
  }

  /** Returns the phrase of some words, or null where they name nothing. */
  @Nullable TargetPhrase read(int from, int to) {
    int start = skipMarks(from, to);
    int exception = exceptionStart(start, to);
    List<Noun> nouns = nouns(start, exception);
    if (nouns == null || nouns.isEmpty() || nouns.stream().anyMatch(TargetReader::isNameless)) {
      return null;
    }
    List<Noun> exceptions = List.of();
    if (exception < to) {
      exceptions = nouns(behindException(exception), to);
      if (exceptions == null || exceptions.isEmpty()) {
        return null;
      }
    }
    String whole = nouns.size() > 1 ? words.raw(skipDeterminers(start, to), to) : null;
    return new TargetPhrase(nouns, exceptions, whole, null);
  }

  /** "The first" names nothing by itself; only an exception may leave out what it counts. */
  private static boolean isNameless(Noun noun) {
    return noun.head().isEmpty() && noun.quoted() == null;
  }

  private int skipMarks(int from, int to) {
    int at = from;
    while (at < to && words.isKind(at, Kind.MARK)) {
      at++;
    }
    return at;
  }

  private int exceptionStart(int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      boolean otherThan = words.is(i, "other") && words.is(i + 1, "than");
      if (words.is(i, "except") || words.is(i, "but") || words.is(i, "excluding") || otherThan) {
        return i;
      }
    }
    return to;
  }

  private int behindException(int exception) {
    boolean two = words.is(exception, "other") || words.is(exception + 1, "for");
    return exception + (two ? 2 : 1);
  }

  private @Nullable List<Noun> nouns(int from, int to) {
    List<Noun> nouns = new ArrayList<>(1);
    int start = from;
    for (int i = from; i <= to; i++) {
      boolean joint = i == to || isJoint(i);
      if (joint && i > start) {
        Noun noun = noun(start, i);
        if (noun == null) {
          return null;
        }
        nouns.add(noun);
      }
      start = joint ? i + 1 : start;
    }
    return nouns;
  }

  private boolean isJoint(int index) {
    return words.is(index, ",") || words.is(index, "and") || words.is(index, "&");
  }

  private int skipDeterminers(int from, int to) {
    int at = from;
    while (at < to - 1 && words.isKind(at, Kind.WORD) && Lexicon.isDeterminer(words.get(at))) {
      at++;
    }
    return at;
  }

  private @Nullable Noun noun(int from, int to) {
    if (EVERYTHING.contains(words.joined(from, to))) {
      return simple(from, to, Quantifier.ALL, false, true);
    }
    if (isPronoun(from, to)) {
      return simple(from, to, Quantifier.ALL, true, false);
    }
    boolean determinerAlone = to - from == 1 && words.is(from, "the");
    return determinerAlone ? null : new NounReader(from, to).read();
  }

  private Noun simple(int from, int to, Quantifier quantifier, boolean pronoun, boolean all) {
    String raw = words.raw(from, to);
    return new Noun(from, to, quantifier, 0, List.of(), raw, raw, null, null, pronoun, all);
  }

  private boolean isPronoun(int from, int to) {
    if (to - from == 1) {
      return words.isKind(from, Kind.WORD) && Lexicon.isPronoun(words.get(from));
    }
    String phrase = words.joined(from, to);
    return phrase.equals("the same")
        || phrase.equals("all of them")
        || phrase.equals("both of them");
  }

  /** Reads one noun from left to right: quantifier, ordinal, adjectives, head, place. */
  private final class NounReader {
    private final int from;
    private final int to;
    private int at;
    private Quantifier quantifier = Quantifier.ONE;
    private int ordinal;

    NounReader(int from, int to) {
      this.from = from;
      this.to = to;
      this.at = from;
    }

    @Nullable Noun read() {
      readQuantifier();
      at = skipDeterminers(at, to);
      readOrdinal();
      if (at >= to) {
        return ordinal == 0 ? null : noun(at, at, to, List.of(), null);
      }
      int fullFrom = at;
      List<String> adjectives = readAdjectives();
      int placeAt = placeStart();
      Noun place = null;
      if (placeAt < to) {
        place = TargetReader.this.noun(placeAt + 1, to);
        placeAt = place == null ? to : placeAt;
      }
      return noun(fullFrom, at, placeAt, adjectives, place);
    }

    private Noun noun(
        int fullFrom, int headFrom, int headTo, List<String> adjectives, @Nullable Noun place) {
      boolean quoted = headFrom < headTo && words.isKind(headFrom, Kind.QUOTED);
      return new Noun(
          from,
          to,
          quantifier,
          ordinal,
          adjectives,
          words.raw(fullFrom, to),
          words.raw(quoted ? headFrom + 1 : headFrom, headTo),
          quoted ? words.quoted(headFrom) : null,
          place,
          false,
          false);
    }

    private void readQuantifier() {
      int determined = skipDeterminers(at, to);
      String word = words.get(determined);
      if (determined >= to - 1 || !words.isKind(determined, Kind.WORD)) {
        return;
      }
      if (ALL_WORDS.contains(word) || word.equals("both")) {
        quantifier = word.equals("both") ? Quantifier.BOTH : Quantifier.ALL;
        at = determined + 1;
        at += words.is(at, "of") && at + 1 < to ? 1 : 0;
      }
    }

    private void readOrdinal() {
      if (at < to && words.isKind(at, Kind.WORD)) {
        ordinal = Lexicon.ordinal(words.get(at));
        boolean toLast = words.is(at + 1, "to") && words.is(at + 2, "last");
        if (ordinal > 1 && toLast && at + 2 < to) {
          ordinal = -ordinal;
          at += 2;
        }
        at += ordinal != 0 ? 1 : 0;
        at += ordinal != 0 && at < to && words.is(at, "one") ? 1 : 0;
      }
    }

    /** An adjective is one only if a noun follows. */
    private List<String> readAdjectives() {
      List<String> adjectives = new ArrayList<>(0);
      while (at < to - 1 && words.isKind(at, Kind.WORD) && isAdjective(words.get(at))) {
        adjectives.add(words.get(at++));
      }
      return adjectives;
    }

    private boolean isAdjective(String word) {
      return STATES.contains(word) || Colour.parse(word) != null;
    }

    private int placeStart() {
      for (int i = at + 1; i < to - 1; i++) {
        if (words.isKind(i, Kind.WORD) && PLACES.contains(words.get(i))) {
          return i;
        }
      }
      return to;
    }
  }
}
