package dev.blueline.decompose.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class WordSetTest {
  @Property(tries = 2000)
  void forEachNear_wordsOfAboutThatLength_visitsAllThatAreNear(
      @ForAll @Size(max = 20)
          List<@CharRange(from = 'a', to = 'd') @StringLength(min = 3, max = 52) String> words,
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 52) String typed,
      @ForAll @IntRange(max = 60) int most) {
    Set<String> visited = new HashSet<>();

    new WordSet(new HashSet<>(words)).forEachNear(typed, most, visited::add);

    assertThat(words)
        .filteredOn(word -> Math.abs(word.length() - typed.length()) <= 2)
        .filteredOn(word -> EditDistance.between(typed, word, most) <= most)
        .isSubsetOf(visited);
  }

  @Property(tries = 200)
  void forEachNear_wordOfAnotherNumber_isNotVisited(@ForAll @IntRange(max = 99) int number) {
    WordSet words = new WordSet(new HashSet<>(List.of("card " + number, "card " + (number + 1))));
    Set<String> visited = new HashSet<>();

    words.forEachNear("crad " + number, 60, visited::add);

    assertThat(visited).containsExactly("card " + number);
  }
}
