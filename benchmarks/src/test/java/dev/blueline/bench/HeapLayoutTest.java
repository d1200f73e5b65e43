package dev.blueline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blueline.bench.HeapLayout.Share;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeapLayoutTest {
  private static final int BYTES = 100_000;

  private record Holder(byte[] bytes) {}

  private final byte[] bytes = new byte[BYTES];

  @Test
  void bytes_ofTwoThatShare_countsOnce() {
    Holder holder = new Holder(bytes);
    Holder other = new Holder(bytes);

    assertThat(HeapLayout.of(holder, other).bytes()).isBetween(BYTES + 16L, BYTES + 100L);
    assertThat(HeapLayout.bytesBeside(holder, other)).isBetween(8L, 40L);
  }

  @Test
  void largest_ofOne_isTheLargestClass() {
    List<Share> largest = HeapLayout.of(new Holder(bytes)).largest(1);

    assertThat(largest).hasSize(1);
    assertThat(largest.get(0).type()).isEqualTo("byte[]");
    assertThat(largest.get(0).count()).isEqualTo(1);
    assertThat(largest.get(0).bytes()).isBetween((long) BYTES, BYTES + 32L);
  }
}
