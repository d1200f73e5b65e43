package dev.blueline.testsuite.agents;

import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Doc;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents of cards in a column, and commands that say the same of each. */
final class Cards {
  private Cards() {}

  static Blueprint of(int count) {
    return Doc.parse(
        IntStream.range(0, count)
            .mapToObj(i -> "card#c" + i + "[0 " + 60 * i + " 300 50] 'Card'")
            .collect(Collectors.joining(" ")));
  }

  /** Says something of each of the first cards, which {@code T} stands for. */
  static String each(int count, String saying, String joint) {
    return IntStream.range(0, count)
        .mapToObj(i -> saying.replace("T", "c" + i))
        .collect(Collectors.joining(joint));
  }
}
