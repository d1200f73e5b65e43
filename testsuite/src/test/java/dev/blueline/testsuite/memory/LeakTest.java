package dev.blueline.testsuite.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.edit.History;
import dev.blueline.testsuite.fixture.Doc;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** After a hundred thousand commands nothing is held that nobody can ask for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class LeakTest {
  private static final int FIRST_COMMANDS = 10_000;
  private static final int COMMANDS = 100_000;

  /** How often, and how far apart, the engine is weighed: what a full cache holds is chance. */
  private static final int WEIGHINGS = 5;

  private static final int APART = 2_000;

  private final LongUse use = new LongUse(BlueprintEngine.create());
  private long engineAtFirst;
  private long engineAtLast;

  @BeforeAll
  void run() {
    engineAtFirst = weighedFrom(FIRST_COMMANDS).max().orElseThrow();
    engineAtLast = weighedFrom(COMMANDS - (WEIGHINGS - 1) * APART).min().orElseThrow();
  }

  private LongStream weighedFrom(int commands) {
    return IntStream.range(0, WEIGHINGS)
        .mapToLong(
            i -> {
              use.runTo(commands + i * APART);
              return HeapSize.of(use.engine);
            });
  }

  @Test
  void use_isOfAllKinds() {
    assertThat(use.applied).isGreaterThan(COMMANDS / 2);
    assertThat(use.refused).isGreaterThan(COMMANDS / 20);
    assertThat(use.engine.cacheStatistics().evictions()).isGreaterThan(COMMANDS / 2);
  }

  @Tag("API-20")
  @Test
  void engine_afterTheLastCommands_isAsLargeAsAfterTheFirst() {
    assertThat(engineAtLast).isLessThan(engineAtFirst + engineAtFirst / 10);
  }

  /** Shows that what the cache holds would be seen. */
  @Test
  void engine_thatKeepsAllReadings_grows() {
    EngineOptions options = EngineOptions.builder().cacheSize(COMMANDS).build();
    LongUse keeping = new LongUse(BlueprintEngine.create(options));
    keeping.runTo(100);
    long before = HeapSize.of(keeping.engine);

    keeping.runTo(1_000);

    assertThat(HeapSize.of(keeping.engine)).isGreaterThan(2 * before);
  }

  @Tag("SES-33")
  @Test
  void sessions_dropped_areGone() throws InterruptedException {
    assertThat(use.sessions.size()).isGreaterThan(1_000);
    assertThat(use.sessions.stillReachable()).isEmpty();
  }

  @Tag("SES-33")
  @Test
  void versions_beforeThePresentOne_areGone() throws InterruptedException {
    assertThat(use.versions.size()).isGreaterThan(1_000);
    assertThat(use.versions.stillReachable()).isEmpty();
  }

  @Tag("HIST-21")
  @Test
  void history_ofManyCommands_staysWithinItsBounds() {
    History history = use.session.history();

    assertThat(use.mostEntries).isEqualTo(history.bounds().maxEntries());
    assertThat(use.mostBytes).isLessThanOrEqualTo(history.bounds().maxBytes());
    assertThat(HeapSize.of(history)).isLessThan(history.bounds().maxBytes());
  }

  @Tag("HIST-21")
  @Test
  void history_ofFewBytes_staysWithinThem() {
    long mostBytes = 20_000;
    EngineOptions options = EngineOptions.builder().history(1_000, mostBytes).build();
    LongUse small = new LongUse(BlueprintEngine.create(options));

    small.runTo(FIRST_COMMANDS);

    assertThat(small.mostEntries).isBetween(10, 500);
    assertThat(small.mostBytes).isBetween(mostBytes / 2, mostBytes);
    assertThat(keptBy(small.session)).isLessThan(2 * mostBytes);
  }

  /** What was forgotten is dropped many at a time; but large ones are not waited with. */
  @Tag("HIST-21")
  @Test
  void history_ofLargeEntries_letsGoOfWhatIsForgotten() {
    long maxBytes = 50_000;
    EngineOptions options = EngineOptions.builder().history(1_000, maxBytes).build();
    Session session = BlueprintEngine.create(options).open(Doc.parse("text#title 'Shop'"));

    for (int i = 0; i < 20; i++) {
      String text = (i % 10 + "x").repeat(5_000);
      assertThat(session.execute("set the text of title to \"" + text + "\"").errors()).isEmpty();
      assertThat(keptBy(session)).isLessThan(maxBytes + maxBytes / 4);
    }
    assertThat(session.history().entries()).hasSizeBetween(1, 5);
  }

  /** A bound on what a history says of its size is one on what it keeps alive. */
  @Tag("HIST-20")
  @Test
  void history_ofManyEntries_keepsAboutAsMuchAsItSays() {
    EngineOptions options =
        EngineOptions.builder().history(Integer.MAX_VALUE, Long.MAX_VALUE).build();
    LongUse keeping = new LongUse(BlueprintEngine.create(options));

    keeping.runTo(FIRST_COMMANDS);

    long said = keeping.session.history().sizeBytes();
    assertThat(keeping.session.history().entries()).hasSizeGreaterThan(1_000);
    assertThat(keptBy(keeping.session)).isBetween(said / 2, said * 2);
  }

  /** Returns what a session's history takes on the heap, besides the document. */
  private static long keptBy(Session session) {
    long document = HeapSize.of(session.blueprint());
    return HeapSize.of(session.history(), session.blueprint()) - document;
  }
}
