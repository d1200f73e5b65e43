package dev.blueline.verify;

import dev.blueline.observe.Guard;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one rule threw, for its author: once for each kind of it, as a broken rule throws at every
 * component of every command. Thread-safe; costs nothing where nothing is thrown.
 */
final class RuleLog {
  private static final System.Logger LOG = System.getLogger("dev.blueline");

  private final String rule;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /** Prepares for the rule of an id. */
  RuleLog(String rule) {
    this.rule = rule;
  }

  /** Takes note of what is passed over, but for what {@link Guard#letThrough} does not let pass. */
  void passOver(Throwable thrown) {
    Guard.letThrough(thrown);
    if (!(thrown instanceof Enough) && told.add(thrown.getClass().getName())) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the rule '" + rule + "' threw and was passed over; it is not told again of that kind",
          thrown);
    }
  }
}
