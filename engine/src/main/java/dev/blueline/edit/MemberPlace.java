package dev.blueline.edit;

import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import org.jspecify.annotations.Nullable;

/** Whether a member that an edit adds or takes away stands where the edit says. */
final class MemberPlace {
  private MemberPlace() {}

  /** A member put back elsewhere would not give identical bytes, so the edit does not fit then. */
  static boolean fits(
      JsonObject whole,
      Path path,
      @Nullable JsonValue before,
      @Nullable JsonValue after,
      int position) {
    if (before != null && after != null) {
      return position < 0;
    }
    if (!(path.parent().in(whole) instanceof JsonObject enclosing)) {
      return false;
    }
    return before == null
        ? position >= 0 && position <= enclosing.size()
        : enclosing.indexOf(path.last()) == position
            && enclosing.spelledName(position).equals(path.spelledLast());
  }
}
