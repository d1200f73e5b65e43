package dev.blueline.model;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The names of an object's members, in order, shared by all objects that have the same ones.
 *
 * <p>Names are looked up by a scan while they are few and by binary search over a sorted index from
 * {@link #INDEXED_FROM} on. Neither hashes, so names that were chosen to collide cost nothing
 * extra.
 */
final class MemberNames {
  static final MemberNames EMPTY = new MemberNames(new String[0], null);
  static final int INDEXED_FROM = 16;

  private final String[] names;

  /** Names with their spelling, where at least one has an unusual one. */
  private final JsonString @Nullable [] spelled;

  /** Positions sorted by name; made when first needed, a benign race. */
  private int @Nullable [] sorted;

  private MemberNames(String[] names, JsonString @Nullable [] spelled) {
    this.names = names;
    this.spelled = spelled;
  }

  static MemberNames of(JsonString[] source, int size) {
    String[] names = new String[size];
    boolean unusual = false;
    for (int i = 0; i < size; i++) {
      names[i] = source[i].value();
      unusual |= source[i].spelling() != null;
    }
    MemberNames result = new MemberNames(names, unusual ? Arrays.copyOf(source, size) : null);
    result.requireDistinct();
    return result;
  }

  private void requireDistinct() {
    if (names.length < INDEXED_FROM) {
      for (int i = 1; i < names.length; i++) {
        if (indexOf(names[i]) < i) {
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

  String get(int position) {
    return names[position];
  }

  JsonString spelled(int position) {
    return spelled == null ? JsonString.of(names[position]) : spelled[position];
  }

  int indexOf(String name) {
    if (names.length >= INDEXED_FROM) {
      return binarySearch(name);
    }
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
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
    int[] known = sorted;
    if (known == null) {
      known = sortPositions();
      sorted = known;
    }
    return known;
  }

  private int[] sortPositions() {
    Integer[] positions = new Integer[names.length];
    Arrays.setAll(positions, i -> i);
    Arrays.sort(positions, Comparator.comparing(i -> names[i]));
    return Arrays.stream(positions).mapToInt(Integer::intValue).toArray();
  }

  boolean matches(JsonString[] candidates, int size) {
    if (size != names.length || spelled != null) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (candidates[i].spelling() != null || !names[i].equals(candidates[i].value())) {
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
    return of(copy, copy.length);
  }

  MemberNames without(int position) {
    JsonString[] copy = new JsonString[names.length - 1];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = spelled(i < position ? i : i + 1);
    }
    return of(copy, copy.length);
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
