package dev.blueline.profiler;

import static dev.blueline.profiler.Cli.STOREFRONT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.profiler.io.Console;
import dev.blueline.profiler.io.Output;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees. */
class TextOutputTest {
  private static final String DOCUMENT =
      """
      {"components": [
        {"id": "top", "type": "header", "bbox": [0, 0, 300, 100],
          "visual": {"bg_color": "#AABBCC"}},
        {"id": "note_1", "type": "paragraph", "text": "One", "bbox": [0, 110, 300, 40]},
        {"id": "note_2", "type": "paragraph", "text": "Two", "bbox": [0, 160, 300, 40]}]}
      """;

  @TempDir Path directory;

  @Tag("CLI-6")
  @Tag("CLI-8")
  @Test
  void applied() {
    assertThat(run("make the header bigger, then change its color to red", "hide note 2"))
        .isEqualTo(
            """
            ▸ make the header bigger, then change its color to red
              ✓ resize top: box height 100 → 120
              ✓ colour top: bg_color #AABBCC → #FF0000 (confidence 0.95)
              + moved 2 components down 20px: note_1, note_2

            ▸ hide note 2
              ✓ visibility of note_2: visible none → false

            2 commands: 2 applied; 5 edits
            """);
  }

  @Tag("CLI-6")
  @Test
  void refused() {
    assertThat(run("hide the 日本 sidebar"))
        .startsWith(
            """
            ▸ hide the 日本 sidebar
                   ^^^^^^^^^^^^^^^^
              ✗ no component is called '日本 sidebar' (target_not_found)
            """)
        .endsWith("1 command: 1 rejected; 0 edits\n");
  }

  @Test
  void refused_bySeveralRules() {
    assertThat(run("set the header width to 400 and set note 1 width to 900"))
        .contains("  · resize top\n", "it would break the rules (verification_failed)\n");
  }

  @Tag("CLI-6")
  @Test
  void ambiguous() {
    assertThat(run("make the paragraph bold"))
        .contains("could be: note_1, note_2\n", "    try: make note_1 bold\n");
  }

  @Test
  void stepsThatWriteOnePlace_theLastShowsTheValueThatStays() {
    assertThat(run("make the header red then make it blue"))
        .contains("  ✓ colour top\n", "  ✓ colour top: bg_color #AABBCC → #0000FF ");
  }

  @Tag("CLI-7")
  @Test
  void manySteps_areCounted() {
    assertThat(run("hide the header and ".repeat(999) + "hide the header"))
        .contains("  … and 900 more steps\n");
  }

  @Tag("CLI-7")
  @Test
  void tooManySteps_areNotShown() {
    assertThat(run("hide the header and ".repeat(1100) + "hide the header"))
        .contains("(too_large)\n")
        .doesNotContain("more steps");
  }

  @Tag("CLI-6")
  @Test
  void noChange() {
    assertThat(run("show the header")).contains("  = visibility of top (already so)\n");
  }

  @Tag("CLI-7")
  @Test
  void longCommand_isCutAndTheFaultIsShownApart() {
    String padding = "make the header bold then ".repeat(20);
    String out = run(padding + "hide the sidebar then " + padding + "hide the header");

    assertThat(out.lines().allMatch(line -> line.length() <= 202)).isTrue();
    String[] lines = out.split("\n");
    int mark = 0;
    while (!lines[mark].matches(" +\\^+")) {
      mark++;
    }
    assertThat(lines[mark - 1].substring(lines[mark].indexOf('^'))).startsWith("the sidebar then");
    assertThat(lines[mark].strip()).hasSize("the sidebar".length());
  }

  @Tag("CLI-7")
  @Test
  void manyTargets_areCounted() {
    String out = Cli.run("run", "--blueprint", STOREFRONT, "--command", "hide everything").out();

    assertThat(out).contains(" and 29 more", "… and 23 more");
  }

  @Tag("CLI-9")
  @Test
  void controlCharacters_reachNoTerminal() {
    Path file =
        Cli.write(
            directory.resolve("doc.json"),
            "{\"components\":[{\"id\":\"a\\u001b[31m\",\"type\":\"header\",\"text\":\"\\u202e\\u009b\"}]}");

    String out =
        Cli.run(
                "run",
                "--blueprint",
                file,
                "--command",
                "change the header text to \u001b]0;x\u0007",
                "--command",
                "hide\tthe\nheader")
            .out();

    assertThat(out).contains("\\u001b[31m", "▸ hide\\tthe\\nheader");
    assertThat(out.chars().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
  }

  @Test
  void notes() {
    Path out = directory.resolve("out.json");
    String blueprint = document().toString();

    assertThat(Cli.run("run", "--blueprint", blueprint, "--command", "hide x", "--out", out).out())
        .endsWith("wrote " + out + "\n");
    assertThat(Cli.run("run", "--blueprint", blueprint, "--command", "hide top", "--preview").out())
        .endsWith("a preview: nothing was changed\n");
    assertThat(
            Cli.run("run", "--blueprint", blueprint, "--command", "hide x", "--batch", "atomic")
                .out())
        .endsWith("the batch was taken back: nothing was changed\n");
  }

  @Tag("CLI-8")
  @Test
  void terminal_hasColoursAndTime() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console terminal =
        new Console(
            InputStream.nullInputStream(),
            new Output(out),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            true,
            true);
    String[] args = {"run", "--blueprint", document().toString(), "--command", "hide the header"};

    assertThat(BluelineCommand.execute(args, terminal)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\u001b[32m✓")
        .containsPattern("; \\d+ µs");
  }

  private String run(String... commands) {
    Object[] args = new Object[3 + 2 * commands.length];
    args[0] = "run";
    args[1] = "--blueprint";
    args[2] = document();
    for (int i = 0; i < commands.length; i++) {
      args[3 + 2 * i] = "--command";
      args[4 + 2 * i] = commands[i];
    }
    return Cli.run(args).out();
  }

  private Path document() {
    return Cli.write(directory.resolve("doc.json"), DOCUMENT);
  }
}
