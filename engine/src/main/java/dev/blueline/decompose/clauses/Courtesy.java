package dev.blueline.decompose.clauses;

import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import java.util.Set;

/** Finds the words around a clause that change nothing: {@code please}, {@code could you}. */
final class Courtesy {
  private static final Set<String> TRAILING =
      Set.of(
          "please",
          "now",
          "too",
          "thanks",
          "thx",
          "cheers",
          "pls",
          "plz",
          "okay",
          "ok",
          "again",
          "instead",
          "asap",
          "immediately",
          "quickly",
          "kindly",
          "then",
          "though");

  /** Words of thanks and such, which a text ends before if a mark stands between them. */
  private static final Set<String> THANKS =
      Set.of(
          "please", "pls", "plz", "thanks", "thx", "cheers", "ok", "okay", "kindly", "thank", "you",
          "very", "so", "much", "a", "lot");

  /** Courtesies that names start with, too. */
  private static final Set<String> WEAK =
      Set.of("now", "just", "so", "simply", "again", "maybe", "actually", "next", "also");

  private final Words words;

  Courtesy(Words words) {
    this.words = words;
  }

  /** Returns the first word from an index on that means something; the end where there is none. */
  int skip(int from, int to) {
    int at = from;
    while (at < to) {
      int length = length(at);
      if (length == 0) {
        return at;
      }
      at += length;
    }
    return Math.min(at, to);
  }

  private int length(int index) {
    if (words.isAnyMark(index)) {
      return 1;
    }
    if (isBullet(index)) {
      return 2;
    }
    if (!words.isKind(index, Kind.WORD)) {
      return 0;
    }
    int wish = wish(index);
    if (wish > 0) {
      return words.is(index + wish, "to") ? wish + 1 : words.is(index + wish, "you") ? wish + 2 : 0;
    }
    String word = words.get(index);
    return switch (word) {
      case "after" -> words.is(index + 1, "that") ? 2 : 0;
      case "can", "could", "would", "will" -> asking(index);
      case "go" -> words.is(index + 1, "ahead") ? 2 : 0;
      case "thank" -> words.is(index + 1, "you") ? 2 : 0;
      case "help" -> words.is(index + 1, "me") ? (words.is(index + 2, "to") ? 3 : 2) : 0;
      case "let" -> words.is(index + 1, "us") ? 2 : 0;
      case "try" -> words.is(index + 1, "to") ? 2 : 0;
      case "first", "firstly" -> isOrder(index + 1) ? 1 : 0;
      case "let's", "lets", "finally", "lastly", "next", "afterwards" -> 1;
      default -> Lexicon.isCourtesy(word) || Lexicon.isConjunction(word) ? 1 : 0;
    };
  }

  /** "First make the header red"; "first label red" is about a label. */
  private boolean isOrder(int index) {
    int verb = words.is(index, ",") ? index + 1 : index;
    return words.isVerb(verb) && !Lexicon.isNounToo(words.get(verb));
  }

  /** "1. Make the header red", "2) hide the footer": a list that was pasted. */
  private boolean isBullet(int index) {
    boolean isMarked = words.is(index + 1, ")") || words.is(index + 1, ".");
    boolean isFirst = index == 0 || words.isLineBreak(index - 1);
    return words.isKind(index, Kind.NUMBER) && isMarked && isFirst && isOrder(index + 2);
  }

  /** Where a name would start whose first words are taken for courtesy; the index if nowhere. */
  int nameStart(int index) {
    int start = index;
    while (start > 0 && words.isKind(start - 1, Kind.WORD) && WEAK.contains(words.get(start - 1))) {
      start--;
    }
    return start;
  }

  /** "could you", "can we please", "would you mind", "would you be so kind as to". */
  private int asking(int index) {
    boolean asks =
        words.is(index + 1, "you") || words.is(index + 1, "we") || words.is(index + 1, "i");
    if (!asks) {
      return 0;
    }
    return words.is(index + 2, "mind") ? 3 : 2;
  }

  /** How many words say "I want"; 0 where none do. */
  private int wish(int index) {
    String word = words.get(index);
    boolean wishes = words.is(index + 1, "want") || words.is(index + 1, "need");
    boolean likes = words.is(index + 1, "like") || words.is(index + 1, "love");
    if (word.equals("i") || word.equals("we")) {
      boolean would = words.is(index + 1, "would") && words.is(index + 2, "like");
      return would ? 3 : wishes ? 2 : 0;
    }
    boolean contracted = word.equals("i'd") || word.equals("id") || word.equals("we'd");
    return contracted && likes ? 2 : 0;
  }

  /** Behind "I want", where what is wanted follows and not "to"; 0 where nobody wants anything. */
  int wishEnd(int index) {
    int wish = words.isKind(index, Kind.WORD) ? wish(index) : 0;
    return wish == 0 ? 0 : index + wish;
  }

  /** Returns where a clause ends without its marks and courtesies. */
  int trimEnd(int from, int to) {
    int end = to;
    while (end > from + 1) {
      int length = trailing(from, end);
      boolean joined = length == 0 && end < to && words.isConjunction(end - 1);
      if (length == 0 && !joined) {
        break;
      }
      end -= joined ? 1 : length;
    }
    return end > from && words.isAnyMark(end - 1) ? from : end;
  }

  private int trailing(int from, int end) {
    int last = end - 1;
    if (words.isAnyMark(last)) {
      return 1;
    }
    if (!words.isKind(last, Kind.WORD)) {
      return 0;
    }
    if (isEmoji(words.get(last))) {
      return 1;
    }
    if (words.is(last, "much") || words.is(last, "lot")) {
      return thanksLength(from, last);
    }
    boolean two = last - 1 > from;
    boolean forMe = words.is(last - 1, "for") && (words.is(last, "me") || words.is(last, "us"));
    boolean thankYou = words.is(last - 1, "thank") && words.is(last, "you");
    boolean asWell = words.is(last - 1, "as") && words.is(last, "well");
    boolean willYou = words.is(last, "you") && words.is(last - 1, "will");
    if (two && (forMe || thankYou || asWell || willYou)) {
      return 2;
    }
    return TRAILING.contains(words.get(last)) ? 1 : 0;
  }

  private static boolean isEmoji(String word) {
    return word.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** "Thank you very much", "thanks so much", "thanks a lot"; 0 for no such words. */
  private int thanksLength(int from, int last) {
    boolean degree =
        words.is(last - 1, "very") || words.is(last - 1, "so") || words.is(last - 1, "a");
    boolean thanks = words.is(last - 2, "thanks") || words.is(last - 2, "thx");
    boolean thankYou = words.is(last - 2, "you") && words.is(last - 3, "thank");
    int length = thankYou ? 4 : thanks ? 3 : 0;
    return degree && last + 1 - length > from ? length : 0;
  }

  /**
   * "Buy, thanks", "Buy, ok?": behind such a mark no text is meant, unless a capital shows one, or
   * it is behind an answer ("No, thanks").
   */
  private int withoutThanks(int end, int to) {
    for (int i = end; i < to - 1; i++) {
      boolean mayEnd = words.isAnyMark(i) && !words.isAnyMark(i + 1) && !isAnswer(i - 1);
      if (mayEnd && isThanks(i + 1, to) && !words.isCapital(i + 1)) {
        return words.is(i, "!") || words.is(i, "?") ? i + 1 : i;
      }
    }
    return to;
  }

  private boolean isAnswer(int index) {
    return words.is(index, "no") || words.is(index, "yes");
  }

  /** Returns whether there is nothing but thanks, and marks. */
  boolean isThanks(int from, int to) {
    boolean thanks = false;
    for (int i = from; i < to; i++) {
      boolean isWord = words.isKind(i, Kind.WORD);
      if (!words.isAnyMark(i) && !(isWord && THANKS.contains(words.get(i)))) {
        return false;
      }
      thanks |= isWord;
    }
    return thanks;
  }

  private boolean isEllipsis(int end) {
    return end > 1 && words.is(end - 1, ".") && words.is(end - 2, ".");
  }

  /** "(and rename the header to Hi)": the mark that closes it is no part of the text. */
  private boolean isBehindBracket(int from) {
    int at = from;
    while (at > 0 && words.isParting(at - 1)) {
      at--;
      if (words.is(at, "(")) {
        return true;
      }
    }
    return false;
  }

  /** A text keeps its marks and whatever else may belong to it; only courtesy is cut off. */
  int trimTextEnd(int from, int end, int to) {
    int closed = to > end && words.is(to - 1, ")") && isBehindBracket(from) ? to - 1 : to;
    int textEnd = withoutThanks(end, closed);
    while (textEnd > end
        && !isEllipsis(textEnd)
        && !isAnswer(words.isAnyMark(textEnd - 2) ? textEnd - 3 : textEnd - 2) // "Yes, please"
        && (words.isKind(textEnd - 1, Kind.SEPARATOR)
            || words.is(textEnd - 1, "please")
            || words.is(textEnd - 1, "pls"))) {
      textEnd--;
    }
    return textEnd;
  }
}
