package dev.blueline.decompose.bind;

import dev.blueline.model.Component;
import java.util.List;

/**
 * What a name matched.
 *
 * @param components in document order
 * @param isPlural whether the name itself says that several are meant
 * @param tier what the name is
 */
record NameMatch(List<Component> components, boolean isPlural, Tier tier) {
  /** What a name is, in the order in which it is looked for. */
  enum Tier {
    ID("an id"),
    TEXT("a visible text"),
    TYPE("a type"),
    ROLE("a role"),
    SYNONYM("another word for a type or role");

    private final String noun;

    Tier(String noun) {
      this.noun = noun;
    }

    String noun() {
      return noun;
    }
  }

  static final NameMatch NONE = new NameMatch(List.of(), false, Tier.SYNONYM);

  boolean isEmpty() {
    return components.isEmpty();
  }

  /** Whether it is what something is called, and not what kind of thing it is. */
  boolean isOwnName() {
    return tier == Tier.ID || tier == Tier.TEXT;
  }

  boolean isSynonym() {
    return tier == Tier.SYNONYM;
  }
}
