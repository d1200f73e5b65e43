package dev.blueline.profiler.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LargerDocumentTest {
  private final BlueprintEngine engine = BlueprintEngine.create();

  private Blueprint sample(String name) throws IOException {
    return engine.read(Path.of("samples", name));
  }

  private static List<String> commands(String name) throws IOException {
    return Files.readAllLines(Path.of("samples", name), StandardCharsets.UTF_8).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  @Tag("PROF-8")
  @ParameterizedTest
  @CsvSource({
    "storefront.json,36",
    "storefront.json,1000",
    "article.json,500",
    "landing.web.json,500"
  })
  void document_hasTheSizeThatIsAskedFor_andBeginsWithTheOriginal(String name, int size)
      throws IOException {
    Blueprint original = sample(name);

    Blueprint larger = LargerDocument.of(engine, original, size);

    assertThat(larger.size()).isEqualTo(size);
    for (Component component : original.children(null)) {
      Component same = larger.component(component.id());
      assertThat(same).isNotNull();
      assertThat(same.fields()).isEqualTo(component.fields());
    }
  }

  @Test
  void document_ofItsOwnSize_isItself() throws IOException {
    Blueprint original = sample("storefront.json");

    assertThat(LargerDocument.of(engine, original, original.size())).isSameAs(original);
  }

  /** Else the curve would show other work at each size. */
  @Tag("PROF-8")
  @ParameterizedTest
  @ValueSource(strings = {"storefront", "checkout", "dashboard", "article", "landing.web"})
  void commands_endAsOnTheDocumentItself(String name) throws IOException {
    Blueprint original = sample(name + ".json");
    Workload workload = Workload.of(original, commands(name + ".commands"), EngineOptions::builder);

    Workload larger = workload.on(LargerDocument.of(engine, original, 1500));

    assertThat(larger.endings()).isEqualTo(workload.endings());
  }

  @Tag("PROF-8")
  @Test
  void copies_overlapNothing() throws IOException {
    Blueprint larger = LargerDocument.of(engine, sample("storefront.json"), 300);

    assertThat(engine.report(larger)).noneMatch(violation -> violation.rule().equals("overlap"));
  }
}
