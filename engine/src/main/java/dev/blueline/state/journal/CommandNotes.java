package dev.blueline.state.journal;

import dev.blueline.agent.Answer;
import dev.blueline.agent.Bundle;
import dev.blueline.edit.Delta;
import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.model.Utf8Buffer;
import dev.blueline.plan.Correction;
import dev.blueline.plan.Refusal;
import dev.blueline.plan.RefusalCode;
import dev.blueline.plan.Step;
import dev.blueline.serialize.BlueprintReader;
import dev.blueline.state.InFlight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the journal says of the command that was on its way: which one, and what agents had
 * answered. Immutable.
 */
final class CommandNotes {
  static final String BEGIN = "begin";
  static final String ANSWER = "answer";
  static final String END = "end";
  static final CommandNotes NONE = new CommandNotes(null, Map.of());

  private final @Nullable InFlight inFlight;
  private final Map<String, List<Answer>> answers;

  private CommandNotes(@Nullable InFlight inFlight, Map<String, List<Answer>> answers) {
    this.inFlight = inFlight;
    this.answers = answers;
  }

  /** Returns what notes say, oldest first. A note that says nothing we know is passed over. */
  static CommandNotes of(List<JournalLine> notes, BlueprintReader reader) {
    JsonObject begun = null;
    Map<String, List<Answer>> answers = new HashMap<>();
    for (JournalLine note : notes) {
      switch (note.kind()) {
        case BEGIN -> begun = note.body(reader);
        case ANSWER -> add(answers, note.body(reader));
        case END -> {
          begun = null;
          answers.clear();
        }
        default -> {}
      }
    }
    return begun == null ? NONE : new CommandNotes(inFlight(begun), answers);
  }

  /** Writes what a command begins with. */
  static void writeBegin(Utf8Buffer out, InFlight what, PlanRecord plan) {
    out.ascii("{\"as\":").quoted(what.kind().name().toLowerCase(Locale.ROOT));
    StateJson.writeTexts(out.ascii(",\"commands\":"), what.commands());
    out.ascii(",\"origin\":").quoted(what.origin());
    plan.write(out.ascii(",\"plan\":"));
    out.ascii('}');
  }

  private static InFlight inFlight(JsonObject json) {
    return new InFlight(
        InFlight.Kind.valueOf(StateJson.text(json, "as").toUpperCase(Locale.ROOT)),
        StateJson.texts(json.get("commands")),
        StateJson.text(json, "origin"));
  }

  private static void add(Map<String, List<Answer>> answers, JsonObject json) {
    answers.put(StateJson.text(json, "key"), read(StateJson.elements(json.get("answers"))));
  }

  @Nullable InFlight inFlight() {
    return inFlight;
  }

  @Nullable List<Answer> answersTo(Bundle bundle) {
    return answers.isEmpty() ? null : answers.get(keyOf(bundle));
  }

  /** The same steps on the same document get the same question. */
  static String keyOf(Bundle bundle) {
    StringBuilder key = new StringBuilder(bundle.blueprint().hash());
    for (Step step : bundle.steps()) {
      key.append(' ').append(step.index()).append(':').append(step.intent().text());
      key.append(step.targets()).append(step.parameters()).append(step.source());
    }
    return key.toString();
  }

  static JsonArray write(List<Answer> answers) {
    List<JsonValue> array = new ArrayList<>(answers.size());
    for (Answer answer : answers) {
      JsonObject.Builder out =
          JsonObject.builder()
              .add("step", answer.step())
              .add("delta", answer.delta().toJson())
              .add("corrections", corrections(answer.corrections()));
      Refusal refusal = answer.refusal();
      if (refusal != null) {
        out.add("code", refusal.code().text()).add("message", refusal.message());
      }
      array.add(out.build());
    }
    return JsonArray.copyOf(array);
  }

  private static JsonArray corrections(List<Correction> corrections) {
    List<JsonValue> array = new ArrayList<>(corrections.size());
    for (Correction correction : corrections) {
      array.add(
          JsonObject.builder()
              .add("kind", correction.kind())
              .add("message", correction.message())
              .add("components", StateJson.texts(correction.components()))
              .build());
    }
    return JsonArray.copyOf(array);
  }

  private static List<Answer> read(List<JsonValue> array) {
    List<Answer> answers = new ArrayList<>(array.size());
    for (JsonValue one : array) {
      JsonObject json = StateJson.object(one);
      List<Correction> corrections = new ArrayList<>();
      for (JsonValue correction : StateJson.elements(json.get("corrections"))) {
        corrections.add(correction(StateJson.object(correction)));
      }
      JsonValue delta = json.get("delta");
      answers.add(
          new Answer(
              (int) StateJson.number(json, "step"),
              delta == null ? Delta.EMPTY : Delta.fromJson(delta),
              corrections,
              refusal(json)));
    }
    return List.copyOf(answers);
  }

  private static @Nullable Refusal refusal(JsonObject json) {
    return json.get("code") instanceof JsonString code
        ? Refusal.of(
            RefusalCode.valueOf(code.value().toUpperCase(Locale.ROOT)),
            StateJson.text(json, "message"))
        : null;
  }

  private static Correction correction(JsonObject json) {
    return new Correction(
        StateJson.text(json, "kind"),
        StateJson.text(json, "message"),
        StateJson.texts(json.get("components")));
  }
}
