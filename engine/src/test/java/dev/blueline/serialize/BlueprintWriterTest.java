package dev.blueline.serialize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.blueline.model.Blueprint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.Pipe;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlueprintWriterTest {

  /** Documents whose pieces are all small, all large, in turn, and none but the frame. */
  static List<String> documents() {
    return List.of(
        "{}",
        "{\"components\":[]}",
        document(1, 10),
        document(3000, 20),
        document(5, 100_000),
        document(300, 4100),
        document(300, 3900));
  }

  /** Every other component is small; the others have a text of some length. */
  private static String document(int components, int textLength) {
    StringBuilder text = new StringBuilder("{\"a\":1.0,\"components\":[");
    for (int i = 0; i < components; i++) {
      text.append(i == 0 ? "" : ",").append("{\"id\":\"c").append(i).append("\",\"text\":\"");
      text.append("x".repeat(i % 2 == 0 ? textLength : 5)).append("\",\"children\":[7]}");
    }
    return text.append("],\"b\":[]}").toString();
  }

  @Tag("DOC-8")
  @Tag("SER-2")
  @ParameterizedTest
  @MethodSource("documents")
  void write_inEveryWay_givesTheSameBytes(String text) throws IOException {
    Blueprint blueprint = Texts.READER.read(Texts.utf8(text));
    assertThat(Texts.text(BlueprintWriter.toByteArray(blueprint))).isEqualTo(text);
    assertThat(BlueprintWriter.size(blueprint)).isEqualTo(text.length());
    assertThat(throughChunks(blueprint)).isEqualTo(text);
    assertThat(throughBuffer(blueprint, text.length())).isEqualTo(text);
    for (Trickle trickle : List.of(new Trickle(1 << 20), new Trickle(1000), new Gather(777))) {
      BlueprintWriter.writeTo(blueprint, trickle);
      assertThat(trickle.written()).isEqualTo(text);
    }
  }

  private static String throughChunks(Blueprint blueprint) throws IOException {
    Trickle trickle = new Trickle(1 << 20);
    for (ByteBuffer chunk : blueprint.chunks()) {
      assertThat(chunk.isReadOnly()).isTrue();
      assertThat(chunk.position()).isZero();
      trickle.write(chunk);
    }
    return trickle.written();
  }

  private static String throughBuffer(Blueprint blueprint, int length) {
    byte[] buffer = new byte[length + 5];
    Arrays.fill(buffer, (byte) '#');
    assertThat(BlueprintWriter.write(blueprint, buffer, 2)).isEqualTo(length);
    String text = Texts.text(buffer);
    assertThat(text).startsWith("##").endsWith("###");
    return text.substring(2, 2 + length);
  }

  @Test
  void write_intoExactlyTheRoomThereIs_fits() {
    Blueprint blueprint = Texts.READER.read(Texts.utf8("{\"a\":1}"));
    assertThat(BlueprintWriter.write(blueprint, new byte[7], 0)).isEqualTo(7);
    assertThat(BlueprintWriter.write(blueprint, new byte[9], 2)).isEqualTo(7);
  }

  @Tag("SER-4")
  @Test
  void write_intoTooLittleRoom_saysHowMuchIsNeeded() {
    Blueprint blueprint = Texts.READER.read(Texts.utf8(document(3, 50)));
    long size = BlueprintWriter.size(blueprint);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BlueprintWriter.write(blueprint, new byte[100], 40))
        .withMessage("the document has " + size + " bytes, the buffer has room for 60");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void write_atAnOffsetOutsideTheBuffer_isRefused(int offset) {
    Blueprint blueprint = Texts.READER.read(Texts.utf8("{}"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BlueprintWriter.write(blueprint, new byte[100], offset))
        .withMessage("the offset " + offset + " is not within the buffer's 100 bytes");
  }

  @Tag("SER-2")
  @Test
  void writeTo_file_givesItsContent(@TempDir Path directory) throws IOException {
    String text = document(300, 4100);
    Path file = directory.resolve("a.json");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      BlueprintWriter.writeTo(Texts.READER.read(Texts.utf8(text)), channel);
    }
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @Tag("SER-3")
  @Test
  void writeTo_channelThatFails_throwsWhatItThrew() throws IOException {
    Blueprint blueprint = Texts.READER.read(Texts.utf8(document(3000, 20)));
    WritableByteChannel closed = Channels.newChannel(new ByteArrayOutputStream());
    closed.close();
    assertThatExceptionOfType(ClosedChannelException.class)
        .isThrownBy(() -> BlueprintWriter.writeTo(blueprint, closed));
  }

  @Tag("SER-3")
  @Test
  void writeTo_channelThatDoesNotBlock_isRefused() throws IOException {
    Blueprint blueprint = Texts.READER.read(Texts.utf8("{}"));
    Pipe pipe = Pipe.open();
    try (Pipe.SinkChannel sink = pipe.sink();
        Pipe.SourceChannel source = pipe.source()) {
      sink.configureBlocking(false);
      assertThat(source.isOpen()).isTrue();
      assertThatExceptionOfType(IllegalBlockingModeException.class)
          .isThrownBy(() -> BlueprintWriter.writeTo(blueprint, sink));
    }
  }

  /** It was written to for ever. */
  @Tag("SER-3")
  @Timeout(60)
  @Test
  void writeTo_channelThatTakesNothing_isGivenUp() {
    Blueprint blueprint = Texts.READER.read(Texts.utf8(document(3000, 20)));
    for (Trickle none : List.of(new Trickle(0), new Gather(0))) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> BlueprintWriter.writeTo(blueprint, none))
          .withMessage("the channel took nothing of 1000 writes");
    }
  }

  @Tag("SER-3")
  @Test
  void writeTo_channelThatTakesNothingNowAndThen_givesAll() throws IOException {
    String text = document(3000, 20);
    Trickle halting =
        new Trickle(100) {
          private int writes;

          @Override
          public int write(ByteBuffer source) {
            return writes++ % 3 == 0 ? super.write(source) : 0;
          }
        };
    BlueprintWriter.writeTo(Texts.READER.read(Texts.utf8(text)), halting);

    assertThat(halting.written()).isEqualTo(text);
  }

  @Test
  void writeTo_gatheringChannel_takesFewLargeWrites() throws IOException {
    Gather gather = new Gather(1 << 30);
    BlueprintWriter.writeTo(Texts.READER.read(Texts.utf8(document(10_000, 20))), gather);
    assertThat(gather.writes).isLessThan(gather.written().length() / 60_000 + 2);
  }

  /** A channel that takes a few bytes at a time. */
  private static class Trickle implements WritableByteChannel {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final int most;

    Trickle(int most) {
      this.most = most;
    }

    String written() {
      return Texts.text(out.toByteArray());
    }

    @Override
    public int write(ByteBuffer source) {
      int length = Math.min(most, source.remaining());
      for (int i = 0; i < length; i++) {
        out.write(source.get());
      }
      return length;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }

  /** As {@link Trickle}, and a write may end in the midst of any buffer. */
  private static final class Gather extends Trickle implements GatheringByteChannel {
    private int writes;

    Gather(int most) {
      super(most);
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
      writes++;
      long total = 0;
      for (int i = offset; i < offset + length; i++) {
        total += write(sources[i]);
        if (sources[i].hasRemaining()) {
          return total;
        }
      }
      return total;
    }

    @Override
    public long write(ByteBuffer[] sources) {
      return write(sources, 0, sources.length);
    }
  }
}
