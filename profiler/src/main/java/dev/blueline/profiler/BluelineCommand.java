package dev.blueline.profiler;

import dev.blueline.profiler.io.Console;
import dev.blueline.profiler.io.Failure;
import dev.blueline.profiler.io.RawArguments;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The command as a whole: reads arguments, hands over to a subcommand, gives an exit code. */
@Command(
    name = "blueline",
    description = "Commands in plain words to verified edits of a UI blueprint.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    sortOptions = false,
    sortSynopsis = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all applied, nothing to change, or valid",
      "1:something was refused or applied in part, there are violations, or a target is missed",
      "2:wrong usage, a file that cannot be read, a malformed document or patch",
      "3:a profile is slower than the one it is compared with"
    })
public final class BluelineCommand {
  private static final String WHOLE = "a whole number, or too large";

  private BluelineCommand() {}

  /** Runs the command and ends the process. */
  public static void main(String[] args) {
    Console console = Console.ofProcess();
    System.exit(guarded(console, () -> run(RawArguments.restored(args), console)));
  }

  /**
   * Runs the command within a program; nobody watches the streams.
   *
   * @return the exit code
   */
  public static int execute(String[] args, InputStream in, OutputStream out, OutputStream err) {
    return execute(args, Console.of(in, out, err));
  }

  static int execute(String[] args, Console console) {
    return guarded(console, () -> run(args, console));
  }

  /** Whatever happens is one line and an exit code. */
  private static int guarded(Console console, IntSupplier work) {
    try {
      int exitCode = work.getAsInt();
      console.out().flush();
      return exitCode;
    } catch (Throwable e) {
      flushWhatThereIs(console);
      return console.fail(e);
    }
  }

  private static void flushWhatThereIs(Console console) {
    try {
      console.out().flush();
    } catch (Failure e) {
      return; // the first failure is the one to tell
    }
  }

  private static int run(String[] args, Console console) {
    StringWriter help = new StringWriter();
    int exitCode =
        new CommandLine(new BluelineCommand())
            .addSubcommand(RunCommand.line(console))
            .addSubcommand(new PatchCommand(console))
            .addSubcommand(new ValidateCommand(console))
            .addSubcommand(new ExplainCommand(console))
            .addSubcommand(new ProfileCommand(console))
            .addSubcommand(new SessionsCommand(console))
            .registerConverter(Path.class, BluelineCommand::path)
            .registerConverter(BigDecimal.class, text -> number(text, BigDecimal::new, "a number"))
            .registerConverter(Integer.class, text -> number(text, Integer::valueOf, WHOLE))
            .registerConverter(int.class, text -> number(text, Integer::valueOf, WHOLE))
            .registerConverter(Long.class, text -> number(text, Long::valueOf, WHOLE))
            .setExpandAtFiles(false) // a command may start with @
            .setOut(new PrintWriter(help)) // picocli would show the stack of a failing stream
            .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
            .setColorScheme(Help.defaultColorScheme(console.isColoured() ? Ansi.ON : Ansi.OFF))
            .setParameterExceptionHandler((e, given) -> console.fail(usage(e)))
            .setExecutionExceptionHandler((e, line, parsed) -> console.fail(e))
            .execute(args);
    console.out().print(help.toString());
    return exitCode;
  }

  /** In a locale without UTF-8, Java can use no file of another name. */
  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "'" + text + "' is no file name here: " + e.getReason().toLowerCase(Locale.ROOT));
    }
  }

  private static <T> T number(String text, Function<String, T> reading, String what) {
    try {
      return reading.apply(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is not " + what);
    }
  }

  private static Failure usage(ParameterException e) {
    String problem = String.valueOf(e.getMessage());
    String first = problem.substring(0, 1).toLowerCase(Locale.ROOT);
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    return Failure.of(first + problem.substring(1) + "; try '" + name + " --help'");
  }
}
