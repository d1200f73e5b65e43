package dev.blueline.state.journal;

import dev.blueline.state.StateOptions;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a store has seen of the leases of its sessions, so that it need not wait anew. Thread-safe.
 */
final class Silences {
  /** Of a session that is forgotten for others one only waits longer. */
  private static final int MOST = 1_000;

  private final StateOptions options;

  private final Map<String, Silence> last =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Silence> eldest) {
          return size() > MOST;
        }
      };

  Silences(StateOptions options) {
    this.options = options;
  }

  synchronized Silence of(String session) {
    return last.computeIfAbsent(session, id -> new Silence(options));
  }
}
