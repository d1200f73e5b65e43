package dev.blueline.decompose.clauses;

import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.targets.TargetReader;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.Verb;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters.Direction;
import dev.blueline.plan.Parameters.Reorder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads where something is to go among its siblings: {@code to the top}, {@code above X}. */
final class PlacementReader {
  private static final Set<String> PLACES =
      Set.of("place", "places", "position", "positions", "spot", "spots", "step", "steps");

  private static final Set<String> STARTS = Set.of("top", "start", "beginning");
  private static final Set<String> ENDS = Set.of("bottom", "end");
  private static final Set<String> ADVERBS =
      Set.of("right", "just", "directly", "immediately", "to", "so", "it's");

  /** Without a unit, a small number counts places and a large one px. */
  static final int MAX_PLACES = 3;

  /** Nothing that is moved takes more words to name; the bound keeps reading linear. */
  static final int MAX_TARGET_WORDS = 384;

  private final Words words;
  private final TargetReader targets;

  PlacementReader(Words words, TargetReader targets) {
    this.words = words;
    this.targets = targets;
  }

  /** Reads "TARGET PLACE"; null where there is no such thing. */
  @Nullable Reading read(int from, int to) {
    for (int i = from + 1; i < to && i <= from + MAX_TARGET_WORDS; i++) {
      Reading reading = read(from, i, to);
      if (reading != null) {
        return reading;
      }
    }
    return null;
  }

  private @Nullable Reading read(int from, int placeAt, int to) {
    int count = steps(placeAt, to);
    Direction direction = count > 0 ? stepDirection(placeAt) : direction(placeAt, to);
    if (direction != null) {
      TargetPhrase target = targets.read(from, placeAt);
      return target == null ? null : stepped(target, direction, count, from, placeAt, to);
    }
    Reading within = endOf(from, placeAt, to);
    if (within != null) {
      return within;
    }
    int relativeAt = placeAt;
    while (relativeAt < to - 2 && ADVERBS.contains(words.get(relativeAt))) {
      relativeAt++;
    }
    Direction relative = relative(relativeAt);
    int anchorAt = relativeAt + 1;
    if (relative == null || anchorAt >= to) {
      return null;
    }
    TargetPhrase target = targets.read(from, placeAt);
    TargetPhrase anchor = target == null ? null : targets.readAnchor(target, anchorAt, to);
    if (target == null || anchor == null) {
      return null;
    }
    boolean isGap = words.is(relativeAt, "between");
    return reading(target, relative, 0, isGap ? anchor.between() : anchor);
  }

  /** "to the top of the sidebar", of what lies in there. */
  private @Nullable Reading endOf(int from, int placeAt, int to) {
    int at = words.is(placeAt, "to") || words.is(placeAt, "at") ? placeAt + 1 : to;
    while (words.is(at, "the") || words.is(at, "very")) {
      at++;
    }
    boolean isOf = at > placeAt + 1 && at + 2 < to && words.is(at + 1, "of");
    Direction direction = isOf ? direction(at, at + 1) : null;
    TargetPhrase target = direction == null ? null : targets.read(from, placeAt);
    TargetPhrase whole = target == null ? null : targets.read(at + 2, to);
    return direction == null || target == null || whole == null
        ? null
        : reading(target, direction, 0, whole);
  }

  /** "move card 1 up": the number may be the last word of a name. */
  private Reading stepped(
      TargetPhrase target, Direction direction, int count, int from, int placeAt, int to) {
    boolean isNumber = words.isKind(placeAt, Kind.NUMBER);
    boolean mayEnd = isNumber || (placeAt < to - 1 && targets.mayEndName(placeAt));
    TargetPhrase named = mayEnd ? targets.read(from, placeAt + 1) : null;
    boolean page = words.is(to - 1, "page") || words.is(to - 1, "screen");
    Reading reading = reading(target, direction, count, page ? TargetPhrase.PAGE : null);
    if (named != null && !isNumber) {
      return reading.withTarget(target.withUntrimmed(named));
    }
    return named == null
        ? reading
        : reading
            .withTarget(target.withNamed(named))
            .withPlainChanges(reading(target, direction, 1, null).changes());
  }

  private static Reading reading(
      TargetPhrase target, Direction direction, int count, @Nullable TargetPhrase anchor) {
    Change change = new Change(Intent.REORDER_COMPONENT, new Reorder(direction, null, count));
    return Reading.of(Verb.MOVE, target, change).withAnchor(anchor);
  }

  /** "to the top", "at the end of the list", "first", "in last place". */
  private @Nullable Direction direction(int from, int to) {
    int at = from;
    while (at < to - 1 && (isToward(at) || words.is(at, "the") || words.is(at, "very"))) {
      at++;
    }
    int end = placeEnd(at, to);
    String word = words.get(at);
    if (end != to || !words.isKind(at, Kind.WORD)) {
      return null;
    }
    // "In the first" has yet to say in the first of what.
    boolean isOpen = words.is(at - 1, "the") && at > from && end == at + 1;
    int ordinal = isOpen ? 0 : Lexicon.ordinal(word);
    if (STARTS.contains(word) || ordinal == 1) {
      return Direction.FIRST;
    }
    return ENDS.contains(word) || ordinal == -1 ? Direction.LAST : null;
  }

  private boolean isToward(int index) {
    return words.is(index, "to")
        || words.is(index, "at")
        || words.is(index, "on")
        || words.is(index, "in")
        || words.is(index, "as")
        || words.is(index, "be")
        || words.is(index, "all");
  }

  /** The end of "top", "first place", "end of the list". */
  private int placeEnd(int at, int to) {
    int end = at + 1;
    boolean noun =
        words.is(end, "place")
            || words.is(end, "position")
            || words.is(end, "spot")
            || words.is(end, "one")
            || words.is(end, "item");
    end += noun && end < to ? 1 : 0;
    if (!words.is(end, "of") || end >= to) {
      return end;
    }
    int whole = end + (words.is(end + 1, "the") || words.is(end + 1, "its") ? 2 : 1);
    boolean list =
        words.is(whole, "list")
            || words.is(whole, "page")
            || words.is(whole, "screen")
            || words.is(whole, "container")
            || words.is(whole, "parent")
            || words.is(whole, "order");
    return list ? whole + 1 : end;
  }

  private @Nullable Direction stepDirection(int at) {
    if (words.is(at, "up") || words.is(words.size() > at + 1 ? at + 1 : at, "up")) {
      return Direction.EARLIER;
    }
    return Direction.LATER;
  }

  /** "up", "up one", "up 2 places", "one up", "down by two": by how many; 0 for anything else. */
  private int steps(int from, int to) {
    boolean direct = words.is(from, "up") || words.is(from, "down");
    if (!direct) {
      boolean behind = words.is(to - 1, "up") || words.is(to - 1, "down");
      return behind && to - from == 2 ? places(from, to - 1) : 0;
    }
    if (to - from == 1) {
      return 1;
    }
    boolean by = words.is(from + 1, "by");
    if (by && to - from == 3) {
      return 0; // "down by 2" is an amount, and amounts are px
    }
    int start = by ? from + 2 : from + 1;
    start += words.is(start, "a") && start < to - 1 ? 1 : 0;
    return words.is(start, "place") || words.is(start, "spot") || words.is(start, "position")
        ? (start == to - 1 ? 1 : 0)
        : places(start, to);
  }

  private int places(int from, int to) {
    boolean noun = to - from == 2 && words.isOneOf(PLACES, to - 1);
    if (to - from != 1 && !noun) {
      return 0;
    }
    int number = Lexicon.number(words.get(from));
    return noun || number <= MAX_PLACES ? number : 0;
  }

  /** "Behind" and "in front of" are about what covers what, and are none of these. */
  private @Nullable Direction relative(int index) {
    String word = words.get(index);
    return word.equals("ahead") ? Direction.BEFORE : Lexicon.order(word);
  }
}
