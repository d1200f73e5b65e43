package dev.blueline.bench;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.bench.HeapLayout.Share;
import dev.blueline.model.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an open document takes on the heap, component by component and with its history, counted
 * object by object. The budget: a session of 10,000 components, its history full, takes at most
 * four times the document's bytes.
 *
 * <pre>
 *   java -cp benchmarks/target/benchmarks.jar dev.blueline.bench.MemoryBudget
 * </pre>
 *
 * <p>Writes {@code benchmarks/results/memory.json}, or the file that is given, and prints a table.
 * What the engine takes, which all documents share, is not counted.
 */
public final class MemoryBudget {
  private static final List<Integer> SIZES = List.of(100, 1000, 10_000);
  private static final int LARGEST_CLASSES = 15;

  private final Map<String, Long> numbers = new LinkedHashMap<>();
  private List<Share> largest = List.of();

  MemoryBudget() {}

  /** Measures, writes and prints. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args.length > 0 ? args[0] : "benchmarks/results/memory.json");
    MemoryBudget budget = new MemoryBudget();
    for (int components : SIZES) {
      budget.measure(components);
    }
    budget.write(file);
    budget.print(System.out);
  }

  /** Returns what was measured: a name, {@code @}, the number of components, to bytes. */
  Map<String, Long> numbers() {
    return numbers;
  }

  /** Measures one size of document: as it was opened, as it was written, and in long use. */
  void measure(int components) {
    try (BlueprintEngine engine = BlueprintEngine.create()) {
      byte[] document = BenchDocuments.json(components);
      Session session = engine.open(engine.read(document));
      put("documentBytes", components, document.length);
      put("bytesPerComponent", components, beside(engine, session) / components);
      engine.write(session.blueprint());
      put("bytesPerWrittenComponent", components, beside(engine, session) / components);
      use(session, BenchCommands.applied(components));
      engine.write(session.blueprint());
      session.blueprint().hash();
      measureInUse(engine, session, components);
    }
  }

  /** Until the oldest commands are forgotten. */
  private static void use(Session session, BenchCommands commands) {
    int most = session.history().bounds().maxEntries();
    for (int i = 0; i < most + BenchCommands.SIZE; i++) {
      CommandResult result = session.execute(commands.fresh(i));
      if (result.status() != Status.APPLIED) {
        throw new IllegalStateException("not applied: " + result.toJson());
      }
    }
    if (session.history().entries().size() != most) {
      throw new IllegalStateException("the history is not full");
    }
  }

  private void measureInUse(BlueprintEngine engine, Session session, int components) {
    long whole = beside(engine, session);
    long document = HeapLayout.bytesBeside(engine, session.blueprint());
    long entries = session.history().entries().size();
    put("bytesPerUsedComponent", components, document / components);
    put("historyEntries", components, entries);
    put("bytesPerHistoryEntry", components, (whole - document) / entries);
    put("sessionBytes", components, whole);
    largest = HeapLayout.of(session).largest(LARGEST_CLASSES);
  }

  private static long beside(BlueprintEngine engine, Session session) {
    return HeapLayout.bytesBeside(engine, session);
  }

  private void put(String name, int components, long value) {
    numbers.put(name + "@" + components, value);
  }

  private void write(Path file) throws IOException {
    JsonObject.Builder out = JsonObject.builder();
    numbers.forEach(out::add);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, out.build().toBytes());
  }

  private void print(PrintStream out) {
    numbers.forEach((name, value) -> out.printf(Locale.ROOT, "%-32s %,12d%n", name, value));
    int most = SIZES.get(SIZES.size() - 1);
    double ratio =
        (double) numbers.getOrDefault("sessionBytes@" + most, 0L)
            / numbers.getOrDefault("documentBytes@" + most, 1L);
    out.printf(Locale.ROOT, "%nA session of %,d components: %.2f documents.%n", most, ratio);
    for (Share share : largest) {
      out.printf(
          Locale.ROOT, "%,12d bytes in %,8d of %s%n", share.bytes(), share.count(), share.type());
    }
  }
}
