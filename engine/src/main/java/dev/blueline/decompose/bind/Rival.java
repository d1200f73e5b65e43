package dev.blueline.decompose.bind;

import dev.blueline.decompose.targets.Noun;
import dev.blueline.decompose.targets.TargetPhrase;
import dev.blueline.decompose.words.Words;
import dev.blueline.model.Blueprint;
import dev.blueline.model.Component;
import dev.blueline.plan.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the end of a text without quotation marks may mean besides, if the document is so.
 *
 * @param kind what that is
 * @param other the component that is named; or null
 * @param former what is no longer to be said, where it is said now; or null
 * @param parts how many parts a text has that is a list; else 0
 * @param message why the clause is refused then
 * @param suggestions what says it clearly
 */
public record Rival(
    Kind kind,
    @Nullable TargetPhrase other,
    @Nullable String former,
    int parts,
    String message,
    List<String> suggestions) {
  /** In which way the document decides. */
  public enum Kind {
    /** "Go and the header red" says something of another component, if there is such a one. */
    OTHER,
    /** "Go instead of Search": of what says so now. */
    FORMER,
    /** "Go in the footer": of what lies there. */
    PLACE,
    /** "Go except the header": of several that it is one of. */
    EXCEPTION,
    /** "Salt and Pepper": of as many components as it has parts, or of more if it has many. */
    PARTS
  }

  /** Returns a rival of one of the kinds that name a target. */
  public static Rival of(Kind kind, TargetPhrase other, String message, List<String> suggestions) {
    return new Rival(kind, other, null, 0, message, suggestions);
  }

  /** Returns a rival if the target has that text, so that it is the one from which it changes. */
  public static Rival ofFormer(String former, String message, List<String> suggestions) {
    return new Rival(Kind.FORMER, null, former, 0, message, suggestions);
  }

  /** Returns a rival if there are as many targets as the text has parts. */
  public static Rival ofParts(int parts, String message, List<String> suggestions) {
    return new Rival(Kind.PARTS, null, null, parts, message, suggestions);
  }

  /** Returns the same with suggestions for the whole command, whose clause it is about. */
  public Rival within(Words words, int from, int to) {
    List<String> whole = new ArrayList<>(suggestions.size());
    for (String clause : suggestions) {
      whole.add(words.replaced(from, to, clause));
    }
    return new Rival(kind, other, former, parts, message, whole);
  }

  /** Whether it is meant whatever the clause is about: it names a component that is there. */
  boolean isThere(Blueprint blueprint, List<Component> spoken) {
    if (kind != Kind.OTHER || other == null) {
      return false;
    }
    Binding found = new TargetBinder(blueprint).bind(other, spoken);
    return found.failure() == null || found.failure() == RefusalCode.AMBIGUOUS_TARGET;
  }

  /** Whether it is meant of some components that the clause is about. */
  boolean isOf(List<Component> components, Blueprint blueprint, List<Component> spoken) {
    return switch (kind) {
      case OTHER -> false;
      case FORMER -> isSaidBy(components);
      case PARTS -> components.size() == parts || (parts > 2 && components.size() > parts);
      case PLACE, EXCEPTION -> isAmong(components, blueprint, spoken);
    };
  }

  private boolean isSaidBy(List<Component> components) {
    for (Component component : components) {
      String text = former == null ? null : component.text();
      if (text != null && text.equalsIgnoreCase(former)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAmong(List<Component> some, Blueprint blueprint, List<Component> spoken) {
    if (other == null || (kind == Kind.EXCEPTION && some.size() < 2)) {
      return false;
    }
    for (Noun noun : other.nouns()) {
      if (noun.isElliptic() && noun.ordinal() != 0) {
        return true; // "except the first"
      }
    }
    for (Component named : new TargetBinder(blueprint).bind(other, spoken).components()) {
      for (Component component : some) {
        boolean isWithin = component != named && blueprint.isWithin(component.id(), named.id());
        if (kind == Kind.PLACE ? isWithin : component == named) {
          return true;
        }
      }
    }
    return false;
  }
}
