package dev.blueline.decompose;

import dev.blueline.model.Component;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the end of a text without quotation marks may mean besides, if the document is so: it says
 * something of a component ("Go and the header red"), or what is to say so no longer ("Go instead
 * of Search").
 *
 * @param other the component that something is said of, where there is one of that name; or null
 * @param former what is no longer to be said, where it is said now; or null
 * @param message why the clause is refused then
 * @param suggestions what says it clearly
 */
record Rival(
    @Nullable TargetPhrase other,
    @Nullable String former,
    String message,
    List<String> suggestions) {

  /** Returns the same with suggestions for the whole command, whose clause it is about. */
  Rival within(Words words, int from, int to) {
    List<String> whole = new ArrayList<>(suggestions.size());
    for (String clause : suggestions) {
      whole.add(words.replaced(from, to, clause));
    }
    return new Rival(other, former, message, whole);
  }

  /** Whether one of some components says now what is no longer to be said. */
  boolean isSaidBy(List<Component> components) {
    for (Component component : components) {
      String text = former == null ? null : component.text();
      if (text != null && text.equalsIgnoreCase(former)) {
        return true;
      }
    }
    return false;
  }
}
