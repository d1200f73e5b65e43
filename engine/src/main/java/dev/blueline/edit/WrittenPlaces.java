package dev.blueline.edit;

import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The places that a write is judged by. */
public final class WrittenPlaces {
  private WrittenPlaces() {}

  /**
   * Returns whether all that is written may be: the value as a whole, or, where it is new and comes
   * with the objects around it, each of its members.
   *
   * @param before the value that was there; null for none
   * @param after the value that is written; null for none
   */
  public static boolean areAll(
      Predicate<Path> mayWrite, Path path, @Nullable JsonValue before, @Nullable JsonValue after) {
    if (mayWrite.test(path)) {
      return true;
    }
    boolean isNew = before == null || before == JsonNull.NULL;
    if (!isNew || !(after instanceof JsonObject object) || object.size() == 0) {
      return false;
    }
    for (int i = 0; i < object.size(); i++) {
      if (!areAll(mayWrite, path.child(object.name(i)), null, object.value(i))) {
        return false;
      }
    }
    return true;
  }
}
