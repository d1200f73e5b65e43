package dev.blueline.bench.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes {@code docs/performance.md} and its pictures from the results of JMH.
 *
 * <pre>
 *   java -cp benchmarks/target/benchmarks.jar dev.blueline.bench.report.PerformanceReport
 * </pre>
 *
 * <p>Two paths may follow: the directory of the results, and that of the documents.
 */
public final class PerformanceReport {
  private static final int BAD_INPUT = 2;
  private static final String PAGE = "performance.md";
  private static final String PICTURES = "performance-*.svg";

  private PerformanceReport() {}

  public static void main(String[] args) {
    System.exit(run(System.err, args));
  }

  /** Returns the exit code; one line in {@code err} says why it is not 0. */
  static int run(PrintStream err, String... args) {
    try {
      if (args.length > 2) {
        throw new ReportException("at most two directories: results, documents");
      }
      Path results = Path.of(args.length > 0 ? args[0] : "benchmarks/results");
      Path documents = Path.of(args.length > 1 ? args[1] : "docs");
      if (!Files.isDirectory(documents)) {
        throw new ReportException("no such directory: " + documents);
      }
      write(Report.of(Results.read(results)), documents);
      return 0;
    } catch (ReportException e) {
      err.println("performance report: " + e.getMessage());
    } catch (IOException e) {
      err.println("performance report: " + e);
    }
    return BAD_INPUT;
  }

  private static void write(Report report, Path documents) throws IOException {
    Path images = Files.createDirectories(documents.resolve("images"));
    try (DirectoryStream<Path> old = Files.newDirectoryStream(images, PICTURES)) {
      for (Path picture : old) {
        Files.delete(picture);
      }
    }
    for (Map.Entry<String, String> picture : report.pictures().entrySet()) {
      Files.writeString(images.resolve(picture.getKey()), picture.getValue());
    }
    Files.writeString(documents.resolve(PAGE), report.markdown());
  }
}
