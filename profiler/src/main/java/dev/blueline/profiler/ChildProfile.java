package dev.blueline.profiler;

import dev.blueline.model.JsonObject;
import dev.blueline.profiler.io.Failure;
import dev.blueline.profiler.measure.Monitor;
import dev.blueline.profiler.profile.ProfileFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The same profile in a JVM of its own: to use another collector, or to see how JVMs differ. */
final class ChildProfile {
  private static final long POLL_MILLIS = 100;

  private final List<String> jvmOptions;
  private final List<String> arguments;
  private final Monitor monitor;

  /**
   * Prepares.
   *
   * @param jvmOptions what the JVM is started with
   * @param arguments of {@code blueline}, without a format
   * @param monitor may end it
   */
  ChildProfile(List<String> jvmOptions, List<String> arguments, Monitor monitor) {
    this.jvmOptions = jvmOptions;
    this.arguments = arguments;
    this.monitor = monitor;
  }

  /**
   * Runs it to its end.
   *
   * @throws Failure if it gives no profile; says what it said
   */
  JsonObject run() {
    try {
      Process process = new ProcessBuilder(commandLine()).start();
      try {
        return profile(process);
      } finally {
        process.destroyForcibly(); // nobody would ever read what one that is left says
      }
    } catch (IOException e) {
      throw Failure.with("another JVM", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.of("interrupted while another JVM was at work");
    }
  }

  private JsonObject profile(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    CompletableFuture<byte[]> out = allOf(process.getInputStream());
    CompletableFuture<byte[]> said = allOf(process.getErrorStream());
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      if (monitor.isStopped()) {
        process.toHandle().destroy(); // it reports what it has, to streams that stay open
      }
    }
    String problem = new String(said.join(), StandardCharsets.UTF_8).strip();
    if (out.join().length == 0) {
      throw Failure.of("another JVM gave no profile: " + lastLine(problem));
    }
    return ProfileFile.read("another JVM", out.join());
  }

  private static CompletableFuture<byte[]> allOf(InputStream in) {
    return CompletableFuture.supplyAsync(() -> all(in), ChildProfile::inThread);
  }

  /** Of the common pool's threads there may be one, and who writes to the other pipe would wait. */
  private static void inThread(Runnable work) {
    Thread reader = new Thread(work, "blueline-child-output");
    reader.setDaemon(true);
    reader.start();
  }

  private static byte[] all(InputStream in) {
    try {
      return in.readAllBytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static String lastLine(String text) {
    return text.substring(text.lastIndexOf('\n') + 1);
  }

  private List<String> commandLine() {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(jvmOptions);
    line.add("-cp");
    line.add(System.getProperty("java.class.path"));
    line.add(BluelineCommand.class.getName());
    line.addAll(arguments);
    line.add("--format");
    line.add("json");
    return line;
  }
}
