package dev.blueline.decompose.values;

import dev.blueline.decompose.words.Property;
import dev.blueline.plan.Intent;
import dev.blueline.plan.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clause wants of its targets.
 *
 * @param intent the intent
 * @param parameters its parameters; a colour in them is still as it was typed
 * @param isGuess whether it means something else if the document has a token of its value's name: a
 *     colour nothing otherwise, a text that colour
 * @param source the property of the anchor whose value is wanted, so that the parameters have none
 *     yet; or null
 * @param doubt what it may mean besides; or null
 * @param stated the same change to what is said to be there now, "from 300px"; or null
 */
public record Change(
    Intent intent,
    Parameters parameters,
    boolean isGuess,
    @Nullable Property source,
    @Nullable Doubt doubt,
    @Nullable Parameters stated) {
  Change(Intent intent, Parameters parameters, boolean isGuess, @Nullable Property source) {
    this(intent, parameters, isGuess, source, null, null);
  }

  public Change(Intent intent, Parameters parameters, boolean isGuess) {
    this(intent, parameters, isGuess, null);
  }

  public Change(Intent intent, Parameters parameters) {
    this(intent, parameters, false);
  }

  public Change withDoubt(Doubt other) {
    return new Change(intent, parameters, isGuess, source, other, stated);
  }

  public Change withStated(Parameters present) {
    return new Change(intent, parameters, isGuess, source, doubt, present);
  }

  /** Returns whether all changes are of these intents. */
  public static boolean areAll(List<Change> changes, Intent... intents) {
    List<Intent> allowed = List.of(intents);
    for (Change change : changes) {
      if (!allowed.contains(change.intent())) {
        return false;
      }
    }
    return true;
  }
}
