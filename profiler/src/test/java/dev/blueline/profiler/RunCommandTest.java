package dev.blueline.profiler;

import static dev.blueline.profiler.Cli.SAMPLES;
import static dev.blueline.profiler.Cli.STOREFRONT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blueline.profiler.Cli.Said;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
  @TempDir Path directory;

  @Test
  void command_applied() {
    Said said = json("--command", "make the header bigger");

    assertThat(said.exitCode()).isZero();
    assertThat(said.onlyJson().get("status").asText()).isEqualTo("applied");
  }

  @Tag("CLI-4")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "make the header bigger       | applied     | 0",
        "show the header              | no_change   | 0",
        "make the sidebar bigger      | rejected    | 1",
        "delete the footer and make the footer red | conflicted | 1",
        "set the header width to 9000 | rolled_back | 1",
        "''                           | rejected    | 1",
      })
  void exitCode_ofStatus(String command, String status, int exitCode) {
    Said said = json("--command", command);

    assertThat(said.onlyJson().get("status").asText()).isEqualTo(status);
    assertThat(said.exitCode()).isEqualTo(exitCode);
    assertThat(said.err()).isEmpty();
  }

  @Tag("CLI-4")
  @Test
  void exitCode_oneOfManyRefused() {
    Said said =
        json("--command", "hide the header", "--command", "hide x", "--command", "hide the footer");

    assertThat(statuses(said)).containsExactly("applied", "rejected", "applied");
    assertThat(said.exitCode()).isEqualTo(1);
  }

  @Tag("CLI-1")
  @Tag("SER-7")
  @Test
  void commands_shareASession() {
    Said said = json("--command", "hide the header", "--command", "show it");

    assertThat(statuses(said)).containsExactly("applied", "applied");
    assertThat(said.json().get(1).get("version").asInt()).isEqualTo(2);
    assertThat(said.json().get(1).get("base_hash")).isEqualTo(said.json().get(0).get("hash"));
  }

  @Tag("CLI-1")
  @Test
  void commands_fromFile_afterThoseOfCommand() {
    Path file =
        Cli.write(directory.resolve("c.txt"), "# first\n\nhide the footer\r\n  \nshow it\n");

    Said said =
        json("--commands", file, "--command", "hide the header", "--command", "show the header");

    assertThat(commands(said))
        .containsExactly("hide the header", "show the header", "hide the footer", "show it");
    assertThat(said.exitCode()).isZero();
  }

  @Tag("CLI-2")
  @Test
  void commands_fromStandardInput() {
    Said said =
        Cli.runWith(
            "hide the footer\nshow it",
            "run",
            "--blueprint",
            STOREFRONT,
            "--commands",
            "-",
            "--format",
            "json");

    assertThat(commands(said)).containsExactly("hide the footer", "show it");
  }

  @Tag("CLI-3")
  @Test
  void commands_fromJsonLines() {
    Path file =
        Cli.write(
            directory.resolve("c.jsonl"),
            "\"hide the footer\"\n{\"id\":7,\"command\":\"show the footer\\nhide the header\"}\n");

    assertThat(commands(json("--commands", file)))
        .containsExactly("hide the footer", "show the footer\nhide the header");
  }

  @Tag("CLI-11")
  @Test
  void commands_none() {
    Path file = Cli.write(directory.resolve("c.txt"), "# nothing\n\n");

    Said said = json("--commands", file);

    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).isEmpty();
  }

  @Tag("CLI-30")
  @Test
  void commands_notGiven() {
    Said said = Cli.run("run", "--blueprint", STOREFRONT);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err())
        .isEqualTo(
            "blueline: no command is given: use --command or --commands;"
                + " try 'blueline run --help'\n");
  }

  @Tag("CLI-3")
  @Test
  void commands_malformed_nothingRuns() {
    Path file =
        Cli.write(directory.resolve("c.jsonl"), "\"hide the footer\"\n\n  {\"command\": 5}");
    Path out = directory.resolve("out.json");

    Said said = json("--commands", file, "--out", out);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith("blueline: " + file + ":3:15: ");
    assertThat(out).doesNotExist();
  }

  @Tag("CLI-4")
  @Test
  void commands_fileMissing() {
    Path file = directory.resolve("none.txt");

    Said said = json("--commands", file);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).isEqualTo("blueline: " + file + ": no such file or directory\n");
  }

  @Tag("CLI-14")
  @Test
  void preview_leavesNothingBehind() {
    Path out = directory.resolve("out.json");
    String[] commands = {"make the header bigger", "make it red", "make the header bigger"};

    Said said =
        json(
            "--preview",
            "--out",
            out,
            "--command",
            commands[0],
            "--command",
            commands[1],
            "--command",
            commands[2]);

    List<JsonNode> results = said.json();
    assertThat(statuses(said)).containsExactly("applied", "rejected", "applied");
    assertThat(results.get(2).get("patch")).isEqualTo(results.get(0).get("patch"));
    assertThat(results.get(2).get("base_hash")).isEqualTo(results.get(0).get("base_hash"));
    assertThat(Cli.text(out)).isEqualTo(Cli.minified(STOREFRONT));
  }

  @Tag("CLI-14")
  @Tag("SES-7")
  @ParameterizedTest
  @ValueSource(
      strings = {"make the header bigger", "hide x", "set the header width to 9000", "show it"})
  void preview_saysWhatARunWouldGive(String command) {
    JsonNode ran = json("--command", command).onlyJson();
    JsonNode seen = json("--command", command, "--preview").onlyJson();

    assertThat(withoutTimes(seen)).isEqualTo(withoutTimes(ran));
  }

  /** A version's index of boxes was once shared with the version that a preview looked at. */
  @Tag("SES-8")
  @Test
  void preview_changesNothingForTheNext() {
    String first = "make the cta bigger";
    String second = "make the header bigger";

    JsonNode alone = json("--command", second, "--preview").onlyJson();
    Said said = json("--command", first, "--command", second, "--preview");

    assertThat(withoutTimes(said.json().get(1))).isEqualTo(withoutTimes(alone));
  }

  private static JsonNode withoutTimes(JsonNode result) {
    return ((com.fasterxml.jackson.databind.node.ObjectNode) result.deepCopy())
        .without(List.of("timings", "cache"));
  }

  @Tag("CLI-15")
  @Test
  void preview_andBatch() {
    Said said =
        Cli.run(
            "run", "--blueprint", STOREFRONT, "--command", "x", "--preview", "--batch", "atomic");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("--batch and --preview exclude one another");
  }

  /** An atomic batch was applied whole or not at all, whatever --partial said. */
  @Tag("CLI-15")
  @Test
  void partial_andAtomicBatch() {
    Said said =
        Cli.run(
            "run", "--blueprint", STOREFRONT, "--command", "x", "--partial", "--batch", "atomic");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).contains("--batch atomic and --partial exclude one another");
  }

  /** The JVM had one of its own files in its place, which was read and found too large. */
  @EnabledOnOs(OS.LINUX)
  @Test
  void commands_fromStandardInputThatIsClosed_sayThatItCannotBeRead() throws Exception {
    Process process =
        new ProcessBuilder(
                "sh",
                "-c",
                "exec \"$0\" -cp \"$1\" \"$2\" run --blueprint \"$3\" --commands - <&-",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("java.class.path"),
                BluelineCommand.class.getName(),
                STOREFRONT.toString())
            .redirectErrorStream(true)
            .start();

    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).isEqualTo("blueline: standard input: cannot be read, it is closed\n");
    assertThat(process.waitFor()).isEqualTo(2);
  }

  @Tag("CLI-15")
  @Test
  void batch_atomic_applied() {
    Path out = directory.resolve("out.json");

    Said said =
        json(
            "--batch",
            "atomic",
            "--out",
            out,
            "--command",
            "hide the header",
            "--command",
            "show it");

    assertThat(statuses(said)).containsExactly("applied", "applied");
    assertThat(said.exitCode()).isZero();
    assertThat(Cli.text(out)).contains("\"visible\":true");
  }

  @Tag("CLI-15")
  @Test
  void batch_atomic_rolledBack() {
    Path out = directory.resolve("out.json");

    Said said =
        json(
            "--batch",
            "atomic",
            "--out",
            out,
            "--command",
            "hide the header",
            "--command",
            "hide x",
            "--command",
            "hide the footer");

    assertThat(said.json()).hasSize(3);
    assertThat(said.json()).allMatch(result -> result.get("patch").isEmpty());
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(Cli.text(out)).isEqualTo(Cli.minified(STOREFRONT));
  }

  @Tag("CLI-15")
  @Test
  void batch_bestEffort() {
    Path out = directory.resolve("out.json");

    Said said =
        json(
            "--batch",
            "best-effort",
            "--out",
            out,
            "--command",
            "hide the header",
            "--command",
            "hide x",
            "--command",
            "hide the footer");

    assertThat(statuses(said)).containsExactly("applied", "rejected", "applied");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(Cli.text(out)).contains("\"visible\":false");
  }

  @Tag("CLI-4")
  @Tag("CLI-16")
  @Tag("SES-11")
  @Test
  void partial() {
    String command = "hide the header and make the sidebar bigger";

    assertThat(statuses(json("--command", command))).containsExactly("rejected");
    Said said = json("--partial", "--command", command);
    assertThat(statuses(said)).containsExactly("partial");
    assertThat(said.exitCode()).isEqualTo(1);
  }

  @Tag("CLI-17")
  @Test
  void schema_foundByTheDocument() {
    Path landing = SAMPLES.resolve("landing.web.json");

    Said said = Cli.run("run", "--blueprint", landing, "--command", "show the promo banner");

    assertThat(said.exitCode()).as(said.out()).isZero();
    assertThat(said.out()).contains("promo_banner: visible false → true");
  }

  @Tag("CLI-17")
  @Test
  void schema_given() {
    Path landing = SAMPLES.resolve("landing.web.json");

    Said said =
        Cli.run(
            "run",
            "--blueprint",
            landing,
            "--schema",
            "storefront",
            "--command",
            "show the promo banner");

    assertThat(said.exitCode()).isEqualTo(1);
  }

  @Tag("CLI-10")
  @Test
  void out_isTheDocumentEvenWhereAllIsRefused() {
    Path out = directory.resolve("out.json");

    Said said = json("--command", "hide x", "--out", out);

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(Cli.text(out)).isEqualTo(Cli.minified(STOREFRONT));
  }

  @Tag("CLI-10")
  @Test
  void out_mayBeTheBlueprint() {
    Path file = Cli.write(directory.resolve("doc.json"), Cli.text(STOREFRONT));

    Cli.run("run", "--blueprint", file, "--command", "hide the header", "--out", file);
    Said again = Cli.run("run", "--blueprint", file, "--command", "hide the header");

    assertThat(again.out()).contains("1 no change");
  }

  @Tag("CLI-13")
  @Test
  void out_impossible_saidBeforeAnythingRuns() {
    Path out = directory.resolve("none").resolve("out.json");

    Said said = json("--command", "hide the header", "--out", out);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).isEqualTo("blueline: " + out + ": no such directory\n");
  }

  @Tag("CLI-5")
  @Tag("SER-18")
  @Test
  void json_isOneLineOfUtf8EachWithoutAnythingElse() {
    Said said =
        json("--command", "change the text of the header to \"日本\n語 👍\"", "--command", "hide x");

    assertThat(said.out()).endsWith("}\n").doesNotContain("\r");
    assertThat(said.json()).hasSize(2);
    assertThat(said.json().get(0).get("command").asText()).contains("日本\n語 👍");
  }

  private static Said json(Object... more) {
    Object[] args = new Object[more.length + 5];
    System.arraycopy(
        new Object[] {"run", "--blueprint", STOREFRONT, "--format", "json"}, 0, args, 0, 5);
    System.arraycopy(more, 0, args, 5, more.length);
    return Cli.run(args);
  }

  private static List<String> statuses(Said said) {
    return said.json().stream().map(result -> result.get("status").asText()).toList();
  }

  private static List<String> commands(Said said) {
    return said.json().stream().map(result -> result.get("command").asText()).toList();
  }
}
