package dev.blueline.testsuite.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.Blueprint;
import dev.blueline.plan.Step;
import dev.blueline.testsuite.fixture.Doc;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a step says of itself before it runs. A place is a component and a path in it; without a
 * component it is one of the document.
 */
@Tag("AGENT-6")
class StepFootprintTest {
  private final Blueprint document =
      Doc.parse(
          "@tokens=`{\"brand_color\":\"#112233\",\"font_scale\":{\"h1\":32},\"base_spacing\":8}`"
              + " card#p[0 0 300 200](text#c[10 10 50 20] 'x' text#d[10 40 50 20] 'y')"
              + " text#a[0 210 100 20]{color=#112233 font_size=14 height=20} 'x'"
              + " text#b[0 240 100 20] 'y'"
              + " button#e[0 270 100 44]{border=#112233} 'Buy'"
              + " card#f[0 400 100 44]{bg_color=#112233}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "make a red | a:visual.bg_color, a:visual.color, a:visual.text_color | a:visual.color",
        "make f red | f:visual.bg_color | f:visual.bg_color",
        "make p red | p:visual.bg_color, p:visual.color, p:visual.text_color | p:visual.bg_color",
        "set the background of a to red | ~~ | a:visual.bg_color",
        "set the text color of b to red | b:visual.text_color, b:visual.color | b:visual.text_color",
        "make a darker | a:visual.bg_color, a:visual.color, a:visual.text_color, :tokens | a:visual.color",
        "set the border color of e to red | e:visual.border, :tokens | e:visual.border",
        "set the border color of a to red | a:visual.border | a:visual.border_color",
        "set the font size of a to 20 | ~~ | a:visual.font_size",
        "change the text of a to \"Hi\" | ~~ | a:text",
        "replace \"x\" with \"z\" in a | ~~ | a:text",
        "make a bold | ~~ | a:visual.font_weight",
        "italicize a | ~~ | a:visual.font_style",
        "set the opacity of a to 0.5 | ~~ | a:visual.opacity",
        "set the brand color to red | ~~ | :tokens.brand_color",
        "make the brand color darker | :tokens | :tokens.brand_color",
        "set the base spacing to 16 | ~~ | :tokens.base_spacing",
        "set the h1 font scale to 40 | ~~ | :tokens.font_scale.h1"
      })
  void of_whatLeavesAllInItsPlace_isFields(String command, String reads, String writes) {
    requireFootprint(command, reads, writes, "NONE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "make a bigger | a:bbox | a:visual.height, a:bbox.3",
        "make a wider | a:bbox | a:visual.width, a:bbox.2",
        "hide a | ~~ | a:visual.visible",
        "delete a | ~~ | a:, :(children)",
        "delete p | ~~ | p:, c:, d:, :(children)",
        "move c right by 10px | c:bbox | c:bbox.0",
        "move a down by 5px | a:bbox | a:bbox.1"
      })
  void of_whatChangesItsOwnPlace_sharesTheLayout(String command, String reads, String writes) {
    requireFootprint(command, reads, writes, "SHARED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "move p right by 10px | p:bbox, :tokens | p:bbox.0",
        "move a and b down by 5px | a:bbox, b:bbox, :tokens | a:bbox.1, b:bbox.1",
        "put a at 10, 300 | a:bbox, :tokens | a:bbox.0, a:bbox.1",
        "align a and b left | a:bbox, b:bbox, :tokens | a:bbox.0, b:bbox.0",
        "align c and d to the top | c:bbox, d:bbox, :tokens | c:bbox.1, d:bbox.1",
        "put b to the right of a | b:bbox, :tokens | b:bbox.0, b:bbox.1",
        "distribute a and b vertically | a:bbox, b:bbox, :tokens | a:bbox.0, a:bbox.1, b:bbox.0, b:bbox.1",
        "move a above b | :tokens | :(children)",
        "move c below d | :tokens | p:(children)",
        "swap c and d | c:bbox, d:bbox, :tokens | p:(children), c:bbox.0, c:bbox.1, p:(children), d:bbox.0, d:bbox.1",
        "duplicate p | p:, c:, d:, :tokens | :(children), p_2:",
        "duplicate c | c:, :tokens | p:(children), c_2:",
        "add a button | :tokens | button_1:, :(children)",
        "add a text above c | :tokens | text_1:, p:(children)",
        "add a text inside p | :tokens | text_1:, p:(children)"
      })
  void of_whatLooksAround_takesTheLayout(String command, String reads, String writes) {
    requireFootprint(command, reads, writes, "TAKEN");
  }

  private void requireFootprint(String command, String reads, String writes, String layout) {
    Step step = BlueprintEngine.create().run(document, command).steps().get(0);

    assertThat(told(step))
        .isEqualTo("reads [" + reads + "], writes [" + writes + "], layout " + layout);
  }

  private static String told(Step step) {
    return step.footprint()
        .toString()
        .replaceAll("Place\\[component=([^,]*), path=([^\\]]*)]", "$1:$2");
  }
}
