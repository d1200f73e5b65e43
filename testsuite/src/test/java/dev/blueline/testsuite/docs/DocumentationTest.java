package dev.blueline.testsuite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DocumentationTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern COMMANDS =
      Pattern.compile("```commands (\\S+)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  private final BlueprintEngine engine = BlueprintEngine.create();

  private static String read(Path file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }

  @TestFactory
  Stream<DynamicTest> commands_inTheGuide_areApplied() throws IOException {
    List<MatchResult> blocks =
        COMMANDS.matcher(read(Path.of("docs/2-commands.md"))).results().toList();
    assertThat(blocks).hasSizeGreaterThanOrEqualTo(2);
    return blocks.stream()
        .flatMap(
            block ->
                block
                    .group(2)
                    .lines()
                    .map(
                        command ->
                            DynamicTest.dynamicTest(
                                command, () -> requireApplied(block.group(1), command))));
  }

  private void requireApplied(String sample, String command) throws IOException {
    Blueprint blueprint = engine.read(ROOT.resolve("profiler/samples").resolve(sample));

    CommandResult result = engine.run(blueprint, command);

    assertThat(result.status()).as(result.toJson()).isEqualTo(Status.APPLIED);
    assertThat(result.inverse().applyTo(result.blueprint().toJson()))
        .matches(blueprint.toJson()::isEquivalentTo);
  }

  @Test
  void sample_inTheReadme_isTheOneThatIsCompiled() throws IOException {
    String source =
        read(Path.of("testsuite/src/test/java/dev/blueline/testsuite/docs/ReadmeSample.java"));
    String sample =
        source.substring(
            source.indexOf("// tag::embed[]\n") + "// tag::embed[]\n".length(),
            source.indexOf("    // end::embed[]"));

    assertThat(unwrapped(read(Path.of("README.md")))).contains(unwrapped(sample));
  }

  /** The formatter may wrap a line that the README does not. */
  private static String unwrapped(String text) {
    return text.replaceAll("\\s+", "")
        .replaceAll("//APPLIED\\[\\{\"op\":\"replace\",\\.\\.\\.}]", "");
  }

  @Test
  void links_inTheDocumentation_leadSomewhere() throws IOException {
    for (Path page : pages()) {
      Path folder = page.getParent();
      List<String> links =
          LINK.matcher(Files.readString(page)).results().map(match -> match.group(1)).toList();
      for (String link : links) {
        assertThat(folder.resolve(link)).as("%s in %s", link, page).exists();
      }
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(
              Stream.of(ROOT.resolve("README.md")),
              docs.filter(file -> file.toString().endsWith(".md")))
          .toList();
    }
  }
}
