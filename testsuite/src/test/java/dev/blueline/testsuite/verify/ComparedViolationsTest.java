package dev.blueline.testsuite.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.DeltaRecorder;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonString;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Validator;
import dev.blueline.verify.Verifier;
import dev.blueline.verify.Verifier.Verification;
import dev.blueline.verify.Violation;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many violations are compared and told, of how many components, and which excuses which. */
class ComparedViolationsTest {
  private static final Path TEXT = Path.of("text");

  /** Finds in a text as many cases of the same as it spells measures. */
  private record OfTexts(
      Severity severity, Severity introducedSeverity, Function<String, DoubleStream> measures)
      implements Validator {

    /** A text such as "3 5" spells the measures one by one. */
    static OfTexts measured() {
      return new OfTexts(
          Severity.ERROR,
          Severity.ERROR,
          text -> Stream.of(text.split(" ")).mapToDouble(Double::parseDouble));
    }

    /** A text such as "100" tells how many there are. */
    static OfTexts counted(Severity severity, Severity introducedSeverity) {
      return new OfTexts(
          severity,
          introducedSeverity,
          text -> IntStream.range(0, Integer.parseInt(text)).asDoubleStream());
    }

    @Override
    public String id() {
      return "of_texts";
    }

    @Override
    public Scope scope() {
      return Scope.FIELDS;
    }

    @Override
    public void check(Blueprint blueprint, Component component, Consumer<Violation> out) {
      String text = String.valueOf(component.text());
      measures
          .apply(text)
          .mapToObj(measure -> new Violation(id(), severity, component.id(), "", measure, "x"))
          .forEach(out);
    }
  }

  private static Verification verify(Validator rule, String before, String after) {
    Blueprint blueprint = Doc.parse("text#a '" + before + "'");
    DeltaRecorder recorder = new DeltaRecorder(blueprint);
    recorder.set("a", TEXT, JsonString.of(after));
    return new Verifier(List.of(rule)).verify(blueprint, recorder.blueprint(), recorder.delta());
  }

  /** Ten for the one component there is, and a hundred thousand. */
  @Tag("VER-35")
  @Test
  void verify_asManyAsMayBe_areCompared() {
    OfTexts rule = OfTexts.counted(Severity.ERROR, Severity.ERROR);

    assertThat(verify(rule, "0", "100010").introduced()).hasSize(100_010);
    assertThat(verify(rule, "100010", "100010").introduced()).isEmpty();
  }

  /** Only a rule that could refuse has to be compared; another one is passed over. */
  @Tag("VER-35")
  @ParameterizedTest
  @CsvSource({
    "ERROR, ERROR, true",
    "ERROR, WARNING, true",
    "WARNING, ERROR, true",
    "WARNING, WARNING, false"
  })
  void verify_oneMoreThanMayBe_refusesWhereItCouldBeAnError(
      Severity severity, Severity introduced, boolean isRefused) {
    Verification result = verify(OfTexts.counted(severity, introduced), "0", "100011");

    assertThat(result.introduced()).isEmpty();
    assertThat(result.blocking())
        .extracting(Violation::message)
        .isEqualTo(isRefused ? List.of("there are too many violations to compare") : List.of());
    assertThat(result.failures()).isEqualTo(isRefused ? List.of() : List.of("of_texts"));
  }

  @Tag("VER-34")
  @Test
  void report_asManyAsAreTold_doesNotSayThereAreMore() {
    Verifier verifier = new Verifier(List.of(OfTexts.counted(Severity.WARNING, Severity.WARNING)));

    assertThat(verifier.report(Doc.parse("text '10000'"))).hasSize(10_000);
    assertThat(verifier.report(Doc.parse("text '10001'")))
        .hasSize(10_001)
        .last()
        .extracting(Violation::message)
        .isEqualTo("there are more; the first 10000 are told");
  }

  /** Each takes the place of the mildest that was as bad: a worse one may be needed for another. */
  @Tag("VER-3")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 5 | 2 4 | ",
        "5 3 | 2 4 | ",
        "3 5 | 4 2 | ",
        "5 9 3 | 2 4 8 | ",
        "3 5 | 2 | ",
        "3 5 | 4 5 | 4",
        "3 5 | 4 4.5 | 4.5",
        "3 3 | 2 2 | ",
        "3 3 | 2 2 2 | 2",
        "3 | 2 2 | 2",
        "3 5 | 6 | 6"
      })
  void verify_casesAlike_eachExcuseOneThatIsNoWorse(
      String before, String after, @Nullable String blocking) {
    String found =
        verify(OfTexts.measured(), before, after).blocking().stream()
            .map(violation -> String.valueOf(violation.measure()).replace(".0", ""))
            .collect(Collectors.joining(" "));

    assertThat(found).isEqualTo(blocking == null ? "" : blocking);
  }

  /**
   * However many there are, each is looked at once before and once after, with all that changed.
   */
  @Tag("VER-7")
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 10, 40})
  void verify_componentsEditedTwice_areAskedOnce(int count) {
    List<String> ids = IntStream.range(0, count).mapToObj(i -> "t" + i).toList();
    Blueprint blueprint =
        Doc.parse(
            ids.stream()
                .map(id -> "text#" + id + "{font_size=16}")
                .collect(Collectors.joining(" ")));
    Path height = blueprint.schema().stylePath("height");
    Path fontSize = blueprint.schema().stylePath("font_size");

    Verification result =
        Rules.verify(
            "font_size",
            blueprint,
            recorder -> {
              ids.forEach(id -> recorder.set(id, height, JsonNumber.of(60)));
              ids.forEach(id -> recorder.set(id, fontSize, JsonNumber.of(8)));
              ids.forEach(id -> recorder.set(id, height, JsonNumber.of(70)));
            });

    assertThat(result.introduced()).extracting(Violation::component).isEqualTo(ids);
    assertThat(result.checked()).isEqualTo(2 * count);
  }
}
