package dev.blueline.edit;

import dev.blueline.model.Blueprint;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An edit was applied to a blueprint that it was not made for. Nothing was changed. */
public final class EditMismatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private EditMismatchException(Edit edit, @Nullable Throwable cause) {
    super("the edit does not fit this version: " + nameOf(edit), cause);
  }

  /** What is changed, and where; not the values, which may be as large as the document. */
  private static String nameOf(Edit edit) {
    if (edit instanceof Edit.SetField set) {
      return "'" + set.path() + "' of '" + set.component() + "' is set";
    }
    if (edit instanceof Edit.SetDocumentField set) {
      return "'" + set.path() + "' of the document is set";
    }
    if (edit instanceof Edit.Insert insert) {
      return "'" + insert.component().text("id") + "' is inserted";
    }
    if (edit instanceof Edit.Remove remove) {
      return "'" + remove.component().text("id") + "' is removed";
    }
    if (edit instanceof Edit.Move move) {
      return "'" + move.component() + "' is moved";
    }
    throw Edit.unknown(edit);
  }

  static void unless(boolean fits, Edit edit) {
    if (!fits) {
      throw new EditMismatchException(edit, null);
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
