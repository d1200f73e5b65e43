package dev.blueline.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blueline.profiler.Cli.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * "{@code blueline validate --fix --out FILE} repairs a document and says what it did; without it
 * suggests."
 */
class FixCommandTest {
  private static final String SOUND = "{\"id\":\"a\",\"type\":\"text\",\"bbox\":[0,0,100,50]}";
  private static final String LOW = "{\"id\":\"b\",\"type\":\"button\",\"bbox\":[0,60,100,40]}";
  private static final String UNDER = "{\"id\":\"c\",\"type\":\"text\",\"bbox\":[0,100,100,50]}";
  private static final String MADE_LOW =
      "{\"id\":\"b\",\"type\":\"button\",\"bbox\":[0,60,100,44]}";
  private static final String MOVED = "{\"id\":\"c\",\"type\":\"text\",\"bbox\":[0,104,100,50]}";
  private static final String LONG_GONE = "{\"id\":\"z\",\"type\":\"text\",\"confidence\":2}";
  private static final String UNKNOWN = "{\"id\":\"u\",\"type\":\"gizmo\"}";

  @TempDir Path directory;
  private Path file = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void nameFiles() {
    file = directory.resolve("doc.json");
    out = directory.resolve("fixed.json");
  }

  private static String json(String... components) {
    return "{\"components\":[" + String.join(",", components) + "]}";
  }

  private void document(String... components) {
    Cli.write(file, json(components));
  }

  private Said fix(Object... more) {
    List<Object> args = new ArrayList<>(List.of("validate", "--blueprint", file, "--fix"));
    args.addAll(List.of("--out", out));
    args.addAll(List.of(more));
    return Cli.run(args.toArray());
  }

  private static List<String> texts(JsonNode array, String member) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.get(member).asText()));
    return texts;
  }

  @Tag("CLI-25")
  @Test
  void fix_text_writesTheDocumentAndSaysWhatItDid() {
    document(SOUND, LOW, UNDER);

    Said said = fix();

    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(Cli.text(out)).isEqualTo(json(SOUND, MADE_LOW, MOVED));
    assertThat(Cli.text(file)).isEqualTo(json(SOUND, LOW, UNDER));
    assertThat(said.out()).contains("touch_target").contains("44").contains("'b'");
    assertThat(said.out()).contains("no violations").contains(out.toString());
    assertThat(said.err()).isEmpty();
  }

  @Tag("CLI-25")
  @Test
  void fix_json_hasRepairsAndWhereItWasWritten() {
    document(SOUND, LOW, UNDER, UNKNOWN);

    JsonNode report = fix("--format", "json").onlyJson();

    assertThat(report.get("errors").asInt()).isZero();
    assertThat(report.get("warnings").asInt()).isEqualTo(1);
    assertThat(texts(report.get("violations"), "rule")).containsExactly("type");
    assertThat(texts(report.get("repairs"), "kind")).containsExactly("touch_target", "make_room");
    assertThat(report.get("repairs").get(0).get("components").get(0).asText()).isEqualTo("b");
    assertThat(report.get("repairs").get(0).get("message").asText()).isNotBlank();
    assertThat(report.get("out").asText()).isEqualTo(out.toString());
  }

  @Test
  void fix_overItsOwnFile_replacesIt() {
    document(SOUND, LOW);
    out = file;

    assertThat(fix().exitCode()).isZero();
    assertThat(Cli.text(file)).isEqualTo(json(SOUND, MADE_LOW));
    assertThat(directory.toFile().list()).containsExactly("doc.json");
  }

  /** A second time there is nothing to do, and the bytes are the same. */
  @Tag("CLI-26")
  @Test
  void fix_again_changesNothing() {
    document(SOUND, LOW, UNDER);
    out = file;
    fix();
    String once = Cli.text(file);

    JsonNode report = fix("--format", "json").onlyJson();

    assertThat(report.get("repairs")).isEmpty();
    assertThat(Cli.text(file)).isEqualTo(once);
  }

  /** What takes a person is left, and is the exit code. */
  @Tag("CLI-25")
  @Test
  void fix_errorsThatAreLeft_areExitCode1() {
    document(LOW, LONG_GONE);

    Said said = fix();

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).contains("touch_target").contains("confidence").contains("1 error");
    assertThat(Cli.text(out)).isEqualTo(json(MADE_LOW, LONG_GONE));
  }

  @Test
  void fix_soundDocument_isWrittenAsItIs() {
    document(SOUND);

    Said said = fix();

    assertThat(said.exitCode()).isZero();
    assertThat(Cli.text(out)).isEqualTo(json(SOUND));
    assertThat(said.out()).contains("no violations");
  }

  @Tag("CLI-26")
  @Test
  void fix_sameIds_givesOthers() {
    String second = SOUND.replace("[0,0", "[0,60");
    document(SOUND, second, "{\"id\":\"a_2\",\"type\":\"text\"}");

    JsonNode report = fix("--format", "json").onlyJson();

    assertThat(Cli.text(out))
        .isEqualTo(
            json(SOUND, second.replace("\"a\"", "\"a_3\""), "{\"id\":\"a_2\",\"type\":\"text\"}"));
    assertThat(texts(report.get("repairs"), "kind")).containsExactly("structure");
    assertThat(report.get("repairs").get(0).get("message").asText()).contains("a_3");
    assertThat(report.get("components").asInt()).isEqualTo(3);
  }

  /** Ids come first, so that what they are called in later repairs is so. */
  @Test
  void fix_sameIdsAndMore_doesBoth() {
    document(LOW, LOW.replace("[0,60", "[0,200"));

    JsonNode report = fix("--format", "json").onlyJson();

    assertThat(texts(report.get("repairs"), "kind"))
        .containsExactly("structure", "touch_target", "touch_target");
    assertThat(Cli.parse(out).at("/components/1/id").asText()).isEqualTo("b_2");
    assertThat(Cli.parse(out).at("/components/1/bbox/3").asInt()).isEqualTo(44);
  }

  @Tag("CLI-26")
  @ParameterizedTest
  @ValueSource(strings = {"validate --fix", "validate --out OUT", "validate --fix --out"})
  void fix_withoutOut_isUsageError(String command) {
    document(LOW);
    List<Object> args = new ArrayList<>(List.of(command.replace("OUT", out.toString()).split(" ")));
    args.addAll(1, List.of("--blueprint", file));

    Said said = Cli.run(args.toArray());

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("--out");
    assertThat(Files.exists(out)).isFalse();
    assertThat(Cli.text(file)).isEqualTo(json(LOW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"components\":[",
        "{\"components\":[{\"id\":\"a\"},{\"id\":\"a\",\"id\":\"b\"}]}",
        "{\"components\":[{\"id\":\"a\"},{\"id\":\"a\"}]} x"
      })
  void fix_malformedDocument_writesNothing(String content) {
    Cli.write(file, content);

    Said said = fix();

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err().lines()).singleElement().asString().contains("doc.json");
    assertThat(Files.exists(out)).isFalse();
    assertThat(Cli.text(file)).isEqualTo(content);
  }

  @Test
  void fix_malformedDocumentOverItself_isLeftAsItWas() {
    Cli.write(file, "{\"components\":[" + LOW + "},");
    out = file;

    assertThat(fix().exitCode()).isEqualTo(2);
    assertThat(Cli.text(file)).isEqualTo("{\"components\":[" + LOW + "},");
    assertThat(directory.toFile().list()).containsExactly("doc.json");
  }

  @Test
  void fix_whereNothingCanBeWritten_isExitCode2() {
    document(LOW);
    out = directory.resolve("none").resolve("fixed.json");

    Said said = fix();

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("fixed.json");
    assertThat(Cli.text(file)).isEqualTo(json(LOW));
  }

  /** "Without it suggests": each suggestion is a command that mends it. */
  @Tag("CLI-24")
  @Test
  void validate_withoutFix_suggestsAndWritesNothing() {
    document(SOUND, LOW);
    Said said = Cli.run("validate", "--blueprint", file, "--format", "json");
    JsonNode violation = said.onlyJson().get("violations").get(0);
    String suggestion = violation.get("suggestions").get(0).asText();

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(violation.get("repair").asText()).contains("44");
    assertThat(directory.toFile().list()).containsExactly("doc.json");
    assertThat(Cli.text(file)).isEqualTo(json(SOUND, LOW));
    Said run = Cli.run("run", "--blueprint", file, "--command", suggestion, "--out", out);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(Cli.text(out)).isEqualTo(json(SOUND, MADE_LOW));
  }

  @Tag("CLI-24")
  @Test
  void validate_withoutFixInText_suggestsOrSaysThatItTakesAPerson() {
    document(LOW, LONG_GONE);

    Said said = Cli.run("validate", "--blueprint", file);

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).contains("try: ").contains("cannot be repaired");
    assertThat(said.out().lines().filter(line -> line.contains("cannot be repaired"))).hasSize(1);
  }

  /** Same ids are refused where nothing is to be fixed. */
  @Test
  void validate_withoutFix_refusesSameIds() {
    document(SOUND, SOUND);

    Said said = Cli.run("validate", "--blueprint", file);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("doc.json:1:").contains("/components/1");
  }

  @Tag("CLI-17")
  @Test
  void fix_bySchemaOfAFile_keepsToItsLimits() {
    Path schema =
        Cli.write(
            directory.resolve("kit.json"),
            "{\"name\":\"kit\",\"components\":\"widgets\",\"types\":[\"knob\"],"
                + "\"touch_targets\":[\"knob\"],\"limits\":{\"touch_target\":52}}");
    Cli.write(file, "{\"widgets\":[{\"id\":\"k\",\"type\":\"knob\",\"bbox\":[0,0,90,48]}]}");

    Said said = fix("--schema", schema);

    assertThat(said.exitCode()).as(said.out() + said.err()).isZero();
    assertThat(Cli.text(out))
        .isEqualTo("{\"widgets\":[{\"id\":\"k\",\"type\":\"knob\",\"bbox\":[0,0,90,52]}]}");
  }

  @Test
  void fix_bySchemaOfAFileThatIsNone_isExitCode2AndSaysWhere() {
    Path schema =
        Cli.write(directory.resolve("kit.json"), "{\"name\":\"kit\",\n \"limit\":{\"x\":1}}");
    document(LOW);

    Said said = fix("--schema", schema);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("kit.json:2:").contains("/limit");
    assertThat(Files.exists(out)).isFalse();
  }

  @Test
  void fix_bySchemaThatIsNot_isUsageError() {
    document(LOW);

    Said said = fix("--schema", "nope");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("nope");
    assertThat(Files.exists(out)).isFalse();
  }

  /** Of another dialect as of the first. */
  @Test
  void fix_webDocument_isMended() {
    Cli.write(
        file, "{\"elements\":[{\"id\":\"k\",\"type\":\"button\",\"style\":{\"height\":\"8px\"}}]}");

    assertThat(fix().exitCode()).isZero();
    assertThat(Cli.parse(out).at("/elements/0/style/height").asText()).isEqualTo("44px");
  }
}
