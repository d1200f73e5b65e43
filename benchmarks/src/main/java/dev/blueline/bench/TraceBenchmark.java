package dev.blueline.bench;

import dev.blueline.serialize.PackedTrace;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * From what size on it pays to compress a trace that is stored or sent, what the dictionary is
 * worth, and what a higher level would be.
 *
 * <pre>
 *   java -jar benchmarks/target/benchmarks.jar TraceBenchmark -prof gc
 * </pre>
 *
 * <p>It pays from where {@code packed - plain + unpackPacked - unpackPlain}, over the bytes saved,
 * is less time than the way of a byte takes: 8 ns in a network of 1 Gbit/s. Beside the times stands
 * a counter of bytes: JMH adds up over iterations what is the mean of each, which its JSON has as
 * {@code rawData}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets it up
public class TraceBenchmark {
  private static final int NEVER = Integer.MAX_VALUE;

  @Param({"5", "10", "20", "50", "100", "200", "500", "5000"})
  public int lines;

  private List<List<String>> traces;
  private byte[][] plain;
  private byte[][] packed;
  private int next;

  /** How many bytes came out, on average. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Size {
    private long calls;
    private long sum;

    /** Forgets what was counted. */
    @Setup(Level.Iteration)
    public void reset() {
      calls = 0;
      sum = 0;
    }

    byte[] counted(byte[] out) {
      calls++;
      sum += out.length;
      return out;
    }

    /** Returns the mean of the bytes of all that came out. */
    public double bytes() {
      return (double) sum / calls;
    }
  }

  @Setup
  public void prepare() {
    traces = BenchTraces.ofLines(lines);
    plain = traces.stream().map(trace -> PackedTrace.pack(trace, NEVER)).toArray(byte[][]::new);
    packed = traces.stream().map(trace -> PackedTrace.pack(trace, 0)).toArray(byte[][]::new);
    for (int i = 0; i < plain.length; i++) {
      if (!PackedTrace.unpack(plain[i]).equals(PackedTrace.unpack(packed[i]))) {
        throw new IllegalStateException("a trace that was compressed is another");
      }
    }
  }

  private int nextIndex() {
    return next++ & (BenchTraces.SIZE - 1);
  }

  /** The plain alternative: text as it is. */
  @Benchmark
  public byte[] plain(Size size) {
    return size.counted(PackedTrace.pack(traces.get(nextIndex()), NEVER));
  }

  /** Compressed, with the dictionary. */
  @Benchmark
  public byte[] packed(Size size) {
    return size.counted(PackedTrace.pack(traces.get(nextIndex()), 0));
  }

  /** Compressed without a dictionary: the form that lost. */
  @Benchmark
  public byte[] packedWithoutDictionary(Size size) {
    return size.counted(deflated(Deflater.BEST_SPEED));
  }

  /** The same at zlib's usual level, which is slower and makes it smaller. */
  @Benchmark
  public byte[] packedTighter(Size size) {
    return size.counted(deflated(Deflater.DEFAULT_COMPRESSION));
  }

  private byte[] deflated(int level) {
    byte[] text = PackedTrace.pack(traces.get(nextIndex()), NEVER);
    Deflater deflater = new Deflater(level);
    try {
      deflater.setInput(text, 1, text.length - 1);
      deflater.finish();
      byte[] out = new byte[text.length];
      out[0] = 1;
      return Arrays.copyOf(out, 1 + deflater.deflate(out, 1, out.length - 1));
    } finally {
      deflater.end();
    }
  }

  /** Reading what {@link #plain} wrote. */
  @Benchmark
  public List<String> unpackPlain() {
    return PackedTrace.unpack(plain[nextIndex()]);
  }

  /** Reading what {@link #packed} wrote. */
  @Benchmark
  public List<String> unpackPacked() {
    return PackedTrace.unpack(packed[nextIndex()]);
  }
}
