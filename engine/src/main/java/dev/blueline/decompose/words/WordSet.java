package dev.blueline.decompose.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Words to compare a typed one with. Immutable. */
public final class WordSet {
  /** A typed word is not that much longer or shorter than what it stands for. */
  private static final int MOST_LETTERS_APART = 2;

  private static final int FEWEST_LETTERS = 3;

  private final Set<String> set;

  /**
   * The words by the digits in them. What differs in a number is another thing, so a typed word is
   * compared with those of its own number alone: of a thousand names that are counted, with one.
   */
  private final Map<String, Group> groups = new HashMap<>();

  /** Words of one number, the shortest first. */
  private static final class Group {
    final String[] words;

    /** What letters each has, so that most are told apart without being read. */
    final int[] letters;

    /** By length, how many words are shorter; the last is for all that are longer. */
    final int[] starts = new int[EditDistance.MAX_LENGTH + 2];

    Group(List<String> some) {
      some.sort(Comparator.comparingInt(String::length));
      words = some.toArray(new String[0]);
      letters = new int[words.length];
      Arrays.setAll(letters, i -> EditDistance.letters(words[i]));
      int length = 0;
      for (int i = 0; i < words.length; i++) {
        while (length < starts.length && length <= words[i].length()) {
          starts[length++] = i;
        }
      }
      Arrays.fill(starts, length, starts.length, words.length);
    }

    /** How many words are shorter than some length. */
    int start(int length) {
      return starts[Math.max(0, Math.min(length, starts.length - 1))];
    }
  }

  /**
   * Creates a set.
   *
   * @param words which the caller gives away
   */
  public WordSet(Set<String> words) {
    this.set = words;
    Map<String, List<String>> byNumber = new HashMap<>();
    for (String word : words) {
      if (word.length() >= FEWEST_LETTERS) {
        byNumber.computeIfAbsent(digits(word), number -> new ArrayList<>(1)).add(word);
      }
    }
    byNumber.forEach((number, some) -> groups.put(number, new Group(some)));
  }

  private static String digits(String word) {
    StringBuilder out = null;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= '0' && c <= '9') {
        out = out == null ? new StringBuilder() : out;
        out.append(c);
      }
    }
    return out == null ? "" : out.toString();
  }

  boolean contains(String word) {
    return set.contains(word);
  }

  /** Returns whether a word is within a distance of one of these. */
  public boolean hasNear(String typed, int most) {
    boolean[] found = new boolean[1];
    forEachNear(typed, most, word -> found[0] |= EditDistance.between(typed, word, most) <= most);
    return found[0];
  }

  /**
   * Visits, in no order that means anything, all words of the same number that may be within a
   * distance, and some others. Costs the words of that number that are about as long.
   */
  void forEachNear(String typed, int most, Consumer<String> visitor) {
    Group group = groups.get(digits(typed));
    if (group == null) {
      return;
    }
    int typedLetters = EditDistance.letters(typed);
    for (int length = typed.length() - MOST_LETTERS_APART;
        length <= typed.length() + MOST_LETTERS_APART;
        length++) {
      int apart = Math.abs(length - typed.length());
      for (int i = group.start(length); i < group.start(length + 1); i++) {
        if (EditDistance.mayBeWithin(most, apart, typedLetters, group.letters[i])) {
          visitor.accept(group.words[i]);
        }
      }
    }
  }
}
