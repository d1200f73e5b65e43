package dev.blueline.testsuite.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.edit.DeltaRecorder;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.plan.Correction;
import dev.blueline.plan.RefusalCode;
import dev.blueline.testsuite.execute.Quiet;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Violation;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * "A custom validator brings its own repairs", and nobody has to believe them: what fails, lies or
 * does harm is as if it had no way, and the other rules' repairs are made.
 */
@ExtendWith(Quiet.class)
class HostileRepairsTest {

  private static DynamicTest noHarm(String name, Function<Violation, List<Repair>> repairs) {
    return DynamicTest.dynamicTest(name, () -> Harmless.requireNoWay(new Marks(repairs)));
  }

  @Tag("VER-37")
  @TestFactory
  Stream<DynamicTest> repairs_thatFail() {
    return Stream.of(
        noHarm("throws", violation -> fail(new IllegalStateException("no idea"))),
        noHarm("throws an error", violation -> fail(new AssertionError("no idea"))),
        noHarm("overflows the stack", violation -> fail(new StackOverflowError())),
        noHarm("gives null", violation -> Harmless.none()),
        noHarm("gives a null", violation -> Arrays.asList(Harmless.none(), Harmless.none())),
        noHarm("gives what throws", violation -> new Failing()),
        noHarm("gives a way without edits", violation -> List.of(certain(Harmless.none()))),
        noHarm("gives none", violation -> List.of()));
  }

  @TestFactory
  Stream<DynamicTest> edits_thatFail() {
    return Stream.of(
        Harmless.test("nothing", (recorder, corrections) -> {}),
        Harmless.test("throws at once", (recorder, corrections) -> fail(new RuntimeException())),
        Harmless.test("throws midway", HostileRepairsTest::markAndFail),
        Harmless.test("throws an error midway", HostileRepairsTest::markAndError),
        Harmless.test("another one's mark", (recorder, corrections) -> put(recorder, "other")),
        Harmless.test("nobody's mark", (recorder, corrections) -> put(recorder, "nobody")),
        Harmless.test("there and back", HostileRepairsTest::markAndUnmark));
  }

  @Tag("VER-37")
  @TestFactory
  Stream<DynamicTest> edits_thatDoHarm() {
    return Stream.of(
        Harmless.test("too low", harm("late", "bbox/3", JsonNumber.of(4))),
        Harmless.test("onto another", harm("other", "bbox/1", JsonNumber.of(100))),
        Harmless.test("out of the screen", harm("other", "bbox/0", JsonNumber.of(450))),
        Harmless.test("too small a font", harm("other", "visual/font_size", JsonNumber.of(1))),
        Harmless.test("no colour", harm("other", "visual/bg_color", JsonString.of("nonsense"))),
        Harmless.test("no box", harm("other", "bbox", JsonString.of("none"))));
  }

  /** "One that would not mend it is left out": the command, not the way. */
  @ParameterizedTest
  @ValueSource(strings = {"make it pop", "", "make other red", "delete nobody", "hide plain"})
  void repairs_commandThatMendsNothing_isLeftOut(String command) {
    BlueprintEngine engine =
        engine(
            violation ->
                List.of(
                    Repair.proposed("a", command, (recorder, c) -> Harmless.mark(recorder)),
                    Repair.proposed(
                        "b", "delete plain", (recorder, c) -> Harmless.mark(recorder))));
    Violation violation = engine.report(Harmless.DOCUMENT).get(0);

    assertThat(violation.rule()).isEqualTo("marks");
    assertThat(engine.repairs(Harmless.DOCUMENT, violation))
        .extracting(Repair::message, Repair::command)
        .containsExactly(tuple("a", null), tuple("b", "delete plain"));
  }

  /** The first that works and may be taken unasked. */
  @Test
  void repair_severalWays_takesTheBestThatWorks() {
    BlueprintEngine engine =
        engine(
            violation ->
                List.of(
                    certain((recorder, c) -> fail(new IllegalStateException())),
                    Repair.proposed("taste", null, (recorder, c) -> Harmless.mark(recorder)),
                    new Repair("third", null, true, (recorder, c) -> Harmless.mark(recorder)),
                    certain((recorder, c) -> Harmless.mark(recorder))));

    assertThat(engine.open(Harmless.DOCUMENT).repair().corrections())
        .containsExactly(new Correction("marks", "third", List.of("plain")));
  }

  /** "A custom validator brings its own repairs", in commands as well. */
  @Test
  void execute_breakingACustomRule_isMendedByItsRepair() {
    BlueprintEngine engine = engine(HostileRepairsTest::marked);
    CommandResult result = engine.run(Doc.parse("card#other[0 0 100 40]"), "add a text called new");

    assertThat(result.status()).as(result.toJson()).isEqualTo(Status.APPLIED);
    assertThat(result.corrections()).extracting(Correction::kind).contains("marks");
  }

  /** A repair that asks the same session is refused there, and goes on here. */
  @Test
  void repair_thatCallsItsSession_isNotBlocked() {
    List<CommandResult> inner = new ArrayList<>();
    List<Session> sessions = new ArrayList<>();
    Repair.Edits edits =
        (recorder, corrections) -> {
          inner.add(sessions.get(0).repair());
          inner.add(sessions.get(0).execute("hide other"));
          Harmless.mark(recorder);
        };
    sessions.add(engine(violation -> List.of(certain(edits))).open(Harmless.DOCUMENT));
    CommandResult result = sessions.get(0).repair();

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(sessions.get(0).version()).isEqualTo(1);
    assertThat(inner)
        .isNotEmpty()
        .allMatch(each -> each.errors().get(0).code() == RefusalCode.CONFLICT);
  }

  private static List<Repair> marked(Violation violation) {
    String component = String.valueOf(violation.component());
    return List.of(
        certain((recorder, corrections) -> recorder.set(component, Marks.MARK, Marks.YES)));
  }

  private static BlueprintEngine engine(Function<Violation, List<Repair>> repairs) {
    return BlueprintEngine.create(
        EngineOptions.builder().validators(List.of(new Marks(repairs))).repair(true).build());
  }

  /** A mark that comes with damage to what is sound. */
  private static Repair.Edits harm(String id, String path, JsonValue value) {
    return (recorder, corrections) -> {
      Harmless.mark(recorder);
      recorder.set(id, Path.of(path.split("/", -1)), value);
    };
  }

  private static void markAndFail(DeltaRecorder recorder, List<Correction> corrections) {
    Harmless.mark(recorder);
    corrections.add(new Correction("make_room", "never", List.of("plain")));
    throw new IllegalStateException("midway");
  }

  private static void markAndError(DeltaRecorder recorder, List<Correction> corrections) {
    recorder.remove("other");
    Harmless.mark(recorder);
    throw new AssertionError("midway");
  }

  private static void markAndUnmark(DeltaRecorder recorder, List<Correction> corrections) {
    Harmless.mark(recorder);
    recorder.set("plain", Marks.MARK, JsonString.of("no"));
  }

  private static void put(DeltaRecorder recorder, String id) {
    recorder.set(id, Marks.MARK, Marks.YES);
  }

  private static Repair certain(Repair.Edits edits) {
    return Repair.certain("marked it", null, edits);
  }

  private static <T> T fail(RuntimeException failure) {
    throw failure;
  }

  private static <T> T fail(Error failure) {
    throw failure;
  }

  /** A list that is no use to anybody. */
  private static final class Failing extends AbstractList<Repair> {
    @Override
    public Repair get(int index) {
      throw new IllegalStateException("no idea");
    }

    @Override
    public int size() {
      return 1;
    }
  }
}
