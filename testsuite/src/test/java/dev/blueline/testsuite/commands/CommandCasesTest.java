package dev.blueline.testsuite.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.testsuite.fixture.Doc;
import dev.blueline.testsuite.fixture.EditLaws;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases of cases.txt, each against the same document, through the law helper too. */
class CommandCasesTest {
  private static final Blueprint BASE =
      Doc.parse(
          "@tokens=`{\"primary_color\":\"#ABCDEF\",\"colors\":{\"brand\":\"#123456\"}}`"
              + " header#header_1.hero[0 0 400 100]{bg_color=#D96666 text_color=#FFFFFF} 'Welcome'"
              + " title#page_title[0 400 400 60]{font_size=20} 'Our shop'"
              + " input#search_input[0 600 400 60]{bg_color=#FFFFFF}"
              + " button#buy_now.cta[0 800 200 60]{bg_color=#0000CC height=60} 'Buy now'"
              + " button#later[0 900 200 60]{bg_color=#00AA00 disabled=true} 'Maybe later'"
              + " container#grid[0 1000 400 400]("
              + "card#card_1[0 1000 200 200](image#image_1[0 1000 100 100])"
              + " card#card_2[200 1000 200 200](image#image_2[200 1000 100 100]))"
              + " footer#footer_1[0 2000 400 80]");

  private final BlueprintEngine engine = BlueprintEngine.create();

  private record Case(String command, String expected) {}

  private static List<Case> cases() throws IOException {
    try (InputStream in = CommandCasesTest.class.getResourceAsStream("cases.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" => ", 2))
          .map(parts -> new Case(parts[0], parts[1]))
          .toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> run_eachCase_givesWhatIsExpected() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(100);
    return cases().stream().map(test -> DynamicTest.dynamicTest(test.command(), () -> check(test)));
  }

  private void check(Case test) {
    CommandResult result = engine.run(BASE, test.command());

    if (test.expected().startsWith("refused ")) {
      requireRefused(result, test.expected().substring("refused ".length()));
    } else if (test.expected().equals("no_change")) {
      assertThat(result.status()).as(result.toJson()).isEqualTo(Status.NO_CHANGE);
      assertThat(result.blueprint()).isSameAs(BASE);
    } else {
      assertThat(result.status()).as(result.toJson()).isEqualTo(Status.APPLIED);
      assertThat(changes(result)).isEqualTo(expectedChanges(test.expected()));
      EditLaws.assertSame(EditLaws.check(BASE, result.delta()), result.blueprint());
    }
  }

  private static void requireRefused(CommandResult result, String code) {
    assertThat(result.status().isSuccess()).as(result.toJson()).isFalse();
    assertThat(result.errors().get(0).code().text()).as(result.toJson()).isEqualTo(code);
    assertThat(result.blueprint()).isSameAs(BASE);
    assertThat(result.delta().isEmpty()).isTrue();
  }

  private static List<String> changes(CommandResult result) {
    return result.changes().stream()
        .map(change -> change.target() + "." + change.path() + "=" + change.after())
        .sorted()
        .toList();
  }

  /** Values may hold blanks, so a change starts where "id.path=" does. */
  private static List<String> expectedChanges(String expected) {
    return Stream.of(expected.split(" (?=[a-z_0-9]+\\.[a-z_.0-9]*=)")).sorted().toList();
  }
}
