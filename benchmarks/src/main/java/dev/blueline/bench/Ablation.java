package dev.blueline.bench;

import dev.blueline.BlueprintEngine;
import dev.blueline.CommandResult;
import dev.blueline.EngineOptions;
import dev.blueline.Session;
import dev.blueline.Status;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonObject;
import dev.blueline.model.Utf8Buffer;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One user at one open document, of whose product some optimizations are replaced by what a plain
 * program does instead. Commands come in round and round. For one thread.
 */
final class Ablation implements AutoCloseable {
  /*
   * Every variant gives the same for a command: the edits, verified; the patch in UTF-8; all bytes
   * of the new document, as pieces that lie there; a way back as far as a history reaches by default;
   * and what the stories of the last commands can be told from. They differ in how it is made.
   *
   * Trade-off. Where no component keeps its bytes, all lie there in one piece, and nothing is
   * copied to make it exactly as long as they are. Copies of the document share all that cannot
   * change. The product without validators checks nothing, so that what is measured instead comes
   * in its place and not on top. An agent that takes time answers one call at a time: one that
   * answers any number at once would hide how many there are.
   */
  private static final int STORIES = 256;
  private static final int COMPARED = 8;

  /** A history keeps 1,000 entries or 16 MiB by default; a copy takes 180 bytes a component. */
  private static final int MOST_COPIES = 1000;

  private static final int MOST_COPIED_COMPONENTS = 90_000;

  private final Set<Optimization> without;
  private final BenchScripts commands;
  private final ExecutorService oneThread = Executors.newSingleThreadExecutor();
  private final BlueprintEngine engine;
  private final Session session;
  private final FullValidation validation;
  private final int roomBytes;
  private final Deque<JsonObject> copies = new ArrayDeque<>();
  private final Object[] stories = new Object[STORIES];
  private int next;
  private long failed;

  private Ablation(
      Set<Optimization> without,
      BenchScripts commands,
      EngineOptions.Builder options,
      Blueprint start) {
    this.without = without;
    this.commands = commands;
    engine = BlueprintEngine.create(options.executor(oneThread).build());
    session = engine.open(start);
    validation = new FullValidation(start);
    int sizeBytes = engine.write(start).length;
    roomBytes = sizeBytes + sizeBytes / 8 + 512;
  }

  /**
   * What a command gives.
   *
   * @param result how it ended
   * @param patch the change in UTF-8
   * @param document the pieces of the new document
   */
  record Output(CommandResult result, ByteBuffer patch, List<ByteBuffer> document) {

    /** Returns the new document's bytes in one array. */
    byte[] documentBytes() {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      for (ByteBuffer piece : document) {
        byte[] bytes = new byte[piece.remaining()];
        piece.duplicate().get(bytes);
        out.writeBytes(bytes);
      }
      return out.toByteArray();
    }
  }

  /**
   * Opens a document and checks that all commands are applied to it.
   *
   * @param components how many it has
   * @param steps how many each command has
   * @param callMillis how long the agent takes for a call; 0 for the built-in one, in place
   * @param without what is left out
   */
  static Ablation open(int components, int steps, int callMillis, Optimization... without) {
    Set<Optimization> left = EnumSet.noneOf(Optimization.class);
    left.addAll(Arrays.asList(without));
    BenchScripts commands = new BenchScripts(components, steps);
    EngineOptions.Builder options = options(left, callMillis);
    try (BlueprintEngine plain = BlueprintEngine.create()) {
      Blueprint read = plain.read(BenchDocuments.json(components));
      Blueprint start = commands.openApplied(plain, read).blueprint();
      return new Ablation(left, commands, options, start);
    }
  }

  private static EngineOptions.Builder options(Set<Optimization> without, int callMillis) {
    EngineOptions.Builder options = EngineOptions.builder().cacheSize(4 * BenchScripts.SIZE);
    if (callMillis > 0) {
      options.agent(new SlowAgent(callMillis));
    }
    if (without.contains(Optimization.SCOPED_VALIDATION)) {
      options.validators(List.of());
    }
    if (without.contains(Optimization.SHARED_VERSIONS)) {
      options.history(0, 0);
    }
    if (without.contains(Optimization.INTENT_CACHE)) {
      options.cacheSize(0);
    }
    if (without.contains(Optimization.AGENT_BUNDLES)) {
      options.bundleLimit(1);
    }
    return options;
  }

  /** Runs the next command. */
  Output execute() {
    if (without.contains(Optimization.SHARED_VERSIONS)) {
      copy();
    }
    CommandResult result = session.execute(commands.fresh(next++));
    failed += result.status() == Status.APPLIED && isAccepted(result.blueprint()) ? 0 : 1;
    stories[next & (STORIES - 1)] = story(result);
    ByteBuffer patch = ByteBuffer.wrap(result.patch().toBytes());
    return new Output(result, patch, pieces(result.blueprint()));
  }

  private void copy() {
    Blueprint blueprint = session.blueprint();
    copies.addLast(DeepCopy.of(blueprint.toJson()));
    int most = Math.min(MOST_COPIES, MOST_COPIED_COMPONENTS / blueprint.size());
    if (copies.size() > most) {
      copies.removeFirst();
    }
  }

  private boolean isAccepted(Blueprint version) {
    return !without.contains(Optimization.SCOPED_VALIDATION) || validation.accepts(version);
  }

  private Object story(CommandResult result) {
    return without.contains(Optimization.LAZY_TRACE) ? String.join("\n", result.trace()) : result;
  }

  private List<ByteBuffer> pieces(Blueprint version) {
    if (!without.contains(Optimization.FRAGMENTS)) {
      return engine.chunks(version);
    }
    Utf8Buffer out = PlainWriter.write(version, roomBytes);
    return List.of(ByteBuffer.wrap(out.array(), 0, out.size()));
  }

  /** Returns the document before the last command, by way of what is kept for that. */
  Blueprint before() {
    return without.contains(Optimization.SHARED_VERSIONS)
        ? Blueprint.of(copies.getLast(), session.blueprint().schema(), Integer.MAX_VALUE)
        : session.undo().blueprint();
  }

  /** Returns the story of the last command, as it is told from what is kept for that. */
  String lastStory() {
    Object story = stories[next & (STORIES - 1)];
    return story instanceof CommandResult result
        ? String.join("\n", result.trace())
        : (String) story;
  }

  /** Reads all commands once, where the built-in agent makes that cheap, so that they are known. */
  void warm() {
    for (int i = 0; i < BenchScripts.SIZE; i++) {
      session.preview(commands.fresh(i));
    }
  }

  /**
   * Runs some commands here and on another variant at the same document.
   *
   * @throws IllegalStateException if they give anything else
   */
  void requireSameAs(Ablation other) {
    for (int i = 0; i < COMPARED; i++) {
      Output own = execute();
      Output others = other.execute();
      if (!own.patch().equals(others.patch())
          || !Arrays.equals(own.documentBytes(), others.documentBytes())) {
        throw new IllegalStateException("other edits without " + without + ": " + own.result());
      }
    }
  }

  /**
   * Checks that all commands were applied.
   *
   * @throws IllegalStateException if one was not
   */
  void requireApplied() {
    if (failed > 0) {
      throw new IllegalStateException(failed + " commands were not applied");
    }
  }

  @Override
  public void close() {
    engine.close();
    oneThread.shutdownNow();
  }
}
