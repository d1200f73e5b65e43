package dev.blueline.model;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The names of an object's members, in order, shared by all objects that have the same ones.
 *
 * <p>Names are looked up in a small table of hashes while they are few, and by binary search over a
 * sorted index from {@link #INDEXED_FROM} on. So names that were chosen to collide cost no more
 * than a scan of {@link #INDEXED_FROM} names.
 */
final class MemberNames {
  static final MemberNames EMPTY = new MemberNames(new String[0], null);
  static final int INDEXED_FROM = 16;

  private final String[] names;

  /** Names with their spelling, where at least one has an unusual one. */
  private final JsonString @Nullable [] spelled;

  /** How many slots a table has; one in four is taken at most, so that most misses are empty. */
  private static final int SLOTS = 64;

  /*
   * What is made when first needed is a benign race between equal values: each thread that finds the
   * field empty makes it. An array alone might be seen before its elements; so it is the final field
   * of an object, behind which the memory model lets everybody see them.
   */
  private @Nullable Table table;
  private @Nullable Sorted sorted;

  /** Whether they were written before; many objects are written once. A benign race. */
  private boolean wasWritten;

  /** Made when written again. */
  private @Nullable Written written;

  /** At each slot a position from 1, or 0. */
  private static final class Table {
    final byte[] slots = new byte[SLOTS];

    Table(String[] names) {
      for (int i = 0; i < names.length; i++) {
        int slot = slot(names[i]);
        while (slots[slot] != 0) {
          slot = (slot + 1) & (SLOTS - 1);
        }
        slots[slot] = (byte) (i + 1);
      }
    }
  }

  /** Positions sorted by name. */
  private static final class Sorted {
    final int[] positions;

    Sorted(int[] positions) {
      this.positions = positions;
    }
  }

  private MemberNames(String[] names, JsonString @Nullable [] spelled) {
    this.names = names;
    this.spelled = spelled;
  }

  static MemberNames of(JsonString[] source, int from, int to) {
    String[] names = new String[to - from];
    boolean unusual = false;
    for (int i = 0; i < names.length; i++) {
      names[i] = UsualNames.of(source[from + i].value());
      unusual |= source[from + i].spelling() != null;
    }
    MemberNames result =
        new MemberNames(names, unusual ? Arrays.copyOfRange(source, from, to) : null);
    result.requireDistinct();
    return result;
  }

  private void requireDistinct() {
    if (names.length < INDEXED_FROM) {
      for (int i = 1; i < names.length; i++) {
        if (scan(names[i]) < i) {
          throw new IllegalArgumentException(names[i]);
        }
      }
      return;
    }
    int[] order = sorted();
    for (int i = 1; i < order.length; i++) {
      if (names[order[i]].equals(names[order[i - 1]])) {
        throw new IllegalArgumentException(names[order[i]]);
      }
    }
  }

  private int scan(String name) {
    int i = 0;
    while (!names[i].equals(name)) {
      i++;
    }
    return i;
  }

  String get(int position) {
    return names[position];
  }

  JsonString spelled(int position) {
    return spelled == null ? JsonString.of(names[position]) : spelled[position];
  }

  /** The bytes of all names in a row, each with the comma before it and the colon behind it. */
  private static final class Written {
    final byte[] bytes;
    final int[] ends;

    Written(byte[] bytes, int[] ends) {
      this.bytes = bytes;
      this.ends = ends;
    }
  }

  /** Writes a name, a comma before it where it is not the first, and a colon behind it. */
  Utf8Buffer writeTo(int position, Utf8Buffer out) {
    Written known = written;
    if (known == null && !wasWritten) {
      wasWritten = position == names.length - 1;
      return spell(position, out);
    }
    if (known == null) {
      known = write();
      written = known;
    }
    int start = position == 0 ? 0 : known.ends[position - 1];
    return out.bytes(known.bytes, start, known.ends[position] - start);
  }

  private Utf8Buffer spell(int position, Utf8Buffer out) {
    if (position > 0) {
      out.ascii(',');
    }
    if (spelled == null) {
      out.quoted(names[position]);
    } else {
      spelled[position].writeTo(out);
    }
    return out.ascii(':');
  }

  private Written write() {
    Utf8Buffer bytes = new Utf8Buffer(16 * names.length);
    int[] ends = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      ends[i] = spell(i, bytes).size();
    }
    return new Written(bytes.toByteArray(), ends);
  }

  int indexOf(String name) {
    if (names.length >= INDEXED_FROM) {
      return binarySearch(name);
    }
    byte[] slots = table();
    int slot = slot(name);
    while (slots[slot] != 0) {
      int position = slots[slot] - 1;
      if (names[position].equals(name)) {
        return position;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return -1;
  }

  private static int slot(String name) {
    int hash = name.hashCode();
    return (hash ^ (hash >>> 6) ^ (hash >>> 12)) & (SLOTS - 1);
  }

  private byte[] table() {
    Table known = table;
    if (known == null) {
      known = new Table(names);
      table = known;
    }
    return known.slots;
  }

  private int binarySearch(String name) {
    int[] order = sorted();
    int low = 0;
    int high = order.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int comparison = names[order[middle]].compareTo(name);
      if (comparison == 0) {
        return order[middle];
      }
      if (comparison < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private int[] sorted() {
    Sorted known = sorted;
    if (known == null) {
      known = new Sorted(sortPositions());
      sorted = known;
    }
    return known.positions;
  }

  private int[] sortPositions() {
    Integer[] positions = new Integer[names.length];
    Arrays.setAll(positions, i -> i);
    Arrays.sort(positions, Comparator.comparing(i -> names[i]));
    return Arrays.stream(positions).mapToInt(Integer::intValue).toArray();
  }

  boolean matches(JsonString[] candidates, int from, int to) {
    if (to - from != names.length || spelled != null) {
      return false;
    }
    for (int i = 0; i < names.length; i++) {
      JsonString candidate = candidates[from + i];
      if (candidate.spelling() != null || !names[i].equals(candidate.value())) {
        return false;
      }
    }
    return true;
  }

  MemberNames withInserted(int position, JsonString name) {
    JsonString[] copy = new JsonString[names.length + 1];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = i == position ? name : spelled(i < position ? i : i - 1);
    }
    return of(copy, 0, copy.length);
  }

  MemberNames without(int position) {
    JsonString[] copy = new JsonString[names.length - 1];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = spelled(i < position ? i : i + 1);
    }
    return of(copy, 0, copy.length);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return this == object
        || (object instanceof MemberNames other
            && Arrays.equals(names, other.names)
            && Arrays.equals(spelled, other.spelled));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(names);
  }
}
