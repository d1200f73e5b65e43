package dev.blueline.state.chronicle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A child JVM that runs {@link PeerMain}, with homes of its own to write to. */
final class Peer implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;
  private final Path errors;

  private Peer(Process process, Path errors) {
    this.process = process;
    this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    this.errors = errors;
  }

  static Peer start(Path view, long records, Path home) {
    return start(view, records, home, flags());
  }

  static Peer start(Path view, long records, Path home, List<String> flags) {
    try {
      for (String each : List.of("home", "tmp", "work")) {
        Files.createDirectories(home.resolve(each));
      }
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
      command.add("-Duser.home=" + home.resolve("home"));
      command.add("-Djava.io.tmpdir=" + home.resolve("tmp"));
      command.addAll(flags);
      command.addAll(List.of("-cp", classPath(), PeerMain.class.getName()));
      command.addAll(List.of(view.toString(), String.valueOf(records)));
      Path errors = home.resolve("errors");
      return new Peer(
          new ProcessBuilder(command)
              .directory(home.resolve("work").toFile())
              .redirectError(errors.toFile())
              .start(),
          errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> flags() {
    List<String> flags =
        new ArrayList<>(Arrays.asList(System.getProperty("chronicle.jvm.args").split(" ")));
    if (Runtime.version().feature() >= 23) {
      flags.add("--sun-misc-unsafe-memory-access=allow"); // JDK 25 warns of Chronicle else
    }
    return flags;
  }

  /** Without what tests need: Chronicle's analytics keep silent where they see JUnit. */
  private static String classPath() {
    String surefire = System.getProperty("surefire.test.class.path");
    String all = surefire == null ? System.getProperty("java.class.path") : surefire;
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> !entry.contains("junit") && !entry.contains("assertj"))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Returns the next line it prints. */
  String line() {
    try {
      return String.valueOf(out.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String ask(String line) {
    tell(line);
    return line();
  }

  void tell(String line) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  String errors() throws IOException {
    return Files.readString(errors);
  }

  /** Lets it close its view, and waits for its end. */
  @Override
  public void close() throws IOException, InterruptedException {
    process.getOutputStream().close();
    process.waitFor();
  }
}
