package dev.blueline.collect;

import java.util.ArrayList;
import java.util.List;

/**
 * Keys as an attacker picks them: with any hash asked for, and any number of them with the same.
 */
final class ForgedKeys {

  private static final int BASE = 31;

  private ForgedKeys() {}

  /**
   * A key whose hash code is {@code hash}, different for every variant from 0 to {@code 2^pairs -
   * 1}: pairs "Aa" or "BB", which hash alike, and a tail of the digits that are missing.
   */
  static String key(int hash, int variant, int pairs) {
    StringBuilder key = new StringBuilder();
    for (int pair = 0; pair < pairs; pair++) {
      key.append((variant >>> pair & 1) == 0 ? "Aa" : "BB");
    }
    return key.append(tail(hash, key.toString().hashCode())).toString();
  }

  /** Seven characters that bring the hash of what comes before them to the hash wanted. */
  private static String tail(int hash, int hashBefore) {
    int shifted = hashBefore;
    for (int digit = 0; digit < 7; digit++) {
      shifted *= BASE;
    }
    char[] digits = new char[7];
    int missing = hash - shifted;
    for (int digit = 6; digit >= 0; digit--) {
      digits[digit] = (char) Integer.remainderUnsigned(missing, BASE);
      missing = Integer.divideUnsigned(missing, BASE);
    }
    return new String(digits);
  }

  /** So many keys of the same hash. */
  static List<String> colliding(int count) {
    List<String> keys = new ArrayList<>(count);
    for (int variant = 0; variant < count; variant++) {
      keys.add(key(42, variant, Integer.SIZE - Integer.numberOfLeadingZeros(count)));
    }
    return keys;
  }

  /** A key whose spread hash, by which tries branch, is as asked for. */
  static String keyAt(int spreadHash, int variant) {
    return key(spreadHash * inverseOfSpread(), variant, 3);
  }

  /** The number that undoes the multiplication of MapNode.hash, by Newton's iteration. */
  private static int inverseOfSpread() {
    int factor = MapNode.hash("\u0001");
    int inverse = factor;
    for (int step = 0; step < 5; step++) {
      inverse *= 2 - factor * inverse;
    }
    return inverse;
  }
}
