package dev.blueline.profiler;

import static dev.blueline.profiler.Cli.STOREFRONT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blueline.profiler.Cli.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  @ParameterizedTest
  @ValueSource(
      strings = {"sessions show", "sessions show nobody", "sessions recover", "sessions fly"})
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
        .contains("missing required option: '--blueprint=FILE'");
    assertThat(Cli.run("sessions", "--store", store.resolve("nowhere")).err())
        .contains("no such directory");
  }
}
