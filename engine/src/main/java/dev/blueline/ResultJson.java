package dev.blueline;

import dev.blueline.edit.Delta;
import dev.blueline.edit.Edit;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNull;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Path;
import dev.blueline.observe.Stage;
import dev.blueline.pipeline.Notice;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.Span;
import dev.blueline.plan.Step;
import dev.blueline.verify.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Spells results as JSON. */
final class ResultJson {
  private ResultJson() {}

  static JsonObject write(CommandResult result) {
    return JsonObject.builder()
        .add("command", result.command())
        .add("status", result.status().text())
        .add("version", result.version())
        .add("base_hash", result.baseHash())
        .add("hash", result.hash())
        .add("confidence", decimal(result.confidence()))
        .add("steps", array(result.steps(), step -> step(step, result)))
        .add("changes", array(result.changes(), Change::toJson))
        .add("patch", result.patch().toJson())
        .add("inverse", result.inverse().toJson())
        .add("corrections", array(result.corrections(), ResultJson::correction))
        .add("warnings", warnings(result))
        .add("errors", array(result.errors(), ResultJson::refusal))
        .add("agent_calls", result.agentCalls())
        .add("cache", result.isCacheHit() ? "hit" : "miss")
        .add("trace", array(result.trace(), JsonString::of))
        .add("timings", timings(result))
        .build();
  }

  private static JsonObject step(Step step, CommandResult result) {
    return JsonObject.builder()
        .add("index", step.index())
        .add("intent", step.intent().text())
        .add("targets", array(step.targets(), JsonString::of))
        .add("source", step.source())
        .add("span", span(step.span()))
        .add("confidence", decimal(step.confidence()))
        .add("status", stepStatus(step, result))
        .build();
  }

  private static String stepStatus(Step step, CommandResult result) {
    if (result.hasChanged(step)) {
      return Status.APPLIED.text();
    }
    boolean refused = result.errors().stream().anyMatch(error -> error.step() == step.index());
    if (refused) {
      return "refused";
    }
    return switch (result.status()) {
      case APPLIED, PARTIAL, NO_CHANGE -> Status.NO_CHANGE.text();
      case ROLLED_BACK, CONFLICTED, REJECTED -> "not_applied";
    };
  }

  static JsonObject correction(Correction correction) {
    return JsonObject.builder()
        .add("kind", correction.kind())
        .add("message", correction.message())
        .add("components", array(correction.components(), JsonString::of))
        .build();
  }

  static JsonArray warnings(CommandResult result) {
    List<JsonValue> warnings = new ArrayList<>();
    for (Violation violation : result.warnings()) {
      warnings.add(violation(violation));
    }
    for (String validator : result.failedValidators()) {
      warnings.add(
          notice(
              "validator_failed", "the validator '" + validator + "' failed and was passed over"));
    }
    for (Notice notice : result.notices()) {
      warnings.add(notice(notice.code(), notice.message()));
    }
    return JsonArray.copyOf(warnings);
  }

  private static JsonObject notice(String code, String message) {
    return JsonObject.builder()
        .add("code", code)
        .add("component", JsonNull.NULL)
        .add("message", message)
        .build();
  }

  static JsonObject violation(Violation violation) {
    return JsonObject.builder()
        .add("code", violation.rule())
        .add("severity", violation.severity().text())
        .add("component", text(violation.component()))
        .add("message", violation.message())
        .build();
  }

  static JsonObject refusal(Refusal refusal) {
    JsonObject.Builder out =
        JsonObject.builder().add("code", refusal.code().text()).add("message", refusal.message());
    if (refusal.step() > 0) {
      out.add("step", refusal.step());
    }
    if (refusal.span() != null) {
      out.add("span", span(refusal.span()));
    }
    return out.add("candidates", array(refusal.candidates(), JsonString::of))
        .add("suggestions", array(refusal.suggestions(), JsonString::of))
        .build();
  }

  static JsonArray span(Span span) {
    return JsonArray.of(JsonNumber.of(span.start()), JsonNumber.of(span.end()));
  }

  private static JsonObject timings(CommandResult result) {
    return JsonObject.builder()
        .add(Stage.DECOMPOSE.text() + "_ns", result.outcome().cost().timings().decomposeNanos())
        .add(Stage.EXECUTE.text() + "_ns", result.outcome().cost().timings().executeNanos())
        .add(Stage.VERIFY.text() + "_ns", result.outcome().cost().timings().verifyNanos())
        .add(Stage.SERIALIZE.text() + "_ns", result.serializeNanos())
        .build();
  }

  /** One decimal at least, so that 1 is written 1.0; two at most. */
  static JsonNumber decimal(double value) {
    BigDecimal rounded = new BigDecimal(value).setScale(2, RoundingMode.HALF_UP);
    BigDecimal shown =
        rounded.stripTrailingZeros().scale() < 1
            ? rounded.setScale(1)
            : rounded.stripTrailingZeros();
    return JsonNumber.spelled(shown.toPlainString());
  }

  static <T> JsonArray array(List<T> items, Function<T, ? extends JsonValue> spell) {
    List<JsonValue> values = new ArrayList<>(items.size());
    for (T item : items) {
      values.add(spell.apply(item));
    }
    return JsonArray.copyOf(values);
  }

  static JsonValue text(@Nullable String text) {
    return text == null ? JsonNull.NULL : JsonString.of(text);
  }

  static JsonValue orNull(@Nullable JsonValue value) {
    return value == null ? JsonNull.NULL : value;
  }

  static List<Change> changes(Delta delta) {
    List<Change> changes = new ArrayList<>(delta.size());
    for (int i = 0; i < delta.size(); i++) {
      changes.add(change(delta.edit(i)));
    }
    return Collections.unmodifiableList(changes);
  }

  private static Change change(Edit edit) {
    if (edit instanceof Edit.SetField set) {
      return written(set.component(), set.path(), set.before(), set.after());
    }
    if (edit instanceof Edit.SetDocumentField set) {
      return written(null, set.path(), set.before(), set.after());
    }
    if (edit instanceof Edit.Insert insert) {
      return new Change(insert.component().text("id"), "", null, insert.component());
    }
    if (edit instanceof Edit.Remove remove) {
      return new Change(remove.component().text("id"), "", remove.component(), null);
    }
    if (edit instanceof Edit.Move move) {
      return new Change(move.component(), "place", place(move.from()), place(move.to()));
    }
    throw Edit.unknown(edit);
  }

  /** A value that came with the object around it is shown by itself, at its own path. */
  private static Change written(
      @Nullable String target, Path path, @Nullable JsonValue before, @Nullable JsonValue after) {
    Path inner = path;
    JsonValue came = before == null ? after : null;
    while (came instanceof JsonObject object && object.size() == 1) {
      inner = inner.child(object.name(0));
      came = object.value(0);
    }
    return new Change(target, inner.toString(), before, before == null ? came : after);
  }

  private static JsonObject place(Edit.Place place) {
    return JsonObject.builder()
        .add("parent", text(place.parent()))
        .add("index", place.index())
        .build();
  }
}
