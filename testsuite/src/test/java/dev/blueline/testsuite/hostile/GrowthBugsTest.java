package dev.blueline.testsuite.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit;
import dev.blueline.edit.Edit.SetField;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonString;
import dev.blueline.model.Path;
import dev.blueline.plan.CommandBudget;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What grew with something that it has nothing to do with; each took minutes, or megabytes. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GrowthBugsTest {
  private static final int SIZE_BYTES = 2 << 20;
  private static final int TEXTS = 4_000;

  /** Each write looked at all others of its component. */
  @Test
  @Tag("EDIT-7")
  void squashed_manyValuesOfOneComponent_costTheirSquare() {
    int many = 200_000;
    List<Edit> edits = new ArrayList<>();
    for (int value = 0; value < 2; value++) {
      for (int i = 0; i < many; i++) {
        edits.add(write("style", "x" + i, value));
      }
    }
    Delta squashed = Delta.of(edits).squashed();
    assertThat(squashed.size()).isEqualTo(many);
    Edit last = squashed.edit(many - 1);
    assertThat(last).isEqualTo(replacement("style", "x" + (many - 1), 0, 2));
  }

  private static Edit write(String key, String name, int value) {
    return replacement(key, name, value, value + 1);
  }

  private static Edit replacement(String key, String name, int before, int after) {
    return new SetField("a", Path.of(key, name), JsonNumber.of(before), JsonNumber.of(after), -1);
  }

  /** The slots that were given up were counted one by one after each command. */
  @Test
  @Tag("DOC-40")
  void forEachMalformed_afterManyWereRemoved_countedThem() {
    String cards = Hostile.list(100_000, i -> "{'id':'c" + i + "','type':'card'}");
    Blueprint version =
        Hostile.open(
                "{'components':[{'id':'a','type':'card'},"
                    + "{'id':'b','type':'container','children':["
                    + cards
                    + "]}]}")
            .blueprint()
            .withRemoved("b");
    int[] malformed = {0};
    for (int i = 0; i < 1_000_000; i++) {
      version.forEachMalformed((pointer, value) -> malformed[0]++);
    }
    assertThat(malformed[0]).isZero();
  }

  /** Each edit of a neighbour hashed a malformed entry anew, and copied it with the bytes. */
  @Test
  @Tag("DOC-40")
  void write_besideALargeMalformedEntry_tookItsSize() {
    String text = "x".repeat(SIZE_BYTES);
    Session session =
        Hostile.open(
            "{'components':[{'id':'a','type':'text','text':'A'},['"
                + text
                + "'],{'id':'b','type':'text','text':'B'}]}");
    requireSmallWrites(session.blueprint());
  }

  /** As above, of a component that was small when its neighbours' bytes were put together. */
  @Test
  @Tag("DOC-40")
  void write_besideAComponentThatHasGrown_tookItsSize() {
    Blueprint small =
        Hostile.open(
                "{'components':[{'id':'a','type':'text','text':'A'},"
                    + "{'id':'c','type':'text'},{'id':'b','type':'text','text':'B'}]}")
            .blueprint();
    assertThat(write(small)).isLessThan(1_000);
    JsonString text = JsonString.of("x".repeat(SIZE_BYTES));
    requireSmallWrites(small.withField("c", Path.of("text"), text, -1));
  }

  private static void requireSmallWrites(Blueprint large) {
    String hash = large.hash();
    assertThat(write(large)).isGreaterThan(SIZE_BYTES);
    Runnable edits =
        () -> {
          Blueprint version = large;
          for (int i = 0; i < 20; i++) {
            version = version.withField("b", Path.of("text"), JsonString.of("B" + i), -1);
            assertThat(version.hash()).isNotEqualTo(hash);
            assertThat(write(version)).isGreaterThan(SIZE_BYTES);
          }
        };
    edits.run();
    assertThat(Allocation.bytes(edits)).isLessThan(SIZE_BYTES);
  }

  private static long write(Blueprint version) {
    long[] bytes = {0};
    version.forEachChunk((chunk, offset, length) -> bytes[0] += length);
    assertThat(version.byteCount()).isEqualTo(bytes[0]);
    return bytes[0];
  }

  /** After each step the whole delta so far was squashed anew. */
  @Test
  @Tag("SES-11")
  void execute_inPart_costTheSquareOfItsSteps() {
    EngineOptions options = EngineOptions.builder().cacheSize(0).partialApplication(true).build();
    BlueprintEngine inPart = BlueprintEngine.create(options);
    String cards = Hostile.list(1_000, i -> "{'id':'c" + i + "','type':'card'}");
    Blueprint page = Hostile.open("{'components':[" + cards + "]}").blueprint();
    Allocation.requireLinear(
        400,
        count -> {
          String command = Hostile.list(count, i -> " hide c" + i).replace(",", ";");
          return () -> {
            CommandResult result = inPart.open(page).execute(command);
            assertThat(result.status()).isEqualTo(Status.APPLIED);
            assertThat(result.delta().size()).isEqualTo(count);
          };
        });
  }

  private static Session manyTexts(EngineOptions.Builder options) {
    BlueprintEngine engine = BlueprintEngine.create(options.build());
    String texts = Hostile.list(TEXTS, i -> "{'id':'t" + i + "','type':'text'}");
    return engine.open(engine.read(Hostile.json("{'components':[" + texts + "]}")));
  }

  /** A command that was too large already was bound to the document, clause by clause. */
  @Test
  @Tag("CMD-78")
  void execute_tooManyClausesAboutAll_boundThem() {
    Session session = manyTexts(EngineOptions.builder());
    CommandResult result = session.execute("hide all texts except t1; ".repeat(2_500));
    assertThat(result.errors()).extracting(Refusal::code).containsExactly(RefusalCode.TOO_LARGE);
    assertThat(result.steps()).isEmpty();
  }

  /** Clauses that each name all components made more targets than edits were allowed. */
  @Test
  @Tag("AGENT-40")
  void execute_manyClausesAboutAll_boundThemBeforeItCounted() {
    CommandBudget budget = CommandBudget.DEFAULT.withEdits(10 * TEXTS);
    Session session = manyTexts(EngineOptions.builder().budget(budget));
    CommandResult result = session.execute("hide all texts except t1; ".repeat(900));
    assertThat(result.errors())
        .extracting(Refusal::code)
        .containsExactly(RefusalCode.BUDGET_EXCEEDED);
    assertThat(result.errors().get(0).message()).contains("targets that are named again");
    assertThat(result.steps()).hasSize(12);
  }

  @Test
  @Tag("AGENT-40")
  void execute_moreTargetsThanEdits_areNotTooMany() {
    Session session = manyTexts(EngineOptions.builder().budget(CommandBudget.DEFAULT.withEdits(1)));
    CommandResult result = session.execute("hide t0; hide t0");
    assertThat(result.status()).isEqualTo(Status.APPLIED);
  }

  /** Clauses that name nothing cost as much, and no time was looked at before all were bound. */
  @Test
  @Tag("AGENT-43")
  void execute_clausesThatNameNothing_endWithTheTime() {
    AtomicLong nanos = new AtomicLong();
    Session session =
        manyTexts(
            EngineOptions.builder()
                .budget(CommandBudget.DEFAULT.withWallNanos(1_000))
                .clock(() -> nanos.addAndGet(100)));
    CommandResult result = session.execute("hide all texts except all texts; ".repeat(900));
    List<Refusal> errors = result.errors();
    assertThat(errors).hasSizeLessThan(200);
    assertThat(errors.get(errors.size() - 1).code()).isEqualTo(RefusalCode.BUDGET_EXCEEDED);
  }
}
