package dev.blueline;

import dev.blueline.decompose.Decomposer;
import dev.blueline.edit.JsonPatch;
import dev.blueline.execute.AgentCaller;
import dev.blueline.execute.CallOptions;
import dev.blueline.execute.PlanExecutor;
import dev.blueline.model.Blueprint;
import dev.blueline.model.BlueprintFormatException;
import dev.blueline.model.BlueprintSchema;
import dev.blueline.model.JsonObject;
import dev.blueline.observe.CacheStatistics;
import dev.blueline.observe.Probe;
import dev.blueline.pipeline.DocumentLimits;
import dev.blueline.pipeline.Outcome;
import dev.blueline.pipeline.Parts;
import dev.blueline.pipeline.Pipeline;
import dev.blueline.pipeline.Pipeline.Mode;
import dev.blueline.pipeline.Setting;
import dev.blueline.plan.CommandBudget;
import dev.blueline.plan.Correction;
import dev.blueline.plan.EditPolicy;
import dev.blueline.serialize.BlueprintReader;
import dev.blueline.serialize.BlueprintWriter;
import dev.blueline.serialize.ReadLimits;
import dev.blueline.serialize.SchemaReader;
import dev.blueline.state.OpenRequest;
import dev.blueline.state.Opener;
import dev.blueline.state.SessionImage;
import dev.blueline.state.SessionLog;
import dev.blueline.state.StateStore;
import dev.blueline.verify.Repair;
import dev.blueline.verify.Repairs;
import dev.blueline.verify.Verifier;
import dev.blueline.verify.Violation;
import dev.blueline.verify.rules.UniqueIds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns commands into verified, reversible edits of blueprints. Thread-safe: one engine serves all
 * documents and threads of a process. Making one costs little; sharing one shares what it has read.
 *
 * <p>Nothing of a library's exceptions escapes: a bad document raises {@link
 * BlueprintFormatException}, a bad option {@link IllegalArgumentException}; everything about a
 * command is in its result.
 */
public final class BlueprintEngine implements AutoCloseable {
  private final EngineOptions options;
  private final ReadLimits limits;
  private final BlueprintReader reader;
  private final Verifier verifier;
  private final Decomposer decomposer;
  private final Pipeline pipeline;
  private final EngineThreads threads = new EngineThreads();
  private final AtomicBoolean hasRead = new AtomicBoolean();
  private volatile boolean isClosed;

  private BlueprintEngine(EngineOptions options) {
    this.options = options;
    limits = new ReadLimits(options.maxDocumentBytes, options.maxDepth, options.maxComponents);
    reader = new BlueprintReader(options.schemas, limits);
    verifier = options.verifier;
    decomposer = new Decomposer(options.cacheSize);
    pipeline = new Pipeline(parts());
  }

  /** What a command has to pass, for the plan records of a store. */
  private JsonObject gates() {
    JsonObject.Builder rules = JsonObject.builder();
    verifier.severities().forEach((rule, severity) -> rules.add(rule, severity.text()));
    CommandBudget budget = options.budget;
    return JsonObject.builder()
        .add("agent", pipeline.agentName())
        .add("rules", rules.build())
        .add("steps", budget.steps())
        .add("edits", budget.edits())
        .add("bytes", budget.bytes())
        .add("agent_calls", budget.agentCalls())
        .add("wall_ms", budget.wallNanos() / 1_000_000)
        .build();
  }

  private Parts parts() {
    return new Parts(
        decomposer,
        new PlanExecutor(caller(), options.makesRoom, options.probe),
        new PlanExecutor(null, options.makesRoom, Probe.NONE),
        verifier,
        new Repairs(verifier, options.budget.edits()),
        options.repairs,
        options.budget,
        new DocumentLimits(options.maxDepth, options.maxComponents),
        options.hooks,
        options.clock,
        options.watch,
        options.probe,
        options.confidenceThreshold);
  }

  /** How to reach the agent of the options; null for the built-in one. */
  private @Nullable AgentCaller caller() {
    CallOptions calls =
        new CallOptions(
            options.bundleLimit,
            options.agentTimeout.toNanos(),
            options.agentRetries,
            options.executor == null ? threads : options.executor,
            limits,
            options.watch);
    if (options.asyncAgent != null) {
      return AgentCaller.of(options.asyncAgent, calls, options.clock);
    }
    return options.agent == null ? null : AgentCaller.of(options.agent, calls, options.clock);
  }

  /** Returns an engine with the default options. */
  public static BlueprintEngine create() {
    return create(EngineOptions.defaults());
  }

  /** Returns an engine. */
  public static BlueprintEngine create(EngineOptions options) {
    return new BlueprintEngine(Objects.requireNonNull(options, "options"));
  }

  /**
   * Reads a document. Costs its size, once.
   *
   * @throws IOException if the file cannot be read
   * @throws BlueprintFormatException if it is no blueprint, or past a limit; says where
   */
  public Blueprint read(Path file) throws IOException {
    requireOpen();
    return reader.read(Objects.requireNonNull(file, "file"));
  }

  /**
   * Reads a document from UTF-8.
   *
   * @throws BlueprintFormatException if it is no blueprint, or past a limit; says where
   */
  public Blueprint read(byte[] utf8) {
    requireOpen();
    return reader.read(Objects.requireNonNull(utf8, "utf8"));
  }

  /**
   * Reads a document from text.
   *
   * @throws BlueprintFormatException if it is no blueprint, past a limit, or has half of a
   *     surrogate pair, which could not be written; says where
   */
  public Blueprint read(String json) {
    requireOpen();
    return reader.read(Objects.requireNonNull(json, "json"));
  }

  /**
   * Reads a document from UTF-8 of which components may share ids: the first keeps it, each other
   * one gets the next that is free. All else is as in {@link #read(byte[])}.
   *
   * @param corrections is told of each id that was given, in document order
   * @throws BlueprintFormatException if it is no blueprint, or past a limit; says where
   */
  public Blueprint read(byte[] utf8, Consumer<? super Correction> corrections) {
    requireOpen();
    Objects.requireNonNull(corrections, "corrections");
    return reader.read(
        Objects.requireNonNull(utf8, "utf8"),
        (document, schema) -> UniqueIds.of(document, schema, corrections));
  }

  /**
   * Reads a schema from a file, as {@link #readSchema(byte[])}. It is looked at only up to the
   * limit of what is read.
   *
   * @throws IOException if the file cannot be read
   */
  public static BlueprintSchema readSchema(Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    int most = (int) Math.min(ReadLimits.DEFAULT.maxBytes(), Integer.MAX_VALUE - 1);
    try (InputStream in = Files.newInputStream(file)) {
      return readSchema(in.readNBytes(most + 1));
    }
  }

  /**
   * Reads a schema from UTF-8, for {@link EngineOptions.Builder#schemas}. Its format is documented
   * in docs/5-rules.md.
   *
   * @throws BlueprintFormatException if it is none; says where
   */
  public static BlueprintSchema readSchema(byte[] utf8) {
    return SchemaReader.read(Objects.requireNonNull(utf8, "utf8"), ReadLimits.DEFAULT);
  }

  /**
   * Reads a JSON Patch (RFC 6902) from UTF-8.
   *
   * @throws BlueprintFormatException if it is none; says where
   */
  public JsonPatch readPatch(byte[] utf8) {
    requireOpen();
    return reader.readPatch(Objects.requireNonNull(utf8, "utf8"));
  }

  /** Returns a document as minified UTF-8. Costs a copy of its bytes, and encoding what is new. */
  public byte[] write(Blueprint blueprint) {
    return BlueprintWriter.toByteArray(Objects.requireNonNull(blueprint, "blueprint"));
  }

  /** Writes a document to a channel that blocks, without bringing its bytes together first. */
  public void write(Blueprint blueprint, WritableByteChannel channel) throws IOException {
    BlueprintWriter.writeTo(
        Objects.requireNonNull(blueprint, "blueprint"), Objects.requireNonNull(channel, "channel"));
  }

  /** Returns a document's bytes as read-only pieces, most of them shared with other versions. */
  public List<ByteBuffer> chunks(Blueprint blueprint) {
    return Objects.requireNonNull(blueprint, "blueprint").chunks();
  }

  /** Returns the violations of a document as it is. They block nothing. Costs its size. */
  public List<Violation> report(Blueprint blueprint) {
    requireOpen();
    return verifier.report(Objects.requireNonNull(blueprint, "blueprint"));
  }

  /**
   * Returns the ways to mend a violation of a document that work, the best first; none where it
   * takes a person. {@link Session#repair} takes those that are certain. Each has been tried, and
   * its command too: one that would not mend it is left out. Costs a command for each way.
   */
  public List<Repair> repairs(Blueprint blueprint, Violation violation) {
    requireOpen();
    return pipeline.repairs(
        Objects.requireNonNull(violation, "violation"),
        Setting.of(Objects.requireNonNull(blueprint, "blueprint"), options.policy));
  }

  /** Opens a document for editing, under the policy of the options. */
  public Session open(Blueprint blueprint) {
    return open(blueprint, options.policy);
  }

  /** Opens a document for editing, under a policy of its own. */
  public Session open(Blueprint blueprint, EditPolicy policy) {
    requireOpen();
    Objects.requireNonNull(policy, "policy");
    return unkept(
        SessionImage.of(Objects.requireNonNull(blueprint, "blueprint"), options.historyBounds),
        policy);
  }

  private Session unkept(SessionImage first, EditPolicy policy) {
    return new Session(pipeline, options, policy, new Unkept(first), SessionOptions.defaults());
  }

  /**
   * Opens a session of the engine's store: goes on with the one of that id, or begins it. What was
   * on its way when its process ended is done now, by this engine's agent, as the options say.
   * Costs reading its last checkpoint and what was done since.
   *
   * @param id 1 to 64 letters, digits, '-', '_' and '.', the first no '.'
   * @param first the document to begin with where there is no such session; else it is not looked
   *     at
   * @throws dev.blueline.state.StateException if somebody else has it open, something of it is
   *     damaged or missing, it was written with other schemas or greater limits, or cannot be kept
   * @throws IllegalStateException if the options have no store
   */
  public Session open(String id, Blueprint first, SessionOptions how) {
    return opened(id, Objects.requireNonNull(first, "first"), how);
  }

  /** As {@link #open(String, Blueprint, SessionOptions)}, with the default options. */
  public Session open(String id, Blueprint first) {
    return open(id, first, SessionOptions.defaults());
  }

  /**
   * Goes on with a session of the engine's store, as {@link #open(String, Blueprint,
   * SessionOptions)}; one that is not there is refused.
   */
  public Session resume(String id, SessionOptions how) {
    return opened(id, null, how);
  }

  /**
   * Opens a copy of a session of the store, as it is kept now, under the policy of the options.
   * Nothing of the copy is kept: who has the session open goes on with it, and what was on its way
   * is neither done nor dismissed.
   *
   * @throws dev.blueline.state.StateException if it is not there, or cannot be read
   */
  public Session openCopy(String id) {
    Objects.requireNonNull(id, "id");
    return unkept(store().read(id, reader, options.historyBounds), options.policy);
  }

  private StateStore store() {
    requireOpen();
    StateStore store = options.store;
    if (store == null) {
      throw new IllegalStateException("the engine's options have no store to keep sessions in");
    }
    return store;
  }

  private Session opened(String id, @Nullable Blueprint first, SessionOptions how) {
    Objects.requireNonNull(how, "how");
    StateStore store = store();
    SessionLog log =
        store.open(
            new OpenRequest(
                Objects.requireNonNull(id, "id"),
                first,
                how.actor,
                how.patience,
                options.historyBounds,
                reader,
                new Opener(gates(), decomposer::hottest)));
    try {
      if (!hasRead.getAndSet(true)) {
        decomposer.readAhead(store.words());
      }
      EditPolicy policy = how.policy == null ? options.policy : how.policy;
      Session session = new Session(pipeline, options, policy, log, how);
      session.resume();
      return session;
    } catch (Throwable e) {
      closeAfter(log, e);
      throw e;
    }
  }

  /** Who cannot open a session does not keep it from others. */
  private static void closeAfter(SessionLog log, Throwable cause) {
    try {
      log.close();
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  /** Runs one command on a document without a session; the result holds the new document. */
  public CommandResult run(Blueprint blueprint, String command) {
    requireOpen();
    Objects.requireNonNull(blueprint, "blueprint");
    Objects.requireNonNull(command, "command");
    Setting setting = Setting.of(blueprint, options.policy);
    Outcome outcome = pipeline.run(command, setting, options.isPartial ? Mode.PARTIAL : Mode.WHOLE);
    return new CommandResult(pipeline, outcome, outcome.delta().isEmpty() ? 0 : 1);
  }

  /**
   * Runs batches of many sessions at the same time, on as many threads as the options say. Those of
   * one session run in the order in which they are given. Comes back when all have ended. Within a
   * group or a listener of commits all run on the calling thread.
   *
   * @return a result for each request, in their order; the same as of one after another
   */
  public List<BatchResult> runAll(List<BatchRequest> requests, BatchOptions batchOptions) {
    requireOpen();
    Objects.requireNonNull(batchOptions, "batchOptions");
    Objects.requireNonNull(requests, "requests")
        .forEach(request -> Objects.requireNonNull(request, "requests"));
    return new ManyBatches(List.copyOf(requests), batchOptions).run(options.batchThreads, threads);
  }

  /** Returns how often the words of commands were known already, over all sessions. */
  public CacheStatistics cacheStatistics() {
    return decomposer.statistics();
  }

  private void requireOpen() {
    if (isClosed) {
      throw new IllegalStateException("the engine is closed");
    }
  }

  /**
   * Closes the engine: it takes no more work, and its own threads end. Sessions that are open go
   * on; with an agent other than the built-in one only where an executor was given.
   */
  @Override
  public void close() {
    isClosed = true;
    threads.close();
  }
}
