package dev.blueline.collect;

import java.util.Arrays;
import java.util.SortedMap;

/** Keys and elements in the order in which they were visited, to compare and to print. */
final class Entries {

  private long[] keys = new long[64];
  private int[] elements = new int[64];
  private int size;

  static Entries of(SortedMap<Long, Integer> map) {
    Entries entries = new Entries();
    map.forEach(entries::add);
    return entries;
  }

  void add(long key, Integer element) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      elements = Arrays.copyOf(elements, 2 * size);
    }
    keys[size] = key;
    elements[size++] = element;
  }

  int size() {
    return size;
  }

  long key(int at) {
    return keys[at];
  }

  int element(int at) {
    return elements[at];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Entries that
        && Arrays.equals(keys, 0, size, that.keys, 0, that.size)
        && Arrays.equals(elements, 0, size, that.elements, 0, that.size);
  }

  @Override
  public int hashCode() {
    return size;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < size; at++) {
      text.append(keys[at]).append('=').append(elements[at]).append(' ');
    }
    return text.toString();
  }
}
