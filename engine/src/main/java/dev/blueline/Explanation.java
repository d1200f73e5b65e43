package dev.blueline;

import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.plan.ClauseExplanation;
import java.util.List;

/**
 * How a command is read, and what it would do. Immutable and thread-safe.
 *
 * @param result what running it would give; nothing was committed
 * @param clauses how each clause was read, in order; one that was not read stands in the result's
 *     errors alone
 */
public record Explanation(CommandResult result, List<ClauseExplanation> clauses) {

  /** Keeps a copy of the clauses. */
  public Explanation {
    clauses = List.copyOf(clauses);
  }

  /** Returns the command as it was read: itself, or with what was misspelt put right. */
  public String reading() {
    return result.plan().reading();
  }

  /** Returns the explanation as JSON; its shape is documented in docs/3-results.md. */
  public JsonObject toJsonObject() {
    return JsonObject.builder()
        .add("command", result.command())
        .add("reading", reading())
        .add("clauses", ResultJson.array(clauses, Explanation::clause))
        .add("status", result.status().text())
        .add("confidence", ResultJson.decimal(result.confidence()))
        .add("changes", ResultJson.array(result.changes(), Change::toJson))
        .add("corrections", ResultJson.array(result.corrections(), ResultJson::correction))
        .add("warnings", ResultJson.warnings(result))
        .add("errors", ResultJson.array(result.errors(), ResultJson::refusal))
        .build();
  }

  private static JsonObject clause(ClauseExplanation clause) {
    return JsonObject.builder()
        .add("source", clause.source())
        .add("span", ResultJson.span(clause.span()))
        .add("says", clause.says())
        .add("targets", ResultJson.array(clause.targets(), JsonString::of))
        .add("because", ResultJson.array(clause.because(), JsonString::of))
        .build();
  }
}
