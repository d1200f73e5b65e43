package dev.blueline.testsuite.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blueline.BlueprintEngine;
import dev.blueline.model.BlueprintFormatException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A schema that says something else than it can is refused, with its place. */
class SchemaRefusalsTest {

  /** The member is on the second line, at the place that is named. */
  @Tag("DOC-44")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"foo\": 1 | /foo",
        "\"Types\": [\"a\"] | /Types",
        "\"root\": \"widgets\" | /root",
        "\"extends\": \"nope\" | /extends",
        "\"extends\": null | /extends",
        "\"extends\": [\"web\"] | /extends",
        "\"components\": \"\" | /components",
        "\"components\": 7 | /components",
        "\"children\": null | /children",
        "\"children\": \" \" | /children",
        "\"style\": \"look\" | /style",
        "\"style\": {\"key\": 7} | /style/key",
        "\"style\": {\"camel_case\": \"yes\"} | /style/camel_case",
        "\"style\": {\"px_as_text\": 1} | /style/px_as_text",
        "\"style\": {\"names\": [\"fill\"]} | /style/names",
        "\"style\": {\"names\": {\"bg_color\": 7}} | /style/names/bg_color",
        "\"style\": {\"camelCase\": true} | /style/camelCase",
        "\"box\": \"bbox\" | /box",
        "\"box\": {} | /box",
        "\"box\": {\"numbers\": \"size\"} | /box",
        "\"box\": {\"key\": \"b\", \"unit\": \"px\"} | /box",
        "\"box\": {\"key\": \"b\", \"numbers\": \"diagonal\"} | /box/numbers",
        "\"box\": {\"key\": 7} | /box/key",
        "\"text\": 7 | /text",
        "\"text\": \"\" | /text",
        "\"text\": {\"button\": 7} | /text/button",
        "\"types\": \"button\" | /types",
        "\"types\": [\"a\", 7] | /types/1",
        "\"types\": [\"a\", \"\"] | /types/1",
        "\"roles\": {} | /roles",
        "\"roles\": [null] | /roles/0",
        "\"box_like\": [[]] | /box_like/0",
        "\"size_exempt\": true | /size_exempt",
        "\"touch_targets\": 44 | /touch_targets",
        "\"synonyms\": [] | /synonyms",
        "\"synonyms\": {\"dial\": \"gauge\"} | /synonyms/dial",
        "\"synonyms\": {\"dial\": [7]} | /synonyms/dial/0",
        "\"default_sizes\": [1, 2] | /default_sizes",
        "\"default_sizes\": {\"a\": [1]} | /default_sizes/a",
        "\"default_sizes\": {\"a\": [1, 2, 3]} | /default_sizes/a",
        "\"default_sizes\": {\"a\": [0, 20]} | /default_sizes/a",
        "\"default_sizes\": {\"a\": [20, -1]} | /default_sizes/a",
        "\"default_sizes\": {\"a\": [1.5, 20]} | /default_sizes/a",
        "\"default_sizes\": {\"a\": [1e9, 20]} | /default_sizes/a",
        "\"default_sizes\": {\"a\": [20, \"20\"]} | /default_sizes/a/1",
        "\"default_sizes\": {\"a\": {\"width\": 1}} | /default_sizes/a",
        "\"limits\": [] | /limits",
        "\"limits\": {\"touch_targets\": 52} | /limits/touch_targets",
        "\"limits\": {\"touch target\": 52} | /limits/touch target",
        "\"limits\": {\"a/b~\": 52} | /limits/a~1b~0",
        "\"limits\": {\"touch_target\": 0} | /limits/touch_target",
        "\"limits\": {\"touch_target\": -44} | /limits/touch_target",
        "\"limits\": {\"touch_target\": 1e400} | /limits/touch_target",
        "\"limits\": {\"touch_target\": \"52\"} | /limits/touch_target",
        "\"limits\": {\"touch_target\": null} | /limits/touch_target"
      })
  void readSchema_memberThatSaysNothing_isRefusedWithItsPlace(String member, String pointer) {
    assertThatExceptionOfType(BlueprintFormatException.class)
        .isThrownBy(() -> Kit.read("{\"name\": \"x\",\n   " + member + "}"))
        .satisfies(
            e -> {
              assertThat(e.pointer()).isEqualTo(pointer);
              assertThat(e.line()).isEqualTo(2);
              assertThat(e.column()).isGreaterThan(4);
              assertThat(e.describe()).startsWith("2:").contains(pointer);
            });
  }

  /** As a whole it cannot be meant. */
  @Tag("DOC-44")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"x\"",
        "7",
        "null",
        "{\"types\":[]}",
        "{\"name\":\"x\",\"children\":\"id\"}",
        "{\"name\":\"x\",\"children\":\"visual\"}",
        "{\"name\":\"x\",\"style\":{\"key\":\"bbox\"}}",
        "{\"name\":\"x\",\"box\":{\"key\":\"role\"}}",
        "{\"name\":\"x\",\"limits\":{\"touch_target\":601}}",
        "{\"name\":\"x\",\"limits\":{\"min_height\":601}}",
        "{\"name\":\"x\",\"limits\":{\"max_width\":19}}",
        "{\"name\":\"x\",\"limits\":{\"min_font_size\":73}}",
        "{\"name\":\"x\",\"limits\":{\"text_warning\":20000}}",
        "{\"name\":\"x\",\"limits\":{\"large_contrast\":5}}",
        "{\"name\":\"x\",\"limits\":{\"spacing_grid\":65}}"
      })
  void readSchema_nothingThatCouldBeKept_isRefused(String json) {
    assertThatExceptionOfType(BlueprintFormatException.class)
        .isThrownBy(() -> Kit.read(json))
        .satisfies(e -> assertThat(e.line()).isEqualTo(1))
        .satisfies(e -> assertThat(e.column()).isEqualTo(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"name\":\"x\"} y",
        "{\"name\":\"x\",}",
        "{'name':'x'}",
        "{\"name\":\"x\",\"name\":\"y\"}",
        "{\"name\":\"x\",\"limits\":{\"contrast\":7,\"contrast\":8}}",
        "{\"name\":\"x\",\"limits\":{\"contrast\":NaN}}"
      })
  void readSchema_malformedJson_isRefused(String json) {
    assertThatExceptionOfType(BlueprintFormatException.class)
        .isThrownBy(() -> Kit.read(json))
        .satisfies(e -> assertThat(e.line()).isEqualTo(1));
  }

  @Test
  void readSchema_invalidUtf8OrTooDeep_isRefused() {
    byte[] broken = "{\"name\":\"x?\"}".getBytes(StandardCharsets.UTF_8);
    broken[10] = (byte) 0xFF;
    byte[] deep = ("{\"name\":" + "[".repeat(200_000)).getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(BlueprintFormatException.class)
        .isThrownBy(() -> BlueprintEngine.readSchema(broken));
    assertThatExceptionOfType(BlueprintFormatException.class)
        .isThrownBy(() -> BlueprintEngine.readSchema(deep));
  }
}
