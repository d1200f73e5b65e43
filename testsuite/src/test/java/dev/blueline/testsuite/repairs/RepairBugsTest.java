package dev.blueline.testsuite.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.CommandBudget;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;
import dev.blueline.verify.ForwardingValidator;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Violation;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What repairs leave undone, do not say, or take too long for. */
class RepairBugsTest {
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  private static String pile(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> "card#c" + i + "[0 0 300 50]")
        .collect(Collectors.joining(" "));
  }

  /**
   * "Mends what the rules find wrong, as far as they know a way that may be taken unasked": what
   * only a later repair makes possible is left, so that a second one finds more to do.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text#a{bg_color=#FFF text_color=FF0000} 'x'",
        "card#p[0 0 100 2](button#b[200 160 80 40])",
        "card#p[0 40 100 40](button#a[40 60 40 40] card#b[40 60 60 40])",
        "card#p[20 0 140 60](button#a[-20 40 100 20] card#b[-20 60 80 20])",
        "@tokens=`{\"primary_color\":\"777777\"}` text#a{bg_color=#FFF text_color=primary} 'x'"
      })
  void repair_whatALaterRepairMakesPossible_isMendedToo(String text) {
    RepairLaws laws = new RepairLaws(ENGINE);

    laws.requireSettled(laws.check(Doc.parse(text)).blueprint());
  }

  /** The report stops at 10,000 overlaps; the repair stops there too. */
  @Test
  void repair_moreThanTheReportTells_isMendedToo() {
    Session session = ENGINE.open(Doc.parse(pile(150)));
    session.repair();

    assertThat(session.repair().status()).isEqualTo(Status.NO_CHANGE);
    assertThat(ENGINE.report(session.blueprint())).isEmpty();
  }

  /** "A repair ends"; nor is it seen that it takes longer than the minute that is allowed. */
  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void repair_pileOfTwoThousand_endsAndMendsSomething() {
    CommandResult result = ENGINE.open(Doc.parse(pile(2000))).repair();

    assertThat(result.status()).as("%s", result.errors()).isEqualTo(Status.APPLIED);
  }

  /** "The ids of the components concerned": one that is called as a field is, was among them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text#text 'x' text#a[0 0 90 20]{bg_color=#FFF text_color=#FFF} 'x'",
        "text#min 'x' text#a{font_size=8} 'x'",
        "text#height 'x' button#a{height=40} 'x'"
      })
  void repair_besideAComponentCalledAsAField_isOfTheOneThatIsMended(String document) {
    CommandResult result = ENGINE.open(Doc.parse(document)).repair();

    assertThat(result.corrections())
        .isNotEmpty()
        .allSatisfy(correction -> assertThat(correction.components()).containsExactly("a"));
  }

  /** Somebody's rule of neighbours may say something of one alone. */
  @Test
  void repair_byARuleOfNeighboursAboutOneAlone_namesItOnce() {
    Validator marks =
        new ForwardingValidator(
            Marks.with((recorder, told) -> recorder.set("mark", Marks.MARK, Marks.YES))) {
          @Override
          public Scope scope() {
            return Scope.SIBLINGS;
          }
        };
    EngineOptions options = EngineOptions.builder().validators(List.of(marks)).build();

    CommandResult result =
        BlueprintEngine.create(options).open(Doc.parse("text#mark 'x'")).repair();

    assertThat(result.corrections()).hasSize(1);
    assertThat(result.corrections().get(0).components()).containsExactly("mark");
  }

  /** "Else the parent grows downwards": what is too high and sticks out above moves down first. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "card#p[10 10 100 50](text#a[10 0 50 60]) | card#p[10 10 100 60](text#a[10 10 50 60])",
        "card#p[10 10 100 50](text#a[10 5 50 60]) | card#p[10 10 100 60](text#a[10 10 50 60])",
        "card#p[10 10 100 50](text#a[10 10 50 60]) | card#p[10 10 100 60](text#a[10 10 50 60])"
      })
  void repair_tooHighForItsParent_endsWithin(String before, String after) {
    CommandResult result = ENGINE.open(Doc.parse(before)).repair();

    EditLaws.assertSame(result.blueprint(), Doc.parse(after));
    assertThat(ENGINE.report(result.blueprint())).isEmpty();
  }

  /** "How many edits all repairs together may make; what is left then stays." */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5})
  void repair_beyondTheBudget_doesWhatItMay(int edits) {
    CommandBudget budget = CommandBudget.DEFAULT.withEdits(edits);
    EngineOptions options = EngineOptions.builder().budget(budget).build();
    Blueprint document =
        Doc.parse(
            "text#t{font_size=8} button#a[0 0 90 40]{height=40} button#b[0 100 90 40]{height=40}"
                + " button#c[0 200 90 40]{height=40}");
    CommandResult result = BlueprintEngine.create(options).open(document).repair();

    assertThat(result.status()).as("%s", result.errors()).isEqualTo(Status.APPLIED);
    assertThat(result.delta().size()).isBetween(1, edits);
  }

  private static final String TWENTY =
      IntStream.range(0, 20).mapToObj(i -> "text#t" + i + " 'x'").collect(Collectors.joining(" "));

  /** An engine where time passes when something is marked, and five marks take all of it. */
  private static EngineOptions.Builder marking(AtomicInteger made, boolean succeeds) {
    Marks marks =
        new Marks(
            violation ->
                List.of(
                    Repair.certain(
                        "marked it",
                        null,
                        (recorder, told) -> {
                          made.incrementAndGet();
                          if (succeeds) {
                            String text = String.valueOf(violation.component());
                            recorder.set(text, Marks.MARK, Marks.YES);
                          }
                        })));
    return EngineOptions.builder()
        .validators(List.of(marks))
        .clock(made::get)
        .budget(CommandBudget.DEFAULT.withWallNanos(5));
  }

  /** All was mended first, and dropped then since it had taken too long. */
  @Tag("VER-36")
  @Test
  void repair_thatTakesTooLong_keepsWhatIsMendedInTime() {
    AtomicInteger made = new AtomicInteger();
    BlueprintEngine engine = BlueprintEngine.create(marking(made, true).build());
    Session session = engine.open(Doc.parse(TWENTY));

    assertThat(session.repair().corrections()).hasSize(6);

    assertThat(made).hasValue(6);
    assertThat(session.history().entries()).hasSize(1);
    for (int times = 2; times <= 4; times++) {
      assertThat(session.repair().status()).isEqualTo(Status.APPLIED);
    }
    assertThat(session.repair().status()).isEqualTo(Status.NO_CHANGE);
    assertThat(made).hasValue(20);
  }

  /** "No change" would say that nothing is left to mend. */
  @Tag("VER-36")
  @Test
  void repair_thatMendsNothingInTime_isRefused() {
    AtomicInteger made = new AtomicInteger();
    Session session = BlueprintEngine.create(marking(made, false).build()).open(Doc.parse(TWENTY));

    CommandResult result = session.repair();

    assertThat(result.status()).isEqualTo(Status.REJECTED);
    assertThat(result.errors())
        .extracting(Refusal::code)
        .containsExactly(RefusalCode.BUDGET_EXCEEDED);
    assertThat(made).hasValue(6);
  }

  /** "Past any of it the command is refused", and mends no more. */
  @Tag("AGENT-43")
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void execute_mendedForTooLong_isExceededWhereTimeEnds(boolean isPartial) {
    AtomicInteger made = new AtomicInteger();
    Session session =
        BlueprintEngine.create(
                marking(made, true).repair(true).partialApplication(isPartial).build())
            .open(Doc.parse("card#a"));
    String command =
        IntStream.range(0, 20)
            .mapToObj(i -> "add a text called n" + i)
            .collect(Collectors.joining(", "));

    CommandResult result = session.execute(command);

    assertThat(result.errors())
        .as(result.toJson())
        .extracting(Refusal::code)
        .containsExactly(RefusalCode.BUDGET_EXCEEDED);
    assertThat(made).hasValue(6);
    assertThat(session.version()).isZero();
  }

  /** "The same as a command; null where no command says it": one does, and it mends it. */
  @Tag("VER-39")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "@tokens='{\"base_spacing\":70}' text#a | set the base spacing to 64",
        "@tokens='{\"base_spacing\":13}' text#a | set the base spacing to 16",
        "@tokens='{\"border_radius\":-4}' text#a | set the border radius to 0",
        "card#a[0 0 600 50] | make a 500px wide",
        "card#p[0 0 100 50](text#a[0 0 200 20]) | make a 100px wide"
      })
  void repairs_thatACommandSays_nameIt(String text, String command) {
    Blueprint document = Doc.parse(text.replace('\'', '`'));
    Violation violation = ENGINE.report(document).get(0);
    CommandResult said = ENGINE.run(document, command);
    assertThat(said.status()).isEqualTo(Status.APPLIED);
    assertThat(said.blueprint()).isEqualTo(ENGINE.open(document).repair().blueprint());

    List<Repair> ways = ENGINE.repairs(document, violation);

    assertThat(ways).extracting(Repair::command).isNotEmpty().doesNotContainNull();
  }

  /** Room is made for what it is in the end; the refusal of the same suggests no hole either. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text#a[0 0 100 60] 'x' text#b[0 60 100 60] 'y'",
        "card#p[0 0 100 120](text#a[0 0 100 60] text#b[0 60 100 60]) text#c[0 120 100 30]"
      })
  void execute_clamped_makesRoomForWhatItIsInTheEnd(String text) {
    BlueprintEngine repairing =
        BlueprintEngine.create(EngineOptions.builder().repair(true).build());
    Blueprint document = Doc.parse(text);
    CommandResult refused = ENGINE.run(document, "make a 700px tall");
    assertThat(refused.errors().get(0).suggestions()).containsExactly("make a 600px tall");

    CommandResult result = repairing.run(document, "make a 700px tall");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(Places.box("a", result.blueprint()).height()).isEqualTo(600);
    assertThat(Places.box("b", result.blueprint()).y()).isEqualTo(600);
  }
}
