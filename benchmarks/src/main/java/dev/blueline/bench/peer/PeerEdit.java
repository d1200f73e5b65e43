package dev.blueline.bench.peer;

import dev.blueline.edit.Edit;
import dev.blueline.model.JsonBoolean;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;

/**
 * One value to be written.
 *
 * @param component the id of the component
 * @param value a {@code String}, {@code Boolean}, {@code Integer} or {@code Double}, as the field
 *     has it
 */
public record PeerEdit(String component, PeerField field, Object value) {

  /**
   * Returns what an edit writes.
   *
   * @throws IllegalArgumentException if it is one that peers do not know
   */
  static PeerEdit of(Edit edit) {
    if (edit instanceof Edit.SetField set && set.after() != null) {
      PeerField field = PeerField.ofPath(set.path().toString());
      return new PeerEdit(set.component(), field, value(set.after()));
    }
    throw new IllegalArgumentException("peers know no edit " + edit);
  }

  private static Object value(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.value();
    }
    if (value instanceof JsonNumber number) {
      return number.isExactWhole() ? (Object) (int) number.value() : number.value();
    }
    if (value instanceof JsonBoolean) {
      return value == JsonBoolean.TRUE;
    }
    throw new IllegalArgumentException("peers know no value " + value);
  }
}
