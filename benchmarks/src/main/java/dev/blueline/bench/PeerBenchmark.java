package dev.blueline.bench;

import dev.blueline.CommandResult;
import dev.blueline.bench.peer.EmfChangeRecorder;
import dev.blueline.bench.peer.EmfSetCommand;
import dev.blueline.bench.peer.JacksonStack;
import dev.blueline.bench.peer.Peer;
import dev.blueline.bench.peer.PeerAgreement;
import dev.blueline.bench.peer.PeerCommand;
import dev.blueline.bench.peer.PojoStack;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What a command of two edits costs in an open session, against what a user would build instead:
 * the commands of {@link CommandBenchmark}, whose text Blueline has to read, and which its peers
 * get as edits with the values to store. That is in their favour.
 *
 * <pre>
 *   java -jar benchmarks/target/benchmarks.jar PeerBenchmark -prof gc
 * </pre>
 *
 * <p>Output is the patch, or the patch and the whole document; EMF records and can undo, writes
 * nothing, and costs the same with both. A peer whose patches, documents or undo differ from
 * Blueline's fails before it is timed, and afterwards if its last document is not Blueline's.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PeerBenchmark {
  private static final String DOCUMENT = "document";

  /** Blueline, all words known. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets it up
  public static class Blueline {
    @Param({"10", "100", "1000", "10000"})
    public int components;

    @Param({"patch", DOCUMENT})
    public String output;

    private Editor editor;
    private boolean writesDocument;

    @Setup
    public void open() {
      editor = Editor.open(components, BenchCommands.SIZE);
      writesDocument = output.equals(DOCUMENT);
    }

    @TearDown
    public void check() {
      editor.requireApplied();
      editor.requireHits(true);
    }

    void run(Blackhole hole) {
      CommandResult result = editor.execute();
      hole.consume(result.patch().toBytes());
      if (writesDocument) {
        hole.consume(editor.engine().write(result.blueprint()));
      }
    }
  }

  /** A peer that agrees with Blueline. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets it up
  public abstract static class Agreeing {
    private static final int UNDONE = 4;

    @Param({"10", "100", "1000", "10000"})
    public int components;

    @Param({"patch", DOCUMENT})
    public String output;

    private final Peer peer;
    private PeerAgreement agreement;
    private PeerCommand[] commands;
    private boolean writesDocument;
    private int next;
    private long run;
    private long applied;

    Agreeing(Peer peer) {
      this.peer = peer;
    }

    /** Returns how many commands are compared before the first is timed. */
    int compared() {
      return BenchCommands.SIZE;
    }

    @Setup
    public void agree() {
      List<String> texts =
          BenchCommands.applied(components).commands().stream().map(BenchCommand::text).toList();
      agreement = new PeerAgreement(BenchDocuments.json(components), texts, peer);
      agreement.requireSame(compared());
      agreement.requireUndo(UNDONE);
      commands = agreement.commands().toArray(new PeerCommand[0]);
      writesDocument = output.equals(DOCUMENT);
      next = compared();
    }

    @TearDown
    public void check() {
      if (applied != run) {
        throw new IllegalStateException((run - applied) + " of " + run + " were not applied");
      }
      agreement.requireEndAfter(compared() + run);
    }

    boolean run() {
      boolean isApplied = peer.run(commands[next++ & (BenchCommands.SIZE - 1)]);
      run++;
      applied += isApplied ? 1 : 0;
      return isApplied;
    }

    void runAndWrite(Blackhole hole) {
      run();
      hole.consume(peer.patch());
      if (writesDocument) {
        hole.consume(peer.document());
      }
    }
  }

  /** The stack of libraries around Jackson's tree. */
  public static class Jackson extends Agreeing {
    private static final int LARGE = 10_000;
    private static final int FEW = 64;

    public Jackson() {
      super(new JacksonStack());
    }

    /** At nearly 0.1 s a command, all of them would take a minute in each fork. */
    @Override
    int compared() {
      return components < LARGE ? super.compared() : FEW;
    }
  }

  /** The stack around classes with typed fields. */
  public static class Pojo extends Agreeing {
    public Pojo() {
      super(new PojoStack());
    }
  }

  /** EMF with its command stack. */
  public static class Commands extends Agreeing {
    public Commands() {
      super(new EmfSetCommand());
    }
  }

  /** EMF with its change recorder. */
  public static class Recorder extends Agreeing {
    public Recorder() {
      super(new EmfChangeRecorder());
    }
  }

  /** From a command's text, with everything that Blueline promises. */
  @Benchmark
  public void blueline(Blueline blueline, Blackhole hole) {
    blueline.run(hole);
  }

  /** From edits: copy, diff, JSON Schema, overlaps, old version kept. */
  @Benchmark
  public void jacksonStack(Jackson jackson, Blackhole hole) {
    jackson.runAndWrite(hole);
  }

  /** From edits: copy, rules, overlaps, old version kept. */
  @Benchmark
  public void pojoStack(Pojo pojo, Blackhole hole) {
    pojo.runAndWrite(hole);
  }

  /** From edits: recorded and done. */
  @Benchmark
  public boolean emfSetCommand(Commands commands) {
    return commands.run();
  }

  /** From edits: recorded and done. */
  @Benchmark
  public boolean emfChangeRecorder(Recorder recorder) {
    return recorder.run();
  }
}
