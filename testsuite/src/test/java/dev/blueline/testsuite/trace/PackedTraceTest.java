package dev.blueline.testsuite.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blueline.model.BlueprintFormatException;
import dev.blueline.serialize.PackedTrace;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTraceTest {
  private static final byte PLAIN = 0;
  private static final byte COMPRESSED = 1;
  private static final int NEVER = Integer.MAX_VALUE;

  private static final List<String> LINES =
      List.of("decompose: step 1 edit_text head", "execute: 1 edit", "applied");

  /** What {@link #LINES} were packed as when there was no version before. */
  private static final String STORED = "01783f3232fd078bc6620e22284086e0d70f00d23915c2";

  private static List<String> lines(int count) {
    return IntStream.range(0, count).mapToObj(i -> "decompose: step " + i).toList();
  }

  private static byte[] marked(byte mark, byte[] body) {
    byte[] packed = new byte[body.length + 1];
    packed[0] = mark;
    System.arraycopy(body, 0, packed, 1, body.length);
    return packed;
  }

  private static byte[] plain(String text) {
    return marked(PLAIN, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] compressed(byte[] text, byte[] dictionary) {
    Deflater deflater = new Deflater();
    try {
      if (dictionary.length > 0) {
        deflater.setDictionary(dictionary);
      }
      deflater.setInput(text);
      deflater.finish();
      byte[] out = new byte[text.length + 64];
      return marked(COMPRESSED, Arrays.copyOf(out, deflater.deflate(out)));
    } finally {
      deflater.end();
    }
  }

  private static void assertRefused(byte[] packed, String problem) {
    assertThatExceptionOfType(BlueprintFormatException.class)
        .isThrownBy(() -> PackedTrace.unpack(packed))
        .withMessageContaining(problem);
  }

  @Test
  void pack_shortTrace_isItsTextBehindAMark() {
    assertThat(PackedTrace.pack(List.of("a", "\"\n"))).isEqualTo(plain("[\"a\",\"\\\"\\n\"]"));
    assertThat(PackedTrace.pack(List.of())).isEqualTo(plain("[]"));
  }

  @Tag("SER-28")
  @Test
  void pack_longTrace_isCompressedFromTheSizeAtWhichThatPays() {
    int limit = PackedTrace.COMPRESSED_FROM_BYTES;

    byte[] below = PackedTrace.pack(List.of("x".repeat(limit - 5)));
    byte[] from = PackedTrace.pack(List.of("x".repeat(limit - 4)));

    assertThat(below).hasSize(limit).startsWith(PLAIN);
    assertThat(from).hasSizeLessThan(100).startsWith(COMPRESSED);
  }

  @Test
  void pack_whatCannotBeCompressed_isPlain() {
    byte[] packed = PackedTrace.pack(List.of("q7#Zk!"), 0);

    assertThat(packed).isEqualTo(plain("[\"q7#Zk!\"]"));
  }

  @Tag("SER-27")
  @Test
  void unpack_manyLines_areTheSame() {
    List<String> lines = lines(5000);
    byte[] packed = PackedTrace.pack(lines);

    assertThat(packed.length).isLessThan(PackedTrace.pack(lines, NEVER).length / 6);
    assertThat(PackedTrace.unpack(packed)).isEqualTo(lines);
  }

  @Tag("SER-29")
  @Test
  void unpack_storedLongAgo_isStillRead() {
    assertThat(PackedTrace.unpack(HexFormat.of().parseHex(STORED))).isEqualTo(LINES);
  }

  @Test
  void unpack_isNotForWriting() {
    List<String> unpacked = PackedTrace.unpack(PackedTrace.pack(LINES));

    assertThatThrownBy(() -> unpacked.add("more"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void unpack_noBytes_isRefused() {
    assertRefused(new byte[0], "no packed trace");
  }

  @ParameterizedTest
  @ValueSource(bytes = {2, 91, -1})
  void unpack_otherMark_isRefused(byte mark) {
    assertRefused(marked(mark, "[]".getBytes(StandardCharsets.UTF_8)), "no packed trace");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''              | 1 | 1 | ''",
        "{}              | 1 | 1 | ''",
        "\"a\"           | 1 | 1 | ''",
        "[\"a\",1]       | 1 | 6 | /1",
        "[[\"a\"]]       | 1 | 2 | /0",
        "[null]          | 1 | 2 | /0",
        "[\"a\",]        | 1 | 6 | /1",
        "[\"a\"]]        | 1 | 6 | ''"
      })
  void unpack_otherText_isRefusedWithItsPlace(String text, int line, int column, String pointer) {
    assertThatExceptionOfType(BlueprintFormatException.class)
        .isThrownBy(() -> PackedTrace.unpack(plain(text)))
        .satisfies(e -> assertThat(e.line()).isEqualTo(line))
        .satisfies(e -> assertThat(e.column()).isEqualTo(column))
        .satisfies(e -> assertThat(e.pointer()).isEqualTo(pointer));
  }

  @Tag("SER-30")
  @Test
  void unpack_cutAnywhere_isRefused() {
    byte[] packed = PackedTrace.pack(lines(200));

    for (int length = 1; length < packed.length; length++) {
      assertRefused(Arrays.copyOf(packed, length), "ends too early");
    }
  }

  @Test
  void unpack_moreAfterTheEnd_isRefused() {
    byte[] packed = PackedTrace.pack(lines(200));

    assertRefused(Arrays.copyOf(packed, packed.length + 1), "after its end");
  }

  @Test
  void unpack_otherDictionary_isRefused() {
    byte[] text = "[\"applied\"]".getBytes(StandardCharsets.UTF_8);

    assertRefused(compressed(text, text), "a dictionary that is not known");
  }

  @Tag("SER-30")
  @Test
  void unpack_wrongSum_isRefused() {
    byte[] packed = PackedTrace.pack(lines(200));
    packed[packed.length - 1]++;

    assertRefused(packed, "damaged");
  }

  @Tag("SER-30")
  @Test
  void unpack_fewBytesThatExpandToMany_isRefused() {
    byte[] bomb = compressed(new byte[64 << 20], new byte[0]);

    assertThat(bomb).hasSizeLessThan(1 << 17);
    assertRefused(bomb, "has more than");
  }

  @Test
  void unpack_deepText_isRefused() {
    byte[] deep = new byte[1 << 20];
    Arrays.fill(deep, (byte) '[');

    assertRefused(compressed(deep, new byte[0]), "nested deeper");
  }

  @Test
  void pack_mostBytes_isTheLastThatIsPacked() {
    List<String> most = List.of("x".repeat(PackedTrace.MOST_BYTES - 4));
    List<String> more = List.of("x".repeat(PackedTrace.MOST_BYTES - 3));

    assertThat(PackedTrace.unpack(PackedTrace.pack(most))).isEqualTo(most);
    assertThat(PackedTrace.unpack(PackedTrace.pack(most, NEVER))).isEqualTo(most);
    assertThatIllegalArgumentException().isThrownBy(() -> PackedTrace.pack(more));
    assertRefused(plain("[\"" + more.get(0) + "\"]"), "larger than");
  }
}
