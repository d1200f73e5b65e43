package dev.blueline.decompose;

import dev.blueline.decompose.Words.Kind;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters.Direction;
import dev.blueline.plan.Parameters.Reorder;
import org.jspecify.annotations.Nullable;

/** Reads where something is to go among its siblings: {@code to the top}, {@code above X}. */
final class PlacementReader {
  private final Words words;
  private final TargetReader targets;

  PlacementReader(Words words, TargetReader targets) {
    this.words = words;
    this.targets = targets;
  }

  /** Reads "TARGET PLACE"; null where there is no such thing. */
  @Nullable Reading read(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      Reading reading = read(from, i, to);
      if (reading != null) {
        return reading;
      }
    }
    return null;
  }

  private @Nullable Reading read(int from, int placeAt, int to) {
    Direction direction = direction(words.joined(placeAt, Math.min(to, placeAt + 4)), placeAt, to);
    if (direction != null) {
      TargetPhrase target = targets.read(from, placeAt);
      return target == null ? null : reading(target, direction, count(placeAt, to), null);
    }
    Direction relative = relative(placeAt);
    if (relative == null || placeAt + 1 >= to) {
      return null;
    }
    TargetPhrase target = targets.read(from, placeAt);
    TargetPhrase anchor = targets.read(placeAt + 1, to);
    return target == null || anchor == null ? null : reading(target, relative, 0, anchor);
  }

  private static Reading reading(
      TargetPhrase target, Direction direction, int count, @Nullable TargetPhrase anchor) {
    Change change = new Change(Intent.REORDER_COMPONENT, new Reorder(direction, null, count));
    return Reading.of(Verb.MOVE, target, change).withAnchor(anchor);
  }

  private @Nullable Direction direction(String phrase, int from, int to) {
    if (from + 4 < to) {
      return null;
    }
    return switch (phrase) {
      case "to the top", "to the start", "to the beginning", "to top", "first", "to the front" ->
          Direction.FIRST;
      case "to the bottom", "to the end", "to bottom", "last", "to the very end" -> Direction.LAST;
      default -> {
        boolean steps = to - from == 1 || count(from, to) > 0;
        if (steps && words.is(from, "up")) {
          yield Direction.EARLIER;
        }
        yield steps && words.is(from, "down") ? Direction.LATER : null;
      }
    };
  }

  /** "up", "up one", "up 2 places": by how many; 0 where the words say something else. */
  private int count(int from, int to) {
    if (to - from == 1) {
      return 1;
    }
    boolean noun =
        to - from == 3
            && (words.is(to - 1, "places")
                || words.is(to - 1, "place")
                || words.is(to - 1, "positions")
                || words.is(to - 1, "position"));
    if (to - from != 2 && !noun) {
      return 0;
    }
    String word = words.get(from + 1);
    return switch (word) {
      case "one" -> 1;
      case "two" -> 2;
      case "three" -> 3;
      default -> words.isKind(from + 1, Kind.NUMBER) ? wholeNumber(word) : 0;
    };
  }

  private static int wholeNumber(String word) {
    int value = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < '0' || c > '9' || i > 5) {
        return 0;
      }
      value = 10 * value + (c - '0');
    }
    return value;
  }

  private @Nullable Direction relative(int index) {
    return switch (words.get(index)) {
      case "above", "before", "over" -> Direction.BEFORE;
      case "below", "after", "under", "underneath", "behind" -> Direction.AFTER;
      default -> null;
    };
  }
}
