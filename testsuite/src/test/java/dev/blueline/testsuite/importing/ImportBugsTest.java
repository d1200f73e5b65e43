package dev.blueline.testsuite.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imported documents for which something that is promised does not hold. */
class ImportBugsTest {
  private static final BlueprintEngine ENGINE = ImportLaws.ENGINE;

  /** No measure of speed: whoever is not done by then will not be for minutes. */
  private static final Duration HANG = Duration.ofSeconds(20);

  private static Session open(String json) {
    return ENGINE.open(ENGINE.read(JsonText.quoted(json)));
  }

  private static CommandResult apply(Session session, String patch) {
    return session.apply(ENGINE.readPatch(JsonText.utf8(JsonText.quoted(patch))));
  }

  private static String written(Blueprint blueprint) {
    return JsonText.text(ENGINE.write(blueprint));
  }

  private static List<String> roots(Session session) {
    return session.blueprint().children(null).stream().map(each -> each.id()).toList();
  }

  /** So many components, all in one place. */
  private static String pile(int count) {
    return IntStream.range(0, count)
        .mapToObj("{'id':'text_%d','type':'text','bbox':[0,0,100,100]}"::formatted)
        .collect(Collectors.joining(",", "{'components':[", "]}"));
  }

  /**
   * "Never ... an out-of-memory error." A report of 20,000 components in one place would have 200
   * million findings; with a heap of 2 GiB it ends in an OutOfMemoryError.
   */
  @Test
  void report_ofAPile_growsWithTheDocument() {
    int count = 1_000;

    assertThat(ENGINE.report(open(pile(count)).blueprint()).size()).isBetween(1, 100 * count);
  }

  /** Every violation afterwards is compared with every one before: the fourth power of the pile. */
  @Test
  void execute_onAPile_ends() {
    Session session = open(pile(400));

    CommandResult result =
        assertTimeoutPreemptively(HANG, () -> session.execute("make all texts 1px taller"));

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
  }

  private static BlueprintEngine deepEngine() {
    return BlueprintEngine.create(
        EngineOptions.builder().documentLimits(64L << 20, 1_000, 1_000_000).build());
  }

  private static String deep(int depth) {
    return JsonText.quoted(
        IntStream.range(0, depth - 1)
            .mapToObj("{'id':'box_%d','type':'container','children':["::formatted)
            .collect(
                Collectors.joining(
                    "",
                    "{'components':[",
                    "{'id':'leaf_1','type':'text'}" + "]}".repeat(depth - 1) + "]}")));
  }

  /** "All three are options": an engine that opens 1,000 levels edits them, too. */
  @ParameterizedTest
  @ValueSource(strings = {"add a text to box_600", "duplicate leaf_1", "duplicate box_700"})
  void execute_deeperThan512WhereOptionsAllowIt_doesNotFailInside(String command) {
    CommandResult result = deepEngine().run(deepEngine().read(deep(900)), command);

    assertThat(result.errors())
        .extracting(Refusal::code)
        .doesNotContain(RefusalCode.INTERNAL_ERROR);
  }

  /** "Can be undone to identical bytes." */
  @Tag("HIST-22")
  @Test
  void undo_ofARemovalDeeperThan512_givesTheBytesBack() {
    Session session = deepEngine().open(deepEngine().read(deep(900)));
    assertThat(session.execute("delete leaf_1").status()).isEqualTo(Status.APPLIED);

    assertThat(session.undo().status()).isEqualTo(Status.APPLIED);
    assertThat(written(session.blueprint())).isEqualTo(deep(900));
  }

  /** A result that cannot be told. */
  @Test
  void toJson_ofARemovalDeeperThan512_isMade() {
    CommandResult result = deepEngine().run(deepEngine().read(deep(900)), "delete box_600");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.toJson()).contains("\"applied\"");
  }

  /** What is saved can be opened again by the engine that made it. */
  @Tag("API-15")
  @ParameterizedTest
  @ValueSource(strings = {"hide leaf_1", "add a text to leaf_1"})
  void execute_atTheLimitOfDepth_leavesADocumentThatCanBeRead(String command) {
    Session session = open(deep(511));
    session.execute(command);

    byte[] saved = ENGINE.write(session.blueprint());

    assertThat(ENGINE.read(saved).hash()).isEqualTo(session.blueprint().hash());
  }

  @Tag("API-15")
  @Test
  void execute_atTheLimitOfComponents_leavesADocumentThatCanBeRead() {
    BlueprintEngine engine =
        BlueprintEngine.create(EngineOptions.builder().documentLimits(64L << 20, 512, 2).build());
    Session session = engine.open(engine.read(deep(2)));
    session.execute("duplicate leaf_1");

    byte[] saved = engine.write(session.blueprint());

    assertThat(engine.read(saved).hash()).isEqualTo(session.blueprint().hash());
  }

  private static final String CARD =
      "{'id':'card_1','type':'card','children':[5,{'id':'text_1','type':'text'}]}";

  /** "A command is refused ... for violations that it introduces": a second entry is a second. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'op':'add','path':'/components/-','value':{'id':'n','type':'card','children':[5]}}]",
        "[{'op':'add','path':'/components/0','value':{'id':'n','type':'card','children':[5,5]}}]"
      })
  void apply_secondMalformedEntryEqualToAFirst_isRefused(String patch) {
    CommandResult alone = apply(open("{'components':[]}"), patch);
    CommandResult besides = apply(open("{'components':[" + CARD + "]}"), patch);

    assertThat(alone.status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(besides.status()).isEqualTo(Status.ROLLED_BACK);
  }

  /** Two entries are not the same for their first thirty characters. */
  @Test
  void apply_malformedEntryThatStartsLikeAnother_isRefused() {
    String entry = "{'type':'paragraph','text':'a long text without any id, number %d'}";
    String patch =
        "[{'op':'add','path':'/components/-','value':{'id':'n','type':'card','children':[%s]}}]";

    CommandResult result =
        apply(
            open("{'components':[" + entry.formatted(1) + "]}"),
            patch.formatted(entry.formatted(2)));

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
  }

  /** As a copy of a component without a type is, or of one with a broken box. */
  @Tag("DOC-25")
  @Test
  void execute_copyOfAMalformedEntry_introducesNothing() {
    Session session = open("{'components':[" + CARD + "]}");
    int before = ENGINE.report(session.blueprint()).size();

    session.execute("duplicate card_1");

    assertThat(ENGINE.report(session.blueprint())).hasSize(before);
  }

  private static final String BETWEEN =
      "{'components':[{'id':'text_1','type':'text','bbox':[0,0,100,40]},%s,"
          + "{'id':'text_2','type':'text','bbox':[0,60,100,40]}]}";

  /** "Moving above, below, up, down, first or last changes the order among siblings." */
  @Tag("DOC-23")
  @ParameterizedTest
  @ValueSource(strings = {"move text_2 up", "move text_1 down"})
  void execute_moveAcrossAMalformedEntry_changesTheOrder(String command) {
    Session sound = open(BETWEEN.replace("%s,", ""));
    Session odd = open(BETWEEN.formatted("5"));

    sound.execute(command);
    odd.execute(command);

    assertThat(roots(sound)).containsExactly("text_2", "text_1");
    assertThat(roots(odd)).isEqualTo(roots(sound));
  }

  /** "It is kept where it stands": nothing moves that has nowhere to go. */
  @Test
  void execute_moveOfTheFirstComponentUp_leavesMalformedEntriesInPlace() {
    Session session = open("{'components':[5,{'id':'text_1','type':'text'}]}");

    assertThat(session.execute("move text_1 up").status()).isEqualTo(Status.NO_CHANGE);
  }

  /** "What it does not understand in a document it keeps as it was written." */
  @Tag("DOC-28")
  @ParameterizedTest
  @ValueSource(strings = {"{'kid_1':{'id':'kid_1','type':'text'}}", "'kid_1, kid_2'", "7"})
  void execute_additionToChildrenThatAreNoList_keepsWhatIsThere(String children) {
    Session session =
        open("{'components':[{'id':'card_1','type':'card','children':" + children + "}]}");

    session.execute("add a text to card_1");

    assertThat(written(session.blueprint())).contains(JsonText.quoted(children));
  }

  /** "A new or retyped component's type and role are in the schema; others ... warning for old." */
  @Test
  void role_thatIsNoString_isReportedAndNotBroughtIn() {
    String odd = "{'id':'%s','type':'text','role':7}";
    Session session = open("{'components':[" + odd.formatted("a") + "]}");

    assertThat(ENGINE.report(session.blueprint())).extracting("rule").containsExactly("role");
    assertThat(
            apply(
                    session,
                    "[{'op':'add','path':'/components/-','value':" + odd.formatted("b") + "}]")
                .status())
        .isEqualTo(Status.ROLLED_BACK);
  }

  /** "`null` visual: opened with a report": told of, or as good as none at all. */
  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "'bold'"})
  void execute_onAStyleThatIsNone_isAppliedOrReported(String style) {
    Session session = open("{'components':[{'id':'odd_1','type':'text','visual':" + style + "}]}");

    boolean isReported = !ENGINE.report(session.blueprint()).isEmpty();

    assertThat(isReported || session.execute("hide odd_1").status() == Status.APPLIED).isTrue();
  }

  @Test
  void execute_onPropsThatAreNone_isAppliedOrReported() {
    Session session = open("{'elements':[{'id':'odd_1','type':'text','props':null}]}");

    boolean isReported = !ENGINE.report(session.blueprint()).isEmpty();
    CommandResult result = session.execute("change the text of odd_1 to Hello");

    assertThat(isReported || result.status() == Status.APPLIED).isTrue();
  }

  /** "`base_spacing` a number from 0 to 64": what a command writes keeps the rules. */
  @Test
  void execute_onASpacingThatIsAText_writesANumber() {
    Session session = open("{'tokens':{'base_spacing':'16px'},'components':[]}");

    assertThat(session.execute("set the base spacing to 24").status()).isEqualTo(Status.APPLIED);
    assertThat(ENGINE.report(session.blueprint())).isEmpty();
  }

  /** {@code Refusal}: "ids of components that may have been meant"; this one never was. */
  @Test
  void candidates_ofARefusedCopy_areComponents() {
    CommandResult result =
        open("{'components':[{'id':'odd_1','type':'gizmo'}]}").execute("duplicate odd_1");

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(result.errors().get(0).candidates()).allMatch(id -> result.blueprint().contains(id));
  }
}
