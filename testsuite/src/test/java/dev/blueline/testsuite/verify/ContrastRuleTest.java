package dev.blueline.testsuite.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.edit.DeltaRecorder;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.verify.Severity;
import dev.blueline.verify.Verifier.Verification;
import dev.blueline.verify.Violation;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast of text on what it stands on. */
class ContrastRuleTest {

  private static List<Violation> report(String document) {
    return Rules.report("contrast", Doc.parse(document));
  }

  private static List<Violation> reportOfWeb(String document) {
    return Rules.report("contrast", Doc.parse(document, BlueprintSchema.web()));
  }

  @Nested
  class Limits {

    @ParameterizedTest
    @CsvSource({
      "#767676, ''",
      "#949494, 'font_size=24'",
      "#949494, 'font_size=24px'",
      "#949494, 'font_size=18.66 font_weight=700'",
      "#949494, 'font_size=18.66 font_weight=bold'",
      "#949494, 'font_size=19 font_weight=`\"800\"`'",
      "#949494, 'font_size=2em'",
      "#000000, ''"
    })
    void check_contrastAtTheLimit_isFine(String colour, String more) {
      assertThat(report("text{bg_color=#FFFFFF text_color=" + colour + " " + more + "} 'a'"))
          .isEmpty();
    }

    @Tag("VER-22")
    @ParameterizedTest
    @CsvSource({
      "#777777, '', '4.48:1, below 4.5:1'",
      "#949494, 'font_size=23.99', '3.03:1, below 4.5:1'",
      "#949494, 'font_size=18.65 font_weight=700', '3.03:1, below 4.5:1'",
      "#949494, 'font_size=18.66 font_weight=699', '3.03:1, below 4.5:1'",
      "#949494, 'font_size=18.66', '3.03:1, below 4.5:1'",
      "#959595, 'font_size=24', '2.99:1, below 3:1'",
      "#959595, 'font_size=72 font_weight=700', '2.99:1, below 3:1'",
      "#FEFEFE, '', '1.01:1, below 4.5:1'"
    })
    void check_contrastBelowTheLimit_isWarned(String colour, String more, String ratio) {
      assertThat(report("text{bg_color=#FFFFFF text_color=" + colour + " " + more + "} 'a'"))
          .singleElement()
          .satisfies(
              violation -> {
                assertThat(violation.severity()).isEqualTo(Severity.WARNING);
                assertThat(violation.component()).isEqualTo("text");
                assertThat(violation.subject()).isEqualTo("text");
                assertThat(violation.message())
                    .isEqualTo(colour + " on #FFFFFF has a contrast of " + ratio);
              });
    }

    @Tag("VER-23")
    @ParameterizedTest
    @CsvSource({
      "#E63946, #E63946",
      "white, #FFF",
      "#E63946, {brand}",
      "brand, rgb(230 57 70)",
      "#00000000, #123456"
    })
    void check_theVerySameColour_isAnError(String text, String background) {
      String document =
          "@tokens=`{\"colors\":{\"brand\":\"#E63946\"}}` text{bg_color='%s' text_color='%s'} 'a'";

      assertThat(report(document.formatted(background, text)))
          .singleElement()
          .satisfies(violation -> assertThat(violation.severity()).isEqualTo(Severity.ERROR));
    }
  }

  @Nested
  class Ink {

    @Test
    void check_colorOfAText_isTheTexts() {
      assertThat(report("text{bg_color=#FFF color=#777} 'a'"))
          .singleElement()
          .satisfies(violation -> assertThat(violation.subject()).isEqualTo("text"));
      assertThat(report("text{bg_color=#FFF color=#777 text_color=#000} 'a'")).isEmpty();
    }

    @Test
    void check_colorOfABoxWithABackground_isTheTexts() {
      assertThat(report("button{bg_color=#FFF color=#777} 'a'")).hasSize(1);
    }

    /** A command may have meant either when it wrote it. */
    @Test
    void check_colorOfABoxWithoutABackground_isNotJudged() {
      assertThat(report("section{bg_color=#FFF}(button{color=#FFF} 'a')")).isEmpty();
      assertThat(report("section{bg_color=#FFF}(card{color=#FFF}(text{color=#FFF} 'a'))"))
          .isEmpty();
    }

    @Test
    void check_colorOfABoxBesideItsTextColour_isTheBackground() {
      assertThat(report("button{color=#FFF text_color=#777} 'a'")).hasSize(1);
      assertThat(report("button{color=#FFF text_color=#767676} 'a'")).isEmpty();
    }

    @Test
    void check_translucentText_isSeenWithWhatIsBelow() {
      assertThat(report("text{bg_color=#FFFFFF text_color=#00000080} 'a'"))
          .singleElement()
          .satisfies(violation -> assertThat(violation.message()).startsWith("#7F7F7F on #FFFFFF"));
      assertThat(report("text{bg_color=#FFFFFF text_color=#000000C0} 'a'")).isEmpty();
    }

    @Tag("VER-25")
    @ParameterizedTest
    @ValueSource(
        strings = {
          "text{bg_color=#FFF} 'a'",
          "text{bg_color=#FFF text_color=#FFF}",
          "text{bg_color=#FFF text_color=#FFF} ' '",
          "text{bg_color=#FFF text_color=#FFF visible=false} 'a'",
          "text{bg_color=#FFF text_color=#FFF disabled=true} 'a'",
          "text.decoration{bg_color=#FFF text_color=#FFF} 'a'",
          "text{bg_color=#FFF text_color=whitish} 'a'",
          "text{bg_color=#FFF text_color=7} 'a'"
        })
    void check_textThatIsNotThereOrNotMeantToBeRead_isPassedOver(String document) {
      assertThat(report(document)).isEmpty();
    }

    @Test
    void check_web_readsItsOwnSpelling() {
      assertThat(reportOfWeb("text{bg_color=#FFF color=#777} 'a'")).hasSize(1);
      assertThat(reportOfWeb("button{bg_color=#FFF color=#777} 'a'")).hasSize(1);
      assertThat(reportOfWeb("section{bg_color=#FFF}(button{color=#777} 'a')")).hasSize(1);
      assertThat(reportOfWeb("section{bg_color=#FFF color=#FFF}(button{color=#767676} 'a')"))
          .isEmpty();
      assertThat(reportOfWeb("text{bg_color=#FFF color=#949494 font_size='24px'} 'a'")).isEmpty();
    }
  }

  @Nested
  class Ground {

    @Tag("VER-25")
    @Test
    void check_noBackgroundAnywhere_isNotJudged() {
      assertThat(report("text{text_color=#FFF} 'a'")).isEmpty();
      assertThat(report("section(text{text_color=#FFF} 'a')")).isEmpty();
      assertThat(report("section{bg_color=transparent}(text{text_color=#FFF} 'a')")).isEmpty();
    }

    @Tag("VER-24")
    @Test
    void check_backgroundOfTheNearestAncestor_counts() {
      assertThat(report("section{bg_color=#FFF}(list(list_item(text{text_color=#777} 'a')))"))
          .hasSize(1);
      assertThat(report("section{bg_color=#777}(list{bg_color=#FFF}(text{text_color=#777} 'a'))"))
          .hasSize(1);
      assertThat(report("section{bg_color=#777}(list{bg_color=#000}(text{text_color=#777} 'a'))"))
          .isEmpty();
      assertThat(report("section{bg_color=#FFF}(text{text_color=#777 bg_color=#00000000} 'a')"))
          .hasSize(1);
    }

    @Test
    void check_translucentBackgrounds_areComposedFromBelow() {
      assertThat(
              report(
                  "section{bg_color=#FF0000}(card{bg_color=#00FF0080}(text{text_color=#FFF bg_color=#0000FF80} 'a'))"))
          .isEmpty();
      assertThat(
              report(
                  "section{bg_color=#FF0000}(card{bg_color=#00FF0080}(text{text_color=#404080 bg_color=#0000FF80} 'a'))"))
          .singleElement()
          .satisfies(violation -> assertThat(violation.message()).startsWith("#404080 on #3F4080"));
    }

    @Tag("VER-24")
    @Test
    void check_translucentBackgroundOverNothing_liesOnWhite() {
      assertThat(report("text{text_color=#FFFFFF bg_color=#00000080} 'a'"))
          .singleElement()
          .satisfies(violation -> assertThat(violation.message()).startsWith("#FFFFFF on #7F7F7F"));
    }

    /** What lies there is not a colour, or not known; a guess would refuse good commands. */
    @Tag("VER-25")
    @ParameterizedTest
    @ValueSource(
        strings = {
          "section{bg_color=#FFF}(hero{background_image=x.png}(text{text_color=#FFF} 'a'))",
          "section{bg_color=#FFF}(hero{background='linear-gradient(red, blue)'}(text{text_color=#FFF} 'a'))",
          "section{bg_color=#FFF}(hero{bg_color='linear-gradient(red, blue)'}(text{text_color=#FFF} 'a'))",
          "section{bg_color=#FFF}(image(text{text_color=#FFF} 'a'))",
          "section{bg_color=#FFF}(text.overlay{text_color=#FFF} 'a')",
          "section{bg_color=#FFF}(card.overlay{bg_color=#FFFFFF80}(text{text_color=#FFF} 'a'))"
        })
    void check_unclearBackground_isNotJudged(String document) {
      assertThat(report(document)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "section{bg_color=#FFF}(hero{background_image=none}(text{text_color=#FFF} 'a'))",
          "section{bg_color=#FFF}(hero{background_image=null}(text{text_color=#FFF} 'a'))",
          "hero{background_image=x.png}(text{text_color=#FFF bg_color=#FFF} 'a')",
          "section(card.overlay{bg_color=#FFFFFF}(text{text_color=#FFF} 'a'))"
        })
    void check_clearBackgroundNearerThanAnUnclearOne_isJudged(String document) {
      assertThat(report(document)).hasSize(1);
    }
  }

  @Nested
  class Scope {
    private static final Path GROUND = Path.of("visual", "bg_color");
    private static final Path INK = Path.of("visual", "text_color");

    private static Verification verify(String document, Consumer<DeltaRecorder> edits) {
      return Rules.verify("contrast", Doc.parse(document), edits);
    }

    private static JsonValue text(String value) {
      return JsonString.of(value);
    }

    @Test
    void verify_ancestorsBackground_asksThoseThatStandOnIt() {
      Verification result =
          verify(
              "section{bg_color=#FFF}(list(text#a{text_color=#000} 'a') card{bg_color=#FFF}(text#b{text_color=#000} 'b'))",
              recorder -> recorder.set("section", GROUND, text("#000000")));

      assertThat(result.introduced()).extracting(Violation::component).containsExactly("a");
      assertThat(result.blocking()).hasSize(1);
      assertThat(result.checked()).as("section, list and a, in two versions").isEqualTo(6);
    }

    @Test
    void verify_moveToAnotherParent_asksAllThatMoved() {
      Verification result =
          verify(
              "section#light{bg_color=#FFF}(list(text#a{text_color=#000} 'a')) section#dark{bg_color=#000}()",
              recorder -> recorder.move("list", "dark", 0));

      assertThat(result.introduced()).extracting(Violation::component).containsExactly("a");
    }

    /** What is repainted and what moved onto it are two roots; the second one shows no change. */
    @Test
    void verify_moveOntoWhatBecameTheSameColour_introducesNothing() {
      Verification result =
          verify(
              "section#p{bg_color=#FFF}(text) section#q{bg_color=#000}(list(text#a{text_color=#000} 'a'))",
              recorder -> {
                recorder.set("p", GROUND, text("#000000"));
                recorder.move("list", "p", 0);
              });

      assertThat(result.introduced()).isEmpty();
    }

    @Tag("VER-7")
    @Test
    void verify_token_asksItsUsers() {
      Verification result =
          verify(
              "@tokens=`{\"primary_color\":\"#000000\"}` section{bg_color='{primary_color}'}(text#a{text_color=#FFF} 'a')",
              recorder ->
                  recorder.setDocument(Path.of("tokens", "primary_color"), text("#FFFFFF")));

      assertThat(result.introduced()).extracting(Violation::component).containsExactly("a");
    }

    @Test
    void verify_showingWhatCannotBeRead_isRefused() {
      Verification result =
          verify(
              "text#a{bg_color=#FFF text_color=#FFF visible=false} 'a'",
              recorder -> recorder.set("a", Path.of("visual", "visible"), JsonBoolean.TRUE));

      assertThat(result.blocking()).hasSize(1);
    }

    /** Whatever a component holds, an edit of anything but its background asks it alone. */
    @Tag("VER-7")
    @ParameterizedTest
    @ValueSource(strings = {"text_color", "height", "color"})
    void verify_localEditOfAHolder_doesNotAskWhatItHolds(String key) {
      StringBuilder children = new StringBuilder();
      for (int i = 0; i < 1000; i++) {
        children.append("text#t").append(i).append("{text_color=#000} 'a' ");
      }
      Verification result =
          verify(
              "section{bg_color=#FFF}(" + children + ") footer",
              recorder -> {
                recorder.set("section", Path.of("visual", key), text("#000000"));
                recorder.move("section", null, 1);
              });

      assertThat(result.introduced()).isEmpty();
      assertThat(result.checked()).isLessThanOrEqualTo(2);
    }

    @Test
    void verify_violationThatWasThere_isRefusedOnlyIfItGetsWorse() {
      Blueprint unreadable = Doc.parse("text#a{bg_color=#FFF text_color=#FFF font_size=30} 'a'");

      assertThat(blocking(unreadable, "bg_color", text("#FEFEFE"))).isFalse();
      assertThat(blocking(unreadable, "font_size", Doc.json("12"))).isFalse();
      assertThat(blocking(unreadable, "bg_color", text("white"))).isFalse();

      Blueprint faint = Doc.parse("text#a{bg_color=#FFF text_color=#EEE} 'a'");
      assertThat(blocking(faint, "text_color", text("#F0F0F0"))).as("a warning").isFalse();
      assertThat(blocking(faint, "text_color", text("#FFFFFF"))).isTrue();
    }

    private static boolean blocking(Blueprint blueprint, String key, JsonValue value) {
      return !Rules.verify(
              "contrast", blueprint, recorder -> recorder.set("a", Path.of("visual", key), value))
          .blocking()
          .isEmpty();
    }

    @Test
    void verify_textColourOfOne_isWarnedOf() {
      Verification result =
          verify(
              "text#a{bg_color=#FFF text_color=#000} 'a'",
              recorder -> recorder.set("a", INK, text("#777777")));

      assertThat(result.introduced()).hasSize(1);
      assertThat(result.blocking()).isEmpty();
    }
  }
}
