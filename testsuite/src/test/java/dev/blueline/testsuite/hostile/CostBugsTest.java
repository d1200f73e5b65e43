package dev.blueline.testsuite.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit;
import dev.blueline.edit.Edit.SetDocumentField;
import dev.blueline.edit.JsonPatch;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.plan.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cost the square of its size, or doubled with each one more. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CostBugsTest {
  private static final int MANY = 4_000;

  private static JsonPatch copies(String from, String path) {
    return Hostile.patch(
        "["
            + Hostile.list(40, i -> "{'op':'copy','from':'%s','path':'%s'}".formatted(from, path))
            + "]");
  }

  /** The size of the delta was counted place by place, four times longer for two copies more. */
  @Test
  @Tag("SES-13")
  void apply_fortyCopiesThatDouble_tookForever() {
    Session session = Hostile.open("{'meta':{'a':[1]},'components':[{'id':'a','type':'card'}]}");
    requireTooLarge(session, copies("/meta/a", "/meta/a/-"));
  }

  @Test
  @Tag("SES-13")
  void apply_fortyCopiesThatDoubleInAComponent_tookForever() {
    Session session = Hostile.open("{'components':[{'id':'a','type':'card','x':[1]}]}");
    requireTooLarge(session, copies("/components/0/x", "/components/0/x/-"));
  }

  /** Two values that are alike but not the same were compared place by place. */
  @Test
  @Tag("SES-13")
  void apply_copyOntoItsLike_tookForever() {
    String both =
        "{'op':'copy','from':'/meta/a','path':'/meta/a/-'},{'op':'copy','from':'/meta/b','path':'/meta/b/-'},";
    String last = "{'op':'copy','from':'/meta/a','path':'/meta/b'}";
    Session session = Hostile.open("{'meta':{'a':[1],'b':[1]},'components':[]}");
    requireTooLarge(session, Hostile.patch("[" + both.repeat(40) + last + "]"));
  }

  private static void requireTooLarge(Session session, JsonPatch patch) {
    CommandResult result = session.apply(patch);
    assertThat(result.status()).isEqualTo(Status.REJECTED);
    assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.BUDGET_EXCEEDED);
    assertThat(result.errors().get(0).message()).contains("bytes of edits");
    assertThat(session.blueprint()).isSameAs(result.before());
  }

  @Test
  @Tag("SES-13")
  void apply_fewCopiesThatDouble_areStillDone() {
    Session session = Hostile.open("{'meta':{'a':[1]},'components':[]}");
    JsonPatch all = copies("/meta/a", "/meta/a/-");
    CommandResult result = session.apply(JsonPatch.of(all.operations().subList(0, 8)));
    assertThat(result.status()).isEqualTo(Status.APPLIED);
    SessionLaws.requireUndone(session, result);
  }

  /** 2 GiB are told of what would be more, without counting on. */
  @Test
  @Tag("SES-13")
  void sizeBytes_ofAValueInTrillionsOfPlaces_tookForever() {
    JsonValue value = JsonNumber.of(1);
    for (int i = 0; i < 40; i++) {
      value = i % 2 == 0 ? JsonArray.of(value, value) : JsonObject.of("x", value).with("y", value);
    }
    List<Edit> edits = List.of(new SetDocumentField(Path.of("meta"), null, value, 0));
    assertThat(Delta.of(edits).sizeBytes()).isEqualTo(Integer.MAX_VALUE);
  }

  /** What is in two places is counted in both. */
  @Test
  @Tag("SES-13")
  void sizeBytes_ofOrdinaryEdits_isTheSumOfTheirParts() {
    JsonValue text = JsonString.of("ab");
    JsonObject value = JsonObject.of("x", JsonArray.of(text, text, JsonNumber.of(7)));
    Edit edit = new SetDocumentField(Path.of("meta"), null, value, 0);
    int strings = 2 * (8 + 40 + 40 + 4);
    int array = 40 + strings + 8 + 40;
    int object = 40 + 8 + (40 + 2) + array;
    assertThat(Delta.of(List.of(edit)).sizeBytes()).isEqualTo(40 + 72 + (40 + 8) + 40 + object);
  }

  /** Each of some forty insertions at one place labelled the whole list anew. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete all cards but the first",
        "delete all cards but the last",
        "delete all cards but c7"
      })
  @Tag("DOC-40")
  void inverse_ofMassDeletion_costItsSquare(String command) {
    Allocation.requireLinear(MANY, count -> () -> deleteAndTakeBack(count, command));
  }

  private static void deleteAndTakeBack(int count, String command) {
    Session session =
        Hostile.open(
            "{'components':["
                + Hostile.list(count, i -> "{'id':'c" + i + "','type':'card'}")
                + "]}");
    CommandResult result = session.execute(command);
    assertThat(result.inverse().operations()).hasSize(count - 1);
    session.undo();
    assertThat(session.blueprint().hash()).isEqualTo(result.baseHash());
  }

  static List<Arguments> places() {
    return List.of(
        Arguments.of("downwards", (IntUnaryOperator) i -> 1),
        Arguments.of("upwards", (IntUnaryOperator) i -> i + 1),
        Arguments.of("into the middle", (IntUnaryOperator) i -> 1 + i / 2));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("places")
  @Tag("EDIT-24")
  void withInserted_betweenTwo_costItsSquare(String name, IntUnaryOperator place) {
    Allocation.requireLinear(MANY, count -> () -> insert(count, place));
  }

  private static void insert(int count, IntUnaryOperator place) {
    Blueprint version =
        Hostile.open("{'components':[{'id':'a','type':'card'},{'id':'b','type':'card'}]}")
            .blueprint();
    List<String> expected = new ArrayList<>(List.of("a", "b"));
    for (int i = 0; i < count; i++) {
      JsonObject card = JsonObject.builder().add("id", "n" + i).add("type", "card").build();
      version = version.withInserted(card, null, place.applyAsInt(i));
      expected.add(place.applyAsInt(i), "n" + i);
    }
    assertThat(version.children(null)).extracting(c -> c.id()).isEqualTo(expected);
  }

  /** Whose a warning is was looked for in what every command had written, each time anew. */
  @Test
  @Tag("BATCH-6")
  void executeBatch_atomicOfManyCommandsThatAreWarnedOf_costItsSquare() {
    Allocation.requireLinear(800, count -> () -> makeFaint(count));
  }

  private static void makeFaint(int count) {
    Session session =
        Hostile.open(
            "{'components':["
                + Hostile.list(
                    count,
                    i ->
                        "{'id':'t"
                            + i
                            + "','type':'text','text':'x',"
                            + "'visual':{'bg_color':'#FFFFFF'}}")
                + "]}");
    List<String> commands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      commands.add("set the text color of t" + (count - 1 - i) + " to #A0A0A0");
    }
    BatchResult result = session.executeBatch(commands, BatchOptions.atomic());
    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.results()).noneMatch(one -> one.warnings().isEmpty());
  }

  /** Each command whose target was gone was tried before every earlier removal. */
  @Test
  @Tag("BATCH-10")
  void executeBatch_ofManyCommandsAboutWhatIsGone_costItsSquare() {
    Allocation.requireLinear(400, count -> () -> removeAndMiss(count));
  }

  private static void removeAndMiss(int count) {
    Session session =
        Hostile.open(
            "{'components':["
                + Hostile.list(count, i -> "{'id':'c" + i + "','type':'card'}")
                + "]}");
    List<String> commands = new ArrayList<>();
    IntStream.range(0, count).forEach(i -> commands.add("delete c" + i));
    IntStream.range(0, count).forEach(i -> commands.add("hide c" + i));
    BatchResult result = session.executeBatch(commands, BatchOptions.bestEffort());
    for (int i = 0; i < count; i++) {
      CommandResult missed = result.results().get(count + i);
      assertThat(missed.status()).isEqualTo(Status.CONFLICTED);
      assertThat(missed.errors().get(0).message()).startsWith("\"delete c" + i + "\" takes away");
    }
  }
}
