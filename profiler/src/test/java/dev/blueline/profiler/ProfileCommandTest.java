package dev.blueline.profiler;

import static dev.blueline.profiler.Cli.SAMPLES;
import static dev.blueline.profiler.Cli.STOREFRONT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.blueline.profiler.Cli.Said;
import dev.blueline.profiler.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What a profile says, but for its times, which nobody can know. */
class ProfileCommandTest {
  private static final Path COMMANDS = SAMPLES.resolve("storefront.commands");

  @TempDir Path folder;

  private static Said profile(Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("profile", "--blueprint", STOREFRONT));
    arguments.addAll(List.of(more));
    addUnlessGiven(arguments, "--commands", COMMANDS);
    addUnlessGiven(arguments, "--iterations", 4);
    addUnlessGiven(arguments, "--warmup", 2);
    addUnlessGiven(arguments, "--target", 10_000_000);
    return Cli.run(arguments.toArray());
  }

  private static void addUnlessGiven(List<Object> arguments, String option, Object value) {
    if (!arguments.contains(option)) {
      arguments.addAll(List.of(option, value));
    }
  }

  private Path commands(String... lines) throws IOException {
    return Files.write(folder.resolve("my.commands"), List.of(lines));
  }

  private static JsonNode json(Object... more) {
    Said said = profile(Stream.concat(Stream.of("--format", "json"), Stream.of(more)).toArray());
    assertThat(said.err()).isEmpty();
    return said.onlyJson();
  }

  @Tag("PROF-1")
  @Test
  void text_hasEveryStageAndTheVerdict() {
    Said said = profile();

    assertThat(said.exitCode()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out())
        .contains("samples/storefront.json: 35 components", "50 commands: 50 applied")
        .containsPattern("(?m)^decompose +\\d")
        .containsPattern("(?m)^execute +\\d")
        .containsPattern("(?m)^verify +\\d")
        .containsPattern("(?m)^serialize +\\d")
        .containsPattern("(?m)^rest +\\d")
        .containsPattern("(?m)^total +\\d")
        .contains(", at most 10.0 s: met")
        .contains("measuring adds", "rules asked", "words known", "agent called")
        .contains("make the header bigger, then change the cta color to red")
        .contains("set_visibility");
  }

  @Tag("PROF-2")
  @Tag("PROF-5")
  @Test
  void json_countsWhatWasDone() {
    JsonNode profile = json();

    assertThat(profile.at("/$schema").asText()).isEqualTo("urn:blueline:profile:1");
    assertThat(profile.at("/complete").asBoolean()).isTrue();
    assertThat(profile.at("/commands/statuses/applied").asInt()).isEqualTo(50);
    assertThat(profile.at("/options/iterations").asInt()).isEqualTo(8); // two turns of four
    assertThat(profile.at("/total/count").asInt()).isEqualTo(400);
    assertThat(profile.at("/agent_calls").asInt()).isEqualTo(400);
    assertThat(profile.at("/slowest")).hasSize(10);
    assertThat(profile.at("/checks/made").asInt())
        .isPositive()
        .isLessThan(profile.at("/checks/of").asInt() / 10);
    assertThat(sum(profile.at("/stages"), "mean_ns"))
        .isBetween(
            profile.at("/total/mean_ns").asDouble() * 0.98,
            profile.at("/total/mean_ns").asDouble() * 1.02);
    assertThat(sum(profile.at("/intents"), "commands")).isEqualTo(50);
    assertThat(sum(profile.at("/intents"), "count")).isEqualTo(400);
  }

  private static double sum(JsonNode list, String member) {
    double sum = 0;
    for (JsonNode one : list) {
      sum += one.get(member).asDouble();
    }
    return sum;
  }

  /** "JSON (with a $schema and a version, documented)": docs/profile.schema.json. */
  @Tag("PROF-10")
  @Test
  void json_isAsItsSchemaSays_withEveryOption() throws IOException {
    Path base = folder.resolve("base.json");
    Files.writeString(base, profile("--format", "json", "--rate", 1000).out());
    JsonNode profile =
        json(
            "--rate",
            1000,
            "--scale",
            "10,50",
            "--gc",
            "Serial",
            "--compare",
            base,
            "--seconds",
            "0.2");

    assertThat(profile.at("/response/count").asInt()).isEqualTo(400);
    assertThat(profile.at("/scale")).hasSize(1);
    assertThat(profile.at("/scale/0/components").asInt()).isEqualTo(50);
    assertThat(profile.at("/scale/0/same").asInt()).isEqualTo(50);
    assertThat(profile.at("/collectors/0/collector").asText()).isEqualTo("Serial");
    assertThat(profile.at("/collectors/0/count").asInt()).isEqualTo(400);
    assertThat(schema().validate(profile)).isEmpty();
  }

  private static Schema schema() throws IOException {
    try (InputStream in = Files.newInputStream(Path.of("../docs/profile.schema.json"))) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
    }
  }

  @Tag("PROF-10")
  @Test
  void schema_refusesWhatIsNoProfile() throws IOException {
    ObjectNode profile = (ObjectNode) json();
    profile.put("complete", "yes");

    assertThat(schema().validate(profile)).hasSize(1);
  }

  @Tag("PROF-9")
  @Test
  void forks_giveTheMeansOfEachJvm() {
    JsonNode profile = json("--forks", 3);

    assertThat(profile.at("/total/jvm_means_ns")).hasSize(3);
    assertThat(profile.at("/total/jvm_means_ns/0").asDouble())
        .isEqualTo(profile.at("/total/mean_ns").asDouble());
    assertThat(profile.at("/stages/1/jvm_means_ns")).hasSize(3);
  }

  @Tag("PROF-9")
  @Test
  void collector_thatThisJvmMayNotHave_isMeasuredOrTold() {
    JsonNode rows = json("--gc", "Shenandoah").at("/collectors");

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).has("problem") || rows.get(0).has("mean_ns")).isTrue();
  }

  @Tag("PROF-18")
  @Test
  void regression_isExitCode3() throws IOException {
    ObjectNode base = (ObjectNode) json();
    for (String part : List.of("/total", "/stages/0", "/stages/1")) {
      ObjectNode times = (ObjectNode) base.at(part);
      times.putArray("means_ns").add(10).add(10.1).add(9.9);
    }
    Path file = Files.writeString(folder.resolve("fast.json"), base.toString());

    Said said = profile("--compare", file);

    assertThat(said.exitCode()).isEqualTo(3);
    assertThat(said.out()).contains("regression: slower by more than 5.0%", "slower");
  }

  @Tag("PROF-18")
  @Test
  void baseline_thatWasSlower_isNoRegression() throws IOException {
    ObjectNode base = (ObjectNode) json();
    ((ObjectNode) base.at("/total")).putArray("means_ns").add(1e9).add(1.01e9).add(0.99e9);
    Path file = Files.writeString(folder.resolve("slow.json"), base.toString());

    Said said = profile("--compare", file, "--tolerance", "50");

    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).contains("no regression beyond 50.0%");
  }

  @Tag("PROF-18")
  @Test
  void target_thatIsMissed_isExitCode1() {
    Said said = profile("--target", "0.001");

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).contains("missed");
  }

  @Tag("PROF-18")
  @Test
  void command_thatIsRefused_isCountedAndExitCode1() throws IOException {
    Said said = profile("--commands", commands("hide the cta", "hide the sidebar"));

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).contains("2 commands: 1 applied, 1 rejected");
  }

  @Tag("PROF-12")
  @Test
  void command_thatIsHostileToATerminal_isShownHarmless() throws IOException {
    Said said = profile("--commands", commands("hide \u001b[31m the \u202e sidebar"));

    assertThat(said.out()).doesNotContain("\u001b", "\u202e").contains("\\u001b[31m");
  }

  @Tag("PROF-11")
  @Test
  void html_isWritten() throws IOException {
    Path file = folder.resolve("report.html");

    Said said = profile("--html", file);

    assertThat(said.exitCode()).isZero();
    assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").contains("storefront.json");
  }

  @Tag("PROF-13")
  @Test
  void recording_isKept() throws IOException {
    Path file = folder.resolve("run.jfr");

    assertThat(profile("--jfr", file).exitCode()).isZero();

    assertThat(Files.size(file)).isPositive();
  }

  @Tag("PROF-19")
  @ParameterizedTest
  @CsvSource({
    "--threads,0,--threads is from 1 to 1024",
    "--threads,2000,--threads is from 1 to 1024",
    "--iterations,0,--iterations is at least 1",
    "--warmup,-1,--warmup is at least 1",
    "--seconds,0,'--seconds is above 0 and at most 86,400'",
    "--rate,0,'--rate is above 0 and at most 1,000,000,000'",
    "--agent-latency,-1,'--agent-latency is from 0 to 10,000'",
    "--target,0,--target is above 0",
    "--tolerance,-1,--tolerance is not below 0",
    "--forks,0,--forks is from 1 to 100",
    "--scale,0,--scale is from 1 to 1000000"
  })
  void number_thatMakesNoSense_isOneClearLine(String option, String value, String message) {
    Said said = profile(option, value);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).isEqualTo("blueline: " + message + "\n");
    assertThat(said.out()).isEmpty();
  }

  /** They showed the names of Java's classes. */
  @ParameterizedTest
  @CsvSource({
    "--seconds,x,is not a number",
    "--scale,abc,'is not a whole number, or too large'",
    "--iterations,1.5,'is not a whole number, or too large'",
    "--forks,99999999999,'is not a whole number, or too large'"
  })
  void number_thatIsNone_isToldWithoutJavasNames(String option, String value, String message) {
    Said said = profile(option, value);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err())
        .startsWith("blueline: invalid value for option '" + option + "'")
        .contains("'" + value + "' " + message)
        .doesNotContain("java.")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--threads", "--rate", "--target", "--scale"})
  void option_thatIsNoNumber_isOneClearLine(String option) {
    Said said = profile(option, "many");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).startsWith("blueline: ").contains(option).hasLineCount(1);
  }

  @Tag("PROF-19")
  @Test
  void collector_thatNobodyKnows_isOneClearLine() {
    Said said = profile("--gc", "CMS");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err())
        .contains("Serial, Parallel, G1, ZGC, Shenandoah are possible, not 'CMS'");
  }

  @Tag("PROF-19")
  @Test
  void file_ofNoCommand_isOneClearLine() throws IOException {
    Path empty = commands("# nothing", "");

    assertUnusable(profile("--commands", empty), empty + ": holds no command");
  }

  @Test
  void file_thatIsMissing_isOneClearLine() {
    Path missing = folder.resolve("missing");

    assertUnusable(profile("--commands", missing), missing + ": no such file or directory");
    assertUnusable(profile("--compare", missing), missing + ": no such file or directory");
  }

  @Tag("PROF-19")
  @Test
  void report_thatCannotBeWritten_isOneClearLine_beforeTheWork() {
    Path nowhere = folder.resolve("no/report.html");

    assertUnusable(profile("--html", nowhere), nowhere + ": no such directory");
    assertUnusable(profile("--jfr", nowhere), nowhere + ": no such directory");
  }

  @Tag("PROF-17")
  @Test
  void baseline_ofOtherWork_isOneClearLine() throws IOException {
    Path base = folder.resolve("base.json");
    Files.writeString(base, profile("--format", "json").out());

    Said said = profile("--compare", base, "--commands", commands("hide the cta"));

    assertUnusable(said, base + ": was measured with other commands");
  }

  @Tag("PROF-21")
  @Test
  void options_areAllInTheDocumentation() throws IOException {
    String page = Files.readString(Path.of("../docs/6-profiling.md"));
    List<String> options =
        new CommandLine(
                new ProfileCommand(
                    Console.of(InputStream.nullInputStream(), System.out, System.err)))
            .getCommandSpec().options().stream()
                .map(option -> option.longestName())
                .filter(name -> !name.equals("--help") && !name.equals("--version"))
                .filter(name -> !name.equals("--schema"))
                .toList();

    assertThat(options).hasSizeGreaterThan(12).allSatisfy(name -> assertThat(page).contains(name));
  }

  private static void assertUnusable(Said said, String message) {
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.err()).isEqualTo("blueline: " + message + "\n");
    assertThat(said.out()).isEmpty();
  }
}
