package dev.blueline.testsuite.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A session keeps alive its document and what can be undone, however many commands it has run. */
class FlatHeapTest {
  private static final int WARM = 20_000;
  private static final int ALL = 100_000;
  private static final long MIB = 1L << 20;

  /** Much less than what any leak of one object per command comes to, from the one to the other. */
  private static final long FLAT = MIB;

  private static final int CARDS = 100;
  private static final Blueprint BASE = document();

  private static Blueprint document() {
    StringBuilder doc = new StringBuilder();
    for (int i = 0; i < CARDS; i++) {
      doc.append("card#card_").append(i).append("[0 ").append(100 * i).append(" 300 90] 'Card' ");
    }
    return Doc.parse(doc.toString());
  }

  /** Half of them have words that were never read before. */
  private static String command(int number) {
    String card = "card_" + number % CARDS;
    return switch (number % 6) {
      case 0 -> "set the text of " + card + " to \"" + number + "\"";
      case 1 -> "make " + card + " and card_" + (number / 6) % 50 + " #" + (100_000 + number);
      case 2 -> "toggle " + card;
      case 3 -> "set the padding of it to " + number % 50 + " and its text to \"x" + number + "\"";
      case 4 -> "add a button saying \"Go\" to " + card + ", then delete the button in " + card;
      default -> "move " + card + " up";
    };
  }

  private static void run(Session session, int from, int to, Consumer<CommandResult> kept) {
    int applied = 0;
    for (int i = from; i < to; i++) {
      CommandResult result = i % 10 == 9 ? session.undo() : session.execute(command(i));
      applied += result.status() == Status.APPLIED ? 1 : 0;
      kept.accept(result);
    }
    assertThat(applied).as("applied").isGreaterThan((to - from) * 3 / 4);
  }

  private static void requireFlat(EngineOptions options, int maxEntries, long maxBytes) {
    Session session = BlueprintEngine.create(options).open(BASE);
    run(session, 0, WARM, result -> {});
    long warm = UsedHeap.bytes();

    for (int i = WARM; i < ALL; i += WARM) {
      run(session, i, i + WARM, result -> {});
      assertThat(session.history().sizeBytes()).isLessThanOrEqualTo(maxBytes);
      assertThat(session.history().entries()).hasSizeLessThanOrEqualTo(maxEntries);
    }

    assertThat(UsedHeap.bytes() - warm).as("grown").isLessThan(FLAT);
    assertThat(session.blueprint().size()).isEqualTo(CARDS);
  }

  @Test
  void session_ofManyCommands_keepsNoMoreThanItsHistory() {
    requireFlat(EngineOptions.defaults(), 1000, 16 * MIB);
  }

  @Tag("HIST-21")
  @Test
  void session_ofManyCommandsAndASmallHistory_keepsNoMoreThanThat() {
    requireFlat(
        EngineOptions.builder().history(Integer.MAX_VALUE, 64 << 10).build(),
        Integer.MAX_VALUE,
        64 << 10);
  }

  /** The measure itself: it grows where results are kept, be it a tenth of them. */
  @Test
  void session_whoseResultsAreKept_isNotFlat() {
    Session session = BlueprintEngine.create().open(BASE);
    List<CommandResult> kept = new ArrayList<>();
    run(session, 0, WARM / 10, result -> {});

    run(session, WARM / 10, (ALL - WARM) / 10, kept::add);
    assertThat(kept).doesNotContainNull();

    // Weighed before and behind letting go: what other tests left may go while commands run.
    long with = UsedHeap.bytes();
    kept.clear();
    assertThat(with - UsedHeap.bytes()).as("kept").isGreaterThan(2 * FLAT);
  }
}
