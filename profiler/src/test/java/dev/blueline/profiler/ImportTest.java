package dev.blueline.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blueline.profiler.Cli.Said;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What other tools write: "0 valid; 1 violations found; 2 unreadable file or malformed document:
 * one line on standard error {@code blueline: FILE:LINE:COL: what is wrong}, never a stack trace".
 */
class ImportTest {
  private static final String SOUND =
      "{'id':'text_1','type':'text','text':'Hi','bbox':[0,0,100,40]}";

  @TempDir Path directory;

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }

  private Path file(String json) {
    return Cli.write(directory.resolve("doc.json"), quoted(json));
  }

  private static String list(String... entries) {
    return "{'components':[" + SOUND + "," + String.join(",", entries) + "]}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'components':[]}",
        "{'components':[" + SOUND + "]}\r\n\r\n\t ",
        "\r\n{ 'elements' : [ {'id':'a','type':'text','style':{'padding':'8px'}} ] }",
        "{'elements':[{'id':7}],'widgets':null,'components':[" + SOUND + "]}",
        "{'tokens':null,'meta':null,'components':[{'id':'a','type':'text','role':null}]}",
        "{'components':[{'id':'a','type':'gizmo','role':'sidekick','text':{'en':'Hi'}}]}",
        "{'components':[{'id':' \\n/~\\u001b[31m','type':'text','x':[1.0,1e2,-0]}]}"
      })
  void validate_ofWhatIsSound_is0(String json) {
    for (String format : List.of("text", "json")) {
      Said said = Cli.run("validate", "--blueprint", file(json), "--format", format);

      assertThat(said.exitCode()).as(json).isZero();
      assertThat(said.err()).isEmpty();
    }
  }

  /** A document, the rules that it breaks, and where. */
  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("{}", "structure null"),
        Arguments.of("{'widgets':[" + SOUND + "]}", "structure null"),
        Arguments.of("{'components':{'text_1':" + SOUND + "}}", "structure null"),
        Arguments.of("{'components':null,'tokens':[]}", "tokens null, structure null"),
        Arguments.of("{'elements':'none'}", "structure null"),
        Arguments.of(
            list("5", "null", "{'id':''}"),
            "structure /components/1, structure /components/2, structure /components/3"),
        Arguments.of(
            list("{'id':'a','type':'card','children':[{'id':7}]}"),
            "structure /components/1/children/0"),
        Arguments.of(list("{'id':'a'}", "[]"), "structure /components/1, structure /components/2"),
        Arguments.of(list("{'id':'a','type':'card','children':null}"), "structure /components/1"),
        Arguments.of(list("{'id':'a','type':'text','bbox':null}"), "box /components/1"),
        Arguments.of(list("{'id':'a','type':'text','bbox':['1','2']}"), "box /components/1"),
        Arguments.of(
            list("{'id':'a/b','type':'text','bbox':[0,1e1,1e2,40]}"), "overlap /components/1"),
        Arguments.of(
            list("{'id':'a','type':'text','visual':{'bg_color':{'r':1}}}"), "colour /components/1"),
        Arguments.of(list("{'id':'a','type':'text','confidence':'1'}"), "confidence /components/1"),
        Arguments.of(
            "{'tokens':{'primary_color':'{primary_color}'},'components':[]}", "tokens null"),
        Arguments.of(
            list("{'id':'\\n\\u001b[31m','type':'text','bbox':[0,300,-1,40]}"),
            "box /components/1"));
  }

  @Tag("CLI-27")
  @ParameterizedTest
  @MethodSource("broken")
  void validate_ofViolations_is1AndNamesThem(String json, String findings) {
    Said said = Cli.run("validate", "--blueprint", file(json), "--format", "json");

    List<String> found = new ArrayList<>();
    for (JsonNode violation : said.onlyJson().get("violations")) {
      JsonNode path = violation.get("path");
      found.add(violation.get("rule").asText() + " " + (path == null ? null : path.asText()));
    }
    assertThat(found).containsExactlyInAnyOrder(findings.split(", "));
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.err()).isEmpty();
  }

  /** A line for each, and one at the end, whatever an id holds. */
  @ParameterizedTest
  @MethodSource("broken")
  void validate_ofViolations_writesALineForEach(String json, String findings) {
    Said said = Cli.run("validate", "--blueprint", file(json));

    assertThat(findingsIn(said)).hasSize(findings.split(", ").length + 1);
    assertThat(said.out()).doesNotContain("\u001b").doesNotContain("\tat ");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.err()).isEmpty();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("an id twice", list("\n{'id':'text_1'}"), "2:7"),
        Arguments.of(
            "an id twice, of odd signs",
            "{'components':[{'id':'\\n\\u001b[31m'},\n{'id':'\\n\\u001b[31m'}]}",
            "2:7"),
        Arguments.of("a member twice", "{'components':[],\n'components':[]}", "2:1"),
        Arguments.of("a member twice, of odd signs", "{'\\n\\u0085':1,\n'\\n\\u0085':2}", "2:1"),
        Arguments.of("byte order mark", "\ufeff{'components':[]}", "1:1"),
        Arguments.of("a list alone", "[" + SOUND + "]", "1:1"),
        Arguments.of("Python's NaN", "{'components':[],\r\n'x':NaN}", "2:5"),
        Arguments.of("JSON5", "{'components':[\n],}", "2:3"),
        Arguments.of("cut off", "{'components':[{'id':'a',", "1:26"),
        Arguments.of("too deep", "{'components':[" + "{'children':[".repeat(600), "1:6659"));
  }

  @Tag("CLI-29")
  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void validate_ofWhatIsNoDocument_is2AndSaysWhere(String what, String json, String place) {
    Path file = file(json);

    for (String format : List.of("text", "json")) {
      Said said = Cli.run("validate", "--blueprint", file, "--format", format);

      assertThat(said.exitCode()).isEqualTo(2);
      assertThat(said.out()).isEmpty();
      assertThat(said.err()).startsWith("blueline: " + file + ":" + place + ": ").endsWith("\n");
      assertThat(said.err().lines()).hasSize(1);
      assertThat(said.err()).doesNotContain("\u001b").doesNotContain("\u0085");
    }
  }

  @Test
  void validate_ofAnotherEncoding_is2() {
    byte[] latin1 = quoted("{'components':[],\n'x':'é'}").getBytes(StandardCharsets.ISO_8859_1);
    Path file = Cli.write(directory.resolve("doc.json"), latin1);

    Said said = Cli.run("validate", "--blueprint", file);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).startsWith("blueline: " + file + ":2:6: ");
  }

  /** "Opened with a report, never refused for what can be kept": and worked on. */
  @Tag("CLI-27")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "{'id':7,'type':'text'}",
        "{'id':'odd_1'}",
        "{'id':'odd_1','type':'text','bbox':[1,2,3]}",
        "{'id':'odd_1','type':'card','children':null,'visual':null}"
      })
  void run_besideWhatIsOdd_keepsItAndWorks(String entry) {
    Path out = directory.resolve("out.json");

    Said said =
        Cli.run("run", "--blueprint", file(list(entry)), "--command", "hide text_1", "--out", out);

    assertThat(said.exitCode()).isZero();
    assertThat(Cli.text(out)).contains(quoted(entry)).contains("\"visible\":false");
  }

  private Said validateMany(int count, String entry) {
    return Cli.run(
        "validate",
        "--blueprint",
        file(
            IntStream.range(0, count)
                .mapToObj(i -> entry.formatted(i, 50 * i))
                .collect(Collectors.joining(",\n", "{'components':[", "]}"))));
  }

  /** Behind a finding stands what would mend it, on an indented line. */
  private static List<String> findingsIn(Said said) {
    return said.out().lines().filter(line -> !line.startsWith("    ")).toList();
  }

  @Test
  @Timeout(60)
  void validate_ofManyComponents_ends() {
    Said sound = validateMany(20_000, "{'id':'t%d','type':'text','bbox':[0,%d,300,40]}");
    Said odd = validateMany(10_000, "{'type':'text','text':'%d at %d'}");

    assertThat(sound.exitCode()).isZero();
    assertThat(sound.out()).endsWith("doc.json: 20000 components; no violations\n");
    assertThat(odd.exitCode()).isEqualTo(1);
    assertThat(findingsIn(odd)).hasSize(10_001);
  }
}
