package dev.blueline.decompose;

import dev.blueline.decompose.clauses.ClauseReader;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.values.ChangeReader;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.Property;
import dev.blueline.decompose.words.PropertyKind;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters.Paint;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds how a text is to look, said behind it without a word that would start a clause: {@code Go,
 * bold}, {@code Go but red}, {@code Go on a red background}, {@code Go font size 20}.
 */
final class TextLooks {
  /** Nobody says more of looks at the end of a text, and each of its words is asked. */
  private static final int MOST_WORDS = 12;

  private static final Set<String> BACKING = Set.of("on", "over", "using", "at", "in");
  private static final Set<String> TIMES = Set.of("twice", "half", "double");
  private static final Set<String> CAPITALS = Set.of("capitals", "caps");

  private final Words words;
  private final ClauseReader reader;
  private final ChangeReader changes;
  private final OpenText text;
  private final int end;

  TextLooks(ClauseReader reader, ChangeReader changes, OpenText text) {
    this.words = text.words();
    this.reader = reader;
    this.changes = changes;
    this.text = text;
    this.end = text.trimmed();
  }

  /** Returns where looks start that a word or mark brings in; -1 where it brings in none. */
  int behind(int index) {
    if (end - index > MOST_WORDS || index >= end) {
      return -1;
    }
    if (words.isAnyMark(index) || words.isKind(index, Kind.SIGN)) {
      int start = words.isKind(index, Kind.SIGN) ? index + 1 : reader.skipCourtesy(index, end);
      return !isSaid(index - 1) && isWanted(start) ? start : -1;
    }
    if (words.is(index, "but")) {
      return isWanted(index + 1) ? index + 1 : -1;
    }
    if (words.isConjunction(index)) {
      return isMeasured(index + 1) && isWanted(index + 1) ? index + 1 : -1;
    }
    boolean backs = words.isOneOf(BACKING, index) && isBacking(index + 1);
    return backs ? index + 1 : isProperty(index) ? index : -1;
  }

  /** "White text on red", "Go and see it in 20px": what stands before may be asked for as well. */
  boolean isMore(int index) {
    boolean isJoined = false;
    for (int i = text.textFrom() + 1; i < index && !words.isAnyMark(index); i++) {
      isJoined |= words.isParting(i);
    }
    return isJoined || isSaid(index - 1) || words.property(index - 1, index) != null;
  }

  /** "Red, white and blue" is a list, and no "red" that is to be white. */
  private boolean isSaid(int index) {
    return index >= text.textFrom() && changes.read(index, index + 1, null) != null;
  }

  /** "Red and bold", "not bold", "no border". */
  private boolean isWanted(int start) {
    boolean denies = words.is(start, "not") || words.is(start, "no");
    int from = denies ? start + 1 : start;
    if (from >= end || text.hasCapital(start)) {
      return false;
    }
    return (denies && words.property(from, end) != null) || isLook(from);
  }

  private boolean isLook(int from) {
    List<Change> read = from < end ? changes.read(from, end, null) : null;
    if (read == null || Change.areAll(read, Intent.EDIT_TEXT)) {
      return false;
    }
    int colours = 0;
    for (Change change : read) {
      colours += change.parameters() instanceof Paint ? 1 : 0;
    }
    return colours < 2 || words.propertyEnd(from, end) > 0;
  }

  /** "50% wider", "twice as wide"; "bold" alone may well go on with a text. */
  private boolean isMeasured(int start) {
    return words.isKind(start, Kind.NUMBER) || words.isOneOf(TIMES, start);
  }

  /** "On a red background", "using a bold font", "at 20px", "in a serif font", "in capitals". */
  private boolean isBacking(int start) {
    if (start >= end || text.hasCapital(start)) {
      return false;
    }
    boolean isLast = start + 1 == end;
    boolean isLength = words.isKind(start, Kind.NUMBER) && words.get(start).endsWith("px");
    boolean isFont = words.is(end - 1, "font") && Lexicon.isDeterminer(words.get(start));
    boolean isAll = words.is(start, "all") && start + 2 == end;
    boolean isCapitals = (isLast || isAll) && words.isOneOf(CAPITALS, end - 1);
    return (isLast && isLength) || isFont || isCapitals || isLook(start);
  }

  /** "Font size 20", "color red": a property with its value, and not "the color red". */
  private boolean isProperty(int index) {
    boolean isSpoken = Lexicon.isDeterminer(words.get(index - 1));
    int named = isSpoken || text.hasCapital(index) ? -1 : words.propertyEnd(index, end);
    Property property = named > 0 && named < end ? words.property(index, named) : null;
    boolean isNoun = words.is(index, "size") || isComponent(index, property);
    return property != null && !isNoun && isLook(index);
  }

  /** "Label" and "title" are components as well. */
  private boolean isComponent(int index, @Nullable Property property) {
    boolean isText = property != null && property.kind() == PropertyKind.TEXT;
    return isText && (!words.is(index, "text") || Lexicon.ordinal(words.get(index - 1)) != 0);
  }
}
