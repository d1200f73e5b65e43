package dev.blueline.state.journal;

import dev.blueline.model.JsonArray;
import dev.blueline.model.JsonNumber;
import dev.blueline.model.JsonObject;
import dev.blueline.model.JsonString;
import dev.blueline.model.JsonValue;
import dev.blueline.state.CommandRecord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last plans of a session and how its last commands ended. Thread-safe. */
final class Recent {
  private static final int KEPT = 10;

  private final Deque<JsonValue> plans = new ArrayDeque<>();
  private final Deque<PlanRecord> newPlans = new ArrayDeque<>();
  private final Deque<JsonValue> executions = new ArrayDeque<>();
  private final Deque<Ended> newExecutions = new ArrayDeque<>();

  private record Ended(CommandRecord how, long atMillis) {}

  /** Returns what a checkpoint kept. */
  static Recent of(JsonObject records) {
    Recent recent = new Recent();
    recent.addAll(recent.plans, records.get("plans"));
    recent.addAll(recent.executions, records.get("executions"));
    return recent;
  }

  private void addAll(Deque<JsonValue> to, @Nullable JsonValue from) {
    if (from instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        add(to, array.get(i));
      }
    }
  }

  private static <T> void add(Deque<T> to, T value) {
    if (to.size() == KEPT) {
      to.removeFirst();
    }
    to.addLast(value);
  }

  synchronized void planned(PlanRecord plan) {
    add(newPlans, plan);
  }

  synchronized void ended(CommandRecord how, long atMillis) {
    add(newExecutions, new Ended(how, atMillis));
  }

  /** Plans, as what follows, are spelled when somebody asks. */
  synchronized JsonArray plans() {
    while (!newPlans.isEmpty()) {
      add(plans, newPlans.removeFirst().toJson());
    }
    return JsonArray.copyOf(List.copyOf(plans));
  }

  synchronized JsonArray executions() {
    while (!newExecutions.isEmpty()) {
      Ended next = newExecutions.removeFirst();
      add(executions, next.how.toJson().with("at", JsonNumber.of(next.atMillis)));
    }
    return JsonArray.copyOf(List.copyOf(executions));
  }

  /** Returns all of it, as checkpoints keep it. */
  JsonObject toJson(@Nullable String note, JsonObject metrics) {
    JsonObject.Builder out =
        JsonObject.builder()
            .add("plans", plans())
            .add("executions", executions())
            .add("metrics", metrics);
    if (note != null) {
      out.add("note", JsonString.of(note));
    }
    return out.build();
  }
}
