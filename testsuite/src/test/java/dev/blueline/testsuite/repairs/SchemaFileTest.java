package dev.blueline.testsuite.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.Limit;
import dev.blueline.testsuite.commands.DeterministicJson;
import dev.blueline.testsuite.fixture.EditLaws;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "An editor with its own component kit brings its own": as JSON, and it is read at once. */
class SchemaFileTest {
  private final BlueprintEngine json = Kit.engine(Kit.read(Kit.JSON));
  private final BlueprintEngine code = Kit.engine(Kit.CODE);
  private final Blueprint document = json.read(Kit.DOCUMENT);

  @Test
  void readSchema_kit_findsNothingWrongWithItsDocument() {
    assertThat(json.report(document)).isEmpty();
    assertThat(document.schema()).hasToString("dash");
    assertThat(document.size()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "make the dial with the text Bass red | g1 | look.fill | \"#FF0000\"",
        "make the text of g1 black and the background white | g1 | look.ink | \"#000000\"",
        "rename k1 to Loud | k1 | face.legend | \"Loud\"",
        "rename the warning light to Fuel | l1 | caption | \"Fuel\"",
        "make the volume turner 90px tall | k1 | area.3 | 240",
        "make k1 half as tall | k1 | area.3 | 202",
        "set the font size of g1 to 20 | g1 | look.fontSize | \"20px\"",
        "move the lamp 5px right | l1 | area.2 | 85"
      })
  void execute_inItsOwnWords_editsItsOwnPlaces(
      String command, String target, String path, String value) {
    CommandResult result = json.run(document, command);

    assertThat(result.status()).as(result.toJson()).isEqualTo(Status.APPLIED);
    assertThat(result.changes())
        .anySatisfy(
            change -> {
              assertThat(change.target()).isEqualTo(target);
              assertThat(change.path()).isEqualTo(path);
              assertThat(change.after()).hasToString(value);
            });
  }

  @Tag("DOC-42")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "make the dial red",
        "make all dials red",
        "make the first gauge bigger",
        "make k1 half as tall",
        "make the volume knob 20px tall",
        "make g1 400px tall",
        "make g1 900px wide",
        "set the font size of g1 to 12",
        "set the font size of g1 to 20",
        "rename k2 to \"Balance\"",
        "rename l1 to A text that is longer than this kit likes",
        "add a knob saying \"Mute\" in the rack",
        "add a dial below the lamp",
        "add a button",
        "duplicate the warning light",
        "move g1 300px right",
        "move k1 40px up",
        "swap g1 and g2",
        "align k2 with g1",
        "hide the lamps, then make them red",
        "set the text color of g1 to #707070",
        "set the base spacing to 50",
        "change the night color to navy",
        "delete r",
        "make the button red"
      })
  void execute_kitOfAFile_isThatOfCode(String command) {
    Blueprint same = code.read(Kit.DOCUMENT);
    CommandResult expected = code.run(same, command);
    CommandResult result = json.run(document, command);

    assertThat(DeterministicJson.of(result)).isEqualTo(DeterministicJson.of(expected));
    EditLaws.assertSame(result.blueprint(), expected.blueprint());
  }

  @Tag("DOC-42")
  @ParameterizedTest
  @EnumSource(Limit.class)
  void readSchema_limits_areThoseOfCode(Limit limit) {
    assertThat(Kit.read(Kit.JSON).limits().get(limit)).isEqualTo(Kit.CODE.limits().get(limit));
  }

  /** What a file does not say stays as in the schema that it extends. */
  @Tag("DOC-43")
  @ParameterizedTest
  @ValueSource(strings = {"storefront", "web"})
  void readSchema_extendingOnly_isTheSameSchema(String base) {
    BlueprintSchema schema = Kit.read("{\"name\":\"mine\",\"extends\":\"" + base + "\"}");
    BlueprintSchema built =
        base.equals("web") ? BlueprintSchema.web() : BlueprintSchema.storefront();

    assertThat(schema).hasToString("mine");
    assertThat(schema.types()).isEqualTo(built.types());
    assertThat(schema.roles()).isEqualTo(built.roles());
    assertThat(schema.synonymPhrases()).isEqualTo(built.synonymPhrases());
    assertThat(schema.rootKey()).isEqualTo(built.rootKey());
    assertThat(schema.boxPath()).isEqualTo(built.boxPath());
    assertThat(schema.textPath("button")).isEqualTo(built.textPath("button"));
    assertThat(schema.stylePath("bg_color")).isEqualTo(built.stylePath("bg_color"));
    assertThat(schema.defaultSize("image")).isEqualTo(built.defaultSize("image"));
  }

  @Tag("DOC-43")
  @Test
  void readSchema_noName_extendsTheStorefront() {
    BlueprintSchema schema = Kit.read("{\"types\":[\"a\"],\"name\":\"mine\",\"box\":null}");

    assertThat(schema.rootKey()).isEqualTo("components");
    assertThat(schema.types()).containsExactly("a");
    assertThat(schema.boxPath()).isNull();
  }

  /** A document is read by the first schema whose root list it has. */
  @Tag("DOC-11")
  @Test
  void read_kitAmongOthers_isFoundByItsRootList() {
    BlueprintEngine engine =
        BlueprintEngine.create(
            EngineOptions.builder()
                .schemas(BlueprintSchema.storefront(), Kit.read(Kit.JSON))
                .build());

    assertThat(engine.read(Kit.DOCUMENT).schema()).hasToString("dash");
    assertThat(engine.read("{\"components\":[]}").schema()).hasToString("storefront");
  }

  @Test
  void readSchema_ofAFile_isThatOfItsBytes(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("kit.json"), Kit.JSON);

    assertThat(BlueprintEngine.readSchema(file).types()).isEqualTo(Kit.CODE.types());
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> BlueprintEngine.readSchema(directory.resolve("none.json")));
    assertThatNullPointerException()
        .isThrownBy(() -> BlueprintEngine.readSchema((byte[]) Harmless.none()));
  }

  /** Its bytes are not written to, and not kept. */
  @Test
  void readSchema_bytes_areLeftAlone() {
    byte[] bytes = Kit.JSON.getBytes(StandardCharsets.UTF_8);
    byte[] before = bytes.clone();
    BlueprintSchema schema = BlueprintEngine.readSchema(bytes);
    assertThat(bytes).isEqualTo(before);
    Arrays.fill(bytes, (byte) ' ');

    assertThat(schema.types()).isEqualTo(Kit.CODE.types());
  }
}
