package dev.blueline.bench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blueline.bench.report.Machine.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that was measured, as the files of one directory hold it. */
final class Results {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JDK_25 = "jdk25";
  private static final String PERCENTILES = "percentiles";

  private final List<ResultFile> files = new ArrayList<>();
  private Memory memory = Memory.none();
  private @Nullable Machine machine;

  private Results() {}

  /**
   * Reads all files of a directory that end in {@code .json}.
   *
   * @throws ReportException if it is no directory, or a file in it cannot be understood
   * @throws IOException if it cannot be read
   */
  static Results read(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new ReportException("no such directory: " + directory);
    }
    Results results = new Results();
    for (Path file : jsonFiles(directory)) {
      results.addFile(file);
    }
    return results;
  }

  private static List<Path> jsonFiles(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private void addFile(Path file) throws IOException {
    try {
      add(file.getFileName().toString(), JSON.readTree(Files.readAllBytes(file)));
    } catch (JsonProcessingException e) {
      throw new ReportException(file + " is not JSON: " + e.getOriginalMessage());
    } catch (ReportException e) {
      throw new ReportException(file + ": " + e.getMessage());
    }
  }

  private void add(String name, JsonNode json) {
    if (name.equals("machine.json")) {
      machine = Machine.read(json);
    } else if (name.equals("memory.json")) {
      memory = Memory.read(json);
    } else {
      files.add(new ResultFile(name, JmhFile.read(json)));
    }
  }

  /** Returns the files that JMH wrote, in the order of their names. */
  List<ResultFile> files() {
    return files;
  }

  private Measurements all(Predicate<ResultFile> wanted) {
    return new Measurements(
        files.stream().filter(wanted).flatMap(file -> file.measurements().all().stream()).toList());
  }

  /** Returns averages, on the JDK that everything was measured on. */
  Measurements plain() {
    return all(file -> !file.isOf(JDK_25) && !file.isOf(PERCENTILES));
  }

  /** Returns averages on the newer JDK, as far as they were measured there. */
  Measurements jdk25() {
    return all(file -> file.isOf(JDK_25));
  }

  /** Returns sampled calls, on several collectors and JDKs. */
  Measurements percentiles() {
    return all(file -> file.isOf(PERCENTILES));
  }

  /** Tells whether something was measured in one JVM only. */
  boolean isQuick() {
    return all(file -> true).all().stream().anyMatch(m -> m.plan().isQuick());
  }

  /** Returns bytes on the heap, none if they were not measured. */
  Memory memory() {
    return memory;
  }

  @Nullable Machine machine() {
    return machine;
  }

  /** Returns when a file was measured, if that was written down. */
  @Nullable Run run(ResultFile file) {
    return machine == null
        ? null
        : machine.runs().stream().filter(r -> file.isOf(r.group())).findFirst().orElse(null);
  }
}
