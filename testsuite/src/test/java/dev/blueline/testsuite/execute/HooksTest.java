package dev.blueline.testsuite.execute;

import static dev.blueline.testsuite.execute.Policies.BASE;
import static dev.blueline.testsuite.execute.Policies.patch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.edit.Delta;
import dev.blueline.pipeline.StageHook.Verdict;
import dev.blueline.pipeline.StageView;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.execute.TestHook.Asked;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * "Hooks before and after each stage may warn or veto, ordered, isolated when they throw." Undo and
 * redo pass none.
 */
@ExtendWith(Quiet.class)
class HooksTest {
  private static final List<String> ALL =
      List.of(
          "before decompose",
          "after decompose",
          "before execute",
          "after execute",
          "before verify",
          "after verify",
          "before serialize",
          "after serialize");

  static List<String> allQuestions() {
    return ALL;
  }

  private static EngineOptions.Builder options(TestHook... hooks) {
    return EngineOptions.builder().hooks(List.of(hooks));
  }

  private static Session open(TestHook... hooks) {
    return BlueprintEngine.create(options(hooks).build()).open(BASE);
  }

  private static List<String> questions(TestHook hook) {
    return hook.log().stream().map(Asked::when).toList();
  }

  private static void requireVetoed(CommandResult result, Session session) {
    assertThat(result.status()).as(result.toJson()).isEqualTo(Status.REJECTED);
    assertThat(result.errors()).extracting(e -> e.code()).containsOnly(RefusalCode.POLICY_DENIED);
    assertThat(result.errors().get(0).message()).contains("hook", "not on a Friday");
    assertThat(session.blueprint()).isSameAs(BASE);
    assertThat(session.version()).isZero();
    assertThat(session.history().entries()).isEmpty();
  }

  private static Verdict veto() {
    return Verdict.veto("not on a Friday");
  }

  @Tag("AGENT-34")
  @Test
  void execute_severalHooks_areAskedInOrderAtEachStage() {
    List<Asked> log = new ArrayList<>();
    Session session = open(new TestHook("one", log), new TestHook("two", log));

    session.execute("hide buy");

    assertThat(log)
        .extracting(Asked::toString)
        .containsExactlyElementsOf(
            ALL.stream().flatMap(when -> List.of("one " + when, "two " + when).stream()).toList());
  }

  @Tag("AGENT-35")
  @Test
  void view_beforeAndAfterReading_holdsTheCommandThenThePlan() {
    TestHook hook = TestHook.alone();
    CommandResult result = open(hook).execute("hide buy and make sell bold");

    StageView first = hook.views("before decompose").get(0);
    assertThat(first).isEqualTo(view(result, false));
    assertThat(hook.views("after decompose").get(0)).isEqualTo(view(result, true));
    assertThat(hook.views("before execute").get(0)).isEqualTo(view(result, true));
  }

  /** "The document after; before it is executed, the one before", and nothing changed yet. */
  private static StageView view(CommandResult result, boolean isRead) {
    return new StageView(
        result.command(), BASE, isRead ? result.plan() : null, BASE, Delta.EMPTY, List.of(), null);
  }

  @Tag("AGENT-35")
  @Test
  void view_afterExecution_holdsWhatChanged() {
    TestHook hook = TestHook.alone();
    CommandResult result = open(hook).execute("hide buy and make sell bold");

    for (String when : ALL.subList(3, 8)) {
      StageView view = hook.views(when).get(0);
      assertThat(view.before()).as(when).isSameAs(BASE);
      assertThat(view.after()).as(when).isSameAs(result.blueprint());
      assertThat(view.delta()).as(when).isEqualTo(result.delta());
      assertThat(view.plan()).as(when).isEqualTo(result.plan());
    }
  }

  @Tag("AGENT-35")
  @Test
  void view_afterVerification_holdsWhatWasIntroduced() {
    TestHook hook = TestHook.alone();
    CommandResult result =
        open(hook).execute("set the text of the header to \"" + longText() + "\"");

    assertThat(result.warnings()).isNotEmpty();
    assertThat(hook.views("after execute").get(0).introduced()).isEmpty();
    assertThat(hook.views("before verify").get(0).introduced()).isEmpty();
    for (String when : ALL.subList(5, 8)) {
      assertThat(hook.views(when).get(0).introduced()).as(when).isEqualTo(result.warnings());
    }
  }

  private static String longText() {
    return "very ".repeat(60) + "long";
  }

  /** "The change as RFC 6902; null before it is serialized." */
  @Tag("AGENT-35")
  @ParameterizedTest
  @ValueSource(strings = {"hide buy", "make buy 60px taller", "swap buy and sell", "delete card_1"})
  void view_afterSerialization_holdsThePatchOfTheResult(String command) {
    TestHook hook = TestHook.alone();
    CommandResult result = open(hook).execute(command);

    ALL.subList(0, 7).forEach(when -> assertThat(hook.views(when).get(0).patch()).isNull());
    assertThat(hook.views("after serialize").get(0).patch()).isEqualTo(result.patch()).isNotNull();
  }

  @Tag("AGENT-36")
  @ParameterizedTest
  @MethodSource("allQuestions")
  void warning_atAnyQuestion_isInTheResultAndTheCommandApplied(String when) {
    TestHook hook = TestHook.alone().says(when, () -> Verdict.warn("mind the gap"));
    CommandResult result = open(hook).execute("hide buy");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.notices())
        .extracting(notice -> notice.code())
        .containsExactly("hook_warning");
    assertThat(result.toJsonObject().get("warnings"))
        .hasToString(
            "[{\"code\":\"hook_warning\",\"component\":null,"
                + "\"message\":\"hook: mind the gap\"}]");
    assertThat(questions(hook)).isEqualTo(ALL);
  }

  @Tag("AGENT-37")
  @ParameterizedTest
  @MethodSource("allQuestions")
  void veto_atAnyQuestion_deniesTheCommandAndEndsTheQuestions(String when) {
    List<Asked> log = new ArrayList<>();
    TestHook first = new TestHook("first", log);
    TestHook hook = new TestHook("hook", log).says(when, HooksTest::veto);
    TestHook later = new TestHook("later", log);
    Session session = open(first, hook, later);

    requireVetoed(session.execute("hide buy"), session);

    List<String> asked = new ArrayList<>();
    for (String earlier : ALL.subList(0, ALL.indexOf(when))) {
      asked.addAll(List.of("first " + earlier, "hook " + earlier, "later " + earlier));
    }
    asked.addAll(List.of("first " + when, "hook " + when));
    assertThat(log).extracting(Asked::toString).isEqualTo(asked);
    requireVetoed(session.preview("hide buy"), session);
    requireVetoed(session.explain("hide buy").result(), session);
  }

  @ParameterizedTest
  @MethodSource("allQuestions")
  void veto_inPartialApplication_deniesAllOfIt(String when) {
    TestHook hook = TestHook.alone().says(when, HooksTest::veto);
    Session session =
        BlueprintEngine.create(options(hook).partialApplication(true).build()).open(BASE);

    requireVetoed(session.execute("hide buy, make the zork red and hide sell"), session);
  }

  /** What was said before the veto stays in the result. */
  @Test
  void veto_behindAWarning_keepsTheWarning() {
    TestHook hook =
        TestHook.alone()
            .says("after execute", () -> Verdict.warn("mind the gap"))
            .says("after verify", HooksTest::veto);
    Session session = open(hook);
    CommandResult result = session.execute("hide buy");

    requireVetoed(result, session);
    assertThat(result.toJson()).contains("mind the gap");
    assertThat(session.execute("hide buy").notices()).hasSize(1);
  }

  /** "One that throws is passed over for that call, and the result says so in a warning." */
  @Tag("AGENT-38")
  @ParameterizedTest
  @MethodSource("allQuestions")
  void throwing_atAnyQuestion_isAWarningAndTheCommandApplied(String when) {
    List<Asked> log = new ArrayList<>();
    TestHook hook =
        new TestHook("hook", log)
            .says(
                when,
                () -> {
                  throw new IllegalStateException("a fault that is wanted");
                });
    CommandResult result = open(hook, new TestHook("later", log)).execute("hide buy");

    requireFailedHook(result, when);
    assertThat(log).hasSize(2 * ALL.size());
  }

  @Tag("AGENT-38")
  @ParameterizedTest
  @MethodSource("allQuestions")
  void nothing_saidAtAnyQuestion_isAWarningAndTheCommandApplied(String when) {
    CommandResult result = open(TestHook.alone().says(when, () -> null)).execute("hide buy");

    requireFailedHook(result, when);
  }

  private static void requireFailedHook(CommandResult result, String when) {
    assertThat(result.status()).as(result.toJson()).isEqualTo(Status.APPLIED);
    assertThat(result.notices()).extracting(n -> n.code()).containsExactly("hook_failed");
    assertThat(result.notices().get(0).message()).contains("'hook'", when);
    assertThat(result.toJson()).contains("\"code\":\"hook_failed\"");
  }

  /** "Each stage that a command reaches is announced": what it does not reach is not. */
  @Tag("AGENT-34")
  @Test
  void refused_beforeItRuns_reachesNoFurther() {
    TestHook hook = TestHook.alone();
    open(hook).execute("delete buy and make buy red");
    assertThat(questions(hook)).doesNotContain("before execute");

    TestHook broken = TestHook.alone();
    open(broken).execute("make buy 900px wide");
    assertThat(questions(broken)).isEqualTo(ALL.subList(0, 5));
  }

  /** "Previews alike." */
  @Tag("AGENT-34")
  @Test
  void preview_andRun_passAllHooks() {
    TestHook hook = TestHook.alone();
    open(hook).preview("hide buy");
    assertThat(questions(hook)).isEqualTo(ALL);

    TestHook other = TestHook.alone();
    BlueprintEngine.create(options(other).build()).run(BASE, "hide buy");
    assertThat(questions(other)).isEqualTo(ALL);
  }

  @Tag("AGENT-31")
  @Tag("HIST-11")
  @Test
  void undoRedoAndBailOut_passNoHooks() {
    TestHook hook = TestHook.alone();
    Session session = open(hook);
    long mark = session.mark();
    session.execute("hide buy");
    hook.log().clear();

    session.undo();
    session.redo();
    session.undo(Session.USER);
    session.redo();
    session.bailOut(mark);

    assertThat(hook.log()).isEmpty();
    assertThat(session.version()).isEqualTo(6);
  }

  @Tag("AGENT-39")
  @Test
  void apply_patch_isVerifiedAndSerializedUnderHooks() {
    TestHook hook = TestHook.alone();
    CommandResult result =
        open(hook).apply(patch("[{'op':'replace','path':'/components/1/text','value':'Now'}]"));

    assertThat(questions(hook)).isEqualTo(ALL.subList(4, 8));
    StageView last = hook.views("after serialize").get(0);
    assertThat(last.delta()).isEqualTo(result.delta());
    assertThat(last.patch()).isEqualTo(result.patch());
    TestHook vetoing = TestHook.alone().says("after verify", HooksTest::veto);
    Session session = open(vetoing);
    requireVetoed(
        session.apply(patch("[{'op':'replace','path':'/components/1/text','value':'Now'}]")),
        session);
  }

  /** "An atomic batch is verified once, so its hooks around VERIFY see it as a whole." */
  @Tag("BATCH-3")
  @Test
  void executeBatch_atomic_isVerifiedOnceAsAWhole() {
    TestHook hook = TestHook.alone();
    BatchResult result =
        open(hook).executeBatch(List.of("hide buy", "make sell bold"), BatchOptions.atomic());

    List<String> expected = new ArrayList<>(ALL.subList(0, 4));
    expected.addAll(ALL);
    assertThat(questions(hook)).isEqualTo(expected);
    for (String when : ALL.subList(4, 8)) {
      StageView view = hook.views(when).get(0);
      assertThat(view.command()).isEqualTo("hide buy\nmake sell bold");
      assertThat(view.plan()).isNull();
      assertThat(view.before()).isSameAs(BASE);
      assertThat(view.delta()).isEqualTo(result.delta());
    }
    assertThat(hook.views("after serialize").get(0).patch()).isEqualTo(result.patch());
  }

  @Tag("AGENT-37")
  @ParameterizedTest
  @MethodSource("allQuestions")
  void executeBatch_atomic_vetoTakesBackAll(String when) {
    Session session = open(TestHook.alone().says(when, HooksTest::veto));
    BatchResult result =
        session.executeBatch(List.of("hide buy", "make sell bold"), BatchOptions.atomic());

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(result.results()).anyMatch(one -> one.toJson().contains("not on a Friday"));
    assertThat(session.blueprint()).isSameAs(BASE);
    assertThat(session.version()).isZero();
  }

  @Test
  void executeBatch_bestEffort_asksForEachCommand() {
    TestHook hook = TestHook.alone();
    open(hook).executeBatch(List.of("hide buy", "make sell bold"), BatchOptions.bestEffort());

    List<String> expected = new ArrayList<>(ALL);
    expected.addAll(ALL);
    assertThat(questions(hook)).isEqualTo(expected);
    assertThat(hook.views("after serialize"))
        .extracting(StageView::command)
        .containsExactly("hide buy", "make sell bold");
  }

  /** "Trying out what a refusal suggests passes no hooks." */
  @Tag("AGENT-39")
  @Test
  void suggestions_areTriedWithoutHooks() {
    TestHook hook = TestHook.alone();
    CommandResult result = open(hook).execute("make the button bold");

    assertThat(result.errors().get(0).suggestions()).hasSize(2);
    assertThat(hook.log()).hasSizeLessThanOrEqualTo(2);
    assertThat(hook.log())
        .extracting(asked -> asked.view().command())
        .containsOnly("make the button bold");
  }
}
