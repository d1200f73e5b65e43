package dev.blueline.testsuite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.plan.Correction;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.verify.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the samples of docs/5-rules.md do when they are run. */
class RuleSamplesTest {
  private static final Pattern SCHEMA = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);

  private static BlueprintSchema kiosk() throws IOException {
    Matcher sample = SCHEMA.matcher(Files.readString(Path.of("../docs/5-rules.md")));
    assertThat(sample.find()).isTrue();
    return BlueprintEngine.readSchema(sample.group(1).getBytes(StandardCharsets.UTF_8));
  }

  @Tag("VER-30")
  @Test
  void validator_ofTheGuide_mendsWhatACommandBreaks() {
    BlueprintEngine engine = BlueprintEngine.create(RuleSamples.options());
    Blueprint page = Doc.parse("card#card[16 0 100 100]");

    CommandResult result = engine.run(page, "move the card 13px right");

    assertThat(result.status()).isEqualTo(Status.APPLIED);
    assertThat(result.blueprint().component("card").box().x()).isEqualTo(32);
    assertThat(result.corrections()).extracting(Correction::kind).containsExactly("grid");
  }

  @Tag("DOC-45")
  @Test
  void schema_ofTheGuide_worksInTheCommandLanguageAtOnce() throws IOException {
    BlueprintEngine engine =
        BlueprintEngine.create(EngineOptions.builder().schemas(kiosk()).build());
    Blueprint order =
        engine.read(
            "{\"widgets\":[{\"id\":\"t\",\"type\":\"tile\",\"frame\":[0,0,200,100]},"
                + "{\"id\":\"k\",\"type\":\"keypad\",\"frame\":[0,200,200,400]}]}");

    CommandResult result = engine.run(order, "make the square bigger and the numbers red");

    assertThat(result.patch().toJson().toString())
        .isEqualTo(
            "[{\"op\":\"replace\",\"path\":\"/widgets/0/frame/3\",\"value\":120},"
                + "{\"op\":\"add\",\"path\":\"/widgets/1/look\",\"value\":{\"fill\":\"#FF0000\"}}]");
  }

  @Test
  void schema_ofTheGuide_setsTheLimitsOfRules() throws IOException {
    BlueprintEngine engine =
        BlueprintEngine.create(EngineOptions.builder().schemas(kiosk()).build());
    Blueprint low =
        engine.read("{\"widgets\":[{\"id\":\"t\",\"type\":\"tile\",\"frame\":[0,0,200,63]}]}");

    assertThat(engine.report(low)).extracting(Violation::rule).containsExactly("touch_target");
  }
}
