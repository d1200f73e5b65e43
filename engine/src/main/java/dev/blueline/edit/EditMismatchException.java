package dev.blueline.edit;

import dev.blueline.model.Blueprint;
import java.util.function.Supplier;

/** An edit was applied to a blueprint that it was not made for. Nothing was changed. */
public final class EditMismatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private EditMismatchException(Edit edit, Throwable cause) {
    super("the edit does not fit this version: " + edit, cause);
  }

  private EditMismatchException(Edit edit) {
    super("the edit does not fit this version: " + edit);
  }

  static void unless(boolean fits, Edit edit) {
    if (!fits) {
      throw new EditMismatchException(edit);
    }
  }

  static Blueprint guard(Edit edit, Supplier<Blueprint> change) {
    try {
      return change.get();
    } catch (IllegalArgumentException e) {
      throw new EditMismatchException(edit, e);
    }
  }
}
