package dev.blueline.testsuite.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.plan.NewIds;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** Ids of what is new. */
class NewIdsTest {

  /** The id that is copied, what is taken besides, and the id of the copy. */
  private static final String COPIES =
      """
      card | | card_2
      card | card_2 | card_3
      card_1 | | card_2
      card_9 | card_1 | card_2
      card_10 | card_1 | card_2
      card_90 | card_1 card_2 | card_3
      card_9 | | card_1
      card_ | | card__2
      _5 | | _5_2
      19 | | 19_2
      card12 | | card12_2
      a_b_3 | a_b_1 a_b_2 | a_b_4
      a_b | a_b_2 | a_b_3
      """;

  @Tag("CMD-72")
  @Example
  void copyOf_numberedOrNot_isTheNextNumber() {
    for (String row : COPIES.lines().toList()) {
      String[] cells = row.split("\\|");
      String id = cells[0].strip();
      Set<String> taken = new HashSet<>(Set.of(cells[1].strip().split(" ")));
      taken.add(id);

      assertThat(NewIds.copyOf(id, taken::contains)).as(row).isEqualTo(cells[2].strip());
    }
  }

  @Tag("CMD-72")
  @Property(tries = 300)
  void next_behindAnUnbrokenRow_isTheOneBehind(
      @ForAll @IntRange(max = 300) int count, @ForAll @IntRange(min = 1, max = 3) int first) {
    int end = first + count;

    assertThat(NewIds.next("card", first, id -> number(id) < end)).isEqualTo("card_" + end);
  }

  @Tag("CMD-72")
  @Property(tries = 300)
  void next_whereNumbersAreMissing_isFreeBehindOneThatIsTaken(
      @ForAll Set<@IntRange(min = 1, max = 60) Integer> numbers) {
    String id = NewIds.next("card", 1, other -> numbers.contains(number(other)));

    assertThat(numbers).doesNotContain(number(id));
    assertThat(number(id) == 1 || numbers.contains(number(id) - 1)).isTrue();
  }

  /** Counting would ask ten thousand times. */
  @Tag("CMD-72")
  @Example
  void next_behindTenThousand_asksFewTimes() {
    int[] asked = {0};

    String id =
        NewIds.next(
            "card",
            1,
            other -> {
              asked[0]++;
              return number(other) <= 10_000;
            });

    assertThat(id).isEqualTo("card_10001");
    assertThat(asked[0]).isLessThan(40);
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(id.lastIndexOf('_') + 1));
  }
}
