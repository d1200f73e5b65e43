package dev.blueline.bench;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.model.Blueprint;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What one command of two edits costs in an open session, from its text to what the editor gets
 * back, history kept at its default bounds.
 *
 * <pre>
 *   java -jar benchmarks/target/benchmarks.jar CommandBenchmark -prof gc
 *   java -jar benchmarks/target/benchmarks.jar CommandBenchmark -bm sample
 * </pre>
 *
 * <p>A hit has a cache with room for all commands, a miss has a cache of size 0.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CommandBenchmark {

  /** The words of every command are known. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets it up
  public static class Warm {
    @Param({"10", "100", "1000", "10000"})
    public int components;

    Editor editor;

    @Setup
    public void open() {
      editor = Editor.open(components, BenchCommands.SIZE);
    }

    @TearDown
    public void check() {
      editor.requireApplied();
      editor.requireHits(true);
    }
  }

  /** As {@link Warm}, at the document as it was read, which previews leave as it is. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets it up
  public static class Untouched {
    @Param({"10", "100", "1000", "10000"})
    public int components;

    Editor editor;

    @Setup
    public void open() {
      Editor warm = Editor.open(components, BenchCommands.SIZE);
      editor = warm.openAnother(warm.engine().read(BenchDocuments.json(components)), 0);
    }

    @TearDown
    public void check() {
      editor.requireApplied();
      editor.requireHits(true);
    }
  }

  /** The words of no command are known. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets it up
  public static class Cold {
    @Param({"10", "100", "1000", "10000"})
    public int components;

    Editor editor;

    @Setup
    public void open() {
      editor = Editor.open(components, 0);
    }

    @TearDown
    public void check() {
      editor.requireApplied();
      editor.requireHits(false);
    }
  }

  /** A user who types, with an engine as it comes. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets it up
  public static class Typing {
    @Param({"10", "100", "1000", "10000"})
    public int components;

    Editor editor;

    @Setup
    public void open() {
      editor = Editor.open(components, EngineOptions.builder().build());
    }

    @TearDown
    public void check() {
      editor.requireApplied();
    }
  }

  /** Several sessions on one document, each with a long history and another last command. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets it up
  public static class Histories {
    private static final int SESSIONS = 64;
    private static final int FEWEST_COMMANDS = 256;

    @Param({"10", "100", "1000", "10000"})
    public int components;

    private final Editor[] editors = new Editor[SESSIONS];
    private int next;

    @Setup
    public void open() {
      Editor first = Editor.open(components, BenchCommands.SIZE);
      Blueprint blueprint = first.blueprint();
      for (int i = 0; i < SESSIONS; i++) {
        editors[i] = first.openAnother(blueprint, FEWEST_COMMANDS + 8 * i);
      }
    }

    @TearDown
    public void check() {
      for (Editor editor : editors) {
        editor.requireApplied();
      }
    }

    Editor nextEditor() {
      return editors[next++ & (SESSIONS - 1)];
    }
  }

  /** Commands of which one target is unknown or ambiguous; their words are known. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets it up
  public static class Mistaken {
    @Param({"10", "100", "1000", "10000"})
    public int components;

    private BenchCommands commands;
    private Session session;
    private int next;

    @Setup
    public void open() {
      EngineOptions options = EngineOptions.builder().cacheSize(BenchCommands.SIZE).build();
      BlueprintEngine engine = BlueprintEngine.create(options);
      session = engine.open(engine.read(BenchDocuments.json(components)));
      commands = BenchCommands.rejected(components);
      for (BenchCommand command : commands.commands()) {
        command.requireRejected(session.execute(command.text()));
      }
    }

    CommandResult execute() {
      return session.execute(commands.fresh(next++));
    }
  }

  private static byte[] patch(CommandResult result) {
    return result.patch().toBytes();
  }

  /** Known words, back comes the patch. */
  @Benchmark
  public byte[] hitPatch(Warm warm) {
    return patch(warm.editor.execute());
  }

  /** New words, back comes the patch. */
  @Benchmark
  public byte[] missPatch(Cold cold) {
    return patch(cold.editor.execute());
  }

  /** Known words, back come the patch and the whole document as one array. */
  @Benchmark
  public void hitPatchDocument(Warm warm, Blackhole hole) {
    CommandResult result = warm.editor.execute();
    hole.consume(patch(result));
    hole.consume(warm.editor.engine().write(result.blueprint()));
  }

  /** Known words, back come the patch and the whole document as a list of pieces. */
  @Benchmark
  public void hitPatchGather(Warm warm, Blackhole hole) {
    CommandResult result = warm.editor.execute();
    hole.consume(patch(result));
    hole.consume(warm.editor.engine().chunks(result.blueprint()));
  }

  /** Known words, back comes the patch, and nothing is committed. */
  @Benchmark
  public byte[] preview(Untouched untouched) {
    return patch(untouched.editor.preview());
  }

  /** One undo and one redo, each with its patch. */
  @Benchmark
  public void undoRedo(Histories histories, Blackhole hole) {
    Editor editor = histories.nextEditor();
    hole.consume(patch(editor.undo()));
    hole.consume(patch(editor.redo()));
  }

  /** A command that is refused for one of its targets, with what may have been meant. */
  @Benchmark
  public CommandResult rejected(Mistaken mistaken) {
    return mistaken.execute();
  }

  /** A character typed: a preview of what there is of a command, and at its end the command. */
  @Benchmark
  public CommandResult keystroke(Typing typing) {
    return typing.editor.type();
  }
}
