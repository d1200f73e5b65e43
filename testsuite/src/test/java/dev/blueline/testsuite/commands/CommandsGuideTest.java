package dev.blueline.testsuite.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.Blueprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Runs every example of docs/commands.md on its sample, and looks at its effect. */
class CommandsGuideTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern BLOCK =
      Pattern.compile("```commands (\\S+)\n(.*?)```", Pattern.DOTALL);

  private final BlueprintEngine engine = BlueprintEngine.create();

  @Tag("CMD-39")
  @Tag("DOC-17")
  @TestFactory
  Stream<DynamicTest> examples_ofTheGuide_doWhatItSays() throws IOException {
    String guide = Files.readString(ROOT.resolve("docs/commands.md"));
    List<MatchResult> blocks = BLOCK.matcher(guide).results().toList();
    assertThat(blocks).hasSizeGreaterThan(10);
    List<DynamicTest> tests = new ArrayList<>();
    for (MatchResult block : blocks) {
      Blueprint sample = engine.read(ROOT.resolve("profiler/samples").resolve(block.group(1)));
      for (CommandCase example : CommandCase.parse(block.group(1), "guide", block.group(2))) {
        tests.add(DynamicTest.dynamicTest(example.toString(), () -> check(example, sample)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(90);
    return tests.stream();
  }

  private void check(CommandCase example, Blueprint sample) {
    CaseCheck check = new CaseCheck(example, engine);

    List<String> faults = check.run(sample);

    assertThat(faults).as(check.result().toJson()).isEmpty();
  }
}
