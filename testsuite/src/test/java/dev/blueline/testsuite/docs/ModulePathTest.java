package dev.blueline.testsuite.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.dslplatform.json.DslJson;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.blueline.BlueprintEngine;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An editor that is a module itself starts with what {@code docs/build.md} tells it to name. */
class ModulePathTest {
  private static final String DESCRIPTOR =
      """
      module my.editor {
        requires dev.blueline.engine;
        requires com.github.benmanes.caffeine;
        requires java.sql;
      }
      """;

  private static final String EDITOR =
      """
      package editor;

      import dev.blueline.BlueprintEngine;
      import dev.blueline.Session;
      import java.nio.file.Path;

      class Main {
        public static void main(String[] args) throws Exception {
          try (BlueprintEngine engine = BlueprintEngine.create()) {
            Session session = engine.open(engine.read(Path.of(args[0])));
            System.out.println(session.execute("make the header bigger").status());
          }
        }
      }
      """;

  private static final Path SAMPLE = Path.of("../profiler/samples/storefront.json");

  @Tag("API-22")
  @Test
  @Timeout(60)
  void editor_thatIsAModule_runsACommand(@TempDir Path folder) throws Exception {
    assumeThat(placeOf(BlueprintEngine.class)).as("a jar, as verify builds it").isRegularFile();
    Path classes = folder.resolve("classes");
    compile(folder, classes);

    Process editor =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-p",
                libraries() + File.pathSeparator + classes,
                "-m",
                "my.editor/editor.Main",
                SAMPLE.toString())
            .redirectErrorStream(true)
            .start();
    String printed =
        new String(editor.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

    assertThat(printed).isEqualTo("APPLIED");
    assertThat(editor.waitFor()).isZero();
  }

  private static void compile(Path folder, Path classes) throws Exception {
    Path descriptor = Files.writeString(folder.resolve("module-info.java"), DESCRIPTOR);
    Path editor = Files.writeString(folder.resolve("Main.java"), EDITOR);
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-p",
                libraries(),
                "-d",
                classes.toString(),
                descriptor.toString(),
                editor.toString());
    assertThat(code).isZero();
  }

  /** The engine with what it needs, and nothing else of what tests run with. */
  private static String libraries() {
    return Stream.of(BlueprintEngine.class, Caffeine.class, DslJson.class, NullMarked.class)
        .map(type -> placeOf(type).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
