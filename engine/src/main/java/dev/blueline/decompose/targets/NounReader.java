package dev.blueline.decompose.targets;

import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.NameWords;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.model.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one noun from left to right: quantifier, ordinal, adjectives, head, place. */
public final class NounReader {
  private static final Set<String> PLACES =
      Set.of("in", "inside", "within", "under", "of", "from", "on");
  private static final Set<String> ALL_WORDS = Set.of("all", "every", "each");

  private final Words words;
  private final TargetReader targets;
  private final NameWords names;
  private final int from;
  private final int to;
  private int at;
  private Quantifier quantifier = Quantifier.ONE;
  private int ordinal;
  private int count;

  NounReader(Words words, TargetReader targets, int from, int to) {
    this.words = words;
    this.targets = targets;
    this.names = new NameWords(words);
    this.from = from;
    this.to = to;
    this.at = from;
  }

  @Nullable Noun read() {
    if (to - from > 1 && (words.is(from, "its") || words.is(from, "their"))) {
      return owned(from + 1, from, from + 1);
    }
    readQuantifier();
    at = targets.skipDeterminers(at, to);
    if (isRestAlone()) {
      quantifier = words.is(at + 1, "one") ? Quantifier.ONE : Quantifier.ALL;
      return noun(at, to, to, List.of(Adjectives.OTHER), null, null);
    }
    readOrdinal();
    readCount();
    if (at >= to) {
      return ordinal == 0 ? null : noun(at, at, to, List.of(), null, null);
    }
    int fullFrom = at;
    List<String> adjectives = readAdjectives();
    Noun saying = readSaying(fullFrom, adjectives);
    return saying != null ? saying : readPlaced(fullFrom, adjectives);
  }

  private Noun readPlaced(int fullFrom, List<String> adjectives) {
    int possessive = possessiveEnd();
    if (possessive > 0) {
      Noun owned = owned(possessive, from, possessive - 1);
      if (owned != null) {
        return owned;
      }
    }
    int placeAt = placeStart();
    int placeFrom = placeAt + (words.is(placeAt, "inside") && words.is(placeAt + 1, "of") ? 2 : 1);
    Noun place = placeAt < to ? targets.noun(placeFrom, to) : null;
    return noun(fullFrom, at, place == null ? to : placeAt, adjectives, null, place);
  }

  private Noun noun(
      int fullFrom,
      int headFrom,
      int headTo,
      List<String> adjectives,
      @Nullable String said,
      @Nullable Noun place) {
    boolean quoted = said == null && headFrom < headTo && words.isKind(headFrom, Kind.QUOTED);
    String head = words.name(quoted ? headFrom + 1 : headFrom, headTo);
    boolean everything = place != null && isEverything(headFrom, headTo);
    String full = words.name(fullFrom, to);
    return new Noun(
        from,
        to,
        quantifier,
        ordinal,
        count,
        adjectives,
        said(fullFrom, full),
        full,
        head,
        quoted ? words.quoted(headFrom) : said,
        place,
        false,
        everything);
  }

  /** All words but an article; mostly the same as are behind what counts. */
  private String said(int fullFrom, String full) {
    boolean isArticle = words.is(from, "the") || words.is(from, "a") || words.is(from, "an");
    int start = isArticle && to - from > 1 ? from + 1 : from;
    return start == fullFrom ? full : words.name(start, to);
  }

  /** "Everything in the grid", "all components in the grid". */
  private boolean isEverything(int headFrom, int headTo) {
    if (headTo - headFrom != 1) {
      return false;
    }
    boolean generic = words.is(headFrom, "components") || words.is(headFrom, "elements");
    return words.is(headFrom, "everything")
        || words.is(headFrom, "contents")
        || (generic && quantifier == Quantifier.ALL);
  }

  private void readQuantifier() {
    int determined = targets.skipDeterminers(at, to);
    String word = words.get(determined);
    if (determined >= to - 1 || !words.isKind(determined, Kind.WORD)) {
      return;
    }
    if (word.equals("any")) {
      at = determined + 1; // "any links" are all of them, and "any link" is none in particular
    } else if (ALL_WORDS.contains(word) || word.equals("both")) {
      quantifier = word.equals("both") ? Quantifier.BOTH : Quantifier.ALL;
      at = determined + 1;
      at += words.is(at, "of") && at + 1 < to ? 1 : 0;
    }
  }

  private void readOrdinal() {
    if (at < to && words.isKind(at, Kind.WORD)) {
      ordinal = Lexicon.ordinal(words.get(at));
      boolean toLast = words.is(at + 1, "to") && words.is(at + 2, "last");
      boolean fromEnd = words.is(at + 1, "last");
      if (ordinal > 1 && (toLast || fromEnd) && at + (toLast ? 2 : 1) < to) {
        ordinal = -ordinal;
        at += toLast ? 2 : 1;
      }
      at += ordinal != 0 ? 1 : 0;
      at += ordinal != 0 && at < to && words.is(at, "one") ? 1 : 0;
    }
  }

  /** "The first two cards", "the three cards", "all 3 cards". */
  private void readCount() {
    boolean counts = ordinal == 1 || ordinal == -1 || quantifier == Quantifier.ALL || at > from;
    int last = ordinal == 0 ? to - 1 : to; // "the first two", of what was said before
    if (at < last && counts && !words.isKind(at, Kind.QUOTED)) {
      int number = Lexicon.number(words.get(at));
      if (number > 1 || (number == 1 && ordinal != 0)) {
        count = number;
        at++;
      }
    }
  }

  /** "The others", "the other one", "the rest", behind a clause that says of what. */
  private boolean isRestAlone() {
    boolean isRest = words.is(at, "others") || words.is(at, "rest");
    boolean isOne = words.is(at + 1, "one") || words.is(at + 1, "ones");
    boolean isAlone = isRest ? at + 1 == to : isOther(at) && isOne && at + 2 == to;
    return isAlone && targets.isFollowing() && at > from;
  }

  /** "Every other card" is each second one, which is not this. */
  private boolean isOther(int index) {
    boolean isEvery = words.is(index - 1, "every") || words.is(index - 1, "each");
    return !isEvery && (words.is(index, "other") || words.is(index, "remaining"));
  }

  /** An adjective is one only if a noun follows. */
  private List<String> readAdjectives() {
    List<String> adjectives = new ArrayList<>(0);
    if (at < to - 1 && isOther(at)) {
      adjectives.add(Adjectives.OTHER);
      at++;
    } else if (at < to - 2 && words.is(at, "rest") && words.is(at + 1, "of")) {
      adjectives.add(Adjectives.OTHER);
      at = targets.skipDeterminers(at + 2, to);
    }
    while (at < to - 1 && words.isKind(at, Kind.WORD)) {
      boolean two = at < to - 2 && Adjectives.isOne(words.get(at) + words.get(at + 1));
      if (!two && !Adjectives.isOne(words.get(at))) {
        return adjectives;
      }
      adjectives.add(two ? words.get(at) + words.get(at + 1) : words.get(at));
      at += two ? 2 : 1;
    }
    return adjectives;
  }

  /** Whether an article, or a word of how many, stands at an index. */
  public static boolean isCounted(Words words, int index) {
    String word = words.get(index);
    return Lexicon.isDeterminer(word) || ALL_WORDS.contains(word) || Lexicon.number(word) > 0;
  }

  static String lower(String word) {
    return Letters.lower(word);
  }

  /** "The button that says Buy", "the button called buy_now", "the button with the text Buy". */
  private @Nullable Noun readSaying(int fullFrom, List<String> adjectives) {
    for (int i = at + 1; i < to - 1; i++) {
      int said = names.sayingEnd(i);
      int called = names.calledEnd(i);
      if (said > 0 && said < to) {
        boolean quoted = words.isKind(said, Kind.QUOTED) && said == to - 1;
        String text = quoted ? words.quoted(said) : words.name(said, to);
        return noun(fullFrom, at, i, adjectives, text, null);
      }
      if (called > 0 && called < to) {
        boolean quoted = words.isKind(called, Kind.QUOTED) && called == to - 1;
        String name = quoted ? words.quoted(called) : words.name(called, to);
        return Noun.called(from, to, name);
      }
    }
    return null;
  }

  /** Behind the last "'s" that something follows, or 0. */
  private int possessiveEnd() {
    for (int i = to - 2; i > at; i--) {
      if (words.isKind(i, Kind.POSSESSIVE)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** "The first card's title" is the title in the first card. */
  private @Nullable Noun owned(int headFrom, int placeFrom, int placeTo) {
    Noun place = targets.noun(placeFrom, placeTo);
    if (place == null || place.isElliptic()) {
      return null;
    }
    Noun inner = new NounReader(words, targets, headFrom, to).read();
    boolean plain = inner != null && inner.place() == null && inner.quoted() == null;
    if (inner == null || !plain) {
      return null;
    }
    int fullFrom = targets.skipDeterminers(from, to);
    String full = words.name(fullFrom, to);
    return new Noun(
        from,
        to,
        inner.quantifier(),
        inner.ordinal(),
        inner.count(),
        inner.adjectives(),
        said(fullFrom, full),
        full,
        inner.head(),
        null,
        place,
        false,
        false);
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
