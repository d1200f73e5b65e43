package dev.blueline.testsuite.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.model.BlueprintFormatException;
import dev.blueline.serialize.PackedTrace;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Whatever is packed comes out again, and what was never packed is refused in order. */
class PackedTracePropertyTest {
  private static final int NEVER = Integer.MAX_VALUE;

  @Tag("SER-27")
  @Property(tries = 1000)
  void unpack_packed_isTheSameLines(@ForAll("traces") List<String> lines) {
    assertThat(PackedTrace.unpack(PackedTrace.pack(lines))).isEqualTo(lines);
    assertThat(PackedTrace.unpack(PackedTrace.pack(lines, 0))).isEqualTo(lines);
    assertThat(PackedTrace.unpack(PackedTrace.pack(lines, NEVER))).isEqualTo(lines);
  }

  @Tag("SER-28")
  @Property(tries = 1000)
  void pack_compressed_isNeverLonger(@ForAll("traces") List<String> lines) {
    assertThat(PackedTrace.pack(lines, 0).length)
        .isLessThanOrEqualTo(PackedTrace.pack(lines, NEVER).length);
  }

  @Tag("SER-30")
  @Property(tries = 1000)
  void unpack_anyBytes_areLinesOrRefused(
      @ForAll byte[] bytes, @ForAll @IntRange(max = 1) int mark) {
    byte[] packed = bytes.length == 0 ? new byte[1] : bytes.clone();
    requireOrderly(packed);
    packed[0] = (byte) mark;
    requireOrderly(packed);
  }

  @Property(tries = 1000)
  void unpack_damaged_isRefusedOrTheSame(
      @ForAll("traces") List<String> lines,
      @ForAll @IntRange(max = 1_000_000) int place,
      @ForAll @IntRange(max = 7) int bit) {
    byte[] packed = PackedTrace.pack(lines, 0);
    boolean isCompressed = packed[0] == 1;
    int at = 1 + place % (packed.length - 1);
    packed[at] ^= (byte) (1 << bit);
    List<String> read = requireOrderly(packed);

    assertThat(!isCompressed || read == null || read.equals(lines)).isTrue();
  }

  /** Returns the lines, or null where they are refused. */
  private static List<String> requireOrderly(byte[] packed) {
    byte[] given = packed.clone();
    try {
      return PackedTrace.unpack(packed);
    } catch (BlueprintFormatException e) {
      assertThat(e.getMessage()).isNotBlank();
      return null;
    } finally {
      assertThat(packed).isEqualTo(given);
    }
  }

  @Provide
  Arbitrary<List<String>> traces() {
    Arbitrary<String> nasty =
        Arbitraries.of(
            Arrays.asList(
                "",
                "\n",
                "\r\n",
                "\u0000\u001f\u007f",
                "\ud800",
                "a\udc00b",
                "\udc00\ud800",
                "\ud83d\ude00",
                "\u2028\ufeff\uffff",
                "\"\\/",
                "\\u0041",
                "[\"a\",\"b\"]",
                "é".repeat(3000)));
    Arbitrary<String> usual =
        Arbitraries.of(
            "decompose: step 1 modify_color button_1",
            "decompose: step 2 resize_component header_1",
            "refused: target_not_found, no component is called 'header_1075'",
            "execute: 2 edits",
            "applied");
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(60);
    return Arbitraries.frequencyOf(Tuple.of(3, usual), Tuple.of(1, nasty), Tuple.of(1, any))
        .list()
        .ofMaxSize(120);
  }
}
