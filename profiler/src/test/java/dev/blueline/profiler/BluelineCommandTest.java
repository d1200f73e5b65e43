package dev.blueline.profiler;

import static dev.blueline.profiler.Cli.STOREFRONT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.profiler.Cli.Said;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BluelineCommandTest {

  @Tag("CLI-31")
  @ParameterizedTest
  @ValueSource(strings = {"run", "patch", "validate", "explain", "profile"})
  void help_ofSubcommand(String subcommand) {
    Said said = Cli.run(subcommand, "--help");

    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).startsWith("Usage: blueline " + subcommand).contains("--blueprint=FILE");
    assertThat(said.err()).isEmpty();
  }

  @Tag("CLI-31")
  @Test
  void help_ofAll() {
    Said said = Cli.run("--help");

    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).contains("run", "patch", "validate", "Exit codes:");
  }

  @Tag("CLI-31")
  @ParameterizedTest
  @ValueSource(strings = {"", "run", "patch", "validate", "explain", "profile"})
  void version(String subcommand) {
    Said said = subcommand.isEmpty() ? Cli.run("--version") : Cli.run(subcommand, "--version");

    assertThat(said.exitCode()).isZero();
    assertThat(said.out()).matches("blueline \\S+\n");
  }

  @Tag("CLI-30")
  @Test
  void usage_noSubcommand() {
    assertUsage(Cli.run(), "missing required subcommand; try 'blueline --help'");
  }

  @Test
  void usage_unknownSubcommand() {
    assertUsage(Cli.run("frobnicate"), "'frobnicate'");
  }

  @Tag("CLI-30")
  @ParameterizedTest
  @ValueSource(strings = {"run", "patch", "validate", "explain", "profile"})
  void usage_noBlueprint(String subcommand) {
    assertUsage(
        Cli.run(subcommand),
        "missing required option",
        "--blueprint=FILE",
        "try 'blueline " + subcommand + " --help'");
  }

  @Test
  void usage_unknownOption() {
    assertUsage(Cli.run("validate", "--blueprint", STOREFRONT, "--frobnicate"), "'--frobnicate'");
  }

  @Test
  void usage_optionGivenTwice() {
    assertUsage(
        Cli.run("validate", "--blueprint", STOREFRONT, "--blueprint", STOREFRONT), "'--blueprint'");
  }

  @Tag("CLI-30")
  @Test
  void usage_unknownValues() {
    assertUsage(
        Cli.run("validate", "--blueprint", STOREFRONT, "--format", "xml"),
        "text, json are possible, not 'xml'");
    assertUsage(
        Cli.run("run", "--blueprint", STOREFRONT, "--command", "x", "--batch", "maybe"),
        "atomic, best-effort");
    assertUsage(
        Cli.run("validate", "--blueprint", STOREFRONT, "--schema", "figma"), "storefront, web");
  }

  @Test
  void usage_badPath() {
    assertUsage(Cli.run("validate", "--blueprint", "a\0b"), "--blueprint");
  }

  private static void assertUsage(Said said, String... parts) {
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).matches("blueline: [^\n]*\n").contains(parts);
  }

  @Tag("CLI-32")
  @Test
  void standardOutput_closedByItsReader() throws IOException {
    OutputStream closed = failing("Broken pipe");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] args = {"run", "--blueprint", STOREFRONT.toString(), "--command", "hide the footer"};

    int exitCode = BluelineCommand.execute(args, InputStream.nullInputStream(), closed, err);

    assertThat(exitCode).isZero();
    assertThat(err.size()).isZero();
  }

  @Tag("CLI-32")
  @Test
  void standardOutput_closedByItsReader_theWorkGoesOn(@TempDir Path directory) {
    Path out = directory.resolve("out.json");
    String[] args = {
      "run",
      "--blueprint",
      STOREFRONT.toString(),
      "--command",
      "hide the footer",
      "--out",
      out.toString()
    };

    BluelineCommand.execute(
        args, InputStream.nullInputStream(), failing("Broken pipe"), new ByteArrayOutputStream());

    assertThat(Files.exists(out)).isTrue();
  }

  @Tag("CLI-32")
  @ParameterizedTest
  @ValueSource(strings = {"run", "help"})
  void standardOutput_full(String what) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] args =
        what.equals("help")
            ? new String[] {"--help"}
            : new String[] {"validate", "--blueprint", STOREFRONT.toString()};

    int exitCode =
        BluelineCommand.execute(
            args, InputStream.nullInputStream(), failing("No space left on device"), err);

    assertThat(exitCode).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("blueline: standard output: No space left on device\n");
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  @Tag("CLI-33")
  @Test
  void standardInput_thatFailsInAnUnexpectedWay() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("two\nlines\u001b[31m");
          }
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] args = {"run", "--blueprint", STOREFRONT.toString(), "--commands", "-"};

    assertThat(BluelineCommand.execute(args, broken, out, err)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .matches("blueline: [^\n\u001b]*two lines[^\n\u001b]*\n");
  }

  @Tag("CLI-33")
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void standardInput_thatFailsWithAnError(int kind) {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw kind == 0 ? new StackOverflowError() : new OutOfMemoryError();
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] args = {"run", "--blueprint", STOREFRONT.toString(), "--commands", "-"};

    assertThat(BluelineCommand.execute(args, broken, new ByteArrayOutputStream(), err))
        .isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .matches("blueline: (nested too deep|out of memory)[^\n]*\n");
  }

  @Tag("CLI-34")
  @Test
  void argument_thatStartsWithAt_isNoFileOfArguments() {
    Said said = Cli.run("run", "--blueprint", STOREFRONT, "--command", "@" + STOREFRONT);

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out()).startsWith("▸ @samples");
  }
}
