package dev.blueline.testsuite.repairs;

import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.plan.Correction;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.verify.Repair;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** What a custom rule's repair gets away with. */
class HostileBugsTest {
  private static final Blueprint ANOTHER = Doc.parse("text#plain text#z");

  /**
   * "Never edited: screen_id, ..., a component's id, type, role, confidence": by repairs either.
   */
  @Tag("VER-45")
  @TestFactory
  Stream<DynamicTest> edits_ofWhatIsNeverEdited() {
    return Stream.of(
        Harmless.test("its type", write("plain", "type", JsonString.of("title"))),
        Harmless.test("its role", write("plain", "role", JsonString.of("title"))),
        Harmless.test("its confidence", write("plain", "confidence", JsonNumber.of(1))),
        Harmless.test("another one's type", write("other", "type", JsonString.of("hero"))),
        Harmless.test(
            "the screen's id",
            (recorder, corrections) -> {
              Harmless.mark(recorder);
              recorder.setDocument(Path.of("screen_id"), JsonString.of("s2"));
            }));
  }

  /** What it is lent is not its own: what others did before it stays. */
  @TestFactory
  Stream<DynamicTest> edits_ofWhatOthersDid() {
    return Stream.of(
        rest("goes back", (recorder, c) -> recorder.rollBack(0, Harmless.DOCUMENT)),
        rest("goes elsewhere", (recorder, c) -> recorder.rollBack(0, ANOTHER)),
        rest(
            "goes elsewhere from here",
            (recorder, c) -> recorder.rollBack(recorder.size(), ANOTHER)),
        rest("forgets what was told", (recorder, c) -> c.clear()));
  }

  /** Nothing of it escapes, not even when the result is written. */
  @TestFactory
  Stream<DynamicTest> tellings_ofNothing() {
    List<String> nobody = Collections.singletonList(Harmless.none());
    Repair.Edits edits = (recorder, c) -> Harmless.mark(recorder);
    return Stream.of(
        rest("a null", (recorder, c) -> c.add(Harmless.none())),
        rest(
            "no message",
            (recorder, c) -> c.add(new Correction("make_room", Harmless.none(), nobody))),
        DynamicTest.dynamicTest(
            "a repair without a message",
            () ->
                Harmless.requireRestMended(
                    new Marks(
                        violation -> List.of(Repair.certain(Harmless.none(), null, edits))))));
  }

  private static Repair.Edits write(String id, String path, JsonValue value) {
    return (recorder, corrections) -> {
      Harmless.mark(recorder);
      recorder.set(id, Path.of(path), value);
    };
  }

  private static DynamicTest rest(String name, Repair.Edits before) {
    Repair.Edits edits =
        (recorder, corrections) -> {
          before.make(recorder, corrections);
          Harmless.mark(recorder);
        };
    return DynamicTest.dynamicTest(name, () -> Harmless.requireRestMended(Marks.with(edits)));
  }
}
