package dev.blueline.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blueline.profiler.Cli.Said;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
  private static final String SOUND = "{\"id\":\"a\",\"type\":\"text\",\"bbox\":[0,0,100,50]}";
  private static final String OVERLAPPING =
      "{\"id\":\"b\",\"type\":\"text\",\"bbox\":[50,0,100,50]}";
  private static final String UNKNOWN_TYPE =
      "{\"id\":\"c\",\"type\":\"gizmo\",\"bbox\":[0,90,100,50]}";

  @TempDir Path directory;

  @Test
  void valid() {
    Said said = validate(SOUND);

    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).endsWith("doc.json: 1 component; no violations\n");
  }

  @Tag("CLI-23")
  @Test
  void warningsAlone_areValid() {
    Said said = validate(SOUND, UNKNOWN_TYPE);

    assertThat(said.exitCode()).isZero();
    assertThat(said.out())
        .contains("! warning type c: the type 'gizmo' is not in the schema /components/1\n")
        .endsWith("doc.json: 2 components; 0 errors, 1 warning\n");
  }

  @Tag("CLI-23")
  @Test
  void errors() {
    Said said = validate(SOUND, OVERLAPPING);

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out())
        .contains("✗ error   overlap a: 'a' and 'b' overlap by 2500px² /components/0\n");
  }

  @Tag("CLI-23")
  @Test
  void malformedEntries_haveTheirPointers() {
    JsonNode report =
        validateJson(
                "5", SOUND, "{\"id\":\"g\",\"type\":\"card\",\"children\":[{\"type\":\"text\"}]}")
            .onlyJson();

    assertThat(paths(report)).containsExactly("/components/0", "/components/2/children/0");
    assertThat(report.get("components").asInt()).isEqualTo(2);
    assertThat(report.get("violations").get(0).get("component").isNull()).isTrue();
  }

  @Test
  void rootList_missing() {
    Path file = Cli.write(directory.resolve("doc.json"), "{\"screen_id\":\"x\"}");

    Said said = Cli.run("validate", "--blueprint", file, "--format", "json");

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.onlyJson().get("violations")).hasSize(1);
    assertThat(said.onlyJson().get("violations").get(0).has("path")).isFalse();
  }

  @Tag("CLI-23")
  @Test
  void json_shape() {
    Said said = validateJson(SOUND, OVERLAPPING, UNKNOWN_TYPE);

    JsonNode report = said.onlyJson();
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(report.fieldNames())
        .toIterable()
        .containsExactly("file", "components", "errors", "warnings", "violations");
    assertThat(report.get("errors").asInt()).isEqualTo(1);
    assertThat(report.get("warnings").asInt()).isEqualTo(1);
    for (JsonNode violation : report.get("violations")) {
      assertThat(violation.fieldNames())
          .toIterable()
          .containsExactly(
              "rule", "severity", "component", "path", "message", "repair", "suggestions");
    }
    assertThat(report.get("file").asText()).endsWith("doc.json");
  }

  private static List<String> paths(JsonNode report) {
    List<String> paths = new ArrayList<>();
    report.get("violations").forEach(violation -> paths.add(violation.get("path").asText()));
    return paths;
  }

  private Said validate(String... components) {
    return Cli.run("validate", "--blueprint", document(components));
  }

  private Said validateJson(String... components) {
    return Cli.run("validate", "--blueprint", document(components), "--format", "json");
  }

  private Path document(String... components) {
    return Cli.write(
        directory.resolve("doc.json"), "{\"components\":[" + String.join(",\n", components) + "]}");
  }
}
