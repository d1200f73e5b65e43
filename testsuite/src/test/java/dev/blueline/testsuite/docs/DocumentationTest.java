package dev.blueline.testsuite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentationTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  private static String read(Path file) throws IOException {
    return Files.readString(ROOT.resolve(file));
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
