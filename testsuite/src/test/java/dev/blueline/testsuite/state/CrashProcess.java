package dev.blueline.testsuite.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A JVM that is talked to line by line, and ended by force. */
final class CrashProcess implements AutoCloseable {
  private static final int KILLED = 128 + 9;
  private static final int MAX_SECONDS = 120;
  private static final String END = " .";

  private final Process process;
  private final Path errors;
  private final BufferedReader out;
  private final BufferedWriter in;
  private volatile boolean isLate;

  private CrashProcess(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    out = process.inputReader(StandardCharsets.UTF_8);
    in = process.outputWriter(StandardCharsets.UTF_8);
    CompletableFuture.delayedExecutor(MAX_SECONDS, TimeUnit.SECONDS).execute(this::giveUp);
  }

  /**
   * Starts a program of ours.
   *
   * @param place the directory that it works in
   */
  static CrashProcess start(Path place, Class<?> program, Object... arguments) throws IOException {
    return start(place, List.of(), program, arguments);
  }

  /** As above, with more options for the JVM. */
  static CrashProcess start(Path place, List<String> options, Class<?> program, Object... arguments)
      throws IOException {
    CrashClassPath classes = CrashClassPath.get();
    List<String> command = java(classes.options());
    command.addAll(options);
    command.add(program.getName());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Path errors = Files.createTempFile("blueline-child", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(place.toFile());
    builder.redirectError(errors.toFile());
    builder.environment().put("CLASSPATH", classes.text());
    return new CrashProcess(builder.start(), errors);
  }

  /** Returns how to start a JVM that lives for less than a second. */
  static List<String> java(List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-XX:-UsePerfData", "-Xmx128m"));
    command.addAll(options);
    return command;
  }

  long pid() {
    return process.pid();
  }

  /** Returns the next line that was said whole; null where the process has ended. */
  @Nullable String next() throws IOException {
    String line = out.readLine();
    return line != null && line.endsWith(END)
        ? line.substring(0, line.length() - END.length())
        : null;
  }

  /** Returns the next line as it comes, also what the JVM itself says. */
  @Nullable String anything() throws IOException {
    return out.readLine();
  }

  /** Returns the next line, which begins in a certain way. */
  String await(String start) throws IOException {
    String line = next();
    assertThat(line).as("what was said; %s", complaints()).startsWith(start);
    return line;
  }

  void say(String line) throws IOException {
    in.write(line + "\n");
    in.flush();
  }

  void signal(String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, "" + pid()).inheritIO().start();
    assertThat(kill.waitFor()).as("kill -%s", name).isZero();
  }

  /** Ends it by force. What it had said is still there to be read, as it would not be otherwise. */
  void kill() {
    process.toHandle().destroyForcibly();
  }

  private void giveUp() {
    if (process.isAlive()) {
      isLate = true;
      kill();
    }
  }

  /** Requires that it ended because we ended it. */
  void requireKilled() throws InterruptedException, IOException {
    int exit = process.waitFor();
    assertThat(isLate).as("it hung; %s", complaints()).isFalse();
    assertThat(exit).as("it ended by itself: %s", complaints()).isEqualTo(KILLED);
  }

  String complaints() throws IOException {
    return Files.readString(errors);
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(errors);
  }
}
