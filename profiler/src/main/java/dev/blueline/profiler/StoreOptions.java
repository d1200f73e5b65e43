package dev.blueline.profiler;

import dev.blueline.BlueprintEngine;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.SessionOptions;
import dev.blueline.model.Blueprint;
import dev.blueline.profiler.io.Failure;
import dev.blueline.state.StateStore;
import dev.blueline.state.journal.JournalStore;
import java.nio.file.Path;
import java.util.function.Supplier;
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

  /**
   * Opens the store; null where none is asked for, or there is none and none is to be made.
   *
   * @param mayBegin whether to make one
   */
  @Nullable StateStore open(boolean mayBegin) {
    Failure.require((directory == null) == (session == null), "--store and --session go together");
    return directory == null || !(mayBegin || JournalStore.isThere(directory))
        ? null
        : JournalStore.open(directory);
  }

  /** Opens the session, or begins it. */
  Session session(@Nullable StateStore store, BlueprintEngine engine, BlueprintOptions blueprint) {
    String id = String.valueOf(session);
    return isThere(store)
        ? named(() -> engine.resume(id, SessionOptions.defaults()))
        : named(() -> engine.open(id, first(engine, blueprint)));
  }

  /** Opens what the session is, or would begin with, and keeps nothing. */
  Session copy(@Nullable StateStore store, BlueprintEngine engine, BlueprintOptions blueprint) {
    return isThere(store)
        ? engine.openCopy(String.valueOf(session))
        : engine.open(first(engine, blueprint));
  }

  private boolean isThere(@Nullable StateStore store) {
    return store != null && named(() -> store.contains(String.valueOf(session)));
  }

  private Blueprint first(BlueprintEngine engine, BlueprintOptions blueprint) {
    Failure.require(
        blueprint.isGiven() || !isWanted(),
        "there is no session '" + session + "' in " + directory + "; --blueprint begins it");
    return blueprint.read(engine);
  }

  /** What is no name of a session is told as such. */
  private static <T> T named(Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException e) {
      throw Failure.of(String.valueOf(e.getMessage()));
    }
  }

  /** Adds the store to an engine's options. */
  static EngineOptions.Builder with(@Nullable StateStore store, EngineOptions.Builder options) {
    return store == null ? options : options.store(store);
  }
}
