package dev.blueline.decompose;

import dev.blueline.model.Component;
import java.util.List;

/**
 * What a name matched.
 *
 * @param components in document order
 * @param isPlural whether the name itself says that several are meant
 * @param isSynonym whether it matched in the last tier
 */
record NameMatch(List<Component> components, boolean isPlural, boolean isSynonym) {
  static final NameMatch NONE = new NameMatch(List.of(), false, false);

  boolean isEmpty() {
    return components.isEmpty();
  }
}
