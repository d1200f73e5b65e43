package dev.blueline.testsuite.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.verify.Violation;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * "20,000 components flat, 500 deep: opened with a report". The times are those of something that
 * hangs, and the memory is that of something that grows with the square of the document.
 */
@Timeout(60)
class LargeImportTest {
  private static final BlueprintEngine ENGINE = ImportLaws.ENGINE;
  private static final int MANY = 20_000;
  private static final long MOST_BYTES = 1L << 30;

  private static String list(int count, IntFunction<String> entry) {
    return JsonText.quoted(
        IntStream.range(0, count)
            .mapToObj(entry)
            .collect(Collectors.joining(",", "{'components':[", "]}")));
  }

  private static String flat() {
    return list(
        MANY,
        i ->
            "{'id':'text_%d','type':'text','text':'Text %d','bbox':[0,%d,300,40]}"
                .formatted(i, i, 50 * i));
  }

  private static String pile() {
    return list(MANY, i -> "{'id':'text_%d','type':'text','bbox':[0,0,10,10]}".formatted(i));
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  private static String written(Session session) {
    return JsonText.text(ENGINE.write(session.blueprint()));
  }

  /** Does one thing, and takes it back to identical bytes. */
  private static CommandResult doAndUndo(Session session, String command) {
    String before = written(session);
    CommandResult result = session.execute(command);
    if (result.status() == Status.APPLIED) {
      assertThat(session.undo().status()).isEqualTo(Status.APPLIED);
    }
    assertThat(written(session)).isEqualTo(before);
    return result;
  }

  @Test
  void open_ofManyComponents_isReportedAndWorkedOn() {
    String json = flat();
    long before = allocated();

    Blueprint blueprint = ENGINE.read(json);
    assertThat(ENGINE.report(blueprint)).isEmpty();
    Session session = ENGINE.open(blueprint);
    for (String command :
        List.of(
            "change the text of text_777 to Hello",
            "hide text_19999",
            "make text_0 bigger",
            "delete text_10000")) {
      assertThat(doAndUndo(session, command).status()).as(command).isEqualTo(Status.APPLIED);
    }

    assertThat(written(session)).isEqualTo(json);
    assertThat(allocated() - before).isLessThan(MOST_BYTES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hide everything", "make all texts red", "delete everything"})
  void execute_onAllOfManyComponents_isAppliedAndUndone(String command) {
    Session session = ENGINE.open(ENGINE.read(flat()));
    long before = allocated();

    assertThat(doAndUndo(session, command).status()).isEqualTo(Status.APPLIED);

    assertThat(allocated() - before).isLessThan(MOST_BYTES);
  }

  /** Each of them overlaps all others; that is nobody's business but whose box is changed. */
  @Test
  void execute_onOneOfAPile_isAppliedAndUndone() {
    String json = pile();
    long before = allocated();

    Session session = ENGINE.open(ENGINE.read(json));
    for (String command :
        List.of(
            "change the text of text_777 to Hello",
            "make text_5 bold",
            "hide text_0",
            "delete text_10000",
            "move text_7 to the top")) {
      assertThat(doAndUndo(session, command).status()).as(command).isEqualTo(Status.APPLIED);
    }
    doAndUndo(session, "make text_5 twice as wide");
    doAndUndo(session, "duplicate text_5");

    assertThat(written(session)).isEqualTo(json);
    assertThat(allocated() - before).isLessThan(MOST_BYTES);
  }

  @Test
  void open_ofManyMalformedEntries_reportsEach() {
    int count = 10_000;
    String json =
        list(
            count + 1,
            i ->
                i == count / 2
                    ? "{'id':'text_1','type':'text','text':'One','bbox':[0,0,300,40]}"
                    : List.of("null", "{'type':'text','n':" + i + "}", "'" + i + "'").get(i % 3));
    Session session = ENGINE.open(ENGINE.read(json));

    assertThat(ENGINE.report(session.blueprint())).hasSize(count);
    for (String command : List.of("hide text_1", "duplicate text_1", "delete text_1")) {
      assertThat(doAndUndo(session, command).status()).isEqualTo(Status.APPLIED);
    }
  }

  @Tag("DOC-10")
  @Test
  void execute_amongManyViolations_isRefusedOnlyForWhatItMakesWorse() {
    String entry =
        "{'id':'text_%d','type':'text','text':'Hi','bbox':[0,%d,300,40],'visual':{'font_size':8}}";
    Session session = ENGINE.open(ENGINE.read(list(1_000, i -> entry.formatted(i, 50 * i))));

    assertThat(ENGINE.report(session.blueprint()))
        .hasSize(1_000)
        .extracting(Violation::rule)
        .containsOnly("font_size");
    assertThat(doAndUndo(session, "set the font size of text_5 to 9").status())
        .isEqualTo(Status.APPLIED);
    assertThat(doAndUndo(session, "set the font size of all texts to 10").status())
        .isEqualTo(Status.APPLIED);
    assertThat(doAndUndo(session, "set the font size of text_5 to 7").status())
        .isEqualTo(Status.ROLLED_BACK);
    assertThat(doAndUndo(session, "delete text_999").status()).isEqualTo(Status.APPLIED);
  }

  /** A component inside of another, so many times. */
  private static String deep(int depth) {
    StringBuilder json = new StringBuilder("{'components':[");
    for (int i = 0; i < depth - 1; i++) {
      json.append("{'id':'box_%d','type':'container','children':[".formatted(i));
    }
    json.append("{'id':'leaf_1','type':'text','text':'Hi','visual':{'padding':4}}");
    return JsonText.quoted(json.append("]}".repeat(depth - 1)).append("]}").toString());
  }

  private static void requireWorkedOn(BlueprintEngine engine, int depth) {
    String json = deep(depth);
    Session session = engine.open(engine.read(json));

    assertThat(session.blueprint().size()).isEqualTo(depth);
    assertThat(engine.report(session.blueprint())).isEmpty();
    for (String command :
        List.of(
            "change the text of leaf_1 to Hello",
            "make leaf_1 bold",
            "hide box_0",
            "add a text to box_1",
            "make everything bold")) {
      assertThat(doAndUndo(session, command).status()).as(command).isEqualTo(Status.APPLIED);
    }
    assertThat(written(session)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 500, 510})
  void open_ofDeepComponents_isReportedAndWorkedOn(int depth) {
    requireWorkedOn(ENGINE, depth);
  }

  @ParameterizedTest
  @ValueSource(strings = {"delete leaf_1", "delete box_1", "duplicate box_100", "duplicate leaf_1"})
  void execute_onDeepComponents_isAppliedAndUndone(String command) {
    Session session = ENGINE.open(ENGINE.read(deep(500)));

    CommandResult result = doAndUndo(session, command);

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.toJson()).contains("\"applied\"");
  }

  @Tag("DOC-33")
  @Test
  void open_deeperThanTheLimit_isRefused() {
    assertThat(refusal(ENGINE, deep(600))).contains(": nested deeper than 512 levels");
    assertThat(refusal(ENGINE, deep(900))).contains(": nested deeper than 512 levels");
  }

  private static String refusal(BlueprintEngine engine, String json) {
    try {
      return engine.read(json).toString();
    } catch (BlueprintFormatException e) {
      return e.getMessage();
    }
  }

  /** "All three are options." */
  @Tag("DOC-36")
  @Test
  void open_deeperThanTheLimitWhereOptionsAllowIt_isWorkedOn() {
    EngineOptions options =
        EngineOptions.builder().documentLimits(64L << 20, 1_000, 1_000_000).build();
    BlueprintEngine engine = BlueprintEngine.create(options);

    requireWorkedOn(engine, 900);
    assertThat(refusal(engine, deep(1_100))).contains(": nested deeper than 1000 levels");
  }
}
