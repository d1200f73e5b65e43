package dev.blueline.decompose.targets;

import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads which components some words speak of. */
public final class TargetReader {
  private static final Set<String> EVERYTHING =
      Set.of(
          "everything",
          "all",
          "all components",
          "all the components",
          "whole page",
          "the whole page",
          "the whole screen",
          "every component",
          "entire page",
          "the entire page",
          "all elements",
          "all the elements",
          "every element",
          "all of it");

  private static final Set<String> ALL_ELSE =
      Set.of(
          "everything else",
          "all else",
          "all other components",
          "all the other components",
          "the other components",
          "all other elements",
          "all the other elements",
          "the rest of the page");

  /** Behind these something else is still to come. */
  private static final Set<String> GOING_ON =
      Set.of("to", "be", "as", "by", "the", "except", "but", "of", "should");

  /** Nothing is called by more words than this, with where it lies. */
  private static final int MAX_NOUN_WORDS = 32;

  private final Words words;

  /** The noun of the clause before that counted, whose head may be left out. */
  private @Nullable Noun spoken;

  public TargetReader(Words words) {
    this.words = words;
  }

  /** Returns the phrase of some words, or null where they name nothing. */
  public @Nullable TargetPhrase read(int from, int to) {
    int start = skipMarks(from, to);
    int exception = exceptionStart(start, to);
    int end = exception;
    while (exception < to && end > start && words.is(end - 1, ",")) {
      end--;
    }
    List<Noun> nouns = nouns(start, end);
    if (nouns == null || nouns.isEmpty()) {
      return null;
    }
    if (spoken != null) {
      nouns.replaceAll(this::completed);
    }
    boolean isQuoted = false;
    for (Noun noun : nouns) {
      if (noun.isElliptic()) {
        return null;
      }
      isQuoted |= noun.quoted() != null;
    }
    List<Noun> exceptions = List.of();
    if (exception < to) {
      exceptions = exceptions(exception, to);
      if (exceptions == null) {
        return null;
      }
      nouns = allOfKind(nouns, exceptions);
    }
    boolean mayBeOne = nouns.size() > 1 && !isQuoted;
    String whole = mayBeOne ? words.name(skipDeterminers(start, to), to) : null;
    return new TargetPhrase(nouns, exceptions, whole, null);
  }

  /** "All but the last card" are all cards but one, and not all that is not that card. */
  private List<Noun> allOfKind(List<Noun> nouns, List<Noun> exceptions) {
    Noun all = nouns.get(0);
    Noun kind = null;
    for (Noun noun : exceptions) {
      if (noun.ordinal() == 0) {
        return nouns;
      }
      kind = kind == null && !noun.isElliptic() ? noun : kind;
    }
    boolean isAll = nouns.size() == 1 && all.to() - all.from() == 1 && words.is(all.from(), "all");
    return isAll && kind != null ? List.of(all.completedBy(kind, kind.adjectives())) : nouns;
  }

  /** "The second" and "the others", behind a clause about the first card, are cards. */
  private Noun completed(Noun noun) {
    boolean counts = noun.ordinal() != 0 || noun.isOther();
    Noun head = noun.isElliptic() && counts ? spoken : null;
    return head == null ? noun : noun.completedBy(head, noun.adjectives());
  }

  /** Whether a word that adds nothing to what follows may be the last one of a name. */
  public boolean mayEndName(int index) {
    return words.is(index, "all") || words.is(index, "in");
  }

  /** Reads as if a target had been spoken of just before; null for none. */
  public void follow(@Nullable TargetPhrase previous) {
    Noun noun = previous == null ? null : previous.single();
    spoken = noun != null && isOneOfAKind(noun) ? noun : null;
  }

  private static boolean isOneOfAKind(Noun noun) {
    return !noun.isElliptic() && (noun.ordinal() != 0 || noun.isOther());
  }

  /** Whether a noun may leave out its head, which the clause before has said. */
  boolean isFollowing() {
    return spoken != null;
  }

  /** Reads an anchor; "the second" is the second of what the target is called. */
  public @Nullable TargetPhrase readAnchor(TargetPhrase target, int from, int to) {
    TargetPhrase anchor = read(from, to);
    if (anchor != null || target.nouns().size() != 1) {
      return anchor;
    }
    Noun noun = noun(from, to);
    boolean elliptic = noun != null && noun.isElliptic() && !target.nouns().get(0).isElliptic();
    return noun == null || !elliptic
        ? null
        : new TargetPhrase(
            List.of(noun.completedBy(target.nouns().get(0), noun.adjectives())),
            List.of(),
            null,
            null);
  }

  private int skipMarks(int from, int to) {
    int at = from;
    while (at < to && words.isKind(at, Kind.MARK)) {
      at++;
    }
    return at;
  }

  /** Returns what is left out behind a word that says so; null where that is nothing. */
  public @Nullable List<Noun> exceptions(int exception, int to) {
    List<Noun> nouns = split(behindException(exception), to);
    return nouns == null || nouns.isEmpty() ? null : nouns;
  }

  /** Returns where something is left out, or the end of the words where nothing is. */
  public int exceptionStart(int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if (isException(i)) {
        return i;
      }
    }
    return to;
  }

  /** Returns whether a word says that what follows is left out. */
  public boolean isException(int index) {
    return switch (words.get(index)) {
      case "except", "but", "excluding", "excepting" -> words.isKind(index, Kind.WORD);
      case "other" -> words.is(index + 1, "than");
      case "apart", "aside" -> words.is(index + 1, "from");
      default -> false;
    };
  }

  private int behindException(int exception) {
    boolean two =
        words.is(exception, "other")
            || words.is(exception, "apart")
            || words.is(exception, "aside")
            || words.is(exception + 1, "for")
            || words.is(exception + 1, "not");
    return exception + (two ? 2 : 1);
  }

  private @Nullable List<Noun> nouns(int from, int to) {
    List<Noun> nouns = split(from, to);
    if (nouns != null && nouns.size() == 2 && words.is(from, "both")) {
      nouns = split(from + 1, to); // "both the header and the footer"
    }
    return nouns == null ? null : completed(nouns);
  }

  private @Nullable List<Noun> split(int from, int to) {
    List<Noun> nouns = new ArrayList<>(1);
    int start = from;
    for (int i = from; i <= to; i++) {
      boolean joint = i == to || isJoint(i);
      if (joint && i > start) {
        Noun noun = noun(start, i);
        Noun before = nouns.isEmpty() ? null : nouns.get(nouns.size() - 1);
        Noun named = noun == null && before != null ? numbered(before, start, i) : noun;
        if (named == null) {
          return null;
        }
        nouns.add(named);
      } else if (joint && i == to) {
        return null; // it ends in "and"
      }
      start = joint ? i + 1 : start;
    }
    return nouns;
  }

  /** Whether the last of several nouns has no head of its own: "the first card and the last". */
  public boolean endsInEllipsis(int from, int to) {
    int start = to;
    while (start > from && !isJoint(start - 1)) {
      start--;
    }
    Noun last = start > from && start < to ? noun(start, to) : null;
    return last != null && last.isElliptic();
  }

  /** "Cards 1 and 3": a number behind one that ends a name goes with the same name; else null. */
  private @Nullable Noun numbered(Noun before, int from, int to) {
    boolean isOne = to - from == 1 && words.isKind(from, Kind.NUMBER);
    int space = before.head().lastIndexOf(' ');
    boolean counts = space > 0 && words.isKind(before.to() - 1, Kind.NUMBER);
    if (!isOne || !counts || before.isNarrowed() || before.quoted() != null) {
      return null;
    }
    String name = before.head().substring(0, space + 1) + words.get(from);
    return Noun.called(from, to, name);
  }

  /** "The first and the last button", "the first card and the last": one head for both. */
  private List<Noun> completed(List<Noun> nouns) {
    for (int i = nouns.size() - 2; i >= 0; i--) {
      Noun noun = nouns.get(i);
      Noun next = nouns.get(i + 1);
      boolean colour = noun.adjectives().isEmpty() && !next.adjectives().isEmpty();
      boolean adjective = colour && noun.quoted() == null && Adjectives.isOne(noun.head());
      Noun placed = noun.placedBy(next);
      boolean shares = isOneList(nouns.get(0), noun, next);
      if (noun.isElliptic() && !next.isElliptic()) {
        nouns.set(i, noun.completedBy(next, noun.adjectives()));
      } else if (placed != null) {
        nouns.set(i, placed);
        nouns.set(i + 1, noun.within(next));
      } else if (shares) {
        nouns.set(i, noun.within(Objects.requireNonNull(next.place())));
      } else if (adjective) {
        nouns.set(i, noun.completedBy(next, List.of(NounReader.lower(noun.head()))));
      }
    }
    for (int i = 1; i < nouns.size(); i++) {
      Noun noun = nouns.get(i);
      Noun before = nouns.get(i - 1);
      boolean counts = before.ordinal() != 0 && !before.isElliptic();
      if (noun.isElliptic() && noun.ordinal() != 0 && counts) {
        nouns.set(i, noun.completedBy(before, noun.adjectives()));
      }
    }
    return nouns;
  }

  /** "The titles and images of all cards": one article for both at most, and so one place. */
  private boolean isOneList(Noun first, Noun noun, Noun next) {
    boolean isOpen = noun.place() == null && next.place() != null && next.from() > noun.from();
    return isOpen
        && (noun == first || !NounReader.isCounted(words, noun.from()))
        && !NounReader.isCounted(words, next.from())
        && noun.isPlural()
        && next.isPlural();
  }

  private boolean isJoint(int index) {
    return words.is(index, ",")
        || words.is(index, "and")
        || words.is(index, "&")
        || words.is(index, "plus")
        || words.is(index, "also");
  }

  public int skipDeterminers(int from, int to) {
    int at = from;
    while (at < to - 1 && isDeterminer(at) && !isDoubled(at, from)) {
      at++;
    }
    return at;
  }

  /** One word twice is a slip, which is named when it is repaired. */
  private boolean isDoubled(int index, int from) {
    return index > from && words.get(index).equals(words.get(index - 1));
  }

  /** Returns the noun of some words, or null where they are none. */
  @Nullable Noun noun(int from, int to) {
    if (to - from > MAX_NOUN_WORDS) {
      return null; // before any words are joined: one clause asks this of each of its ends
    }
    int start = words.is(from, "both") && isPronoun(from + 1, to) ? from + 1 : from;
    String phrase = words.joined(start, to);
    if (EVERYTHING.contains(phrase)) {
      return simple(start, to, 0, false, true);
    }
    if (ALL_ELSE.contains(phrase)) {
      return simple(start, to, 0, false, true).other();
    }
    if (isPronoun(start, to)) {
      boolean isTwo = words.is(from, "both") || words.is(to - 1, "both");
      return simple(start, to, isTwo ? 2 : 0, true, false);
    }
    boolean determinerAlone = to - from == 1 && isDeterminer(from) && !words.is(from, "a");
    boolean number = to - from == 1 && words.isKind(from, Kind.NUMBER);
    return determinerAlone || number || isNone(from, to) || endsInPreposition(from, to)
        ? null
        : new NounReader(words, this, from, to).read();
  }

  /** "No buttons" are none, and not those that say "No". */
  private boolean isNone(int from, int to) {
    boolean isPlural = to - from > 1 && words.get(to - 1).endsWith("s");
    return isPlural && words.is(from, "no") && !words.isCapital(from);
  }

  private boolean endsInPreposition(int from, int to) {
    return to - from > 1 && words.isOneOf(GOING_ON, to - 1);
  }

  private boolean isDeterminer(int index) {
    return words.isKind(index, Kind.WORD) && Lexicon.isDeterminer(words.get(index));
  }

  private Noun simple(int from, int to, int count, boolean pronoun, boolean all) {
    String raw = words.name(from, to);
    Quantifier every = Quantifier.ALL;
    return new Noun(from, to, every, 0, count, List.of(), raw, raw, raw, null, null, pronoun, all);
  }

  private boolean isPronoun(int from, int to) {
    if (to - from == 1) {
      return words.isPronoun(from);
    }
    if (to - from > 3 || to <= from) {
      return false;
    }
    String phrase = words.joined(from, to);
    return phrase.equals("the same")
        || phrase.equals("the same one")
        || phrase.equals("that one")
        || phrase.equals("this one")
        || phrase.equals("them all")
        || phrase.equals("them both")
        || phrase.equals("both of them")
        || phrase.equals("all of them");
  }
}
