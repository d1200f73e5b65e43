package dev.blueline.decompose;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;

/** Words to compare a typed one with. Immutable. */
final class WordSet {
  /** A typed word is not that much longer or shorter than what it stands for. */
  private static final int MOST_LETTERS_APART = 2;

  private static final int FEWEST_LETTERS = 3;

  private final Set<String> set;
  private final String[] words;

  /** What letters each has, so that most words are told apart without being read. */
  private final int[] letters;

  WordSet(Set<String> words) {
    this.set = Set.copyOf(words);
    this.words = words.toArray(new String[0]);
    Arrays.sort(this.words);
    this.letters = new int[this.words.length];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = EditDistance.letters(this.words[i]);
    }
  }

  boolean contains(String word) {
    return set.contains(word);
  }

  /** Visits, in alphabetical order, all words that may be within a distance, and some others. */
  void forEachNear(String typed, int most, Consumer<String> visitor) {
    int typedLetters = EditDistance.letters(typed);
    for (int i = 0; i < words.length; i++) {
      int apart = Math.abs(words[i].length() - typed.length());
      if (apart <= MOST_LETTERS_APART
          && words[i].length() >= FEWEST_LETTERS
          && EditDistance.mayBeWithin(most, apart, typedLetters, letters[i])) {
        visitor.accept(words[i]);
      }
    }
  }
}
