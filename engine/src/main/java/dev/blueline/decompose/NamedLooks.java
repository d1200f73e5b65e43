package dev.blueline.decompose;

import dev.blueline.decompose.bind.Rival;
import dev.blueline.decompose.clauses.Reading;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.targets.TargetReader;
import dev.blueline.decompose.values.ChangeReader;
import dev.blueline.decompose.values.ValueReader;
import dev.blueline.decompose.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Doubts looks that may name a component: {@code make the title italic and Small red}, where a
 * button says "Small", makes the title small and red, or that button red.
 */
final class NamedLooks {
  /** Looks in a row that no word joins are few. */
  private static final int MOST_WORDS = 8;

  private final Words words;

  private NamedLooks(Words words) {
    this.words = words;
  }

  /** Returns what a clause may be about besides, as only a document knows; mostly nothing. */
  static List<Rival> rivals(Words words, Reading reading, int from, int to) {
    boolean may = reading.target().isInherited() && reading.addition() == null;
    boolean isShort = to - from > 1 && to - from <= MOST_WORDS;
    return may && isShort ? new NamedLooks(words).read(from, to) : List.of();
  }

  private List<Rival> read(int from, int to) {
    ChangeReader changes = new ChangeReader(words, new ValueReader(words));
    List<Rival> rivals = new ArrayList<>(0);
    for (int i = from + 1; i < to; i++) {
      boolean isTwo = changes.read(from, i, null) != null && changes.read(i, to, null) != null;
      TargetPhrase name = isTwo && !isJoined(i) ? new TargetReader(words).read(from, i) : null;
      if (name != null) {
        rivals.add(Rival.of(Rival.Kind.OTHER, name, message(from, i), ways(from, i, to)));
      }
    }
    rivals.replaceAll(rival -> rival.within(words, from, to));
    return rivals;
  }

  private boolean isJoined(int index) {
    return words.isParting(index) || words.isParting(index - 1);
  }

  private String message(int from, int nameEnd) {
    return "'" + words.typed(from, nameEnd) + "' may be a component, or how one is to be";
  }

  private List<String> ways(int from, int nameEnd, int to) {
    String name = words.typed(from, nameEnd);
    String looks = words.typed(nameEnd, to);
    return List.of("make " + name + " " + looks, "make it " + name + " and " + looks);
  }
}
