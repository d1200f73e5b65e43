package dev.blueline.profiler;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.profiler.io.Failure;
import dev.blueline.state.StateStore;
import dev.blueline.state.journal.JournalStore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name a session in a store. */
final class StoreOptions {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      description =
          "Keep the session in this directory, which is made if need be. Each command is there"
              + " before its result is told. Needs --session.")
  private @Nullable Path directory;

  @Option(
      names = "--session",
      paramLabel = "ID",
      description =
          "The session's name in the store. One that is there goes on where it was, and --blueprint"
              + " is not read; else it begins with --blueprint.")
  private @Nullable String session;

  boolean isWanted() {
    return directory != null || session != null;
  }

  /** Opens the store; null where none is asked for. */
  @Nullable StateStore open() {
    Failure.require((directory == null) == (session == null), "--store and --session go together");
    return directory == null ? null : JournalStore.open(directory);
  }

  /** Opens the session, or begins it. */
  Session session(StateStore store, BlueprintEngine engine, BlueprintOptions blueprint) {
    String id = session == null ? "" : session;
    try {
      return store.contains(id)
          ? engine.resume(id, SessionOptions.defaults())
          : engine.open(id, blueprint.read(engine));
    } catch (IllegalArgumentException e) {
      throw Failure.of(String.valueOf(e.getMessage()));
    }
  }

  /** Adds the store to an engine's options. */
  static EngineOptions.Builder with(@Nullable StateStore store, EngineOptions.Builder options) {
    return store == null ? options : options.store(store);
  }
}
