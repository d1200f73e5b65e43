package dev.blueline.decompose.clauses;

import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.targets.TargetReader;
import dev.blueline.decompose.values.Change;
import dev.blueline.decompose.words.Lexicon;
import dev.blueline.decompose.words.Verb;
import dev.blueline.decompose.words.Words;
import dev.blueline.decompose.words.Words.Kind;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads swaps and copies: {@code swap X and Y}, {@code duplicate X 3 times}. */
final class ArrangementReader {
  private final Words words;
  private final TargetReader targets;

  ArrangementReader(Words words, TargetReader targets) {
    this.words = words;
    this.targets = targets;
  }

  /** Reads what follows "swap". */
  @Nullable Reading swap(int from, int to) {
    int start = behindPlaces(from, to);
    int end = words.is(to - 1, "around") || words.is(to - 1, "places") ? to - 1 : to;
    for (int i = start + 1; i < end - 1; i++) {
      if (words.is(i, "with") || words.is(i, "for")) {
        TargetPhrase left = targets.read(start, i);
        TargetPhrase right = left == null ? null : targets.readAnchor(left, i + 1, end);
        return left == null || right == null ? null : swap(left.and(right));
      }
    }
    TargetPhrase both = start < end ? targets.read(start, end) : null;
    return both == null ? null : swap(both);
  }

  /** "the places of", "the order of". */
  private int behindPlaces(int from, int to) {
    int at = words.is(from, "the") ? from + 1 : from;
    boolean places =
        words.is(at, "places")
            || words.is(at, "order")
            || words.is(at, "positions")
            || words.is(at, "position");
    boolean of = places && (words.is(at + 1, "of") || words.is(at + 1, "between"));
    return of && at + 2 < to ? at + 2 : from;
  }

  private static Reading swap(TargetPhrase both) {
    return Reading.of(Verb.SWAP, both, new Change(Intent.SWAP_COMPONENTS, Parameters.Swap.SWAP));
  }

  /** "X and Y switch places", behind "make" or not. */
  @Nullable Reading switchPlaces(int from, int to) {
    boolean places = to - from > 3 && (words.is(to - 1, "places") || words.is(to - 1, "positions"));
    boolean verb =
        words.is(to - 2, "switch")
            || words.is(to - 2, "swap")
            || words.is(to - 2, "trade")
            || words.is(to - 2, "change");
    TargetPhrase both = places && verb ? targets.read(from, to - 2) : null;
    return both == null ? null : swap(both);
  }

  /** Reads what follows "duplicate". */
  @Nullable Reading duplicate(int from, int to) {
    int end = to;
    int count = 1;
    if (words.is(to - 1, "twice") || words.is(to - 1, "thrice") || words.is(to - 1, "once")) {
      count = words.is(to - 1, "twice") ? 2 : words.is(to - 1, "thrice") ? 3 : 1;
      end--;
    } else if (words.is(to - 1, "times") && to - from > 2) {
      count = Lexicon.number(words.get(to - 2));
      end -= 2;
    } else if (words.isKind(to - 1, Kind.NUMBER) && words.get(to - 1).endsWith("x")) {
      count = Lexicon.number(words.get(to - 1).substring(0, words.get(to - 1).length() - 1));
      end--;
    }
    return copies(from, end, count);
  }

  /** "make a copy of X", "create 2 copies of X"; null where no such thing is said. */
  @Nullable Reading copiesOf(int from, int to) {
    int count = words.is(from, "a") || words.is(from, "another") ? 1 : 0;
    count = count == 0 && from < to ? Lexicon.number(words.get(from)) : count;
    boolean copy =
        words.is(from + 1, "copy")
            || words.is(from + 1, "copies")
            || words.is(from + 1, "duplicate")
            || words.is(from + 1, "duplicates");
    return copy && words.is(from + 2, "of") ? copies(from + 3, to, count) : null;
  }

  private @Nullable Reading copies(int from, int to, int count) {
    TargetPhrase target = from < to && count > 0 ? targets.read(from, to) : null;
    if (target == null) {
      return null;
    }
    if (count > 100) {
      return Reading.invalid(Verb.DUPLICATE, target, "at most 100 copies are made at once");
    }
    return Reading.of(
        Verb.DUPLICATE,
        target,
        new Change(Intent.DUPLICATE_COMPONENT, new Parameters.Duplicate(count, List.of())));
  }
}
