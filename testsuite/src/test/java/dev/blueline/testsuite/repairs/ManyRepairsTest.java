package dev.blueline.testsuite.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Piles, crowds and large documents: a repair ends, and is still one. */
@Timeout(60)
class ManyRepairsTest {
  private final BlueprintEngine engine = BlueprintEngine.create();

  /** In a component {@code $} is its number; {@code $y} is a line of its own, {@code $z} below. */
  private static String each(int count, String component) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                component
                    .replace("$y", "" + 100 * i)
                    .replace("$z", "" + (100 * i + 30))
                    .replace("$", "" + i))
        .collect(Collectors.joining(" "));
  }

  private CommandResult repaired(Blueprint document) {
    Session session = engine.open(document);
    CommandResult result = session.repair();
    assertThat(Errors.of(engine, result.blueprint()).size())
        .isLessThan(Errors.of(engine, document).size());
    RepairLaws.requireIdentity(document, result.blueprint());
    assertThat(session.history().entries()).hasSize(1);
    assertThat(session.undo().status()).isEqualTo(Status.APPLIED);
    EditLaws.assertSame(session.blueprint(), document);
    return result;
  }

  @Test
  void repair_pile_isSpread() {
    Blueprint pile = Doc.parse(each(100, "card#c$[0 0 300 50](text#t$[10 10 50 20])"));

    assertThat(engine.report(repaired(pile).blueprint())).isEmpty();
  }

  @Test
  void repair_pileInACard_isSpreadAndTheCardGrows() {
    Blueprint pile = Doc.parse("card#p[0 0 400 60](" + each(100, "card#c$[0 0 300 50]") + ")");

    Blueprint spread = repaired(pile).blueprint();

    assertThat(engine.report(spread)).isEmpty();
    assertThat(Places.box("p", spread).height()).isBetween(5000.0, 5060.0);
  }

  @Tag("VER-40")
  @Test
  void repair_overlappingPairs_areAllParted() {
    Blueprint pairs = Doc.parse(each(500, "card#a$[0 $y 300 50] card#b$[0 $z 300 40]"));
    CommandResult result = repaired(pairs);

    assertThat(engine.report(result.blueprint())).isEmpty();
    assertThat(result.corrections().stream().filter(c -> c.kind().equals("overlap"))).hasSize(500);
  }

  @Tag("VER-36")
  @Test
  void repair_largeDocument_mendsWhatIsWrong() {
    String sound = each(4700, "text#t$[0 $y 300 40]{font_size=16 bg_color=#FFFFFF} 'Read me'");
    String low = each(100, "button#b$[310 $y 50 40] 'Buy'");
    String small = each(100, "text#s$[370 $y 50 40]{font_size=8} 'Read me'");
    String faint =
        each(100, "text#f$[430 $y 50 40]{bg_color=#FFFFFF text_color=#AAAAAA} 'Read me'");
    Blueprint document = Doc.parse(sound + " " + low + " " + small + " " + faint);
    assertThat(engine.report(document)).hasSize(300);

    CommandResult result = repaired(document);

    assertThat(engine.report(result.blueprint())).isEmpty();
    assertThat(result.changedComponents()).hasSize(300);
  }

  @Test
  void repair_deepDocument_mendsTheInnermost() {
    String head = each(200, "card#c$[0 0 300 60](");
    Blueprint document = Doc.parse(head + "button#b[0 0 100 8]" + ")".repeat(200));

    CommandResult result = repaired(document);

    assertThat(engine.report(result.blueprint())).isEmpty();
    assertThat(result.changedComponents()).containsExactly("b");
  }

  /** As many as there is room for are lined up, and each one below is moved once in the end. */
  @Test
  void repair_columnOfLowButtons_lowersEachOnce() {
    Blueprint column =
        Doc.parse(
            IntStream.range(0, 300)
                .mapToObj(i -> "button#b" + i + "[0 " + 40 * i + " 300 40]")
                .collect(Collectors.joining(" ")));

    CommandResult result = repaired(column);
    assertThat(engine.report(result.blueprint())).isEmpty();
    assertThat(result.delta().size()).isLessThanOrEqualTo(600);
    assertThat(Places.box("b299", result.blueprint()).y()).isEqualTo(299 * 44);
  }

  /** Who mends a command mends what it did, however much is wrong elsewhere. */
  @Test
  void execute_repairingAmongOtherErrors_leavesThoseAlone() {
    BlueprintEngine repairing =
        BlueprintEngine.create(EngineOptions.builder().repair(true).build());
    Blueprint document =
        Doc.parse(
            each(1000, "text#t$[0 $y 300 40]{font_size=8} 'x'") + " text#wide[0 200000 90 40] 'x'");

    CommandResult result = repairing.run(document, "make wide 900px wide");

    assertThat(result.status()).as(result.toString()).isEqualTo(Status.APPLIED);
    assertThat(result.changedComponents()).containsExactly("wide");
    assertThat(Errors.of(repairing, result.blueprint())).hasSize(1000);
  }
}
