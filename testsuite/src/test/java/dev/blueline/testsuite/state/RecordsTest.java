package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.ReadLimits;
import dev.blueline.state.StateException;
import dev.blueline.state.StateOptions;
import dev.blueline.state.StateView;
import dev.blueline.state.files.StateFiles;
import dev.blueline.state.journal.JournalStore;
import dev.blueline.testsuite.execute.Quiet;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a store tells of its sessions while they are open, and of what was done in them. */
@ExtendWith(Quiet.class)
class RecordsTest {
  private final StateFiles files = StateFiles.inMemory();
  private final MapView view = new MapView();

  /** A view in a map. */
  private static final class MapView implements StateView {
    private final Map<String, byte[]> records = new ConcurrentHashMap<>();
    private final CountDownLatch metrics = new CountDownLatch(1);
    private volatile boolean isBroken;

    @Override
    public void put(String session, String record, byte[] json) {
      if (isBroken) {
        throw new StateException(StateException.Reason.FAILED, "broken");
      }
      records.put(session + "/" + record, json.clone());
      if (record.equals("metrics")) {
        metrics.countDown();
      }
    }

    @Override
    public byte[] get(String session, String record) {
      return records.get(session + "/" + record);
    }

    @Override
    public Set<String> sessions() {
      Set<String> sessions = new TreeSet<>();
      records.keySet().forEach(key -> sessions.add(key.substring(0, key.indexOf('/'))));
      sessions.remove(STORE);
      return sessions;
    }

    @Override
    public void remove(String session) {
      records.keySet().removeIf(key -> key.startsWith(session + "/"));
    }

    @Override
    public void close() {}

    JsonObject read(String session, String record) {
      return (JsonObject) JsonParser.parse(get(session, record), ReadLimits.DEFAULT);
    }
  }

  private JournalStore store() {
    return JournalStore.open(
        files,
        StateOptions.builder()
            .view(view)
            .metrics(() -> JsonObject.of("commands", JsonString.of("three")))
            .leaseTime(Duration.ofMillis(80))
            .build());
  }

  private static BlueprintEngine engine(JournalStore store) {
    return BlueprintEngine.create(EngineOptions.builder().store(store).build());
  }

  private static Session open(BlueprintEngine engine) {
    return engine.open("s", CrashScript.document());
  }

  private static JsonObject lastPlan(JournalStore store, Session session) {
    session.checkpoint("to look at it");
    JsonObject records = (JsonObject) store.describe("s").get("records");
    JsonArray plans = (JsonArray) records.get("plans");
    return (JsonObject) plans.get(plans.size() - 1);
  }

  @Tag("STATE-36")
  @Test
  void plans_ofCommandsDoneAskedBackAndRefused_haveTheirVerdicts() {
    try (JournalStore store = store();
        BlueprintEngine engine = engine(store);
        Session session = open(engine)) {
      assertThat(session.execute("make the header bigger").status()).isEqualTo(Status.APPLIED);
      JsonObject done = lastPlan(store, session);
      session.execute("delete the button");
      JsonObject askedBack = lastPlan(store, session);
      session.execute("delete the zeppelin");
      JsonObject refused = lastPlan(store, session);

      assertThat(done.text("command")).isEqualTo("make the header bigger");
      assertThat(done.text("verdict")).isEqualTo("go");
      assertThat(done.get("steps").toString()).contains("\"targets\":[\"header_1\"]");
      assertThat(askedBack.text("verdict")).as(askedBack.toString()).isEqualTo("clarify");
      assertThat(askedBack.get("refusals").toString()).contains("ambiguous_target");
      assertThat(refused.text("verdict")).as(refused.toString()).isEqualTo("reject");
    }
  }

  @Tag("STATE-36")
  @Test
  void plan_tellsWhatItHadToPass() {
    try (JournalStore store = store();
        BlueprintEngine engine = engine(store);
        Session session = open(engine)) {
      session.execute("make the header bigger");
      JsonObject gates = (JsonObject) lastPlan(store, session).get("gates");

      assertThat(gates.text("agent")).isEqualTo("built-in");
      assertThat(gates.get("edits").toString()).isEqualTo("1000000");
      assertThat(((JsonObject) gates.get("rules")).text("box")).isEqualTo("error");
    }
  }

  @Tag("STATE-37")
  @Test
  void view_ofASessionClosed_saysSoAndWhatItIs() {
    try (JournalStore store = store();
        BlueprintEngine engine = engine(store)) {
      Session session = open(engine);
      session.execute("make the header bigger");
      String hash = session.blueprint().hash();
      session.close();

      JsonObject shown = view.read("s", "session");
      assertThat(shown.text("status")).isEqualTo("paused");
      assertThat(shown.text("hash")).isEqualTo(hash);
      assertThat(shown.get("version").toString()).isEqualTo("1");
      assertThat(new String(view.get("s", "executions"))).contains("applied");
    }
  }

  @Tag("STATE-37")
  @Test
  void view_ofAStoreClosed_hasItsMetrics_andNoSessionThatIsNotThere() throws Exception {
    view.put("another", "session", new byte[0]);
    try (JournalStore store = store();
        BlueprintEngine engine = engine(store)) {
      open(engine).execute("make the header bigger");
    }

    assertThat(view.metrics.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(view.read(StateView.STORE, "metrics").text("commands")).isEqualTo("three");
    assertThat(view.sessions()).containsExactly("s");
  }

  @Tag("STATE-38")
  @Test
  void command_givenWhenTheStoreWasOpenBefore_isKnownWhenItIsOpenedAgain() {
    String command = "make the header bigger";
    try (JournalStore store = store();
        BlueprintEngine engine = engine(store)) {
      open(engine).execute(command);
      assertThat(engine.cacheStatistics().hits()).isZero();
    }
    try (JournalStore store = store();
        BlueprintEngine engine = engine(store)) {
      open(engine).execute(command);
      assertThat(engine.cacheStatistics().hits()).isEqualTo(1);
      assertThat(engine.cacheStatistics().misses()).isZero();
    }
  }

  @Test
  void open_wordsOfTheViewDamaged_doesWithoutThem() {
    view.put(StateView.STORE, "words", new byte[] {'[', '7'});
    try (JournalStore store = store();
        BlueprintEngine engine = engine(store)) {
      assertThat(open(engine).execute("make the header bigger").status()).isEqualTo(Status.APPLIED);
    }
  }

  @Tag("STATE-37")
  @Test
  void view_thatFails_isDoneWithout() {
    view.isBroken = true;
    try (JournalStore store = store();
        BlueprintEngine engine = engine(store)) {
      Session session = open(engine);
      assertThat(session.execute("make the header bigger").status()).isEqualTo(Status.APPLIED);
      session.close();
      assertThat(engine.open("s", CrashScript.document()).version()).isEqualTo(1);
    }
  }
}
