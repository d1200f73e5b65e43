package dev.blueline.edit;

import dev.blueline.edit.Edit.Insert;
import dev.blueline.edit.Edit.Move;
import dev.blueline.edit.Edit.Remove;
import dev.blueline.edit.Edit.SetDocumentField;
import dev.blueline.edit.Edit.SetField;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import org.jspecify.annotations.Nullable;

/**
 * Estimates what a delta keeps on the heap, with the object sizes of a 64-bit JVM with compressed
 * references. Values that the document shares are counted too, so the estimate errs upwards, and
 * one that stands in several places is counted at each, as it would be written.
 *
 * <p>Every method adds to a sum and stops once that is above a limit: copies of copies can stand
 * for more places than there is time to visit.
 */
final class DeltaSize {
  /** What is above is told by no number of its own. */
  static final int MOST = Integer.MAX_VALUE;

  private static final int EDIT_BYTES = 72;
  private static final int OBJECT_BYTES = 40;
  private static final int REFERENCE_BYTES = 8;

  private DeltaSize() {}

  /** Returns the estimate; anything more than {@link #MOST} is that. */
  static int estimate(Delta delta) {
    long bytes = OBJECT_BYTES;
    for (int i = 0; i < delta.size() && bytes <= MOST; i++) {
      bytes = add(delta.edit(i), bytes, MOST);
    }
    return (int) Math.min(MOST, bytes);
  }

  /** Returns a sum with an edit added, or with enough of it to be above a limit. */
  static long add(Edit edit, long sum, long most) {
    long bytes = sum + EDIT_BYTES;
    if (edit instanceof SetField set) {
      return add(set.after(), add(set.before(), bytes + nameBytes(set.path()), most), most);
    }
    if (edit instanceof SetDocumentField set) {
      return add(set.after(), add(set.before(), bytes + nameBytes(set.path()), most), most);
    }
    if (edit instanceof Insert insert) {
      return add(insert.component(), bytes, most);
    }
    if (edit instanceof Remove remove) {
      return add(remove.component(), bytes, most);
    }
    if (edit instanceof Move) {
      return bytes;
    }
    throw Edit.unknown(edit);
  }

  /** The last name alone: what encloses it is the document's. */
  private static long nameBytes(Path path) {
    return textBytes(path.last());
  }

  /** Two bytes a character, as beyond Latin-1. */
  static long textBytes(@Nullable String text) {
    return text == null ? 0 : OBJECT_BYTES + 2L * text.length();
  }

  /** Returns a sum with a value added, or with enough of it to be above a limit. */
  static long add(@Nullable JsonValue value, long bytes, long most) {
    long sum = bytes + OBJECT_BYTES;
    if (value instanceof JsonString string) {
      sum += textBytes(string.value()) + textBytes(string.spelling());
    } else if (value instanceof JsonNumber number) {
      sum += number.isPlain() ? 0 : textBytes(number.text());
    } else if (value instanceof JsonObject object) {
      for (int i = 0; i < object.size() && sum <= most; i++) {
        sum = add(object.value(i), sum + REFERENCE_BYTES + textBytes(object.name(i)), most);
      }
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size() && sum <= most; i++) {
        sum = add(array.get(i), sum + REFERENCE_BYTES, most);
      }
    }
    return sum;
  }
}
