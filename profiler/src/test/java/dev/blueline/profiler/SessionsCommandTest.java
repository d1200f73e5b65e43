package dev.blueline.profiler;

import static dev.blueline.profiler.Cli.STOREFRONT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.agent.EditAgent;
import dev.blueline.profiler.Cli.Said;
import dev.blueline.state.StateStore;
import dev.blueline.state.journal.JournalStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("STATE-34")
class SessionsCommandTest {
  @TempDir Path store;

  private Said run(String command) {
    return Cli.run("run", "--store", store, "--session", "shop", "--command", command);
  }

  private void begin() {
    Said said =
        Cli.run(
            "run",
            "--store",
            store,
            "--session",
            "shop",
            "--blueprint",
            STOREFRONT,
            "--command",
            "make the header bigger");
    assertThat(said.exitCode()).as(said.err()).isZero();
  }

  private Said sessions(Object... arguments) {
    Object[] all = new Object[3 + arguments.length];
    System.arraycopy(new Object[] {"sessions", "--store", store}, 0, all, 0, 3);
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Cli.run(all);
  }

  private List<Path> files(String part) throws IOException {
    try (Stream<Path> all = Files.walk(store)) {
      return all.filter(file -> file.toString().contains(part) && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }

  @Tag("STATE-33")
  @Test
  void run_twice_goesOn() {
    begin();
    Said second = run("make it blue");

    assertThat(second.exitCode()).as(second.err()).isZero();
    JsonNode shop = sessions("--format", "json").onlyJson().get(0);
    assertThat(shop.get("id").asText()).isEqualTo("shop");
    assertThat(shop.get("status").asText()).isEqualTo("paused");
    assertThat(shop.get("version").asInt()).isEqualTo(2);
  }

  @Test
  void show_ofASession_tellsWhatCanBeUndone() {
    begin();

    assertThat(sessions("show", "shop").out())
        .contains("shop: paused, version 1")
        .contains("make the header bigger (user)")
        .contains("checkpoint_");
    JsonNode all = sessions("show", "shop", "--format", "json").onlyJson();
    assertThat(all.get("done")).hasSize(1);
    assertThat(all.get("records").get("executions").get(0).get("status").asText())
        .isEqualTo("applied");
  }

  @Test
  void list_ofAnEmptyStore_saysSoAndWritesNoJournal() throws IOException {
    assertThat(sessions().out()).isEqualTo("there are no sessions\n");
    assertThat(files("journal")).isEmpty();
  }

  @Test
  void verify_ofASoundStore_isWell() {
    begin();

    assertThat(sessions("verify").out()).isEqualTo("all is well\n");
    assertThat(sessions("health").out()).isEqualTo("all is well\n");
    assertThat(sessions("verify", "shop", "--format", "json").onlyJson()).isEmpty();
  }

  @Test
  void verify_ofADamagedCheckpoint_namesItAndRecoverSetsItAside() throws IOException {
    begin();
    List<Path> checkpoints = files("checkpoint_");
    Path newest = checkpoints.get(checkpoints.size() - 1);
    Files.writeString(newest, Files.readString(newest).replace("header_1", "header_2"));

    Said verified = sessions("verify");
    assertThat(verified.exitCode()).isEqualTo(1);
    assertThat(verified.out()).contains("checkpoint_damaged").contains(name(newest));
    Said recovered = sessions("recover", "shop");
    assertThat(recovered.exitCode()).as(recovered.out()).isZero();
    assertThat(recovered.out()).contains("shop is at version 1").contains("set aside");
    assertThat(sessions("verify").exitCode()).isZero();
    assertThat(run("make it blue").exitCode()).isZero();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  @Test
  void recover_ofALostJournal_saysWhichVersionsAreLost() throws IOException {
    begin();
    run("make it blue");
    for (Path file : files("journal")) {
      Files.delete(file);
    }
    List<Path> checkpoints = files("checkpoint_");
    for (Path file : checkpoints.subList(1, checkpoints.size())) {
      Files.delete(file);
    }

    Said opened = run("make it red");
    assertThat(opened.exitCode()).isEqualTo(2);
    assertThat(opened.err()).contains("versions 1 to 2").contains("missing");
    Said recovered = sessions("recover", "shop");
    assertThat(recovered.exitCode()).isEqualTo(1);
    assertThat(recovered.out()).contains("versions 1 to 2 are lost");
    assertThat(run("make the header red").exitCode()).isZero();
  }

  @Test
  void checkpointAndPrune_ofASession_areDone() throws IOException {
    begin();
    int before = files("checkpoint_").size();

    assertThat(sessions("checkpoint", "shop").out()).isEqualTo("written\n");
    assertThat(files("checkpoint_")).hasSize(before + 1);
    assertThat(sessions("prune").out()).endsWith("files removed\n");
    assertThat(run("make it blue").exitCode()).isZero();
  }

  @Test
  void delete_aSession_isDoneAndItsIdIsFree() throws IOException {
    begin();

    assertThat(sessions("delete", "shop").out()).isEqualTo("deleted\n");

    assertThat(sessions("list").out()).isEqualTo("there are no sessions\n");
    assertThat(sessions("delete", "shop").exitCode()).isNotZero();
    begin();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sessions show",
        "sessions show nobody",
        "sessions recover",
        "sessions delete",
        "sessions fly",
        "sessions list shop",
        "sessions health shop",
        "sessions prune shop"
      })
  void sessions_askedForWhatIsNot_isOneClearLine(String line) {
    begin();
    Object[] arguments = Stream.of(line.split(" ")).skip(1).toArray();

    Said said = sessions(arguments);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith("blueline: ").hasLineCount(1);
  }

  @Test
  void options_thatMakeNoSense_areOneClearLine() {
    begin();

    assertThat(Cli.run("run", "--store", store, "--command", "x").err())
        .isEqualTo("blueline: --store and --session go together\n");
    assertThat(Cli.run("run", "--store", store, "--session", "../x", "--command", "x").err())
        .contains("letters, digits");
    assertThat(Cli.run("run", "--store", store, "--session", "new", "--command", "x").err())
        .isEqualTo("blueline: there is no session 'new' in " + store + "; --blueprint begins it\n");
    assertThat(Cli.run("sessions", "--store", store.resolve("nowhere")).err())
        .contains("no such directory");
  }

  /** The directory was made, and the option said to be missing that is needed at the first time. */
  @Test
  void run_ofNoSessionWithoutADocument_saysSoAndMakesNothing() {
    Path none = store.resolve("none");
    for (Object preview : List.of("--preview", "--partial")) {
      Said said = Cli.run("run", "--store", none, "--session", "shop", "--command", "x", preview);
      assertThat(said.exitCode()).isEqualTo(2);
      assertThat(said.err())
          .isEqualTo(
              "blueline: there is no session 'shop' in " + none + "; --blueprint begins it\n");
      assertThat(none).doesNotExist();
    }
  }

  /** It made the directory and the session. */
  @Tag("STATE-42")
  @Test
  void preview_ofASessionThatIsNotThere_makesNothing() {
    Path none = store.resolve("none");

    assertThat(preview(none, "shop").json()).hasSize(1);
    assertThat(none).doesNotExist();
    begin();
    assertThat(preview(store, "other").json()).hasSize(1);
    assertThat(sessions("--format", "json").onlyJson()).hasSize(1);
  }

  private static Said preview(Path store, String id) {
    return Cli.run(
        "run",
        "--store",
        store,
        "--session",
        id,
        "--blueprint",
        STOREFRONT,
        "--preview",
        "--format",
        "json",
        "--command",
        "make it blue");
  }

  /** It did the command that was on its way, by the agent of its own engine. */
  @Tag("STATE-42")
  @Tag("STATE-43")
  @Test
  void preview_ofASessionWithACommandOnItsWay_leavesItToTheNextRun() throws IOException {
    leaveOnItsWay("make the header bigger", store);
    Map<Path, String> before = contents();

    JsonNode seen = preview(store, "shop").onlyJson();
    assertThat(seen.get("status").asText()).isEqualTo("rejected");
    assertThat(contents()).isEqualTo(before);
    Said next = run("make it blue");
    assertThat(next.exitCode()).as(next.err()).isZero();
    assertThat(next.err())
        .isEqualTo("blueline: resumed what was on its way: 'make the header bigger': applied\n");
    JsonNode blue = preview(store, "shop").onlyJson();
    assertThat(blue.get("version").asInt()).isEqualTo(2);
    assertThat(blue.get("status").asText()).isEqualTo("no_change");
  }

  private Map<Path, String> contents() throws IOException {
    Map<Path, String> contents = new TreeMap<>();
    for (Path file : files("")) {
      contents.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
    }
    return contents;
  }

  /** Leaves a store as it is when the process ends while an agent is asked. */
  private static void leaveOnItsWay(String command, Path left) throws IOException {
    Path live = Files.createTempDirectory(left.getParent(), "live");
    EditAgent copying =
        new EditAgent() {
          @Override
          public String name() {
            return "copying";
          }

          @Override
          public List<Answer> edit(Bundle bundle) {
            copy(live, left);
            return List.of();
          }
        };
    try (StateStore kept = JournalStore.open(live);
        BlueprintEngine engine =
            BlueprintEngine.create(
                EngineOptions.builder().store(kept).agent(copying).agentRetries(0).build());
        Session session = engine.open("shop", engine.read(STOREFRONT))) {
      session.execute(command);
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
