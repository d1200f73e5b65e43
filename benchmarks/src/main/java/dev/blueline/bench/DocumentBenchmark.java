package dev.blueline.bench;

import dev.blueline.BlueprintEngine;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a command costs on a document of one's own: the commands of a file, in order, over and over,
 * in a session that is opened anew whenever they begin again. The same work as {@code blueline
 * profile}, for those who trust JMH more.
 *
 * <pre>
 *   java -jar benchmarks/target/benchmarks.jar DocumentBenchmark \
 *       -p blueprint=my.json -p commands=my.commands
 * </pre>
 *
 * <p>Without a file it takes the benchmarks' own document of 100 components.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class DocumentBenchmark {
  private static final int OWN_COMPONENTS = 100;

  /** One user at a document of one's own. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets it up
  public static class Own {
    @Param({""})
    public String blueprint;

    @Param({""})
    public String commands;

    private BlueprintEngine engine;
    private Blueprint document;
    private List<String> texts;
    private Session session;
    private int next;

    @Setup
    public void open() throws IOException {
      engine = BlueprintEngine.create();
      if (blueprint.isEmpty()) {
        document = engine.read(BenchDocuments.json(OWN_COMPONENTS));
        texts =
            BenchCommands.applied(OWN_COMPONENTS).commands().stream()
                .map(BenchCommand::text)
                .toList();
      } else {
        document = engine.read(Path.of(blueprint));
        texts =
            Files.readAllLines(Path.of(commands), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
      }
      requireApplied();
    }

    private void requireApplied() {
      session = engine.open(document);
      for (String text : texts) {
        if (session.execute(text).status() != Status.APPLIED) {
          throw new IllegalStateException("not applied: " + text);
        }
      }
    }

    String nextCommand() {
      if (next == texts.size()) {
        next = 0;
        session = engine.open(document);
      }
      return new String(texts.get(next++).toCharArray());
    }
  }

  /** One command, back comes the patch. */
  @Benchmark
  public byte[] command(Own own) {
    String command = own.nextCommand();
    return own.session.execute(command).patch().toBytes();
  }
}
