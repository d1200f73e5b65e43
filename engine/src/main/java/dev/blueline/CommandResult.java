package dev.blueline;

import dev.blueline.edit.Delta;
import dev.blueline.edit.JsonPatch;
import dev.blueline.model.Blueprint;
import dev.blueline.model.JsonObject;
import dev.blueline.pipeline.Notice;
import dev.blueline.pipeline.Outcome;
import dev.blueline.pipeline.Pipeline;
import dev.blueline.pipeline.Pipeline.Serialization;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Plan;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.Step;
import dev.blueline.verify.Violation;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything about how a command ended. Immutable and thread-safe. Patch, changes, hashes and JSON
 * are made when they are first read; they stay those of this result's own versions, whatever
 * happened to the session since.
 */
public final class CommandResult {
  private final Pipeline pipeline;
  private final Outcome outcome;
  private final Status status;
  private final long version;

  // Each made when first read, a benign race between equal values: all within them is final.
  private @Nullable Serialization serialization;
  private @Nullable JsonPatch inverse;
  private @Nullable List<Change> changes;

  CommandResult(Pipeline pipeline, Outcome outcome, long version) {
    this.pipeline = pipeline;
    this.outcome = outcome;
    this.status = Status.of(outcome.kind());
    this.version = version;
  }

  /** Returns the command as it was given. */
  public String command() {
    return outcome.plan().command();
  }

  /** Returns how it ended. */
  public Status status() {
    return status;
  }

  /** Returns the session's version afterwards. */
  public long version() {
    return version;
  }

  /** Returns the document before. */
  public Blueprint before() {
    return outcome.before();
  }

  /** Returns the document afterwards; the very same where nothing changed. */
  public Blueprint blueprint() {
    return outcome.after();
  }

  /** Returns the hash of the document before, by which a patch is known to fit. */
  public String baseHash() {
    return outcome.before().hash();
  }

  /** Returns the hash of the document afterwards. */
  public String hash() {
    return outcome.after().hash();
  }

  /** Returns from 0 to 1 how surely the command was read; 1 for patches, undo and redo. */
  public double confidence() {
    return outcome.plan().steps().isEmpty() && outcome.refusals().isEmpty()
        ? 1
        : outcome.plan().confidence();
  }

  /** Returns the plan. */
  public Plan plan() {
    return outcome.plan();
  }

  /** Returns the steps that were read. */
  public List<Step> steps() {
    return outcome.plan().steps();
  }

  /** Returns whether a step changed something. */
  public boolean hasChanged(Step step) {
    return outcome.changedSteps().contains(Objects.requireNonNull(step, "step").index());
  }

  /** Returns the edits. */
  public Delta delta() {
    return outcome.delta();
  }

  /** Returns the values that changed, by component and path. Made when first read. */
  public List<Change> changes() {
    List<Change> known = changes;
    if (known == null) {
      known = ResultJson.changes(outcome.delta());
      changes = known;
    }
    return known;
  }

  /** Returns the ids of the components that changed, came or went, in order of change. */
  public Set<String> changedComponents() {
    Set<String> ids = new LinkedHashSet<>();
    for (Change change : changes()) {
      if (change.target() != null) {
        ids.add(change.target());
      }
    }
    return Collections.unmodifiableSet(ids);
  }

  /** Returns the change as RFC 6902, against the document before. Made when first read. */
  public JsonPatch patch() {
    return serialization().patch();
  }

  private Serialization serialization() {
    Serialization known = serialization;
    if (known == null) {
      known = pipeline.serialize(outcome);
      serialization = known;
    }
    return known;
  }

  /** Returns how long spelling the patch took, in nanoseconds. */
  long serializeNanos() {
    return serialization().nanos();
  }

  /** Returns the patch that takes the change back, against the document afterwards. */
  public JsonPatch inverse() {
    JsonPatch known = inverse;
    if (known == null) {
      known = JsonPatch.of(outcome.after(), outcome.delta().inverse());
      inverse = known;
    }
    return known;
  }

  /** Returns what was done beyond the words of the command. */
  public List<Correction> corrections() {
    return Collections.unmodifiableList(outcome.corrections());
  }

  /** Returns the violations that the command introduced and that do not block it. */
  public List<Violation> warnings() {
    return Collections.unmodifiableList(outcome.warnings());
  }

  /** Returns the violations for which it was refused. */
  public List<Violation> blocking() {
    return Collections.unmodifiableList(outcome.verification().blocking());
  }

  /** Returns the ids of validators that threw and were passed over. */
  public List<String> failedValidators() {
    return Collections.unmodifiableList(outcome.verification().failures());
  }

  /** Returns what hooks had to say, and which of them failed. */
  public List<Notice> notices() {
    return Collections.unmodifiableList(outcome.notices());
  }

  /** Returns what was refused, and why. */
  public List<Refusal> errors() {
    return Collections.unmodifiableList(outcome.refusals());
  }

  /** Returns how often an agent was asked. */
  public int agentCalls() {
    return outcome.cost().agentCalls();
  }

  /** Returns whether the command's words were known. */
  public boolean isCacheHit() {
    return outcome.cost().isCacheHit();
  }

  /**
   * Returns the story of the command in lines of text: each step that was read, what was refused,
   * how many edits were made, what was done beyond the words, what the rules and the hooks had to
   * say, and last how it ended. Without times, so that the same command on the same document has
   * the same trace. Made anew whenever it is read, which costs what it says; a command whose trace
   * nobody reads pays nothing for it. {@link dev.blueline.serialize.PackedTrace} makes it small.
   */
  public List<String> trace() {
    return ResultTrace.lines(this);
  }

  Outcome outcome() {
    return outcome;
  }

  /** Returns the whole result as JSON; its shape is documented in docs/3-results.md. */
  public JsonObject toJsonObject() {
    return ResultJson.write(this);
  }

  /** Returns the whole result as JSON text in one line. */
  public String toJson() {
    return toJsonObject().toString();
  }

  /** Returns the status and the command, for logs. */
  @Override
  public String toString() {
    return status + " " + command();
  }
}
