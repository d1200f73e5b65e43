package dev.blueline.profiler;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonValue;
import dev.blueline.profiler.io.Console;
import dev.blueline.profiler.io.Failure;
import dev.blueline.state.Finding;
import dev.blueline.state.RecoveryReport;
import dev.blueline.state.SessionSummary;
import dev.blueline.state.StateOptions;
import dev.blueline.state.StateStore;
import dev.blueline.state.journal.JournalStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks after the sessions of a store. */
@Command(
    name = "sessions",
    description = {
      "Looks after the sessions that 'run --store' and editors keep in a directory.",
      "list (default): what is there. show ID: what can be undone, last plans, checkpoints.",
      "verify [ID]: reads all of it and tells what is damaged. health: what wants looking after.",
      "recover ID: goes back to what is whole, and says which versions are lost, if any.",
      "checkpoint ID: writes one now. delete ID: removes it for good. prune: removes what need not be kept."
    })
final class SessionsCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "The directory that the sessions are kept in.")
  private Path directory = Path.of("");

  @Option(
      names = "--schema",
      paramLabel = "NAME|FILE",
      converter = SchemaChoice.Converter.class,
      description = "Read documents by this schema, as in 'run'.")
  private @Nullable SchemaChoice schema;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Choice.OfFormat.class,
      defaultValue = "text",
      description = "text, for people (default), or json, one object or array.")
  private Format format = Format.TEXT;

  @Parameters(
      index = "0",
      paramLabel = "ACTION",
      arity = "0..1",
      converter = Choice.OfSessionsAction.class,
      defaultValue = "list",
      description = "list, show, verify, health, recover, checkpoint, delete or prune.")
  private SessionsAction action = SessionsAction.LIST;

  @Parameters(
      index = "1",
      paramLabel = "ID",
      arity = "0..1",
      description = "Which session, for show, verify, recover, checkpoint, delete.")
  private @Nullable String id;

  SessionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Failure.require(
        id != null || !action.needsId(), "'sessions " + action + "' takes the id of a session");
    Failure.require(
        id == null || action.takesId(),
        "'sessions " + action + "' is about the whole store and takes no id of a session");
    Failure.require(
        Files.isDirectory(directory), directory + ": no such directory to keep sessions in");
    StateOptions.Builder options = StateOptions.builder();
    if (schema != null) {
      options.schemas(schema.schema());
    }
    try (StateStore store = JournalStore.open(directory, options.build())) {
      return run(store, id == null ? "" : id);
    } catch (IllegalArgumentException e) {
      throw Failure.of(String.valueOf(e.getMessage()));
    }
  }

  private int run(StateStore store, String session) {
    return switch (action) {
      case LIST -> list(store.sessions());
      case SHOW -> {
        JsonObject all = store.describe(session);
        line(all, SessionText.of(all));
        yield 0;
      }
      case VERIFY -> findings(store.verify(session.isEmpty() ? null : session));
      case HEALTH -> findings(store.health());
      case RECOVER -> recovered(store.recover(session));
      case CHECKPOINT -> {
        store.checkpoint(session);
        line(JsonObject.builder().add("checkpoint", session).build(), "written");
        yield 0;
      }
      case DELETE -> {
        store.delete(session);
        line(JsonObject.builder().add("deleted", session).build(), "deleted");
        yield 0;
      }
      case PRUNE -> {
        int removed = store.prune();
        line(JsonObject.builder().add("removed", removed).build(), removed + " files removed");
        yield 0;
      }
    };
  }

  private void line(JsonValue json, String text) {
    if (format == Format.JSON) {
      console.out().line(json.toBytes());
    } else {
      console.out().print(text + "\n");
    }
  }

  /** Prints one array, or a line each. */
  private <T> void lines(
      List<T> all, Function<T, JsonObject> json, Function<T, String> text, String none) {
    if (format == Format.JSON || all.isEmpty()) {
      line(JsonArray.copyOf(all.stream().map(json).toList()), none);
    } else {
      all.forEach(one -> console.out().print(text.apply(one) + "\n"));
    }
  }

  private int list(List<SessionSummary> sessions) {
    lines(sessions, SessionSummary::toJson, SessionText::of, "there are no sessions");
    return 0;
  }

  private int findings(List<Finding> findings) {
    lines(findings, Finding::toJson, SessionText::of, "all is well");
    return findings.isEmpty() ? 0 : Failure.REFUSED;
  }

  private int recovered(RecoveryReport report) {
    line(report.toJson(), SessionText.of(report));
    return report.hasLost() ? Failure.REFUSED : 0;
  }
}
