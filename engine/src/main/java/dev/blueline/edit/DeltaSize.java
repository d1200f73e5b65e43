package dev.blueline.edit;

import dev.blueline.edit.Edit.Insert;
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
 * references. Values that the document shares are counted too, so the estimate errs upwards.
 */
final class DeltaSize {
  private static final int EDIT_BYTES = 72;
  private static final int OBJECT_BYTES = 40;
  private static final int REFERENCE_BYTES = 8;

  private DeltaSize() {}

  static long estimate(Delta delta) {
    long bytes = OBJECT_BYTES;
    for (int i = 0; i < delta.size(); i++) {
      bytes += EDIT_BYTES + estimate(delta.edit(i));
    }
    return bytes;
  }

  private static long estimate(Edit edit) {
    if (edit instanceof SetField set) {
      return estimate(set.path()) + estimate(set.before()) + estimate(set.after());
    }
    if (edit instanceof SetDocumentField set) {
      return estimate(set.path()) + estimate(set.before()) + estimate(set.after());
    }
    if (edit instanceof Insert insert) {
      return estimate(insert.component());
    }
    return edit instanceof Remove remove ? estimate(remove.component()) : 0;
  }

  /** The last name alone: what encloses it is the document's. */
  private static long estimate(Path path) {
    return textBytes(path.last());
  }

  /** Two bytes a character, as beyond Latin-1. */
  private static long textBytes(@Nullable String text) {
    return text == null ? 0 : OBJECT_BYTES + 2L * text.length();
  }

  private static long estimate(@Nullable JsonValue value) {
    if (value instanceof JsonString string) {
      return OBJECT_BYTES + textBytes(string.value()) + textBytes(string.spelling());
    }
    if (value instanceof JsonNumber number) {
      return OBJECT_BYTES + (number.isPlain() ? 0 : textBytes(number.text()));
    }
    long bytes = OBJECT_BYTES;
    if (value instanceof JsonObject object) {
      for (int i = 0; i < object.size(); i++) {
        bytes += REFERENCE_BYTES + textBytes(object.name(i)) + estimate(object.value(i));
      }
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        bytes += REFERENCE_BYTES + estimate(array.get(i));
      }
    }
    return bytes;
  }
}
