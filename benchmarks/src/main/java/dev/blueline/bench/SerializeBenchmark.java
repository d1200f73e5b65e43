package dev.blueline.bench;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.Status;
import dev.blueline.bench.peer.DslJsonWriter;
import dev.blueline.bench.peer.FastJsonWriter;
import dev.blueline.bench.peer.JsonTree;
import dev.blueline.bench.peer.PojoDocument;
import dev.blueline.edit.Delta;
import dev.blueline.edit.JsonPatch;
import dev.blueline.model.Blueprint;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What reading and writing a document costs, after an edit of one field and without one before,
 * against encoding all of it again and against the limit: copying its bytes once.
 *
 * <pre>
 *   java -jar benchmarks/target/benchmarks.jar SerializeBenchmark -prof gc
 * </pre>
 *
 * <p>What is written after an edit needs a version that was not written before; making it is part
 * of {@link #writeOneChanged}, {@link #chunks} and {@link #plainWrite}, and costs {@link
 * #applyEdit}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SerializeBenchmark {

  /** A document that was written, and edits of one of its fields. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets it up
  public static class Edited {
    @Param({"10", "100", "1000", "10000"})
    public int components;

    final BlueprintEngine engine = BlueprintEngine.create();
    final Delta[] deltas = new Delta[BenchSteps.SIZE];
    Blueprint blueprint;
    byte[] bytes;
    private int next;

    /** Makes the edits, and checks that a document is the same however it is written. */
    @Setup
    public void prepare() {
      blueprint = engine.read(BenchDocuments.json(components));
      bytes = engine.write(blueprint);
      BenchSteps commands = new BenchSteps(components, 1, 1);
      for (int i = 0; i < BenchSteps.SIZE; i++) {
        CommandResult result = engine.run(blueprint, commands.fresh(i));
        if (result.status() != Status.APPLIED || result.delta().size() != 1) {
          throw new IllegalStateException("not one edit: " + result.toJson());
        }
        deltas[i] = result.delta();
      }
      requireSame(nextVersion());
    }

    private void requireSame(Blueprint version) {
      if (!Arrays.equals(engine.write(version), plain(version))
          || Arrays.equals(bytes, plain(version))) {
        throw new IllegalStateException("the document was not written as it is");
      }
    }

    /** Some bytes more than the document has, for an edit may make it longer. */
    byte[] plain(Blueprint version) {
      return PlainWriter.write(version, bytes.length + 256).toByteArray();
    }

    Delta nextDelta() {
      next = next + 1 == deltas.length ? 0 : next + 1;
      return deltas[next];
    }

    /** Returns a version of which one component was never written. */
    Blueprint nextVersion() {
      return nextDelta().applyTo(blueprint);
    }
  }

  /** Bytes of several versions of a document. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets it up
  public static class Stored {
    private static final int VERSIONS = 8;

    private final byte[][] versions = new byte[VERSIONS][];
    BlueprintEngine engine;
    private int next;

    @Setup
    public void prepare(Edited edited) {
      engine = edited.engine;
      for (int i = 0; i < VERSIONS; i++) {
        versions[i] = engine.write(edited.nextVersion());
      }
    }

    byte[] nextBytes() {
      return versions[next++ & (VERSIONS - 1)];
    }
  }

  /**
   * A document that was just read, for every call a new one, since who was written once keeps its
   * bytes.
   *
   * <p>JMH takes the time of each call by itself for that, which adds what asking the clock costs,
   * 20 to 30 ns: one in a hundred of ten components. Applying an edit instead would leave all other
   * components written, and reading within the call would measure mostly reading.
   */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets it up
  public static class Unwritten {
    BlueprintEngine engine;
    Blueprint blueprint;

    @Setup(Level.Invocation)
    public void read(Stored stored) {
      engine = stored.engine;
      blueprint = engine.read(stored.nextBytes());
    }
  }

  /** The same document in classes with typed fields. */
  @State(Scope.Thread)
  @SuppressWarnings("NullAway.Init") // JMH sets it up
  public static class Typed {
    final DslJsonWriter dslJson = new DslJsonWriter();
    final FastJsonWriter fastJson = new FastJsonWriter();
    PojoDocument document;

    /** Reads it, and checks that both writers give an equal document. */
    @Setup
    public void read(Edited edited) {
      document = PojoDocument.read(edited.bytes);
      if (!JsonTree.areSame(edited.bytes, dslJson.write(document))
          || !JsonTree.areSame(edited.bytes, fastJson.write(document))) {
        throw new IllegalStateException("a peer writes another document");
      }
    }
  }

  /** A peer: DSL-JSON, typed classes. */
  @Benchmark
  public byte[] dslJsonPojo(Typed typed) {
    return typed.dslJson.write(typed.document);
  }

  /** A peer: fastjson2, typed classes. */
  @Benchmark
  public byte[] fastjson2(Typed typed) {
    return typed.fastJson.write(typed.document);
  }

  /** From bytes to a document. */
  @Benchmark
  public Blueprint read(Stored stored) {
    return stored.engine.read(stored.nextBytes());
  }

  /** All bytes of a document that was not written before. */
  @Benchmark
  public byte[] writeCold(Unwritten unwritten) {
    return unwritten.engine.write(unwritten.blueprint);
  }

  /** All bytes of a document of which one field changed. */
  @Benchmark
  public byte[] writeOneChanged(Edited edited) {
    return edited.engine.write(edited.nextVersion());
  }

  /** All bytes of a document of which one field changed, as pieces. */
  @Benchmark
  public List<ByteBuffer> chunks(Edited edited) {
    return edited.engine.chunks(edited.nextVersion());
  }

  /** The plain alternative: all components are encoded again. */
  @Benchmark
  public byte[] plainWrite(Edited edited) {
    return edited.plain(edited.nextVersion());
  }

  /** The limit of what comes back as a new array: the document's bytes, copied. */
  @Benchmark
  public byte[] cloneBytes(Edited edited) {
    return edited.bytes.clone();
  }

  /** An edit of one field as a JSON Patch in UTF-8. */
  @Benchmark
  public byte[] patch(Edited edited) {
    return JsonPatch.of(edited.blueprint, edited.nextDelta()).toBytes();
  }

  /** An edit of one field, applied: part of what is measured of versions that were not written. */
  @Benchmark
  public Blueprint applyEdit(Edited edited) {
    return edited.nextVersion();
  }
}
