package dev.blueline.testsuite.state;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.state.Durability;
import dev.blueline.state.StateOptions;
import dev.blueline.state.files.StateFiles;
import dev.blueline.state.journal.JournalStore;
import java.time.Duration;

/** One session of a store, as one process has it open. */
final class Opened implements AutoCloseable {
  static final String ID = "s";
  private static final Duration LONG = Duration.ofDays(1);

  private final JournalStore store;
  private final Session session;

  private Opened(JournalStore store, Session session) {
    this.store = store;
    this.session = session;
  }

  /** Returns options under which nothing is written but what a test does. */
  static StateOptions.Builder quiet(Durability durability) {
    return StateOptions.builder()
        .durability(durability)
        .checkpoints(1_000_000, 1L << 40, LONG)
        .leaseTime(LONG);
  }

  /** Opens the session of a test, which begins with {@link Deeds#DOCUMENT}. */
  static Opened on(StateFiles files, StateOptions options) {
    return on(files, options, SessionOptions.builder().patience(Duration.ZERO).build());
  }

  static Opened on(StateFiles files, StateOptions options, SessionOptions how) {
    JournalStore store = JournalStore.open(files, options);
    try {
      return new Opened(store, engine(store).open(ID, Deeds.DOCUMENT, how));
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  static BlueprintEngine engine(JournalStore store) {
    return BlueprintEngine.create(EngineOptions.builder().store(store).build());
  }

  JournalStore store() {
    return store;
  }

  Session session() {
    return session;
  }

  /** Closes the store alone, as who forgets the session. */
  @Override
  public void close() {
    store.close();
  }
}
