package dev.blueline.testsuite.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.agent.builtin.BuiltInAgent;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Colour;
import dev.blueline.model.Path;
import dev.blueline.observe.Stage;
import dev.blueline.pipeline.StageHook;
import dev.blueline.pipeline.StageView;
import dev.blueline.plan.EditPolicy;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.verify.Violation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody found by reading the code. */
class ReadingBugsTest {
  private static final BlueprintEngine ENGINE = BlueprintEngine.create();

  private static final String NULL_STYLE =
      "{\"components\":[{\"id\":\"card_1\",\"type\":\"card\",\"visual\":null}]}";

  /** "A style that is `null` is ... as good as none", for an agent that is an option as well. */
  @Test
  void execute_onANullStyleByAnAgent_isApplied() {
    EngineOptions options = EngineOptions.builder().agent(new BuiltInAgent()).build();
    try (BlueprintEngine engine = BlueprintEngine.create(options)) {
      CommandResult result = engine.run(engine.read(NULL_STYLE), "make card_1 bold");

      assertThat(result.status()).as("%s", result.errors()).isEqualTo(Status.APPLIED);
    }
  }

  @Test
  void execute_onANullStyleUnderAPolicy_isJudgedByTheValueWritten() {
    EditPolicy policy = EditPolicy.builder().allowOnly(Path.of("visual", "bg_color")).build();
    Session session = ENGINE.open(ENGINE.read(NULL_STYLE), policy);

    assertThat(session.execute("make card_1 red").status()).isEqualTo(Status.APPLIED);
  }

  /** "Edges may touch, within a millionth of a px", when room is made, too. */
  @Test
  void execute_growingBetweenDecimals_makesRoom() {
    Blueprint touching = Doc.parse("card#a[0 10.1 100 41.2] card#b[0 51.3 100 50]");

    CommandResult result = ENGINE.run(touching, "make a 60px tall");

    assertThat(result.status()).as("%s", result.errors()).isEqualTo(Status.APPLIED);
  }

  /** "Nothing that is not beyond doubt." */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "@tokens=`{\"border_radius\":\"4 8px\"}` text#a",
        "@tokens=`{\"border_radius\":\"1 0%\"}` text#a",
        "text#a{color=facade}",
        "text#a{color='rgb(-5 0, 0, 0)'}"
      })
  void repair_ofWhatIsInDoubt_isNone(String document) {
    Blueprint doubtful = Doc.parse(document);

    assertThat(ENGINE.report(doubtful)).hasSize(1);
    assertThat(ENGINE.repairs(doubtful, ENGINE.report(doubtful).get(0))).isEmpty();
  }

  @Test
  void repairs_ofAViolationThatIsGone_areNone() {
    Violation violation = ENGINE.report(Doc.parse("text#a{font_size=8}")).get(0);

    assertThat(ENGINE.repairs(Doc.parse("text#a{font_size=16}"), violation)).isEmpty();
  }

  /** A hook sees what is committed. */
  @Test
  void execute_thatIsMended_showsHooksWhatIsMended() {
    List<Object> seen = new ArrayList<>();
    StageHook hook =
        new StageHook() {
          @Override
          public String name() {
            return "onlooker";
          }

          @Override
          public Verdict after(Stage stage, StageView view) {
            if (stage == Stage.EXECUTE) {
              seen.add(view.after());
            }
            return Verdict.PASS;
          }
        };
    EngineOptions options = EngineOptions.builder().repair(true).hooks(List.of(hook)).build();

    CommandResult result =
        BlueprintEngine.create(options).run(Doc.parse("text#a[0 0 90 40]"), "make a 900px tall");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(seen).last().isSameAs(result.blueprint());
  }

  /** "Of each rule the first 10,000, and a last one that says there are more." */
  @Test
  void report_ofManyEntriesThatAreAlike_ends() {
    Blueprint nulls = ENGINE.read("{\"components\":[" + "null,".repeat(19_999) + "null]}");

    assertThat(ENGINE.report(nulls)).hasSize(10_001);
    assertThat(ENGINE.report(nulls).get(10_000).message()).contains("more");
  }

  @Test
  void parse_ofAnEndlessHue_isNoColour() {
    assertThat(Colour.parse("hsl(1e400 50% 50%)")).isNull();
    assertThat(Colour.parse("HSL(0.5TURN 100% 50%)")).isEqualTo(Colour.parse("#00FFFF"));
  }
}
