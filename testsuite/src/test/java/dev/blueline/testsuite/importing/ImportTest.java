package dev.blueline.testsuite.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * "Import check for real producers: ... opened with a report, never refused for what can be kept."
 */
class ImportTest {
  /** {@code X} stands for what is odd. */
  private static final List<String> ODD_COMMANDS =
      List.of(
          "change the text of X to Hello",
          "make X bigger",
          "make X 10px wider",
          "hide X",
          "toggle X",
          "make X red",
          "make X darker",
          "make X bold and rounded",
          "make the font of X bigger",
          "set the padding of X to 12",
          "duplicate X",
          "move X up",
          "move X below footer_1",
          "move X 10px down",
          "swap X and title_1",
          "align X with title_1",
          "center X",
          "add a text to X",
          "add a button above X",
          "delete X",
          "delete X, then make header_1 bigger");

  private static final List<String> COMMANDS_OF_ALL =
      List.of(
          "make everything bigger",
          "make all texts red",
          "hide all components",
          "delete everything but header_1",
          "duplicate all texts",
          "set the base spacing to 24",
          "change the primary color to teal",
          "make the primary color darker");

  private static final Set<String> SOUND = Set.of("header_1", "cta_1", "footer_1");

  /** {@code P} stands for the pointer of a component. */
  private static final List<String> PATCHES =
      List.of(
          "[{'op':'add','path':'P/text','value':'Hello'}]",
          "[{'op':'remove','path':'P/text'}]",
          "[{'op':'add','path':'P/visual','value':{'bg_color':'#112233'}}]",
          "[{'op':'remove','path':'P/visual'}]",
          "[{'op':'replace','path':'P/bbox','value':[12,400,100,44]}]",
          "[{'op':'add','path':'P/bbox/0','value':1}]",
          "[{'op':'remove','path':'P/children'}]",
          "[{'op':'add','path':'P/children','value':[]}]",
          "[{'op':'add','path':'P/children/-','value':{'id':'new_1','type':'text'}}]",
          "[{'op':'replace','path':'P/type','value':'text'}]",
          "[{'op':'replace','path':'P','value':{'id':'new_1','type':'text'}}]",
          "[{'op':'copy','from':'P','path':'P'}]",
          "[{'op':'move','from':'P','path':'ROOT/0'}]",
          "[{'op':'remove','path':'P'}]");

  static Stream<Producer> producers() {
    return Stream.of(
            RootProducers.all(),
            EntryProducers.all(),
            FieldProducers.all(),
            IdProducers.all(),
            DocumentProducers.all())
        .flatMap(List::stream);
  }

  @Tag("DOC-2")
  @Tag("DOC-3")
  @ParameterizedTest
  @MethodSource("producers")
  void read_ofAnyProducer_isWrittenAsItWas(Producer producer) {
    new ImportLaws(producer.json()).requireRoundTrip();
  }

  @Tag("DOC-10")
  @Tag("VER-1")
  @ParameterizedTest
  @MethodSource("producers")
  void report_ofAnyProducer_findsWhatIsWrongAndNothingElse(Producer producer) {
    ImportLaws laws = new ImportLaws(producer.json());

    assertThat(laws.findings()).containsExactlyInAnyOrderElementsOf(producer.findings());
    assertThat(laws.report()).allMatch(violation -> !violation.message().isBlank());
  }

  @ParameterizedTest
  @MethodSource("producers")
  void execute_onWhatIsSound_isAppliedAndUndone(Producer producer) {
    ImportLaws laws = new ImportLaws(producer.json());

    assertThat(producer.work()).hasSizeGreaterThanOrEqualTo(3);
    for (String work : producer.work()) {
      assertThat(laws.act(work).status()).as(work).isEqualTo(Status.APPLIED);
    }
    assertThat(laws.actInARow(producer.work())).isGreaterThanOrEqualTo(1);
    laws.actInABatch(producer.work());
  }

  /** What is odd about a component keeps nobody from changing the rest of it. */
  @ParameterizedTest
  @MethodSource("dev.blueline.testsuite.importing.FieldProducers#all")
  void execute_onTheRestOfAnOddComponent_isApplied(Producer producer) {
    ImportLaws laws = new ImportLaws(producer.json());

    for (String id : producer.odd()) {
      for (String command : List.of("change the text of %s to Hello", "hide %s", "delete %s")) {
        assertThat(laws.act(command.formatted(id)).status()).isEqualTo(Status.APPLIED);
      }
    }
  }

  /** Any status, and never an exception. */
  @ParameterizedTest
  @MethodSource("producers")
  void execute_onWhatIsOdd_keepsTheLaws(Producer producer) {
    ImportLaws laws = new ImportLaws(producer.json());

    List<String> works = new ArrayList<>(COMMANDS_OF_ALL);
    for (String odd : producer.odd()) {
      ODD_COMMANDS.forEach(command -> works.add(command.replace("X", odd)));
    }

    works.forEach(laws::act);
    laws.actInARow(works);
    laws.actInABatch(works);
  }

  @ParameterizedTest
  @MethodSource("producers")
  void apply_patchesOfEveryComponent_keepsTheLaws(Producer producer) {
    ImportLaws laws = new ImportLaws(producer.json());

    List<String> works = new ArrayList<>();
    pointers(laws.base()).forEach(at -> works.addAll(patches(laws.base(), at)));

    works.forEach(laws::act);
    laws.actInARow(works);
  }

  /** Returns where odd components stand, and one sound one. */
  private static List<String> pointers(Blueprint blueprint) {
    List<String> pointers = new ArrayList<>();
    blueprint.forEach(
        component -> {
          if (!SOUND.contains(component.id())) {
            pointers.add(blueprint.pointer(component.id()));
          }
        });
    return pointers.subList(0, Math.min(5, pointers.size()));
  }

  private static List<String> patches(Blueprint blueprint, String pointer) {
    String root = blueprint.listPointer(null);
    return PATCHES.stream()
        .map(patch -> JsonText.quoted(patch.replace("P", pointer).replace("ROOT", root)))
        .toList();
  }

  @Test
  void producers_areOfManyKinds() {
    assertThat(producers()).hasSizeGreaterThan(100);
    assertThat(producers().map(Producer::name)).doesNotHaveDuplicates();
  }
}
