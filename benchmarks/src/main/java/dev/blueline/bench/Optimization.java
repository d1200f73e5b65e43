package dev.blueline.bench;

/** What Blueline does to be fast, each of which {@link Ablation} can leave out. */
enum Optimization {
  /** Rules are checked only where a command can matter. Without: all rules of all components. */
  SCOPED_VALIDATION,
  /** Versions share what did not change. Without: a deep copy of the document before a command. */
  SHARED_VERSIONS,
  /** The words of commands are known. Without: every command is read. */
  INTENT_CACHE,
  /** An agent is asked for many steps in one call. Without: a call for each step. */
  AGENT_BUNDLES,
  /** Components keep their bytes. Without: all of them are encoded for every output. */
  FRAGMENTS,
  /** A trace is text when it is read. Without: when the command has run. */
  LAZY_TRACE
}
