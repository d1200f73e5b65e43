package dev.blueline.testsuite.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.verify.Validator;
import dev.blueline.verify.rules.BuiltInValidators;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How large a component may be made. */
@DisplayName(
    "size: \"height 20 to 600, width 20 to 500 of a component that is written by a command,"
        + " containers, sections, lists, cards, heroes, headers, footers, navs, images, dividers"
        + " and spacers excepted\" (error)")
class SizeLimitsTest {
  private static final List<Validator> SIZE =
      BuiltInValidators.all().stream().filter(rule -> rule.id().equals("size")).toList();

  private static final List<String> WITHIN =
      List.of("20 20", "500 600", "20 600", "500 20", "20.001 20.001", "499.999 599.999");

  private static final List<String> OUTSIDE =
      List.of(
          "100 19",
          "100 19.999",
          "100 600.001",
          "100 601",
          "19 100",
          "19.999 100",
          "500.001 100",
          "501 100",
          "1 1",
          "10000 10000");

  static Stream<Arguments> sizes() {
    return Stream.concat(
        sizes(Kit.typesBut(Kit.OF_ANY_SIZE), OUTSIDE, "rolled_back size"),
        Stream.concat(
            sizes(Kit.OF_ANY_SIZE.stream(), OUTSIDE, "applied"),
            sizes(Kit.TYPES.stream(), WITHIN, "applied")));
  }

  private static Stream<Arguments> sizes(Stream<String> types, List<String> sizes, String outcome) {
    return types.flatMap(
        type -> sizes.stream().map(size -> Arguments.of(type, size.split(" "), outcome)));
  }

  @Tag("VER-16")
  @ParameterizedTest(name = "{0} becomes {1} in px => {2}")
  @MethodSource("sizes")
  void boxOrStyle_thatIsWritten_isHeldToIt(String type, String[] size, String outcome) {
    String width = size[0];
    String height = size[1];
    String corner = "a.box=[0,0," + width + "," + height + "]";

    assertThat(write(BlueprintSchema.storefront(), type + "#a[0 0 100 100]", corner))
        .isEqualTo(outcome);
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      assertThat(styled(schema, type, width, height))
          .as("numbers in %s", schema)
          .isEqualTo(outcome);
      assertThat(styled(schema, type, "'" + width + "px'", "'" + height + "px'"))
          .as("texts in %s", schema)
          .isEqualTo(outcome);
    }
  }

  private static String styled(BlueprintSchema schema, String type, String width, String height) {
    String document = type + "#a{width=100 height=100}";
    String key = schema.styleKey();
    return write(schema, document, "a." + key + "={'width':" + width + ",'height':" + height + "}");
  }

  private static String write(BlueprintSchema schema, String document, String assignment) {
    return new Desk(Doc.parse(document, schema), SIZE).write(assignment);
  }

  @ParameterizedTest(name = "a new component is written: {0} => {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "text#n{height=20 width=500} | applied",
        "text#n{height=19 width=500} | rolled_back size",
        "text#n{height=20 width=501} | rolled_back size",
        "section#n{height=1 width=900} | applied",
        "section#n(text#m{height=601}) | rolled_back size",
        "text#n | applied"
      })
  void newComponent_isHeldToIt(String component, String outcome) {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      Desk desk = new Desk(Doc.parse("text#a", schema), SIZE);
      assertThat(desk.add(null, Doc.component(component, schema))).isEqualTo(outcome);
    }
  }

  @Tag("VER-17")
  @ParameterizedTest(name = "other units and words are not judged: {0}")
  @CsvSource({"'1em'", "'200%'", "'auto'", "'1rem'", "'10vh'", "'min-content'"})
  void otherUnits_areNotJudged(String value) {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      Desk desk = new Desk(Doc.parse("text#a{height=100}", schema), SIZE);
      assertThat(desk.write("a.height='" + value + "'")).isEqualTo("applied");
    }
  }

  static Stream<String> outside() {
    return OUTSIDE.stream();
  }

  @Tag("VER-16")
  @ParameterizedTest(name = "a document as it comes is not reported: {0}")
  @MethodSource("outside")
  void document_asItComes_isNotReported(String size) {
    String[] sides = size.split(" ");
    String style = "text#b{width=" + sides[0] + " height=" + sides[1] + "}";
    String box = "text#a[0 0 " + size + "] ";

    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      String document = schema.boxPath() == null ? style : box + style;
      assertThat(BlueprintEngine.create().report(Doc.parse(document, schema)))
          .noneMatch(violation -> violation.rule().equals("size"));
    }
  }

  @ParameterizedTest(name = "\"written by a command\": of a document as it comes, {0} => {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "b.height=50 | applied",
        "b.height=10 | rolled_back size",
        "a.note='x' | applied",
        "a.color='#FF0000' | applied",
        "a.height=10.0 | applied",
        "a.height=11 | applied warns size",
        "a.height=20 | applied",
        "a.height=9 | rolled_back size",
        "a.width=19 | rolled_back size"
      })
  void elsewhereOrNoWorse_isApplied(String assignment, String outcome) {
    for (BlueprintSchema schema : Dialect.BOTH.schemas()) {
      String document = "text#a{height=10 width=50} text#b{height=40}";
      assertThat(write(schema, document, assignment)).as("%s", schema).isEqualTo(outcome);
    }
  }
}
