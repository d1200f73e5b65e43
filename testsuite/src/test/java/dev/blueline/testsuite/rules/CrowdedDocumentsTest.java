package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Violation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Boxes piled on one spot overlap as often as there are pairs of them. */
class CrowdedDocumentsTest {
  private final BlueprintEngine engine = BlueprintEngine.create();

  private static Blueprint pile(int count) {
    return Doc.parse(
        IntStream.range(0, count)
            .mapToObj(i -> "card#c" + i + "[0 0 300 50]")
            .collect(Collectors.joining(" ")));
  }

  /** 141 boxes have 9,870 pairs, 142 have 10,011. */
  @Tag("VER-34")
  @Test
  void report_ofManyViolations_endsWithOneThatSaysThereAreMore() {
    assertThat(engine.report(pile(141))).hasSize(9_870);
    List<Violation> found = engine.report(pile(142));

    assertThat(found).hasSize(10_001);
    assertThat(found).extracting(Violation::rule).containsOnly("overlap");
    assertThat(found.get(10_000).message()).contains("more");
    assertThat(found.get(10_000).component()).isNull();
  }

  /** 457 boxes have 104,196 pairs, and may have 104,570; 458 have 104,653, and may have 104,580. */
  @Tag("VER-35")
  @Test
  void execute_onAPileThatIsTooHigh_isRefused() {
    String command = "move all cards 1px down";
    CommandResult result = engine.run(pile(458), command);

    assertThat(engine.run(pile(457), command).status()).isEqualTo(Status.APPLIED);
    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(result.blueprint()).isSameAs(result.before());
  }

  /** "None in a pile of more than 2,500": to take it apart costs the square of its boxes. */
  @Tag("VER-39")
  @Test
  void repairs_inAPileThatIsTooHigh_areNone() {
    Violation overlap = new Violation("overlap", Severity.ERROR, "c0", "c1", 15_000, "overlap");

    assertThat(engine.repairs(pile(2_500), overlap))
        .first()
        .extracting(Repair::command)
        .isEqualTo("put c1 at 0, 50");
    assertThat(engine.repairs(pile(2_501), overlap)).isEmpty();
  }
}
