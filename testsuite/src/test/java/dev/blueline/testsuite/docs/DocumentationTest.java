package dev.blueline.testsuite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DocumentationTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern SAMPLE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @Tag("API-21")
  @Test
  void samples_inTheDocumentation_areTheOnesThatAreCompiled() throws IOException {
    String compiled = unwrapped(sources());
    int count = 0;
    for (Path page : pages()) {
      for (String sample : samples(Files.readString(page))) {
        assertThat(compiled).as("%s", page).contains(unwrapped(sample));
        count++;
      }
    }
    assertThat(count).isGreaterThanOrEqualTo(6);
  }

  private static List<String> samples(String page) {
    return SAMPLE.matcher(page).results().map(match -> match.group(1)).toList();
  }

  private static String sources() throws IOException {
    try (Stream<Path> files =
        Files.list(ROOT.resolve("testsuite/src/test/java/dev/blueline/testsuite/docs"))) {
      StringBuilder out = new StringBuilder();
      for (Path file : files.sorted().toList()) {
        out.append(Files.readString(file));
      }
      return out.toString();
    }
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
