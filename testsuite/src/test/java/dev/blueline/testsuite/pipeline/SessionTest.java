package dev.blueline.testsuite.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.BatchOptions;
import dev.blueline.BatchResult;
import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.PatchOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.fixture.Doc;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SessionTest {
  private final BlueprintEngine engine = BlueprintEngine.create();
  private final Blueprint base =
      Doc.parse(
          "header#header_1.hero[0 0 375 100]{bg_color=#E63946} 'Welcome'"
              + " button#buy[12 120 350 60]{bg_color=#1D3557 height=60} 'Buy'"
              + " button#sell[12 200 350 60]{bg_color=#1D3557 height=60} 'Sell'"
              + " footer#footer_1[0 400 375 100]");
  private final Session session = engine.open(base);

  private String bytes() {
    return new String(engine.write(session.blueprint()), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Tag("SES-1")
  @Test
  void execute_appliedCommand_movesToTheNextVersion() {
    CommandResult result = session.execute("make buy red");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.version()).isEqualTo(1);
    assertThat(result.patch())
        .hasToString(
            "[{\"op\":\"replace\",\"path\":\"/components/1/visual/bg_color\","
                + "\"value\":\"#FF0000\"}]");
    assertThat(result.baseHash()).isEqualTo(base.hash()).isNotEqualTo(result.hash());
    assertThat(session.blueprint()).isSameAs(result.blueprint());
  }

  @Tag("CMD-19")
  @Tag("CMD-74")
  @Tag("SES-2")
  @Test
  void execute_refusedCommand_leavesNothingBehind() {
    CommandResult result = session.execute("make the button red");

    assertThat(result.status()).isEqualTo(Status.REJECTED);
    assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.AMBIGUOUS_TARGET);
    assertThat(result.patch().isEmpty()).isTrue();
    assertThat(session.blueprint()).isSameAs(base);
    assertThat(session.version()).isZero();
    assertThat(session.history().entries()).isEmpty();
  }

  @Tag("VER-2")
  @Tag("SES-3")
  @Test
  void execute_commandThatBreaksARule_isRolledBackWhole() {
    CommandResult result = session.execute("make buy red and make buy 200px wider");

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.VERIFICATION_FAILED);
    assertThat(session.blueprint()).isSameAs(base);
  }

  @Tag("CMD-66")
  @Tag("HIST-6")
  @Tag("SES-4")
  @Test
  void execute_whatIsAlreadySo_isNoChangeAndNoHistory() {
    CommandResult result = session.execute("show buy");

    assertThat(result.status()).isEqualTo(Status.NO_CHANGE);
    assertThat(session.history().entries()).isEmpty();
  }

  @Tag("HIST-1")
  @Tag("HIST-4")
  @Test
  void undo_everyCommand_givesTheFirstBytesBack() {
    String first = bytes();
    session.execute("make the header bigger");
    session.execute("delete sell");
    session.execute("move the footer to the top");
    session.execute("change the buy text to \"Ünïcode 🎉\"");

    for (int i = 0; i < 4; i++) {
      assertThat(session.undo().status()).isEqualTo(Status.APPLIED);
    }

    assertThat(bytes()).isEqualTo(first);
    assertThat(session.blueprint().hash()).isEqualTo(base.hash());
    assertThat(session.undo().status()).isEqualTo(Status.NO_CHANGE);
  }

  @Tag("HIST-2")
  @Tag("HIST-4")
  @Test
  void redo_afterUndo_givesTheSameBytes() {
    session.execute("make the header bigger then hide sell");
    String after = bytes();

    session.undo();
    session.redo();

    assertThat(bytes()).isEqualTo(after);
    assertThat(session.redo().status()).isEqualTo(Status.NO_CHANGE);
  }

  @Tag("HIST-9")
  @Test
  void undo_byOrigin_leavesWhatOthersDid() {
    session.execute("make buy red", "agent");
    session.execute("make sell green", Session.USER);

    CommandResult result = session.undo("agent");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(session.blueprint().component("buy")).isNotNull();
    assertThat(bytes()).contains("#008000").doesNotContain("#FF0000");
  }

  @Tag("HIST-10")
  @Test
  void undo_byOriginWhereOthersWroteSince_isRefused() {
    session.execute("make buy red", "agent");
    session.execute("make buy green", Session.USER);

    CommandResult result = session.undo("agent");

    assertThat(result.status()).isEqualTo(Status.REJECTED);
    assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.CONFLICT);
    assertThat(bytes()).contains("#008000");
  }

  @Tag("CMD-29")
  @Tag("HIST-13")
  @Test
  void pronoun_afterUndo_standsForWhatItStoodForBefore() {
    session.execute("make buy red");
    session.execute("make sell red");
    session.undo();

    session.execute("hide it");

    assertThat(session.blueprint().component("buy").isHidden()).isTrue();
    assertThat(session.blueprint().component("sell").isHidden()).isFalse();
  }

  @Tag("HIST-13")
  @Test
  void pronoun_afterRedo_standsForWhatItStoodForBehindTheCommand() {
    session.execute("make buy red");
    session.execute("make sell red");
    session.undo();
    session.redo();

    session.execute("hide it");

    assertThat(session.blueprint().component("sell").isHidden()).isTrue();
    assertThat(session.blueprint().component("buy").isHidden()).isFalse();
  }

  /** What is joined leaves "it" as its last command did. */
  @Tag("HIST-13")
  @Test
  void pronoun_afterRedoOfWhatWasJoined_standsForTheLastOfIt() {
    session.execute("hide buy");
    session.execute("make sell red");
    session.squashTo(0, "both");
    session.undo();
    session.redo();

    session.execute("hide it");

    assertThat(session.blueprint().component("sell").isHidden()).isTrue();
  }

  @Tag("CMD-29")
  @Tag("SES-6")
  @Test
  void pronoun_inTheNextCommand_standsForTheLastTargets() {
    session.execute("make sell red");
    session.execute("hide it");

    assertThat(session.blueprint().component("sell").isHidden()).isTrue();
    assertThat(session.blueprint().component("buy").isHidden()).isFalse();
  }

  @Tag("SES-7")
  @Tag("SES-8")
  @Test
  void preview_anyCommand_commitsNothing() {
    CommandResult result = session.preview("make sell red");
    CommandResult pronoun = session.preview("hide it");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.patch().isEmpty()).isFalse();
    assertThat(pronoun.status()).isEqualTo(Status.REJECTED);
    assertThat(session.blueprint()).isSameAs(base);
  }

  @Tag("HIST-5")
  @Test
  void group_severalCommands_isOneThingToUndo() {
    session.group(
        "drag",
        () -> {
          session.execute("make buy red");
          session.execute("make sell red");
        });

    assertThat(session.history().entries()).hasSize(1);
    assertThat(session.history().last().label()).isEqualTo("drag");
    session.undo();
    assertThat(session.blueprint().hash()).isEqualTo(base.hash());
  }

  @Test
  void group_workThatThrows_isTakenBack() {
    assertThatThrownBy(
            () ->
                session.group(
                    "drag",
                    () -> {
                      session.execute("make buy red");
                      throw new IllegalStateException("the editor failed");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(session.blueprint().hash()).isEqualTo(base.hash());
    assertThat(session.history().entries()).isEmpty();
  }

  @Tag("HIST-16")
  @Test
  void bailOut_sinceAMark_takesBackWhatCameAfterIt() {
    session.execute("make buy red");
    String marked = bytes();
    long mark = session.mark();
    session.execute("hide sell");
    session.execute("delete footer_1");

    session.bailOut(mark);

    assertThat(bytes()).isEqualTo(marked);
    assertThat(session.history().entries()).hasSize(1);
    assertThat(session.redo().status()).isEqualTo(Status.NO_CHANGE);
  }

  @Tag("HIST-16")
  @Test
  void bailOut_whereTheMarkLiesInWhatWasJoined_takesThatBackWhole() {
    long first = session.mark();
    session.execute("make buy red");
    long mark = session.mark();
    session.execute("hide sell");
    session.squashTo(first, "both");

    session.bailOut(mark);

    assertThat(session.blueprint().hash()).isEqualTo(base.hash());
    assertThat(session.history().entries()).isEmpty();
  }

  @Tag("HIST-16")
  @Test
  void bailOut_ofWhatWasRedoneSinceTheMark_leavesIt() {
    session.execute("make buy red");
    String red = bytes();
    session.undo();
    long mark = session.mark();
    session.redo();

    assertThat(session.bailOut(mark).status()).isEqualTo(Status.NO_CHANGE);

    session.execute("hide sell");
    assertThat(session.bailOut(mark).status()).isEqualTo(Status.APPLIED);
    assertThat(bytes()).isEqualTo(red);
  }

  @Tag("SES-13")
  @Test
  void apply_patch_isVerifiedAndCanBeUndone() {
    CommandResult result =
        session.apply(
            engine.readPatch(
                utf8(
                    "[{\"op\":\"test\",\"path\":\"/components/1/id\",\"value\":\"buy\"},"
                        + "{\"op\":\"replace\",\"path\":\"/components/1/text\",\"value\":\"Now\"}]")));

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(session.blueprint().component("buy").text()).isEqualTo("Now");
    session.undo();
    assertThat(session.blueprint().hash()).isEqualTo(base.hash());
  }

  @Tag("SES-13")
  @Test
  void apply_patchThatOverlaps_isRolledBack() {
    CommandResult result =
        session.apply(
            engine.readPatch(
                utf8("[{\"op\":\"replace\",\"path\":\"/components/1/bbox/1\",\"value\":190}]")));

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(result.blocking().get(0).rule()).isEqualTo("overlap");
  }

  @Tag("SER-14")
  @Tag("SES-14")
  @Test
  void apply_patchOfWhatIsNeverEdited_isRefused() {
    CommandResult result =
        session.apply(
            engine.readPatch(
                utf8("[{\"op\":\"replace\",\"path\":\"/components/1/id\",\"value\":\"x\"}]")));

    assertThat(result.status()).isEqualTo(Status.REJECTED);
    assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.INVALID_PATCH);
  }

  @Tag("SES-15")
  @Test
  void apply_patchForAnotherVersion_isRefused() {
    CommandResult result =
        session.apply(
            engine.readPatch(utf8("[]")),
            PatchOptions.defaults().withBaseHash("00000000000000000000000000000000"));

    assertThat(result.errors().get(0).code()).isEqualTo(RefusalCode.STALE_VERSION);
  }

  @Tag("BATCH-5")
  @Test
  void executeBatch_atomicWithAFailure_changesNothing() {
    BatchResult result =
        session.executeBatch(
            List.of("make buy red", "make nonsense purple-ish", "hide sell"),
            BatchOptions.atomic());

    assertThat(result.status()).isEqualTo(Status.ROLLED_BACK);
    assertThat(result.results())
        .extracting(CommandResult::status)
        .containsExactly(Status.ROLLED_BACK, Status.REJECTED, Status.ROLLED_BACK);
    assertThat(session.blueprint()).isSameAs(base);
  }

  @Tag("BATCH-11")
  @Test
  void executeBatch_bestEffort_appliesTheRestAsOneThingToUndo() {
    BatchResult result =
        session.executeBatch(
            List.of("make buy red", "make nothing red", "hide it"), BatchOptions.bestEffort());

    assertThat(result.status()).isEqualTo(Status.PARTIAL);
    assertThat(session.blueprint().component("buy").isHidden()).isTrue();
    assertThat(session.history().entries()).hasSize(1);
    session.undo();
    assertThat(session.blueprint().hash()).isEqualTo(base.hash());
  }

  @Tag("SES-27")
  @Tag("SES-29")
  @Test
  void onCommit_listenerThatThrows_neverTakesACommitDown() throws Exception {
    List<Long> versions = new ArrayList<>();
    session.onCommit(
        event -> {
          throw new IllegalStateException("a bad listener");
        });
    AutoCloseable subscription = session.onCommit(event -> versions.add(event.version()));

    session.execute("make buy red");
    session.undo();
    subscription.close();
    session.execute("make buy green");

    assertThat(versions).containsExactly(1L, 2L);
    assertThat(session.version()).isEqualTo(3);
  }

  @Tag("SES-25")
  @Test
  void onCommit_listenerThatCallsTheSession_isToldInCommitOrder() {
    List<Long> versions = new ArrayList<>();
    session.onCommit(
        event -> {
          versions.add(event.version());
          if (event.version() == 1) {
            session.execute("make sell green");
          }
        });

    session.execute("make buy red");

    assertThat(versions).containsExactly(1L, 2L);
  }

  @Tag("SES-11")
  @Test
  void partialApplication_whenAskedFor_doesWhatCanBeDone() {
    Session partial =
        BlueprintEngine.create(EngineOptions.builder().partialApplication(true).build()).open(base);

    CommandResult result = partial.execute("make buy red, make the sidebar blue and hide sell");

    assertThat(result.status()).isEqualTo(Status.PARTIAL);
    assertThat(result.changedComponents()).containsExactly("buy", "sell");
    assertThat(result.errors()).hasSize(1);
  }

  /** Bug: a clause without a target took the session's where the one before it was not found. */
  @Tag("SES-12")
  @Test
  void partialApplication_afterATargetThatIsNotFound_guessesNone() {
    Session partial =
        BlueprintEngine.create(EngineOptions.builder().partialApplication(true).build()).open(base);

    CommandResult result = partial.execute("hide buy, make the zzz bold and bigger");

    assertThat(result.changedComponents()).containsExactly("buy");
    assertThat(result.blueprint().component("buy").box()).isEqualTo(base.component("buy").box());
  }

  /** Bug: two versions shared a node, and with it the boxes of whichever looked first. */
  @Tag("SES-8")
  @Test
  void preview_ofAGrowth_leavesNoBoxesToTheNext() {
    session.preview("make buy bigger");
    session.preview("make the header bigger");
    CommandResult after = session.preview("make sell bigger");
    CommandResult alone = engine.run(base, "make sell bigger");

    assertThat(after.status()).isEqualTo(alone.status());
    assertThat(after.patch()).isEqualTo(alone.patch());
  }

  @Tag("SES-31")
  @Test
  void read_byAClosedEngine_isRefused() {
    BlueprintEngine closed = BlueprintEngine.create();
    closed.close();

    assertThatThrownBy(() -> closed.read("{}")).isInstanceOf(IllegalStateException.class);
  }

  @Tag("SER-24")
  @Test
  void result_readLater_holdsItsOwnVersion() {
    CommandResult early = session.execute("move the footer to the top");
    session.execute("delete footer_1");
    session.execute("delete header_1");

    assertThat(early.patch().toJson().get(0))
        .hasToString("{\"op\":\"move\",\"path\":\"/components/0\",\"from\":\"/components/3\"}");
    assertThat(early.inverse().applyTo(early.blueprint().toJson())).isEqualTo(base.toJson());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
