package dev.blueline.testsuite.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Doc;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ended where it began was applied, a new version and something to undo. */
@Tag("HIST-6")
class ThereAndBackBugsTest {
  private static final Blueprint PAGE =
      Doc.parse("header#a[0 0 300 60] 'A' header#b[0 60 300 60] 'B' card#c[0 120 300 60] 'C'");

  private final BlueprintEngine engine = BlueprintEngine.create();
  private final Session session = engine.open(PAGE);

  private void requireNothing() {
    assertThat(session.blueprint()).isSameAs(PAGE);
    assertThat(session.version()).isZero();
    assertThat(session.history().entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "swap a and c, then swap a and c",
        "move c up, then move c down",
        "move c to the top, then move c to the bottom",
        "move a 4px right, then move b 4px right, then move a 4px left, then move b 4px left"
      })
  void execute_thereAndBack_wasApplied(String command) {
    assertThat(session.execute(command).status()).isEqualTo(Status.NO_CHANGE);
    requireNothing();
  }

  /** Two writes of one value became one by themselves, and the document was another object. */
  @Test
  void execute_valueThatIsWrittenAndWrittenBack_wasAnotherDocument() {
    session.execute("set the padding of a to 8");
    CommandResult result = session.execute("set the padding of a to 20, then set its padding to 8");

    assertThat(result.status()).isEqualTo(Status.NO_CHANGE);
    assertThat(result.blueprint()).isSameAs(result.before());
    assertThat(session.version()).isEqualTo(1);
  }

  /** Found by the plain model: a member came and went. */
  @Test
  void apply_memberThatComesAndGoes_wasApplied() {
    String patch =
        "[{\"op\":\"add\",\"path\":\"/components/0/x\",\"value\":null},"
            + "{\"op\":\"remove\",\"path\":\"/components/0/x\"}]";

    CommandResult result = session.apply(engine.readPatch(patch.getBytes(StandardCharsets.UTF_8)));

    assertThat(result.status()).isEqualTo(Status.NO_CHANGE);
    requireNothing();
  }

  @Test
  void apply_memberThatGoesAndComesBackElsewhere_isApplied() {
    String patch =
        "[{\"op\":\"remove\",\"path\":\"/components/0/text\"},"
            + "{\"op\":\"add\",\"path\":\"/components/0/text\",\"value\":\"A\"}]";

    CommandResult result = session.apply(engine.readPatch(patch.getBytes(StandardCharsets.UTF_8)));

    assertThat(result.status()).as(result.toJson()).isEqualTo(Status.APPLIED);
    assertThat(result.hash()).isNotEqualTo(PAGE.hash());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void executeBatch_thereAndBack_wasApplied(boolean isAtomic) {
    List<String> commands = List.of("swap a and c", "swap a and c");

    assertThat(session.executeBatch(commands, new BatchOptions(isAtomic)).status())
        .isEqualTo(Status.NO_CHANGE);
    requireNothing();
  }

  @Test
  void group_thereAndBack_wasAnEntry() {
    session.group("drag", () -> List.of("up", "down").forEach(this::moveLast));

    assertThat(session.history().entries()).isEmpty();
    assertThat(session.blueprint().hash()).isEqualTo(PAGE.hash());
  }

  private void moveLast(String where) {
    assertThat(session.execute("move c " + where).status().isSuccess()).isTrue();
  }
}
