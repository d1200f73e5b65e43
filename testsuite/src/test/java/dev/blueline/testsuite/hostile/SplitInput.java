package dev.blueline.testsuite.hostile;

import java.util.Arrays;

/**
 * An input in two parts: its first line, and all else.
 *
 * @param head the first line, without its end
 * @param rest what stands below; empty where there is nothing
 */
record SplitInput(byte[] head, byte[] rest) {

  static SplitInput of(byte[] input) {
    int end = 0;
    while (end < input.length && input[end] != '\n') {
      end++;
    }
    return new SplitInput(
        Arrays.copyOf(input, end),
        Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length));
  }
}
