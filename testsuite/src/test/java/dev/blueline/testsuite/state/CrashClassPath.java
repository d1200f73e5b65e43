package dev.blueline.testsuite.state;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What hundreds of children are started from: the classes that they need, in jars, with an archive
 * of them as the JVM lays them out. It halves what a start costs.
 *
 * @param text the class path
 * @param options what the JVM is given to use the archive; none where it could not be made
 */
record CrashClassPath(String text, List<String> options) {
  private static final int MAX_SECONDS = 60;

  /** All that the engine needs of others. */
  private static final List<String> NEEDED = List.of("blueline-", "caffeine-", "dsl-json-");

  /** Made when it is first asked for. */
  private static final class Holder {
    static final CrashClassPath ONLY = make();
  }

  static CrashClassPath get() {
    return Holder.ONLY;
  }

  private static CrashClassPath make() {
    try {
      Path place = Files.createTempDirectory("blueline-crash");
      place.toFile().deleteOnExit();
      CrashClassPath jars = new CrashClassPath(jars(place), List.of());
      Path archive = place.resolve("classes.jsa");
      archive.toFile().deleteOnExit();
      return hasArchived(jars, archive)
          ? new CrashClassPath(jars.text(), List.of("-XX:SharedArchiveFile=" + archive))
          : jars;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String jars(Path place) throws IOException {
    List<String> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path file = Path.of(entry);
      if (Files.isDirectory(file)) {
        path.add(jar(file, place.resolve(path.size() + ".jar")).toString());
      } else if (NEEDED.stream().anyMatch(file.getFileName().toString()::startsWith)) {
        path.add(entry);
      }
    }
    return String.join(File.pathSeparator, path);
  }

  private static Path jar(Path directory, Path jar) throws IOException {
    jar.toFile().deleteOnExit();
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream out = new ZipOutputStream(file, StandardCharsets.UTF_8);
        Stream<Path> classes = Files.walk(directory)) {
      out.setLevel(0);
      for (Path path : classes.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new ZipEntry(directory.relativize(path).toString().replace('\\', '/')));
        Files.copy(path, out);
        out.closeEntry();
      }
    }
    return jar;
  }

  /** Lets a child do some steps and end by itself, which is when a JVM writes its archive. */
  private static boolean hasArchived(CrashClassPath jars, Path archive)
      throws IOException, InterruptedException {
    Path store = Files.createTempDirectory("blueline-crash-store");
    List<String> command = CrashProcess.java(List.of("-XX:ArchiveClassesAtExit=" + archive));
    command.addAll(List.of("-Xlog:disable", CrashChild.class.getName(), store.toString()));
    command.addAll(List.of("COMMIT", "RESUME", "1", "NONE", "1"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("CLASSPATH", jars.text());
    Process child = builder.start();
    try (OutputStream in = child.getOutputStream()) {
      in.write("1\n".getBytes(StandardCharsets.UTF_8));
    }
    boolean hasEnded = child.waitFor(MAX_SECONDS, TimeUnit.SECONDS);
    child.destroyForcibly();
    delete(store);
    return hasEnded && child.exitValue() == 0 && Files.exists(archive);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> all = new ArrayList<>(files.toList());
      for (int i = all.size() - 1; i >= 0; i--) {
        Files.delete(all.get(i));
      }
    }
  }
}
