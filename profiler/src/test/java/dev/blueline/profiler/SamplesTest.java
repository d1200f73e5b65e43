package dev.blueline.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.flipkart.zjsonpatch.JsonPatch;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.profiler.Cli.Said;
import dev.blueline.serialize.JsonParser;
import dev.blueline.serialize.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bundled sample, through the whole command, against a foreign JSON Patch. */
class SamplesTest {
  private static final List<String> COMMANDS =
      List.of(
          "make the header bigger",
          "make all buttons 10px taller",
          "hide the first image",
          "underline all headings",
          "remove the last button",
          "move the last image to the top",
          "change the text of the first button to \"Grüße \\\"ß\\\" / 日本語 👍\"",
          "change the color of all buttons to rebeccapurple",
          "make the footer smaller and hide it",
          "show the footer, then make all text bold");

  @TempDir Path directory;

  static Stream<Path> samples() {
    return Cli.samples().stream();
  }

  /** "Each sample has fifty commands beside it": docs/6-profiling.md. */
  @Tag("CLI-18")
  @ParameterizedTest
  @MethodSource("samples")
  void commandsBesideASample_areFifty_andAllApplied(Path sample) {
    Path commands = Path.of(sample.toString().replace(".json", ".commands"));

    Said said = Cli.run("run", "--blueprint", sample, "--commands", commands, "--format", "json");

    assertThat(said.json())
        .hasSize(50)
        .allSatisfy(result -> assertThat(result.get("status").asText()).isEqualTo("applied"));
  }

  @Tag("SER-11")
  @ParameterizedTest
  @MethodSource("samples")
  void patches_makeTheFinalDocument(Path sample) {
    Path out = directory.resolve("out.json");

    Said said = Cli.run(args(sample, out));

    assertThat(said.err()).isEmpty();
    List<JsonNode> results = said.json();
    assertThat(results).hasSize(COMMANDS.size());
    assertThat(results).anyMatch(result -> !result.get("patch").isEmpty());
    JsonNode document = Cli.parse(sample);
    for (JsonNode result : results) {
      JsonNode after = JsonPatch.apply(result.get("patch"), document);
      assertThat(JsonPatch.apply(result.get("inverse"), after))
          .as(result.get("command").asText())
          .isEqualTo(document);
      document = after;
    }
    assertThat(Cli.parse(out)).isEqualTo(document);
  }

  @Tag("CLI-22")
  @ParameterizedTest
  @MethodSource("samples")
  void inverses_giveTheBytesBack(Path sample) {
    Path document = directory.resolve("out.json");
    Said said = Cli.run(args(sample, document));

    List<String> results = said.out().lines().toList();
    for (int i = results.size() - 1; i >= 0; i--) {
      Path inverse = Cli.write(directory.resolve("inverse.json"), inverseOf(results.get(i)));
      Said undone =
          Cli.run("patch", "--blueprint", document, "--patch", inverse, "--out", document);
      assertThat(undone.exitCode()).as(undone.err()).isZero();
    }
    assertThat(Cli.text(document)).isEqualTo(Cli.minified(sample));
  }

  /** As it is spelled: Jackson would write some strings and numbers in another way. */
  private static byte[] inverseOf(String result) {
    JsonValue json = JsonParser.parse(result.getBytes(StandardCharsets.UTF_8), ReadLimits.DEFAULT);
    return Objects.requireNonNull(((JsonObject) json).get("inverse")).toBytes();
  }

  @Tag("DET-9")
  @ParameterizedTest
  @MethodSource("samples")
  void results_areTheSameEachTime(Path sample) {
    Path out = directory.resolve("out.json");
    Object[] args = args(sample, out);

    assertThat(deterministic(Cli.run(args))).isEqualTo(deterministic(Cli.run(args)));
  }

  private static List<JsonNode> deterministic(Said said) {
    List<JsonNode> results = new ArrayList<>();
    for (JsonNode result : said.json()) {
      results.add(
          ((com.fasterxml.jackson.databind.node.ObjectNode) result)
              .without(List.of("timings", "cache", "agent_calls")));
    }
    return results;
  }

  private static Object[] args(Path sample, Path out) {
    List<Object> args =
        new ArrayList<>(List.of("run", "--blueprint", sample, "--format", "json", "--out", out));
    for (String command : COMMANDS) {
      args.add("--command");
      args.add(command);
    }
    return args.toArray();
  }

  @Tag("CLI-11")
  @ParameterizedTest
  @MethodSource("samples")
  void emptyRun_givesTheBytesBack(Path sample) {
    Path out = directory.resolve("out.json");
    Path none = Cli.write(directory.resolve("none.txt"), "");

    Said said = Cli.run("run", "--blueprint", sample, "--commands", none, "--out", out);

    assertThat(said.exitCode()).isZero();
    assertThat(Cli.text(out)).isEqualTo(Cli.minified(sample));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void validate_isValid(Path sample) {
    Said said = Cli.run("validate", "--blueprint", sample, "--format", "json");

    assertThat(said.onlyJson().get("errors").asInt()).as(said.out()).isZero();
    assertThat(said.exitCode()).isZero();
  }
}
